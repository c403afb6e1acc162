package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * R6 over the running server: whoever marks Priya, with every other role besides, gets no byte of the ids of her pair and its
 * meetings from any GET of the API, whatever id stands in the path, exports and counts of pairs included.
 */
class AssessorIT {
    private static final List<String> ROLES = List.of(
            "MENTOR",
            "TRAINEE",
            "COORDINATOR",
            "SUPPORTER",
            "RESEARCHER",
            "FINANCE",
            "ASSESSOR",
            "ADMINISTRATOR",
            "INSTITUTION_ADMINISTRATOR");
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]+}");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private RunningServer server;

    @Test
    void noByteOfThePairReachesWhoJudgesWhateverElseTheyAre() throws SQLException, IOException {
        server = RunningServer.start("assessor", Database.H2);
        try {
            server.stop();
            prepare();
            server.boot();
            List<String> requests = requests();
            assertThat(leaks("coordinates-judging-nobody", requests))
                    .as("the same requests find the pair where nobody is judged")
                    .hasSizeGreaterThanOrEqualTo(3);
            List<String> leaks = new ArrayList<>();
            for (String role : ROLES) {
                leaks(role, requests).forEach(found -> leaks.add(role + " " + found));
            }
            leaks("ALL", requests).forEach(found -> leaks.add("ALL " + found));
            System.out.println("Assessor test: " + requests.size() + " requests by each of " + (ROLES.size() + 1)
                    + " people who judge; " + hidden.size() + " hidden ids; leaks: " + leaks.size());
            assertThat(leaks).isEmpty();
        } finally {
            server.stop();
        }
    }

    /** Every GET of the description, once for every id that may stand in its path. */
    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        try (var reader = Json.createReader(
                new StringReader(server.get("admin", "/api/openapi.json").body()))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            for (String path : paths.keySet()) {
                if (paths.getJsonObject(path).containsKey("get")) {
                    String full = path.startsWith("/api") ? path : "/api" + path;
                    if (IN_BRACES.matcher(full).find()) {
                        ids.forEach(id -> requests.add(IN_BRACES.matcher(full).replaceAll(id)));
                    } else {
                        requests.add(full);
                    }
                }
            }
        }
        hidden.forEach(id -> requests.add("/api/audit?subject=" + id));
        requests.add("/api/participants?search=pri");
        assertThat(requests).hasSizeGreaterThan(100);
        return requests;
    }

    /** The requests whose answers hold one of the hidden ids that were not in the request itself. */
    private List<String> leaks(String name, List<String> requests) {
        List<String> found = new ArrayList<>();
        for (String request : requests) {
            HttpResponse<String> answer = get(token(name), request);
            if (answer.statusCode() >= 500) {
                found.add(request + " failed with " + answer.statusCode());
            }
            if (answer.statusCode() < 300 && hidden.stream().anyMatch(answer.body()::contains)) {
                found.add(request);
            }
        }
        return found;
    }

    /** Into the stopped server's database: one who judges Priya for each role and one with all of them. */
    private void prepare() throws SQLException {
        try (Connection database = DriverManager.getConnection(
                "jdbc:h2:file:" + server.data().resolve("alongside")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "alongside",
                "")) {
            List<Object> priya = row(
                    database,
                    "select p.id, p.programme_id from core.participant p join core.account a on a.id = p.account_id"
                            + " where a.username = 'trainee3'");
            for (String role : ROLES) {
                person(database, role, priya, true, List.of("ASSESSOR", role));
            }
            person(database, "ALL", priya, true, ROLES);
            person(database, "coordinates-judging-nobody", priya, false, List.of("COORDINATOR", "ADMINISTRATOR"));
            column(database, "select id from mentoring.pairing where trainee_id = ?", priya.get(0))
                    .forEach(hidden::add);
            column(
                            database,
                            "select m.id from mentoring.meeting m join mentoring.pairing p on p.id = m.pairing_id"
                                    + " where p.trainee_id = ?",
                            priya.get(0))
                    .forEach(hidden::add);
            assertThat(hidden).hasSize(7);
            ids.addAll(hidden);
            ids.add(priya.get(0).toString());
            ids.addAll(column(database, "select mentor_id from mentoring.pairing where trainee_id = ?", priya.get(0)));
            for (String table : List.of(
                    "core.initiative",
                    "analysis.study",
                    "analysis.interview",
                    "analysis.transcript",
                    "analysis.theme")) {
                ids.addAll(
                        column(database, "select id from " + table + " where programme_id = ? limit 2", priya.get(1)));
            }
        }
    }

    private static void person(Connection database, String name, List<Object> priya, boolean judges, List<String> roles)
            throws SQLException {
        UUID account = UUID.randomUUID();
        run(
                database,
                "insert into core.account (id, username, display_name, password_hash, active, version)"
                        + " values (?, ?, ?, 'none', true, 1)",
                account,
                "judge-" + name,
                name);
        for (String role : new LinkedHashSet<>(roles)) {
            run(
                    database,
                    "insert into core.membership (id, account_id, programme_id, role) values (?, ?, ?, ?)",
                    UUID.randomUUID(),
                    account,
                    priya.get(1),
                    role);
        }
        run(
                database,
                "insert into core.api_token (id, account_id, programme_id, name, token_hash, expires_at)"
                        + " values (?, ?, ?, 'test', ?, ?)",
                UUID.randomUUID(),
                account,
                priya.get(1),
                sha256(token(name)),
                OffsetDateTime.parse("2999-01-01T00:00:00Z"));
        if (judges) {
            run(
                    database,
                    "insert into core.relation (id, programme_id, account_id, participant_id, kind, from_on, version)"
                            + " values (?, ?, ?, ?, 'MARKS', date '2026-01-01', 1)",
                    UUID.randomUUID(),
                    priya.get(1),
                    account,
                    priya.get(0));
        }
    }

    private HttpResponse<String> get(String token, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(server.url() + path))
                            .header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofMinutes(2))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String token(String name) {
        return "alongside_test_" + name;
    }

    private static List<Object> row(Connection database, String query) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet found = statement.executeQuery()) {
            assertThat(found.next()).isTrue();
            return List.of(found.getObject(1), found.getObject(2));
        }
    }

    private static List<String> column(Connection database, String query, Object parameter) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
        }
        return values;
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
