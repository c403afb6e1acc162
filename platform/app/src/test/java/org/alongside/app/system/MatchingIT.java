package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From "I might be interested" to being introduced, as those who take part and their coordinator see it; and what is written down for somebody. */
class MatchingIT {
    private static final String SCHEME = "Mentoring, second year";
    private static final Map<String, String> ONES_OWN = Map.of(
            "mentor1", """
                    {"shown": {"times": ["TUESDAY-MORNING", "WEDNESDAY-AFTERNOON"], "channels": ["IN_PERSON", "PHONE"],
                      "interests": ["walking", "gardens"], "about": "I like the sea, and I take my time."},
                     "secret": {"avoid": [{"kind": "PERSON", "words": "Hannah"}]}}""",
            "trainee2", """
                    {"shown": {"times": ["TUESDAY-MORNING"], "channels": ["IN_PERSON"], "interests": ["walking"],
                      "about": "I came here for the hills. I ask a lot, and you may say that you would rather not answer."}}""",
            "trainee1", """
                    {"shown": {"times": ["TUESDAY-MORNING", "THURSDAY-MORNING"], "channels": ["PHONE", "VIDEO"]}}""");

    private static RunningServer server;
    private static MentoringScheme scheme;
    private static String initiative;

    @BeforeAll
    static void peopleSayWhatTheyWouldLike() {
        server = RunningServer.start("matching");
        scheme = new MentoringScheme(server, SCHEME);
        initiative = scheme.id();
        for (String somebody : List.of("mentor1", "mentor2", "trainee1", "trainee2", "trainee3")) {
            scheme.takesPart(somebody);
        }
        tomRings();
        ONES_OWN.forEach((somebody, wishes) -> assertThat(
                        server.send(somebody, "PUT", "/api/mentoring/my/wishes", "application/json", bytes(wishes))
                                .statusCode())
                .as(somebody)
                .isEqualTo(204));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Tom has no e-mail and no screen: all of it is written down for him. */
    private static void tomRings() {
        String tom = pairs("coordinator").stream()
                .filter(pair -> pair.getString("mentorName").equals("Tom"))
                .findFirst()
                .orElseThrow()
                .getString("mentor");
        String enrolment = Browsing.field(
                scheme.post(
                        "coordinator",
                        "/api/mentoring/enrolments",
                        "{\"initiative\": \"" + initiative + "\", \"participant\": \"" + tom
                                + "\", \"how\": \"SPOKEN\"}"),
                "id");
        scheme.post("coordinator", "/api/mentoring/enrolments/" + enrolment + "/inducted", "");
        scheme.post(
                "coordinator",
                "/api/mentoring/enrolments/" + enrolment + "/available",
                "{\"how\": \"SPOKEN\", \"places\": 1}");
        scheme.post(
                "supporter",
                "/api/mentoring/wishes/" + tom,
                "{\"shown\": {\"channels\": [\"PHONE\"]}, \"how\": \"SPOKEN\"}");
    }

    private static List<JsonObject> pairs(String account) {
        String body = server.get(account, "/api/mentoring/pairings").body();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Looks at the page on a wide screen and on a phone, where nothing may stick out at the side. */
    private static List<String> faults(Person somebody, String what) {
        List<String> faults = new ArrayList<>(somebody.atAWideScreen().faults(what));
        faults.addAll(somebody.atAPhone().faults(what + " on a phone"));
        somebody.sticksOut().forEach(one -> faults.add("sticks out where somebody " + what + ": " + one));
        return faults;
    }

    @Test
    void twoPeopleAreThoughtOfSayYesAndAreIntroduced() {
        List<String> faults = new ArrayList<>();
        try (Person coordinator = Person.atDesk(server, "coordinator");
                Person maureen = Person.onPhone(server, "mentor1");
                Person yusuf = Person.onPhone(server, "trainee2")) {
            coordinator
                    .opens("mentoring/matching")
                    .sees("Mentors who would like to meet somebody: 3.")
                    .sees("Trainees who would like to meet somebody: 3.");
            faults.addAll(faults(coordinator, "thinks of a matching"));
            coordinator.atAWideScreen().presses("Find plans").sees("Plans side by side");
            // It came by itself: nobody loaded the page again.
            coordinator.sees("Best plan").sees("Maureen and Yusuf: ").sees("Tuesday");
            faults.addAll(faults(coordinator, "reads plans"));
            coordinator
                    .atAWideScreen()
                    .choosesByKeyboard("Hannah", "Maureen")
                    .sees("Maureen and Hannah: not possible.")
                    .choosesByKeyboard("Hannah", "Nobody")
                    .sees("Without a mentor: Hannah.")
                    .drags("Hannah", "Yusuf")
                    .sees("Maureen and Hannah: not possible.")
                    .sees("Without a mentor: Yusuf.")
                    .drags("Yusuf", "Hannah")
                    .sees("Without a mentor: Hannah.");
            faults.addAll(faults(coordinator, "changes a plan"));
            coordinator
                    .atAWideScreen()
                    .presses("Keep as a draft")
                    .sees("The draft is kept.")
                    .sees("Draft ")
                    .presses("Let the mentors read it")
                    .sees("There is no last day.");
            faults.addAll(faults(coordinator, "is asked once before mentors read"));
            coordinator.atAWideScreen().presses("Yes, let them read it").sees("As it was released");
            faults.addAll(faults(coordinator, "has released a plan"));

            yusuf.opens("mentoring/my").seesNothingOf("Somebody you might like to meet");
            maureen.opens("mentoring/my")
                    .sees("We thought of Yusuf.")
                    .sees("I came here for the hills.")
                    .sees("What you both like: walking")
                    .seesNothingOf("Hannah would");
            faults.addAll(faults(maureen, "reads whom she might meet"));
            maureen.atAPhone().pressesOneOf("Yes, I would like to").sees("Now we ask Yusuf");
            faults.addAll(faults(maureen, "has said yes"));

            yusuf.opens("mentoring/my").sees("We thought of Maureen.").sees("I like the sea");
            faults.addAll(faults(yusuf, "reads whom he might meet"));
            yusuf.atAPhone().pressesOneOf("Yes, I would like to").sees("would both like to meet");

            coordinator.opens("mentoring/people").sees("Both would like to.");
            faults.addAll(faults(coordinator, "sees who takes part"));
            coordinator.atAWideScreen().pressesOneOf("Introduce them: Maureen").sees("are a pair now.");
            maureen.opens("mentoring/my").sees("You and Yusuf").seesNothingOf("Somebody you might like to meet");
            faults.addAll(faults(maureen, "is introduced"));

            String pair = pairs("coordinator").stream()
                    .filter(one -> one.getString("mentorName").equals("Maureen")
                            && one.getString("traineeName").equals("Yusuf"))
                    .findFirst()
                    .orElseThrow()
                    .getString("id");
            for (String page : List.of(
                    "mentoring/pairings/" + pair,
                    "mentoring/pairings",
                    "mentoring/overview",
                    "mentoring/schemes/" + initiative)) {
                faults.addAll(faults(coordinator.opens(page), "opens " + page.replaceAll("/[0-9a-f-]{36}", "/one")));
            }
            faults.addAll(faults(maureen.opens("mentoring/my/wishes"), "says what she would like"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatASupporterWritesDownForAMentorReachesTheMentor() {
        String pair = pairs("other-supporter").stream()
                .filter(one -> one.getString("mentorName").equals("Kofi"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        List<String> faults = new ArrayList<>();
        try (Person supporter = Person.atDesk(server, "other-supporter");
                Person kofi = Person.onPhone(server, "other-mentor2")) {
            supporter
                    .opens("mentoring/pairings/" + pair)
                    .pressesOneOf("Write down what they told us")
                    .sees("Who told us?");
            faults.addAll(faults(supporter, "writes down what a mentor said"));
            supporter
                    .atAWideScreen()
                    .answers("It did not happen")
                    .chooses("How did it reach you?", "Spoken")
                    .presses("Save")
                    .sees("Kofi");
            faults.addAll(faults(supporter, "has written it down"));
            kofi.opens("messages").sees("Sue Platt wrote down for you that you and Jack did not meet on");
            faults.addAll(faults(kofi, "reads what was written down"));
        }
        assertThat(faults).isEmpty();
    }
}
