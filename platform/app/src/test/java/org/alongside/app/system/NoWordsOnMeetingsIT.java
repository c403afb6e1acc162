package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * R1 and R2 over the whole installation: no table of any module, no operation of the API, no file that can be added to anything and
 * no line of the log carries words onto a meeting. What mentoring itself keeps is tested there.
 */
class NoWordsOnMeetingsIT {
    private static final String DATABASE = "shared-postgresql";
    private static final String WORD = "Snickelway";

    /** What points at a meeting and has a column long enough for a sentence, and what stands in it. */
    private static final Map<String, String> LONG_COLUMNS = Map.ofEntries(
            Map.entry("core.audit_entry.about_hash", "a digest"),
            Map.entry("core.audit_entry.action", "a verb in small letters and points, refused otherwise"),
            Map.entry("core.audit_entry.people", "a digest"),
            Map.entry("core.audit_entry.purpose", "the key of a purpose"),
            Map.entry("core.audit_entry.subject", "ids and keys, refused otherwise"),
            Map.entry(
                    "core.notice.args",
                    "moments, days, ids, numbers, keys of our own texts: there is no kind for words"),
            Map.entry("core.notice.calendar", "times, and keys of neutral titles"),
            Map.entry("core.notice.problem", "what kept a notice from being sent, in fixed words"),
            Map.entry("core.notice.sealed", "a personal link, sealed"),
            Map.entry("core.notice.template", "the key of a text"),
            Map.entry("mentoring.reminder.secret_hash", "a digest"),
            Map.entry("support.task.kind", "fixed words"),
            Map.entry("support.task.occasion", "ids"));

    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]+}");

    private static final Set<String> GROUPS =
            Set.of("post /api/support/groups/meetings/{id}/move", "post /api/support/groups/{id}/meetings");
    private static final Set<String> WHERE_AND_WHEN = Set.of("begins", "place");

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void noTableThatPointsAtAMeetingHoldsWords() {
        assertThat(longColumnsOf(pointingAtMeetings()))
                .contains("core.audit_entry.subject", "core.notice.args")
                .isSubsetOf(LONG_COLUMNS.keySet());
    }

    @Test
    void aTableThatDoesIsFound() {
        PostgresServer.shared().execute(DATABASE, """
                create schema diary;
                create table diary.page (about uuid references mentoring.meeting (id), words text);
                create table diary.leaf (anything varchar(40), words varchar(400));
                insert into diary.leaf select id::text, 'we talked' from mentoring.meeting order by id limit 1;
                """);
        try {
            assertThat(longColumnsOf(pointingAtMeetings()))
                    .contains("diary.page.words", "diary.leaf.words", "diary.leaf.anything");
        } finally {
            PostgresServer.shared().execute(DATABASE, "drop schema diary cascade");
        }
    }

    @Test
    void noOperationOnMeetingsTakesWords() {
        TreeMap<String, Set<String>> taking = new TreeMap<>();
        JsonObject description = description();
        for (Map.Entry<String, JsonValue> path :
                description.getJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonValue> operation :
                    path.getValue().asJsonObject().entrySet()) {
                Set<String> words = words(description, operation.getValue().asJsonObject());
                if (!words.isEmpty()) {
                    taking.put(operation.getKey() + " " + path.getKey(), words);
                }
            }
        }
        Map<String, Set<String>> ofGroups = new TreeMap<>(taking);
        ofGroups.keySet().retainAll(GROUPS);
        // Groups that reflect together are no pairs: they meet openly, and staff say where and when. Nothing else is
        // taken.
        assertThat(ofGroups.values())
                .hasSize(GROUPS.size())
                .allSatisfy(words -> assertThat(WHERE_AND_WHEN).containsAll(words));
        taking.keySet().removeAll(GROUPS);
        assertThat(taking.keySet().stream().filter(name -> name.contains("meeting")))
                .isEmpty();
        // It can be told from the description: here, somebody writes.
        assertThat(taking).containsKey("post /api/my/questions");
    }

    @Test
    void wordsThatAreSentAlongGetNowhere() {
        String meeting = meetings().get(0);
        for (Api.Operation operation : operations()) {
            if (!operation.reads() && operation.path().contains("meetings/{")) {
                String path = IN_BRACES.matcher(operation.path()).replaceAll(meeting);
                HttpResponse<String> answer = server.send(
                        "coordinator",
                        operation.method(),
                        path,
                        "application/json",
                        ("{\"note\": \"" + WORD + "\", \"comment\": \"" + WORD + "\", \"" + WORD
                                        + "\": 1, \"outcome\": \"" + WORD + "\"}")
                                .getBytes(StandardCharsets.UTF_8));
                assertThat(answer.statusCode()).as(path).isBetween(400, 499);
                assertThat(answer.body()).doesNotContain(WORD);
            }
        }
        assertThat(Traces.tables(DATABASE, WORD)).isEmpty();
    }

    /** No paper, no question, no detail, no consent, nothing of any module or plugin: elsewhere a meeting is an id of nothing. */
    @Test
    void nothingElseCanBeAddedToAMeeting() {
        String meeting = meetings().get(0);
        Examples examples = Examples.read();
        List<String> taken = new ArrayList<>();
        int asked = 0;
        for (Api.Operation operation : operations()) {
            Examples.Example example = examples.of(operation);
            if (!operation.reads()
                    && !example.slots().isEmpty()
                    && !operation.path().contains("meetings/{")) {
                Examples.Example sent = example.with(
                        example.slots().stream().map(slot -> meeting).toList());
                asked++;
                int status = server.send(
                                "coordinator",
                                operation.method(),
                                sent.path(),
                                operation.type(),
                                sent.body().getBytes(StandardCharsets.UTF_8))
                        .statusCode();
                if (status < 400 || status > 499) {
                    taken.add(operation.name() + " " + status);
                }
            }
        }
        assertThat(asked).isGreaterThan(50);
        assertThat(taken).isEmpty();
    }

    @Test
    void theLogHasTheIdOfAMeetingAndNothingBesides() {
        List<String> subjects = PostgresServer.shared()
                .ask(
                        DATABASE,
                        "select subject from core.audit_entry where exists"
                                + " (select 1 from mentoring.meeting m where subject like '%' || m.id || '%')");
        assertThat(subjects).isNotEmpty().isSubsetOf(meetings());
    }

    /** By a key, by a name that says so, or because an id of a meeting stands in one of its rows. */
    private static Set<String> pointingAtMeetings() {
        TreeSet<String> pointing = new TreeSet<>(PostgresServer.shared().ask(DATABASE, """
                select table_schema || '.' || table_name from information_schema.columns
                where column_name in ('meeting_id', 'activity_id') and table_schema not like 'pg_%'
                union
                select conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid = 'mentoring.meeting'::regclass
                """));
        List<String> meetings = meetings();
        for (String table : PostgresServer.shared()
                .ask(
                        DATABASE,
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema')")) {
            String any = String.join("|", meetings.subList(0, Math.min(meetings.size(), 40)));
            if (!PostgresServer.shared()
                    .ask(DATABASE, "select 1 from " + table + " t where t::text ~ '" + any + "' limit 1")
                    .isEmpty()) {
                pointing.add(table);
            }
        }
        return pointing;
    }

    /** Fixed words are at most 20 characters long; anything longer could hold a sentence. */
    private static Set<String> longColumnsOf(Set<String> tables) {
        return new TreeSet<>(
                PostgresServer.shared()
                        .ask(
                                DATABASE,
                                "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns"
                                        + " where table_schema || '.' || table_name in ('" + String.join("', '", tables)
                                        + "') and (data_type in ('text', 'bytea', 'json', 'jsonb') or character_maximum_length > 20)"));
    }

    private static List<String> meetings() {
        return PostgresServer.shared().ask(DATABASE, "select id from mentoring.meeting order by id");
    }

    private List<Api.Operation> operations() {
        return Api.operations(server.get("coordinator", "/api/openapi.json").body());
    }

    private JsonObject description() {
        try (JsonReader reader = Json.createReader(
                new StringReader(server.get("coordinator", "/api/openapi.json").body()))) {
            return reader.readObject();
        }
    }

    /** What in the body of an operation is text of no fixed form. */
    private static Set<String> words(JsonObject description, JsonObject operation) {
        TreeSet<String> found = new TreeSet<>();
        if (operation.containsKey("requestBody")) {
            JsonObject content = operation.getJsonObject("requestBody").getJsonObject("content");
            content.forEach((type, body) -> {
                if (type.equals("application/json")) {
                    words(description, body.asJsonObject().getJsonObject("schema"), "body", found);
                } else {
                    found.add(type);
                }
            });
        }
        return found;
    }

    private static void words(JsonObject description, JsonObject schema, String name, Set<String> found) {
        if (schema.containsKey("$ref")) {
            String type = schema.getString("$ref").replaceAll(".*/", "");
            words(
                    description,
                    description
                            .getJsonObject("components")
                            .getJsonObject("schemas")
                            .getJsonObject(type),
                    name,
                    found);
            return;
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.containsKey(several)) {
                JsonArray parts = schema.getJsonArray(several);
                parts.getValuesAs(JsonObject.class).forEach(part -> words(description, part, name, found));
            }
        }
        if (schema.containsKey("properties")) {
            schema.getJsonObject("properties")
                    .forEach((property, of) -> words(description, of.asJsonObject(), property, found));
        }
        if (schema.containsKey("items")) {
            words(description, schema.getJsonObject("items"), name, found);
        }
        if (schema.containsKey("additionalProperties")) {
            found.add(name);
        }
        if (schema.toString().contains("\"string\"") && schema.containsKey("type") && isFree(schema)) {
            found.add(name);
        }
    }

    private static boolean isFree(JsonObject schema) {
        return schema.get("type").toString().contains("string")
                && !schema.containsKey("enum")
                && !schema.containsKey("format")
                && !schema.containsKey("pattern");
    }
}
