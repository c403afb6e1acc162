package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The published scheme as it ships: everything it consists of is there, and says what it should, on either database. */
@ParameterizedClass
@EnumSource(Database.class)
class ReferenceSchemeIT {
    private static final int PAIRS = 7;
    private static final String[] THEMES = {
        "Giving hope and optimism",
        "Making a difference",
        "Personal and professional development",
        "The process",
        "Practicalities and logistics",
        "Support: what helped",
        "Support: what could be better"
    };

    private final RunningServer server;

    ReferenceSchemeIT(Database database) {
        server = RunningServer.withDemo(database);
    }

    @Test
    void sevenPairsPlannedFortyTwoMeetingsWithEveryOutcome() {
        JsonArray pairs = array("coordinator", "/api/mentoring/pairings");
        JsonArray ofTheScheme = pairs.stream()
                .map(pair -> pair.asJsonObject())
                .filter(pair -> pair.containsKey("endedOn"))
                .collect(Json::createArrayBuilder, (all, pair) -> all.add(pair), (a, b) -> a.addAll(b))
                .build();
        assertThat(ofTheScheme).hasSize(PAIRS);
        StringBuilder outcomes = new StringBuilder();
        int meetings = 0;
        for (JsonObject pair : ofTheScheme.getValuesAs(JsonObject.class)) {
            for (JsonObject meeting : array(
                            "coordinator", "/api/mentoring/pairings/" + pair.getString("id") + "/meetings")
                    .getValuesAs(JsonObject.class)) {
                outcomes.append(meeting.getString("outcome", "UNMARKED")).append(' ');
                meetings++;
            }
        }
        assertThat(meetings).isEqualTo(42);
        assertThat(outcomes.toString()).contains("MET", "MOVED", "DID_NOT_HAPPEN", "UNMARKED");
    }

    @Test
    void theAssessorSeesNothingOfThePairTheyJudge() {
        JsonArray theirs = array("assessor", "/api/mentoring/pairings");
        JsonArray all = array("coordinator", "/api/mentoring/pairings");
        String hidden = all.getValuesAs(JsonObject.class).stream()
                .filter(pair -> pair.toString().contains("Priya"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assertThat(theirs.toString()).doesNotContain(hidden).doesNotContain("Priya");
        assertThat(server.get("assessor", "/api/mentoring/pairings/" + hidden).statusCode())
                .isEqualTo(404);
        assertThat(server.get("assessor", "/api/mentoring/pairings/" + hidden + "/meetings")
                        .statusCode())
                .isEqualTo(404);
        // The administrator's log names the pair, so that the assessor's, which does not, proves something.
        assertThat(server.get("admin", "/api/audit?subject=" + hidden).body()).contains(hidden);
        assertThat(server.get("assessor", "/api/audit?subject=" + hidden).body())
                .isEqualTo("[]");
    }

    @Test
    void theReportArrivesAtTheSevenThemesAndKeepsTheDisagreement() {
        String study = study();
        String report = server.get("researcher", "/api/analysis/studies/" + study + "/report.html")
                .body();
        assertThat(report).contains(THEMES);
        assertThat(report)
                .contains("it does not fit")
                .contains("Was involved in the scheme that is studied here")
                .contains("Was not involved in the scheme that is studied here")
                .doesNotContain("Me mam came down at Christmas");
        byte[] docx = server.get("researcher", "/api/analysis/studies/" + study + "/report.docx")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new String(docx, 0, 2, StandardCharsets.UTF_8)).isEqualTo("PK");
    }

    private String study() {
        return array("researcher", "/api/analysis/studies").getValuesAs(JsonObject.class).stream()
                .filter(study -> study.getString("title").length() > 0)
                .reduce((first, last) -> last)
                .orElseThrow()
                .getString("id");
    }

    private JsonArray array(String account, String path) {
        var answer = server.get(account, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
