package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the server as a whole, asked over the API of the running demo. */
class HouseRulesIT {
    private final RunningServer server = RunningServer.withDemo();

    @Test
    void readinessSaysNothingButItsStatus() {
        HttpResponse<String> answer = server.get("coordinator", "/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void strangersLearnNothing() {
        for (String path : List.of(
                "/api/participants",
                "/api/initiatives",
                "/api/audit",
                "/api/my/consents",
                "/api/mentoring/pairings",
                "/api/support/tasks",
                "/api/support/claims",
                "/api/analysis/studies",
                "/api/openapi.json")) {
            assertThat(server.status(path)).as(path).isEqualTo(401);
        }
        for (String path : List.of("/openapi", "/metrics", "/api/application.wadl")) {
            assertThat(server.status(path)).as(path).isIn(403, 404);
        }
    }

    @Test
    void theApiDescribesItselfToThoseSignedIn() {
        HttpResponse<String> answer = server.get("coordinator", "/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"openapi\" : \"3.")
                .contains(
                        "/api/participants", "/api/mentoring/pairings", "/api/support/claims", "/api/analysis/studies");
    }

    @Test
    void badInputGetsASentenceAndNeverAFault() {
        for (String body : List.of("", "null", "{", "[]", "{}", "{\"callName\": 7}", "{\"part\": \"NOBODY\"}")) {
            HttpResponse<String> answer = server.post("coordinator", "/api/participants", body);
            assertThat(answer.statusCode()).as(body).isBetween(400, 422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("!core.");
        }
        assertThat(server.get("coordinator", "/api/participants/not-an-id").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherProgrammesPeopleDoNotExist() {
        String theirs = server.get("other-coordinator", "/api/participants").body();
        String id = theirs.substring(theirs.indexOf("\"id\":\"") + 6, theirs.indexOf("\"id\":\"") + 42);
        assertThat(server.get("other-coordinator", "/api/participants/" + id).statusCode())
                .isEqualTo(200);
        assertThat(server.get("coordinator", "/api/participants/" + id).statusCode())
                .isEqualTo(404);
        assertThat(server.get("coordinator", "/api/participants").body()).doesNotContain(id);
    }

    @Test
    void whatSomebodySaysOnTheTelephoneIsWrittenDownWithWhoTypedIt() {
        String tom = server.get("supporter", "/api/participants?search=Tom").body();
        String path = "/api/participants/" + tom.substring(tom.indexOf("\"id\":\"") + 6, tom.indexOf("\"id\":\"") + 42)
                + "/consents";
        String decision =
                "{\"purpose\": \"core.contact\", \"decision\": \"GIVEN\", \"method\": \"SPOKEN\", \"saidBy\": \"Tom\"}";
        assertThat(server.post("supporter", path, decision).statusCode()).isEqualTo(200);
        assertThat(server.get("supporter", path).body()).contains("Samira Aziz").contains("SPOKEN");
        assertThat(server.post("mentor1", path, decision).statusCode()).isEqualTo(403);
    }

    @Test
    void aFaultyFileImportsNobody() {
        byte[] file =
                "name,part,reach_by,reach_at\nAnn Import,mentor,email,ann@example.org\nBob Import,trainee,phone,x\n"
                        .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> preview =
                server.send("coordinator", "POST", "/api/participants/imports/preview", "text/csv", file);
        assertThat(preview.body()).contains("\"line\":3").contains("telephone number");
        HttpResponse<String> refused =
                server.send("coordinator", "POST", "/api/participants/imports", "text/csv", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"line\":3").contains("telephone number");
        assertThat(server.get("coordinator", "/api/participants?search=Import").body())
                .isEqualTo("[]");
    }
}
