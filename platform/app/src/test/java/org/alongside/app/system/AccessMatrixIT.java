package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who may ask what: every operation of the API against every role, and what one programme can learn of another. The table stands
 * in {@code access-matrix.txt}; an operation without a row there fails the build.
 */
class AccessMatrixIT {
    private static final List<String> ROLES =
            List.of("admin", "coordinator", "supporter", "researcher", "finance", "assessor", "mentor3", "trainee3");
    private static final List<String> OTHERS =
            List.of("other-admin", "other-coordinator", "other-supporter", "other-mentor1");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int REQUESTS = 20_000;
    private static final int AT_ONCE = 4;
    private static final long SEED = 20_261_123;

    private final RunningServer server = RunningServer.start("access");
    private final List<Api.Operation> operations =
            Api.operations(server.get("coordinator", "/api/openapi.json").body());

    @Test
    void everyOperationAnswersEachRoleAsTheMatrixSaysAndForeignIdsAreUnknownIds()
            throws IOException, InterruptedException, ExecutionException {
        foreignIdsAreUnknownIds();
        everyOperationAnswersAsTheMatrixSays();
        server.close();
    }

    private void everyOperationAnswersAsTheMatrixSays() throws IOException {
        List<String> actual = new ArrayList<>();
        for (Api.Operation operation : operations) {
            StringBuilder row = new StringBuilder(operation.name());
            for (String role : ROLES) {
                HttpResponse<String> answer =
                        ask(role, operation, () -> UUID.randomUUID().toString(), "{}");
                row.append(' ').append(role).append('=').append(answer.statusCode());
            }
            actual.add(row.toString());
        }
        Files.write(Path.of("target/access-matrix.txt"), actual);
        assertThat(actual).noneMatch(row -> row.matches(".*=5\\d\\d.*"));
        assertThat(unlike(Files.readAllLines(Path.of("src/test/resources/access-matrix.txt")), actual))
                .as("rows that are missing, too many or different; what was found stands in target/access-matrix.txt")
                .isEmpty();
    }

    /** Every row that stands in one of them only. */
    private static Set<String> unlike(List<String> expected, List<String> actual) {
        TreeSet<String> rows = new TreeSet<>(expected);
        rows.removeAll(actual);
        TreeSet<String> missing = new TreeSet<>(actual);
        missing.removeAll(expected);
        rows.addAll(missing);
        return rows;
    }

    @Test
    void anOperationWithoutARowIsFound() {
        assertThat(unlike(List.of("GET /api/a admin=200"), List.of("GET /api/a admin=200", "GET /api/b admin=200")))
                .containsExactly("GET /api/b admin=200");
        assertThat(unlike(List.of("GET /api/a admin=403"), List.of("GET /api/a admin=200")))
                .hasSize(2);
        server.close();
    }

    private void foreignIdsAreUnknownIds() throws InterruptedException, ExecutionException {
        List<String> foreign = List.copyOf(idsSeenBy(OTHERS));
        assertThat(foreign).as("ids of the second programme").hasSizeGreaterThan(30);
        assertThat(idsSeenBy(ROLES)).doesNotContainAnyElementsOf(foreign);
        List<Api.Operation> asked = operations.stream()
                .filter(Api.Operation::takesIds)
                .filter(operation -> !ofTheInstallation(operation))
                .toList();
        Map<String, String> unknown = new ConcurrentHashMap<>();
        Random random = new Random(SEED);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Api.Operation operation = asked.get(random.nextInt(asked.size()));
            String role = ROLES.get(random.nextInt(ROLES.size()));
            String id = foreign.get(random.nextInt(foreign.size()));
            requests.add(() -> {
                String expected = unknown.computeIfAbsent(
                        role + operation.name(),
                        key -> answer(role, operation, () -> UUID.randomUUID().toString()));
                String found = answer(role, operation, () -> id);
                return found.equals(expected)
                        ? ""
                        : operation.name() + " as " + role + ": " + found + " but " + expected;
            });
        }
        TreeSet<String> told = new TreeSet<>();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<String> done : pool.invokeAll(requests)) {
                told.add(done.get());
            }
        } finally {
            pool.shutdown();
        }
        told.remove("");
        System.out.println(REQUESTS + " requests with ids of another programme: " + told.size() + " told something");
        assertThat(told).isEmpty();
    }

    /** What one learns from an answer: its status and its words, whose own id is no news. */
    private String answer(String role, Api.Operation operation, Supplier<String> ids) {
        HttpResponse<String> answer = ask(role, operation, ids, operation.bodyWith(ids));
        return answer.statusCode() + " " + ID.matcher(answer.body()).replaceAll("*");
    }

    /** Whoever looks after the installation knows which programmes there are, and nothing in them. */
    private static boolean ofTheInstallation(Api.Operation operation) {
        return operation.path().matches("/api/programmes(/\\{id}.*)?");
    }

    private Set<String> idsSeenBy(List<String> accounts) {
        TreeSet<String> seen = new TreeSet<>();
        for (String account : accounts) {
            for (Api.Operation operation : operations) {
                if (operation.reads() && !operation.path().contains("{") && !ofTheInstallation(operation)) {
                    String body = server.get(account, operation.path()).body();
                    ID.matcher(body).results().map(MatchResult::group).forEach(seen::add);
                }
            }
        }
        return seen;
    }

    private HttpResponse<String> ask(String role, Api.Operation operation, Supplier<String> ids, String body) {
        String path = operation.pathWith(ids);
        return operation.reads()
                ? server.get(role, path)
                : server.send(
                        role, operation.method(), path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
