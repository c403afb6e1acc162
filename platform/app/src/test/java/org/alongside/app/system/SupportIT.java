package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people tell their programme, by browser: worries about somebody, and what should change. */
class SupportIT {
    private final RunningServer server = RunningServer.withDemo();

    @Test
    void aTraineeRaisesAConcernOnAPhoneWhichTheLeadReadsAndTheCoordinatorDoesNot() {
        String words = "She said that she does not sleep any more.";
        try (Person trainee = Person.onPhone(server, "trainee1")) {
            trainee.opens("mentoring/my").follows("Raise a concern");
            trainee.sees("Somebody is in danger now: ring 999.").looks("is about to raise a concern");
            assertThat(trainee.tabsThrough()).isEmpty();
            assertThat(trainee.sticksOut()).isEmpty();
            trainee.inCard("Tell us")
                    .answers("A worry about how somebody is")
                    .answers("Today")
                    .writes(
                            "What would you like to tell?. You and Mair Pritchard, Dr Owen Clarke can read this, and whoever"
                                    + " they show it to by name. Nobody else.",
                            words)
                    .presses("Send it")
                    .sees("Thank you. Whoever looks at it was told.")
                    .looks("has raised a concern");
        }
        try (Person lead = Person.atDesk(server, "safeguarding")) {
            lead.opens("").sees("Something to look at under Concerns");
            lead.opens("support/concerns").sees("Today").looks("sees what waits");
            lead.page().locator("a[href^='support/concerns/']").first().click();
            lead.sees("She said that she does not sleep any more.").looks("reads a concern");
            assertThat(lead.tabsThrough()).isEmpty();
            assertThat(lead.atAPhone().sticksOut()).isEmpty();
        }
        for (String account : List.of("coordinator", "supporter", "admin", "assessor", "outside")) {
            for (String path : List.of("/api/support/concerns", "/api/support/my/concerns", "/api/messages/sent")) {
                assertThat(server.get(account, path).body())
                        .as(account + " asks for " + path)
                        .doesNotContain("does not sleep");
            }
        }
    }

    @Test
    void aMentorSaysThatAnAnswerIsNotWhatTheyMeantAndAnotherOneIsOwed() {
        String meant = "I meant that nobody rang. A note on a page is not a call.";
        try (Person mentor = Person.onPhone(server, "mentor6")) {
            mentor.opens("support/you-said")
                    .sees("You were right, and we are sorry.")
                    .looks("reads an answer");
            assertThat(mentor.tabsThrough()).isEmpty();
            assertThat(mentor.sticksOut()).isEmpty();
            mentor.presses("That is not what I meant")
                    .writes(
                            "What did you mean?. Read by the staff who answer it, and by nobody else. It is never about a"
                                    + " meeting unless you say so.",
                            meant)
                    .presses("Send again")
                    .sees("Thank you. You hear back.")
                    .sees("You hear back by")
                    .looks("said that it was something else");
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("support/answers")
                    .sees(meant)
                    .sees("Catrin Hughes answers by")
                    .looks("sees which answers are owed");
            assertThat(coordinator.tabsThrough()).isEmpty();
        }
        assertThat(server.get("trainee1", "/api/support/you-said").body())
                .as("a board without what waits for another answer")
                .contains("library cafe")
                .doesNotContain("supporter was ill");
    }
}
