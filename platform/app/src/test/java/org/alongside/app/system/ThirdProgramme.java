package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A programme beside the demo's two, begun and filled over the API as people would: its staff are invited by code and set up
 * their second factor in Chromium. The administrator of the demo's second programme has a part in it too.
 */
final class ThirdProgramme {
    /** Stands in everything that is written in this programme, and nowhere else. */
    static final String WORD = "Quillmere";

    /** Who has a part in two programmes; this is their token in the third. */
    static final String IN_TWO = "third-admin";

    /** The same person with their token in the second. */
    static final String IN_THE_SECOND = "other-admin";

    /** Everybody whose token opens the third programme. */
    static final List<String> ACCOUNTS = List.of(
            IN_TWO,
            "third-coordinator",
            "third-supporter",
            "third-researcher",
            "third-finance",
            "third-mentor",
            "third-trainee");

    private static final String PASSWORD = "seven kettles on a windowsill";
    /** Sorted, so that the matrix names them in the same order each time. */
    private static final Map<String, String> STAFF = new TreeMap<>(Map.of(
            "third-coordinator", "COORDINATOR",
            "third-supporter", "SUPPORTER",
            "third-researcher", "RESEARCHER",
            "third-finance", "FINANCE"));

    private final RunningServer server;
    private final Map<String, Visitor> visitors;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private String id;

    private ThirdProgramme(RunningServer server, Map<String, Visitor> visitors) {
        this.server = server;
        this.visitors = visitors;
    }

    /**
     * Begins and fills it; its id.
     *
     * @param visitors to whom its accounts are added
     */
    static String begin(RunningServer server, Map<String, Visitor> visitors) {
        ThirdProgramme third = new ThirdProgramme(server, visitors);
        try (Browsing browser = new Browsing(server, Map.of())) {
            third.begin(browser);
            third.people(browser);
        }
        third.fill();
        return third.id;
    }

    private void begin(Browsing browser) {
        id = made("admin", "POST", "/api/programmes", """
                        {"profile": {"name": "%1$s Social Work", "shortName": "%1$s", "colour": "", "mentorWord": "",
                        "zone": "Europe/London", "language": "en"}, "administrator": {"username": "%2$s", "name": ""}}
                        """.formatted(WORD, IN_THE_SECOND))
                .getString("id");
        browser.signIn(IN_THE_SECOND, "alongside-demo");
        browser.setUpSecondFactor();
        browser.goOnIn(WORD);
        isIn(IN_TWO, Visitor.withCookie(server, browser.cookie()));
    }

    private void people(Browsing browser) {
        String mentor = person("Mentor", "LIVED_EXPERIENCE");
        String trainee = person("Trainee", "TRAINEE");
        person("Newcomer", "LIVED_EXPERIENCE");
        person("Judged", "TRAINEE");
        withoutSecondFactor("third-mentor", invite("Mentor", "MENTOR", "\"" + mentor + "\""));
        withoutSecondFactor("third-trainee", invite("Trainee", "TRAINEE", "\"" + trainee + "\""));
        STAFF.forEach((account, role) -> {
            String username = invite(role, role, "null");
            browser.isForgotten();
            browser.signIn(username, PASSWORD);
            browser.setUpSecondFactor();
            isIn(account, Visitor.withCookie(server, browser.cookie()));
        });
    }

    private String person(String name, String part) {
        return made(IN_TWO, "POST", "/api/participants", """
                        {"callName": "%s %s", "part": "%s", "reachBy": "POST", "reachAt": "3 %s Lane"}
                        """.formatted(WORD, name, part, WORD))
                .getString("id");
    }

    private String invite(String name, String role, String participant) {
        JsonObject letter = made(IN_TWO, "POST", "/api/accounts", """
                        {"name": "%s %s", "roles": ["%s"], "participant": %s}
                        """.formatted(WORD, name, role, participant));
        done(
                RunningServer.STRANGER,
                "POST",
                "/api/codes",
                "{\"code\": \"" + letter.getString("code") + "\", \"password\": \"" + PASSWORD + "\"}");
        return letter.getString("username");
    }

    private void withoutSecondFactor(String account, String username) {
        isIn(account, Visitor.signedIn(server, username, PASSWORD));
    }

    private void isIn(String account, Visitor visitor) {
        visitors.put(account, visitor);
        server.note(account, visitor.token());
    }

