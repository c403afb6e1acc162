package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code ./run} starts on: H2 in a file. Every way in, every page and every question of the API that takes no id works there too. */
class EmbeddedDatabaseIT {
    private static final List<String> PEOPLE =
            List.of("admin", "coordinator", "supporter", "researcher", "finance", "assessor", "mentor1", "trainee1");
    private static final String PASSWORD = "alongside-demo";

    /** What somebody reads when the server failed. */
    private static final String FAULT = "went wrong";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start("embedded", Database.H2);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void everybodyGetsInByPasswordAndSeesEveryPageOfTheirs() throws IOException {
        for (String person : PEOPLE) {
            Visitor visitor = Visitor.signedIn(server, person, PASSWORD);
            for (String route : Routes.inTheHouse()) {
                if (!route.contains(":")) {
                    Visitor.Shown shown = visitor.open(route);
                    assertThat(shown.heading()).as("/%s for %s", route, person).isNotBlank();
                    assertThat(shown.text()).as("/%s for %s", route, person).doesNotContain(FAULT);
                }
            }
        }
        assertThat(server.log()).doesNotContain("A sign-in failed", "JdbcSQLSyntaxErrorException");
    }

    @Test
    void everyQuestionWithoutAnIdIsAnswered() {
        List<String> failed = new ArrayList<>();
        for (Api.Operation operation :
                Api.operations(server.get("coordinator", "/api/openapi.json").body())) {
            if (operation.reads() && !operation.path().contains("{")) {
                for (String person : PEOPLE) {
                    int status = server.get(person, operation.path()).statusCode();
                    if (status >= 500) {
                        failed.add(operation.name() + " for " + person + ": " + status);
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void theLogIsWhole() {
        assertThat(server.get("admin", "/api/audit/check").body()).contains("\"whole\":true");
    }
}
