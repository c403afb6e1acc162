package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is there, whatever happens next. */
class DurabilityIT {
    @ParameterizedTest
    @EnumSource
    void aRecordAcknowledgedJustBeforeTheServerIsKilledIsThereAfterwards(Database database) throws IOException {
        try (RunningServer server = RunningServer.start("durability", database)) {
            HttpResponse<String> answer = server.post("coordinator", "/api/participants", """
                    {"callName": "Nia", "part": "LIVED_EXPERIENCE", "reachBy": "POST", "reachAt": "1 High Street, Bangor"}
                    """);
            server.kill();
            assertThat(answer.statusCode()).isEqualTo(201);

            server.boot();
            HttpResponse<String> found = server.get("coordinator", "/api/participants?search=Nia");
            assertThat(found.body()).contains("Nia");
            String herself = answer.headers().firstValue("Location").orElseThrow();
            assertThat(server.get("coordinator", URI.create(herself).getPath()).body())
                    .contains("1 High Street, Bangor");
        }
    }

    @Test
    void aSecondStartKeepsEverythingAndFillsInNothingTwice() throws IOException {
        try (RunningServer server = RunningServer.start("second-start")) {
            String people = server.get("coordinator", "/api/participants").body();
            String token = server.token("coordinator");
            server.stop();

            server.boot();
            assertThat(server.token("coordinator")).isEqualTo(token);
            assertThat(server.get("coordinator", "/api/participants").body()).isEqualTo(people);
        }
    }
}
