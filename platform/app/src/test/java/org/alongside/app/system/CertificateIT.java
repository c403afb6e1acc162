package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The paper that says that somebody took part, from their page and over the API; the name on it stands in no address and no log. */
class CertificateIT {
    private static final String NAME = "certificate";
    private static final String WISHED = "Rosalinde Kettlewell";

    private static RunningServer server;
    private static String pair;

    @BeforeAll
    static void aPairIsOver() throws IOException {
        server = RunningServer.prepare(NAME, Database.POSTGRESQL::environment);
        server.boot();
        pair = PostgresServer.shared()
                .ask(
                        NAME,
                        "select g.id from mentoring.pairing g join core.participant m on m.id = g.mentor_id"
                                + " join core.account a on a.id = m.account_id where a.username = 'other-mentor1'")
                .get(0);
        assertThat(server.send(
                                "other-mentor1",
                                "POST",
                                "/api/mentoring/pairings/" + pair + "/leave",
                                "application/json",
                                "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isLessThan(300);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theyTakeItFromTheirPageUnderTheNameTheyLike() throws IOException {
        try (Person mentor = Person.atDesk(server, "other-mentor1")) {
            List<String> addresses = new ArrayList<>();
            mentor.page().onRequest((Request request) -> addresses.add(request.url()));
            mentor.opens("mentoring/my").writes("The name on it", WISHED);
            Download paper = mentor.page()
                    .waitForDownload(() -> mentor.page()
                            .getByText("Take the paper along (PDF)")
                            .first()
                            .click());
            assertThat(paper.suggestedFilename()).isEqualTo("certificate.pdf");
            assertThat(new String(Files.readAllBytes(paper.path()), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
            assertThat(addresses).noneMatch(address -> address.contains("Rosalinde"));
        }
        assertThat(server.log()).doesNotContain("Rosalinde");
    }

    @Test
    void otherSystemsSendTheName() {
        String path = "/api/mentoring/pairings/" + pair + "/certificate.pdf";
        HttpResponse<String> paper = server.post("other-mentor1", path, "{\"name\": \"" + WISHED + "\"}");
        assertThat(paper.statusCode()).as(paper.body()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF");
        assertThat(server.get("other-mentor1", path + "?name=Rosalinde").statusCode())
                .isEqualTo(405);
        assertThat(server.post("other-mentor2", path, "{}").statusCode()).isEqualTo(404);
    }
}
