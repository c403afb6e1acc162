package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A scheme of the demo's first programme that begins today, and whoever is available for it. */
final class MentoringScheme {
    private final RunningServer server;
    private final String id;

    MentoringScheme(RunningServer server, String title) {
        this.server = server;
        this.id = Browsing.field(
                post(
                        "coordinator",
                        "/api/initiatives",
                        "{\"type\": \"mentoring\", \"title\": \"" + title + "\", \"starts\": \""
                                + LocalDate.now(ZoneOffset.UTC) + "\"}"),
                "id");
    }

    String id() {
        return id;
    }

    /** The account's person says yes, is interested, inducted and available. */
    void takesPart(String account) {
        post(account, "/api/my/consents", "{\"purpose\": \"mentoring.take-part\", \"decision\": \"GIVEN\"}");
        String enrolment =
                Browsing.field(post(account, "/api/mentoring/my/enrolments", "{\"initiative\": \"" + id + "\"}"), "id");
        post("coordinator", "/api/mentoring/enrolments/" + enrolment + "/inducted", "");
        post(account, "/api/mentoring/my/enrolments/" + enrolment + "/available", "{\"places\": 1}");
    }

    /** Insists that it was taken; what was answered. */
    String post(String account, String path, String json) {
        HttpResponse<String> answer = server.post(account, path, json);
        assertThat(answer.statusCode())
                .as("%s: %s %s", account, path, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }
}
