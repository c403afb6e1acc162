package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People tell what they need, are found however their names are typed, and are put right where they are on record twice. */
class RegistryIT {
    @Test
    void whatSomebodyTellsIsReadByThoseWhomTheyToldAndNobodyElse() {
        RunningServer server = RunningServer.withDemo(Database.POSTGRESQL);
        try (Person maureen = Person.atDesk(server, "mentor1")) {
            maureen.opens("my-details")
                    .looks("may tell of herself, and need not")
                    .ticks("Large print")
                    .writes("Pronouns", "she/her")
                    .chooses("From", "09:00")
                    .chooses("Until", "17:00")
                    .presses("Keep this")
                    .sees("That is kept.")
                    .chooses("Who may read it", "Supporters")
                    .sees("You and the supporters of this programme can read this.")
                    .writes(
                            "My plan. You and the supporters of this programme can read this.",
                            "Ring Nerys, and put the kettle on.")
                    .presses("Keep my plan")
                    .sees("Your plan is kept.")
                    .looks("has told what she wants to tell");
        }
        String maureen = idOf(server, "Maurene");
        try (Person supporter = Person.atDesk(server, "supporter")) {
            supporter
                    .opens("people/" + maureen + "/details")
                    .sees("Ring Nerys, and put the kettle on.")
                    .looks("reads a plan that is shown to her");
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator.opens("people/" + maureen + "/details").seesNothingOf("kettle");
        }
        assertThat(server.get("coordinator", "/api/participants/" + maureen + "/details")
                        .body())
                .contains("she/her", "LARGE_PRINT", "09:00")
                .doesNotContain("kettle");
        assertThat(server.get("coordinator", "/api/participants/" + maureen + "/plan")
                        .body())
                .doesNotContain("kettle");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsOnRecordTwiceIsShownOnceUntilThatIsUndone(Database database) {
        RunningServer server = RunningServer.withDemo(database);
        for (String name : new String[] {"Branwen Ifans", "Ifans, Brânwen"}) {
            server.post(
                    "coordinator",
                    "/api/participants",
                    "{\"callName\": \"" + name + "\", \"part\": \"LIVED_EXPERIENCE\", \"reachBy\": \"PHONE\","
                            + " \"reachAt\": \"01632 960 777\"}");
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("people/duplicates")
                    .sees("Same name, reached in the same way")
                    .looks("sees who may be on record twice")
                    .pressesOneOf("Show the first for both: ")
                    .sees("The records are joined. You can undo that below.");
            assertThat(found(server)).containsOnlyOnce("callName");
            coordinator.pressesOneOf("Undo: ").sees("Both records are as they were.");
        }
        assertThat(found(server)).contains("Branwen Ifans", "Ifans, Brânwen");
        byte[] file = server.get("coordinator", "/api/participants/export/people.csv")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(server.send("coordinator", "POST", "/api/participants/imports/preview", "text/csv", file)
                        .body())
                .contains("\"faults\":[]", "Branwen Ifans");
    }

    private static String found(RunningServer server) {
        return server.get("coordinator", "/api/participants?search=ifans%20branwne")
                .body();
    }

    private static String idOf(RunningServer server, String typed) {
        String found =
                server.get("coordinator", "/api/participants?search=" + typed).body();
        int at = found.indexOf("\"id\":\"") + 6;
        return found.substring(at, at + 36);
    }
}
