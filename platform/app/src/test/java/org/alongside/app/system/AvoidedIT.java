package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * R11 over the running server: what Maureen would rather avoid, and that she asked for anything of the kind, reaches nobody but
 * herself. Not by any GET of the API whatever id stands in it, not by any page, not by an export, the log, the database or a file.
 */
class AvoidedIT {
    private static final String DATABASE = "avoided-postgresql";
    private static final String PASSWORD = "alongside-demo";
    private static final List<String> STAFF = List.of("coordinator", "supporter", "admin", "researcher", "finance");
    private static final List<String> OTHERS = List.of("mentor2", "trainee1", "trainee2");
    private static final List<String> AROUND_HER = List.of("coordinator", "supporter", "admin", "trainee2");

    /** Words that are nowhere else. They concern nobody, so that nothing in the world can follow from them. */
    private static final List<String> CANARIES = List.of("Zyxwick", "Quorlant", "Vexmoor", "Jubberfell");

    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]+}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Moments, and signatures, which are of a moment too. */
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("\"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*|[A-Za-z0-9_-]{86})\"");

    private static RunningServer server;
    private static MentoringScheme scheme;
    private static String initiative;
    private static String maureen;
    private static String hannah;
    private static String yusuf;
    private static final List<String> IDS = new ArrayList<>();
    private static final Map<String, Visitor> VISITORS = new LinkedHashMap<>();

    @BeforeAll
    static void peopleTakePart() {
        server = RunningServer.start("avoided");
        scheme = new MentoringScheme(server, "Mentoring, second year");
        initiative = scheme.id();
        for (String somebody : List.of("mentor1", "mentor2", "trainee1", "trainee2")) {
            scheme.takesPart(somebody);
        }
        Belongings first = Belongings.named(DATABASE, "Doctorate in Clinical Psychology");
        maureen = first.of("core.participant|call_name='Maureen'").get(0);
        hannah = first.of("core.participant|call_name='Hannah'").get(0);
        yusuf = first.of("core.participant|call_name='Yusuf'").get(0);
        STAFF.forEach(account -> VISITORS.put(account, Visitor.signedIn(server, account, PASSWORD)));
        OTHERS.forEach(account -> VISITORS.put(account, Visitor.signedIn(server, account, PASSWORD)));
        VISITORS.put("mentor1", Visitor.signedIn(server, "mentor1", PASSWORD));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatSheAvoidsAndThatSheDoesReachesNobodyElse() throws IOException {
        wishes("");
        JsonObject before = run();
        // Read once for nothing: the first look at a page may itself leave a trace.
        told();
        List<String> log = log();
        wishes("");
        List<String> savedNothing = since(log);
        Map<String, String> nothingAvoided = told();

        log = log();
        wishes(CANARIES.get(0));
        assertThat(since(log)).as("lines of the log").isNotEmpty().isEqualTo(savedNothing);
        assertThat(differences(nothingAvoided, told())).isEmpty();
        assertThat(plain(run()))
                .as("a run with the same seed, that nothing she avoids bears on")
                .isEqualTo(plain(before));

        assertThat(holding())
                .as("she herself reads it, so that these requests would find it for others")
                .isNotEmpty()
                .allMatch(found -> found.startsWith("mentor1 "))
                .anyMatch(found -> found.startsWith("mentor1 /api/"))
                .anyMatch(found -> found.startsWith("mentor1 page "));
        for (String canary : CANARIES) {
            assertThat(Traces.tables(DATABASE, canary)).as(canary).isEmpty();
            assertThat(Traces.files(server.data(), canary)).as(canary).isEmpty();
        }
    }

    /** The two were a pair before; of the other two, she asked not to meet one. Neither answer tells which is which. */
    @Test
    void whomSheAvoidsLooksLikeWhomSheMetBefore() {
        wishes("Yusuf");
        JsonObject run = run();
        assertThat(run.getJsonArray("plans").toString()).doesNotContain(pair(maureen, yusuf));

        String avoided = whatIf(run, yusuf);
        String earlier = whatIf(run, hannah);
        assertThat(avoided).contains("NOT_POSSIBLE");
        assertThat(avoided.replace(yusuf, "*").replace(hannah, "+"))
                .isEqualTo(earlier.replace(hannah, "*").replace(yusuf, "+"));
    }

    private static String whatIf(JsonObject run, String trainee) {
        String id = run.getJsonObject("run").getString("id");
        String pairs = "{\"pairs\": [" + pair(maureen, trainee) + "]}";
        JsonObject answer = object(scheme.post("coordinator", "/api/mentoring/matchings/" + id + "/what-if", pairs));
        return answer.getBoolean("possible") + " " + answer.getInt("paired") + " " + answer.getJsonArray("broken");
    }

    private static String pair(String mentor, String trainee) {
        return "{\"mentor\":\"" + mentor + "\",\"trainee\":\"" + trainee + "\"}";
    }

    /** Maureen says what she would like; with a first word to avoid, the other kinds of things to avoid follow. */
    private static void wishes(String avoid) {
        List<String> kinds = List.of("PERSON", "TEAM", "SERVICE", "PLACE");
        StringBuilder entries = new StringBuilder();
        for (int i = 0; !avoid.isEmpty() && i < kinds.size(); i++) {
            entries.append(i == 0 ? "" : ", ")
                    .append("{\"kind\": \"")
                    .append(kinds.get(i))
                    .append("\", \"words\": \"")
                    .append(i == 0 ? avoid : CANARIES.get(i))
                    .append("\"}");
        }
        HttpResponse<String> answer = server.send(
                "mentor1",
                "PUT",
                "/api/mentoring/my/wishes",
                "application/json",
                ("{\"shown\": {\"interests\": [\"walking\"]}, \"secret\": {\"avoid\": [" + entries + "]}}")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static JsonObject run() {
        return Plans.await(server, Plans.ask(server, initiative));
    }

    /** A result but for its own ids and its moment. */
    private static String plain(JsonObject result) {
        JsonArray plans = result.getJsonArray("plans");
        List<String> kept = new ArrayList<>();
        for (String part : List.of("mentors", "trainees", "pins", "nobodyFits", "why")) {
            kept.add(result.get(part).toString());
        }
        plans.getValuesAs(JsonObject.class)
                .forEach(plan -> kept.add(plan.getInt("standing") + " " + plan.get("pairs")));
        return kept.toString();
    }

    /** Who did what to whom, as the log has it. */
    private static List<String> log() {
        return PostgresServer.shared()
                .ask(DATABASE, "select action || ' ' || subject from core.audit_entry order by recorded_at, id");
    }

    private static List<String> since(List<String> before) {
        List<String> now = log();
        return now.subList(before.size(), now.size());
    }

    /** Everything that those around her are told, by request; but for the moment and for what changes by being read. */
    private static Map<String, String> told() {
        Map<String, String> told = new ConcurrentSkipListMap<>();
        AROUND_HER.parallelStream().forEach(account -> {
            for (String request : requests()) {
                if (!growsByBeingRead(request)) {
                    HttpResponse<String> answer = server.get(account, request);
                    told.put(
                            account + " " + request,
                            answer.statusCode() + " "
                                    + OF_THE_MOMENT.matcher(answer.body()).replaceAll("*"));
                }
            }
            for (String page : pages()) {
                if (!growsByBeingRead(page)) {
                    told.put(
                            account + " page " + page,
                            VISITORS.get(account).open(page).text());
                }
            }
        });
        return told;
    }

    /** Who finds one of the words, and where. */
    private static Set<String> holding() {
        Set<String> found = new ConcurrentSkipListSet<>();
        VISITORS.entrySet().parallelStream().forEach(somebody -> {
            for (String request : requests()) {
                if (holds(
                        request.contains(".pdf")
                                ? text(server.bytes(somebody.getKey(), request))
                                : server.get(somebody.getKey(), request).body())) {
                    found.add(somebody.getKey() + " " + request);
                }
            }
            for (String page : pages()) {
                if (holds(somebody.getValue().open(page).all())) {
                    found.add(somebody.getKey() + " page " + page);
                }
            }
        });
        return found;
    }

    private static boolean holds(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return CANARIES.stream().anyMatch(canary -> small.contains(canary.toLowerCase(Locale.ROOT)));
    }

    /** What can be read on paper. */
    private static String text(byte[] paper) {
        if (paper.length < 4 || paper[0] != '%') {
            return new String(paper, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every GET of the description, exports too; where an id stands in it, once for each that may have to do with her. */
    private static synchronized List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (Api.Operation operation :
                Api.operations(server.get("admin", "/api/openapi.json").body())) {
            if (operation.reads()) {
                for (String id : operation.path().contains("{") ? ids() : List.of("")) {
                    requests.add(IN_BRACES.matcher(operation.path()).replaceAll(id) + "?initiative=" + initiative
                            + "&subject=" + maureen);
                }
            }
        }
        assertThat(requests).hasSizeGreaterThan(100);
        return requests;
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (String route : Routes.inTheHouse()) {
            if (route.contains(":type")) {
                continue;
            }
            for (String id : route.contains(":id") ? ids() : List.of("")) {
                pages.add(route.replace(":id", id));
            }
        }
        return pages;
    }

    /** Her own, her enrolment, her pair, the scheme and its first run. */
    private static synchronized List<String> ids() {
        if (IDS.isEmpty()) {
            PostgresServer database = PostgresServer.shared();
            IDS.addAll(List.of(maureen, initiative));
            for (String query : List.of(
                    "select id from mentoring.enrolment where participant_id = '" + maureen + "'",
                    "select id from mentoring.pairing where mentor_id = '" + maureen + "' order by id limit 1",
                    "select id from mentoring.matching order by asked_at limit 1")) {
                IDS.addAll(database.ask(DATABASE, query));
            }
        }
        return IDS;
    }

    private static boolean growsByBeingRead(String path) {
        return path.contains("audit") || path.contains("exports") || path.contains(".pdf");
    }

    private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> different = new TreeSet<>();
        after.forEach((request, answer) -> {
            if (!answer.equals(before.get(request))) {
                different.add(ID.matcher(request).replaceAll("*") + ": " + before.get(request) + " became " + answer);
            }
        });
        return different;
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
