package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * One thread through every room, in a browser, as the people of a second round would live it: from people in a file to a
 * report that follows what they allow. Pictures are left in {@code target/screens}; axe finds nothing on any of them.
 */
class ThreadThroughAllRoomsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String QUOTE = "It was the first time in years that somebody wrote down what I said.";
    private static final String TRANSCRIPT = """
            Interviewer: What was it like to be a mentor?

            Maureen: Odd at first. %s I went home and told my sister about it.

            Interviewer: And what could be better?

            Maureen: The room. It had no window, and nobody had told the porter we were coming.
            """.formatted(QUOTE);

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void fromPeopleInAFileToAReportThatFollowsWhatPeopleAllow() {
        peopleComeFromAFileAndSayYes();
        aPairIsIntroducedAndMeets();
        supportLooksAfterThemAndPays();
        aPluginDoesTheSame();
        try (Person researcher = Person.atDesk(server, "researcher")) {
            aStudyIsBegun(researcher);
            aTranscriptIsBroughtInAndACodeAdded(researcher);
        }
        theirWordsBecomeThemesAndTheyHaveTheLastWord();
        theOtherPagesStandToo();
    }

    private void peopleComeFromAFileAndSayYes() {
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator.looks("sees what waits for her");
            coordinator.opens("people/import").looks("is about to add people from a file");
            coordinator
                    .gives(
                            "people.csv",
                            "text/csv",
                            bytes(
                                    "name,part,reach_by,reach_at\nGwen,carer,post,3 Mill Lane\nIdris,trainee,email,idris\n"))
                    .sees("1 lines to mend")
                    .looks("is told which line to mend");
            coordinator
                    .opens("people/import")
                    .gives(
                            "people.csv",
                            "text/csv",
                            bytes(
                                    "name,part,reach_by,reach_at\nGwen,carer,post,3 Mill Lane\nIdris,trainee,email,idris@example.org\n"))
                    .looks("sees everybody in the file")
                    .presses("Add all 2")
                    .sees("2 people were added.")
                    .looks("is told when everybody is there");
            coordinator.opens("people").sees("Gwen").looks("finds them among the people");
            coordinator.follows("Gwen").sees("Not asked yet, so no");
            coordinator
                    .inCard("Write down an answer")
                    .chooses("Question", "May we introduce you to somebody to meet with?")
                    .chooses("Answer", "Yes")
                    .chooses("How they told us", "Spoken")
                    .presses("Write down an answer")
                    .sees("That is written down and counts from now on.")
                    .looks("writes down what Gwen said on the telephone");
        }
    }

    private void aPairIsIntroducedAndMeets() {
        LocalDateTime first = LocalDate.now(LONDON).minusDays(40).atTime(10, 30);
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("initiatives")
                    .inCard("Begin an initiative")
                    .chooses("Kind", "Mentoring")
                    .writes("Title", "Mentoring, second round")
                    .presses("Begin an initiative")
                    .sees("Mentoring, second round was begun.")
                    .looks("begins a second round");
            coordinator
                    .opens("mentoring/pairings")
                    .inCard("Introduce two people")
                    .chooses("Initiative", "Mentoring, second round")
                    .chooses("Mentor", "Maureen")
                    .chooses("Trainee", "Yusuf")
                    .picks("Since", first.toLocalDate())
                    .presses("Introduce them")
                    .sees("Maureen and Yusuf are a pair now.")
                    .looks("introduces two people");
            coordinator
                    .follows("Maureen and Yusuf")
                    .inCard("Plan meetings")
                    .picks("First meeting", first)
                    .presses("Plan these meetings")
                    .sees("Meetings planned: 6.")
                    .looks("plans six meetings");
        }
        try (Person mentor = Person.onPhone(server, "mentor1")) {
            mentor.looks("sees what waits for her");
            mentor.opens("mentoring/my").sees("You and Yusuf").looks("sees her meetings");
            mentor.inCard("You and Yusuf").pressesOneOf("We met").looks("says that they met");
        }
        try (Person trainee = Person.onPhone(server, "trainee2")) {
            trainee.opens("mentoring/my").sees("You and Maureen").looks("sees the same in the same words");
        }
    }

    private void supportLooksAfterThemAndPays() {
        assertThat(server.post("coordinator", "/api/mentoring/meetings/unmarked", "{}")
                        .statusCode())
                .isBetween(200, 204);
        try (Person mentor = Person.onPhone(server, "mentor1")) {
            mentor.opens("support/my").sees("Mentoring, second round").looks("finds a claim for the meeting");
            mentor.pressesOneOf("Claim").sees("waiting for approval").looks("sends it");
        }
        try (Person supporter = Person.atDesk(server, "supporter")) {
            supporter.looks("sees what waits for her");
            supporter.opens("support/tasks").sees("See how Maureen is").looks("is asked to see how Maureen is");
            supporter
                    .pressesOneOf("Done: See how Maureen is")
                    .sees("Done: See how Maureen is")
                    .looks("has done so");
        }
        try (Person finance = Person.atDesk(server, "finance")) {
            finance.opens("support/claims").looks("sees claims to approve");
            finance.pressesOneOf("Approve: Maureen").looks("approves Maureen's");
        }
    }

    private void aPluginDoesTheSame() {
        try (Person admin = Person.atDesk(server, "admin")) {
            admin.opens("modules").looks("sees what the programme uses");
            admin.ticks("Broken circles: switched on").sees("Broken circles is switched on.");
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("initiatives/study-circle")
                    .sees("Reading together")
                    .presses("Note that we met")
                    .sees("Noted. A claim was drafted")
                    .looks("notes that the study circle met");
            coordinator
                    .opens("initiatives/broken-circle")
                    .sees("This part cannot be shown just now.")
                    .looks("finds a plugin broken and the page around it whole");
            coordinator.follows("Study circles").sees("Reading together");
        }
        try (Person mentor = Person.onPhone(server, "mentor5")) {
            mentor.opens("support/my").sees("Reading together").looks("finds a claim for the circle like any other");
        }
    }

    private void theirWordsBecomeThemesAndTheyHaveTheLastWord() {
        try (Person researcher = Person.atDesk(server, "researcher")) {
            wordsAreCoded(researcher);
        }
        try (Person mentor = Person.onPhone(server, "mentor1")) {
            mentor.opens("analysis/review")
                    .inCard("Being written down")
                    .sees(QUOTE)
                    .answers("It does not fit me")
                    .writes(
                            "In your own words, if you like. The researchers of this study can read this. You said yes to being quoted, so it may also stand in the report, without your name.",
                            "It was about being listened to, not about paper.")
                    .presses("Save")
                    .sees("Thank you. Your answer is saved")
                    .looks("reads the draft theme and disagrees");
        }
        String report;
        try (Person researcher = Person.atDesk(server, "researcher")) {
            researcher.opens("analysis/studies").follows("What a second round was like");
            researcher.follows("Open the report");
            researcher
                    .sees("It was about being listened to, not about paper.")
                    .sees("Was involved in the scheme that is studied here")
                    .sees(QUOTE)
                    .looks("finds the disagreement beside the theme in the report");
            report = researcher.page().url();
        }
        try (Person mentor = Person.onPhone(server, "mentor1")) {
            mentor.opens("me/choices")
                    .looks("sees what she decided")
                    .inCard("May we use what you said in the study?")
                    .pressesOneOf("No longer")
                    .sees("That is written down and counts from now on.")
                    .looks("changes her mind");
        }
        try (Person researcher = Person.atDesk(server, "researcher")) {
            researcher
                    .opens(report.substring(server.url().length() + 1))
                    .seesNothingOf(QUOTE)
                    .seesNothingOf("being listened to")
                    .looks("finds a report without Maureen's words");
        }
    }

    private static void aStudyIsBegun(Person researcher) {
        researcher.looks("sees what waits for her");
        researcher
                .opens("analysis/studies")
                .inCard("A new study")
                .writes("Title", "What a second round was like")
                .writes("What do you want to know?", "What was good, what was not, and what support helped?")
                .chooses("Initiative", "Mentoring, second round")
                .chooses("Approach", "Reflexive thematic analysis")
                .writes("What the people are called in the report", "Mentor")
                .looks("is about to begin a study");
        researcher
                .presses("Begin the study")
                .sees("Nobody has said yet where they stand.")
                .inCard("Researchers and where they stand")
                .unfolds("Say where you stand")
                .ticks("I had a part in this scheme")
                .writes("Which part?", "Wrote the leaflet for the first round.")
                .writes(
                        "What do you bring with you to this study?. The researchers can read this, and it stands in the report with your name.",
                        "I wanted the scheme to go well, and I have to watch that I do not hear only that.")
                .presses("Save where I stand")
                .sees("Saved. What you said before is kept.")
                .looks("says where she stands");
    }

    private static void aTranscriptIsBroughtInAndACodeAdded(Person researcher) {
        researcher
                .opens("analysis/studies")
                .follows("What a second round was like")
                .follows("Open the interviews");
        researcher
                .inCard("Note an interview")
                .chooses("Person", "Maureen")
                .picks("Held on", LocalDate.now(LONDON).minusDays(1))
                .presses("Note the interview")
                .sees("The interview is noted.");
        researcher
                .inCard("Bring in a transcript")
                .chooses("Which interview is it?", "Maureen")
                .gives("maureen.txt", "text/plain", bytes(TRANSCRIPT))
                .presses("Keep this transcript")
                .sees("Names and places in the interview with Maureen")
                .looks("brings in a transcript");
        researcher
                .opens("analysis/studies")
                .follows("What a second round was like")
                .follows("Open the codebook");
        researcher
                .inCard("A new code")
                .writes("Name", "Somebody wrote it down")
                .presses("Add the code")
                .sees("The code is added.")
                .looks("adds a code");
    }

    private static void wordsAreCoded(Person researcher) {
        researcher
                .opens("analysis/studies")
                .follows("What a second round was like")
                .follows("Open the interviews");
        researcher.follows("Read and code").sees("What was it like to be a mentor?");
        researcher.marks(QUOTE);
        researcher
                .inCard("Code what you marked")
                .sees(QUOTE)
                .chooses("Code", "Somebody wrote it down")
                .presses("Code it")
                .sees("Coded: Somebody wrote it down")
                .looks("codes what Maureen said");
        researcher
                .opens("analysis/studies")
                .follows("What a second round was like")
                .follows("Open the themes");
        researcher
                .inCard("A new theme")
                .writes("Name", "Being written down")
                .writes(
                        "What it says, in plain words. The people who were interviewed can read this, and the researchers.",
                        "People felt taken seriously when somebody wrote down what they said.")
                .writes(
                        "What it takes in and leaves out. The researchers can read this, and it stands in the report.",
                        "Being recorded as a sign of being taken seriously.")
                .presses("Add the theme")
                .sees("The theme is added.");
        researcher
                .inCard("Being written down")
                .unfolds("Change this theme")
                .chooses("Codes of this theme", "Somebody wrote it down")
                .presses("Save the codes")
                .sees("The codes are saved.")
                .looks("makes a theme of the code");
        researcher
                .opens("analysis/studies")
                .follows("What a second round was like")
                .follows("Open the review");
        researcher
                .presses("Show the draft themes")
                .sees("The people who were interviewed can see the themes now.")
                .looks("shows the draft theme to Maureen first");
    }

    private void theOtherPagesStandToo() {
        try (Person admin = Person.atDesk(server, "admin")) {
            admin.looks("sees what waits for him").opens("audit").looks("sees what was done");
        }
        try (Person supporter = Person.atDesk(server, "supporter")) {
            supporter.opens("support/check-ins").looks("writes down a check-in");
            supporter.opens("support/promises").looks("sees which promises were kept");
        }
        try (Person finance = Person.atDesk(server, "finance")) {
            finance.looks("sees what waits for them").opens("support/rates").looks("sees what an hour is paid");
        }
        try (Person researcher = Person.atDesk(server, "second-researcher")) {
            researcher.opens("analysis/studies").looks("sees the studies");
        }
        try (Person mentor = Person.onPhone(server, "mentor4")) {
            mentor.opens("analysis/review").looks("reads what came of the demo's interviews");
        }
        try (Person stranger = Person.onPhone(server, "coordinator")) {
            stranger.opens("nowhere")
                    .sees("This page cannot be shown")
                    .looks("is told kindly that there is no such page");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