    private void fill() {
        done(IN_TWO, "PUT", "/api/modules/study-circle", "{\"on\": true}");
        String mentor = idOf(IN_TWO, "/api/participants?search=Mentor", 0);
        String trainee = idOf(IN_TWO, "/api/participants?search=Trainee", 0);
        for (String account : List.of("third-mentor", "third-trainee")) {
            array(account, "/api/my/consents")
                    .forEach(choice -> done(
                            account,
                            "POST",
                            "/api/my/consents",
                            Json.createObjectBuilder()
                                    .add("purpose", choice.getString("purpose"))
                                    .add("decision", "GIVEN")
                                    .add(
                                            "answer",
                                            choice.getJsonArray("answers").getString(0, ""))
                                    .build()
                                    .toString()));
            made("third-coordinator", "POST", "/api/consent-documents", """
                {"name": "Keeping in touch", "purposes": ["core.contact"], "ethicsReference": "",
                 "involvement": "Made together", "material": false}
                """);
        }
        done("third-finance", "POST", "/api/support/rates", """
                {"validFrom": "%s", "hourlyMinor": 2400}
                """.formatted(today.minusYears(1)));
        String initiative = made(
                        "third-coordinator", "POST", "/api/initiatives", """
                        {"type": "mentoring", "title": "%s mentoring", "starts": "%s"}
                        """.formatted(WORD, today.minusMonths(4)))
                .getString("id");
        mentoring(initiative, mentor, trainee);
        support(initiative, mentor);
        analysis(initiative, mentor);
        String judged = idOf(IN_TWO, "/api/participants?search=Judged", 0);
        done(IN_TWO, "POST", "/api/placements", """
                {"participant": "%s", "team": "%s ward", "from": "%s"}
                """.formatted(judged, WORD, today));
        String finance = array(IN_TWO, "/api/accounts").stream()
                .filter(account -> account.getString("name").endsWith("FINANCE"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        done(IN_TWO, "POST", "/api/relations", """
                {"account": "%s", "trainee": "%s", "kind": "MARKS", "from": "%s"}
                """.formatted(finance, judged, today));
    }

    private void mentoring(String initiative, String mentor, String trainee) {
        String place = made(
                        "third-coordinator", "POST", "/api/mentoring/places", "{\"name\": \"" + WORD + " library\"}")
                .getString("id");
        String pair = made("third-coordinator", "POST", "/api/mentoring/pairings", """
                        {"initiative": "%s", "mentor": "%s", "trainee": "%s"}
                        """.formatted(
                                initiative, mentor, trainee))
                .getString("id");
        done("third-coordinator", "POST", "/api/mentoring/pairings/" + pair + "/meetings", """
                {"first": "%sT10:00:00", "count": 6, "everyMonths": 1, "channel": "IN_PERSON", "place": "%s"}
                """.formatted(
                        today.minusMonths(3).minusDays(2), place));
        array("third-mentor", "/api/mentoring/my/meetings").stream()
                .filter(meeting -> meeting.getString("plannedAt")
                                .compareTo(today.minusMonths(2).toString())
                        < 0)
                .forEach(meeting -> done(
                        "third-mentor",
                        "PUT",
                        "/api/mentoring/meetings/" + meeting.getString("id") + "/outcome",
                        "{\"outcome\": \"MET\"}"));
        done("third-coordinator", "POST", "/api/mentoring/meetings/unmarked", "{}");
    }

    private void support(String initiative, String mentor) {
        done("third-mentor", "POST", "/api/support/my/debrief", "{}");
        List<JsonObject> claims = array("third-mentor", "/api/support/my/claims");
        assertThat(claims).as("claims for meetings that were held").isNotEmpty();
        String claim = claims.get(0).getString("id");
        done("third-mentor", "POST", "/api/support/my/claims/" + claim + "/send", "{}");
        done("third-supporter", "POST", "/api/support/check-ins", """
                {"participant": "%s", "heldOn": "%s", "how": "PHONE", "note": "%s was glad of the call"}
                """.formatted(mentor, today, WORD));
        String owner = idOf("third-coordinator", "/api/support/promises/staff", 0, "account");
        done("third-coordinator", "POST", "/api/support/promises", """
                {"initiative": "%s", "kind": "OTHER", "words": "%s keeps the door open", "due": "%s", "owner": "%s"}
                """.formatted(initiative, WORD, today, owner));
    }

    private void analysis(String initiative, String mentor) {
        String who = "third-researcher";
        String study = made(who, "POST", "/api/analysis/studies", """
                        {"initiative": "%s", "title": "%s study", "question": "What is %s like?", "approach": "REFLEXIVE",
                        "peopleCalled": "mentors"}
                        """.formatted(initiative, WORD, WORD))
                .getString("id");
        String studies = "/api/analysis/studies/" + study;
        done(who, "POST", studies + "/positions", """
                {"involved": false, "roleInScheme": "", "statement": "%s is new to me."}
                """.formatted(WORD));
        String interview = made(who, "POST", studies + "/interviews", """
                        {"participant": "%s", "heldOn": "%s", "minutes": 40}
                        """.formatted(mentor, today))
                .getString("id");
        String words = "Interviewer: How was it?\n\nMentor: " + WORD + " felt like home.\n";
        HttpResponse<String> brought = server.send(
                who,
                "POST",
                "/api/analysis/interviews/" + interview + "/transcript?fileName=" + WORD + ".txt",
                "application/octet-stream",
                words.getBytes(StandardCharsets.UTF_8));
        String transcript = object(brought.body()).getString("id");
        String code =
                made(who, "POST", studies + "/codes", """
                        {"name": "%s home", "definition": "Where %s is home"}
                        """.formatted(WORD, WORD)).getString("id");
        done(who, "POST", "/api/analysis/transcripts/" + transcript + "/codings", """
                {"code": "%s", "start": 0, "end": 10, "quote": "How was it"}
                """.formatted(code));
        String theme =
                made(who, "POST", studies + "/themes", """
                        {"name": "%1$s", "plain": "%1$s is home", "definition": "What makes %1$s home"}
                        """.formatted(WORD)).getString("id");
        done(who, "PUT", "/api/analysis/themes/" + theme + "/codes", "[\"" + code + "\"]");
        done(who, "POST", studies + "/review", "{}");
    }

    private String idOf(String account, String path, int index) {
        return idOf(account, path, index, "id");
    }

    private String idOf(String account, String path, int index, String field) {
        return array(account, path).get(index).getString(field);
    }

    private List<JsonObject> array(String account, String path) {
        HttpResponse<String> answer = server.get(account, path);
        assertThat(answer.statusCode()).as(account + " " + path).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private JsonObject made(String account, String method, String path, String body) {
        return object(done(account, method, path, body));
    }

    private String done(String account, String method, String path, String body) {
        HttpResponse<String> answer =
                server.send(account, method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode())
                .as(account + " " + method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
