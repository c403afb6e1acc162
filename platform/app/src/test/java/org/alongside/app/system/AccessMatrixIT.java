package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.app.architecture.bad.BadHouse;
import org.alongside.app.system.ThreeProgrammes.Programme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Who may ask what: every operation of the API and every page against every role of three programmes, and what one programme can
 * learn of another. The tables stand in {@code access-matrix.txt} and {@code page-matrix.txt}; an operation or a page without a
 * row there fails the build.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int REQUESTS = 21_000;
    private static final int AT_ONCE = 4;
    private static final long SEED = 20_261_123;

    /** Where whatever is sent is wrong for everybody who asks with a token, and why that tells nobody anything. */
    private static final Map<String, String> WRONG_FOR_EVERYBODY = Map.of(
            "POST /api/codes", "whoever holds a code may use it, signed in or not; there is none to guess",
            "POST /api/my/account/password", "one's own password only, and who does not know it changes nothing",
            "POST /api/my/forget-me", "whoever says here that they are sure is gone, and can be asked nothing else",
            "POST /api/participants/passport", "takes a file that only somebody's own page can make; others get 403",
            "POST /api/participants/passport/preview", "the same");

    private static ThreeProgrammes three;
    private static Examples examples;

    @BeforeAll
    static void threeProgrammesAreThere() {
        three = new ThreeProgrammes();
        examples = Examples.read();
    }

    @AfterAll
    static void close() {
        three.close();
    }

    @Test
    @Order(1)
    void everyPageOpensForEachRoleAsTheMatrixSays() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Programme programme : three.programmes()) {
            for (String route : Routes.inTheHouse()) {
                StringBuilder row = new StringBuilder("/" + route + " " + programme.name());
                for (String account : programme.accounts()) {
                    if (three.visitors().containsKey(account)) {
                        Visitor.Shown shown = three.visitors().get(account).open(own(route, programme));
                        row.append(' ').append(account).append('=').append(PageMatrix.outcome(shown));
                    }
                }
                row.append(" stranger=")
                        .append(PageMatrix.outcome(
                                Visitor.stranger(three.server(), "en-GB").open(own(route, programme))));
                rows.add(row.toString());
            }
        }
        for (String servlet : Routes.servlets()) {
            StringBuilder row = new StringBuilder(servlet + " servlet");
            three.visitors()
                    .forEach((account, visitor) ->
                            row.append(' ').append(account).append('=').append(visitor.status(servlet)));
            rows.add(row.append(" stranger=")
                    .append(three.server().status(servlet))
                    .toString());
        }
        Rows.insist("page-matrix.txt", rows);
        assertThat(rows).noneMatch(row -> row.contains("BROKEN") || row.contains("EMPTY"));
    }

    @Test
    @Order(2)
    void aForeignIdInTheAddressOfAPageShowsWhatAnUnknownOneShows() {
        List<String> told = new ArrayList<>();
        for (Programme programme : three.programmes()) {
            for (String route :
                    Routes.inTheHouse().stream().filter(PageMatrix::takesId).toList()) {
                for (Programme other : three.programmes()) {
                    if (!other.equals(programme)) {
                        for (String account : programme.accounts()) {
                            if (three.visitors().containsKey(account)) {
                                Visitor visitor = three.visitors().get(account);
                                String unknown = without(visitor.open(PageMatrix.address(
                                                route,
                                                table -> UUID.randomUUID().toString()))
                                        .all());
                                String foreign = without(visitor.open(foreign(route, other, programme))
                                        .all());
                                if (!foreign.equals(unknown)) {
                                    told.add(route + " of the " + other.name() + " as " + account);
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    @Order(3)
    void noAnswerAndNoPageHoldsAnythingOfAnotherProgramme() {
        List<String> told = new ArrayList<>();
        for (Programme programme : three.programmes()) {
            List<String> foreign = three.foreignTo(programme);
            assertThat(foreign).as("foreign to the " + programme.name()).hasSizeGreaterThan(100);
            for (String account : programme.accounts()) {
                for (Api.Operation operation : three.operations()) {
                    if (operation.reads() && !operation.ofTheInstallation() && !isToldBoth(account, operation)) {
                        Examples.Example example = examples.of(operation);
                        List<String> ids = example.slots().stream()
                                .map(slot -> anyOf(programme, slot))
                                .toList();
                        String body = three.server()
                                .get(account, example.with(ids).path())
                                .body();
                        if (holds(body, programme, foreign)) {
                            told.add(operation.name() + " as " + account);
                        }
                    }
                }
                if (three.visitors().containsKey(account)) {
                    for (String route : Routes.inTheHouse()) {
                        if (!route.equals("programmes")
                                && holds(
                                        three.visitors()
                                                .get(account)
                                                .open(own(route, programme))
                                                .all(),
                                        programme,
                                        foreign)) {
                            told.add("/" + route + " as " + account);
                        }
                    }
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** Who administers both the second programme and the third is told that they do, in either. */
    /** Whoever has roles in two programmes has one account, and takes back any key of their own from either. */
    private static boolean isTheirsInBoth(String account, Api.Operation operation) {
        return List.of(ThirdProgramme.IN_THE_SECOND, ThirdProgramme.IN_TWO).contains(account)
                && operation.path().startsWith("/api/my/tokens");
    }

    private static boolean isToldBoth(String account, Api.Operation operation) {
        return account.equals(ThirdProgramme.IN_THE_SECOND) && operation.path().equals("/api/programmes/mine");
    }

    private static boolean holds(String said, Programme programme, List<String> foreign) {
        TreeSet<String> ids = new TreeSet<>();
        ID.matcher(said).results().forEach(id -> ids.add(id.group()));
        ids.retainAll(foreign);
        return !ids.isEmpty()
                || (said.contains(ThirdProgramme.WORD) && !programme.name().equals("third"));
    }

    @Test
    @Order(4)
    void whatTwoProgrammesAreToldStaysAsItIsWhenAThirdFills() {
        assertThat(three.changed()).isEmpty();
    }

    @Test
    @Order(5)
    void everyPageSpeaksWelshToo() {
        TreeSet<String> missing = new TreeSet<>();
        for (String account : three.programmes().get(0).accounts()) {
            three.server()
                    .send(
                            account,
                            "PUT",
                            "/api/my/account/language",
                            "application/json",
                            bytes("{\"language\": \"cy\"}"));
            for (String route : Routes.inTheHouse()) {
                Person.MISSING_TEXT
                        .matcher(three.visitors()
                                .get(account)
                                .open(own(route, three.programmes().get(0)))
                                .all())
                        .results()
                        .forEach(found -> missing.add("/" + route + " " + found.group()));
            }
            three.server()
                    .send(
                            account,
                            "PUT",
                            "/api/my/account/language",
                            "application/json",
                            bytes("{\"language\": \"\"}"));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @Order(6)
    void foreignIdsAreUnknownIds() throws InterruptedException, ExecutionException {
        List<Api.Operation> asked = three.operations().stream()
                .filter(operation -> !examples.of(operation).slots().isEmpty())
                .filter(operation -> !operation.ofTheInstallation())
                .toList();
        Map<Programme, List<String>> foreign = new ConcurrentHashMap<>();
        three.programmes().forEach(programme -> foreign.put(programme, three.foreignTo(programme)));
        Map<String, String> unknown = new ConcurrentHashMap<>();
        Random random = new Random(SEED);
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Programme programme = three.programmes().get(i % three.programmes().size());
            Api.Operation operation = asked.get(random.nextInt(asked.size()));
            String account =
                    programme.accounts().get(random.nextInt(programme.accounts().size()));
            List<String> others = foreign.get(programme);
            int from = random.nextInt(others.size());
            Examples.Example example = examples.of(operation);
            // Which of the ids are not the programme's own: one of them at least.
            int mask = 1 + random.nextInt((1 << example.slots().size()) - 1);
            if (isTheirsInBoth(account, operation)) {
                continue;
            }
            requests.add(() -> {
                String expected = unknown.computeIfAbsent(
                        account + operation.name() + mask,
                        key -> answer(
                                account,
                                operation,
                                filled(
                                        programme,
                                        example,
                                        mask,
                                        slot -> UUID.randomUUID().toString())));
                String found = answer(
                        account,
                        operation,
                        filled(programme, example, mask, slot -> others.get((from + slot) % others.size())));
                return found.equals(expected)
                        ? ""
                        : operation.name() + " as " + account + " (" + mask + "): " + found + " but " + expected;
            });
        }
        Set<String> told = inParallel(requests);
        System.out.println(REQUESTS + " requests with ids of another programme, " + unknown.size() + " different ones: "
                + told.size() + " told something");
        assertThat(told).isEmpty();
        assertThat(unknown.entrySet().stream()
                        .filter(answer -> answer.getValue().startsWith("5"))
                        .map(answer -> answer.getKey() + " " + answer.getValue()))
                .isEmpty();
    }

    @Test
    @Order(7)
    void everyOperationAnswersEachRoleAsTheMatrixSays() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Api.Operation operation : three.operations()) {
            for (Programme programme : three.programmes()) {
                StringBuilder row = new StringBuilder(operation.name() + " " + programme.name());
                for (String account : programme.accounts()) {
                    row.append(' ').append(account).append('=').append(status(account, operation, programme));
                }
                rows.add(row.append(" stranger=")
                        .append(status(RunningServer.STRANGER, operation, programme))
                        .toString());
            }
        }
        Rows.insist("access-matrix.txt", rows);
        assertThat(rows).noneMatch(row -> row.matches(".*=5\\d\\d.*"));
        assertThat(rows.stream().filter(AccessMatrixIT::wasSentSomethingWrong))
                .as("operations whose line in access-bodies.txt is not right for those who may")
                .isEmpty();
        assertThat(examples.operations())
                .isSubsetOf(three.operations().stream().map(Api.Operation::name).toList());
    }

    /** Who may ask is not seen in the answer to a body that is wrong anyhow. */
    private static boolean wasSentSomethingWrong(String row) {
        return row.matches(".*=(400|415|422).*")
                && WRONG_FOR_EVERYBODY.keySet().stream().noneMatch(operation -> row.startsWith(operation + " "));
    }

    @Test
    @Order(8)
    void anOperationOrAPageWithoutARowIsFound() {
        assertThat(Rows.unlike(
                        List.of("GET /api/a admin=200"), List.of("GET /api/a admin=200", "GET /api/b admin=200")))
                .containsExactly("GET /api/b admin=200");
        assertThat(Rows.unlike(List.of("GET /api/a admin=403"), List.of("GET /api/a admin=200")))
                .hasSize(2);
        assertThat(wasSentSomethingWrong("POST /api/a first admin=422 coordinator=403"))
                .isTrue();
        List<String> pages = Stream.concat(
                        Routes.inTheHouse().stream(),
                        Routes.of(new ClassFileImporter().importClasses(BadHouse.NobodysView.class)).stream())
                .toList();
        assertThat(Rows.unlike(Routes.inTheHouse(), pages)).containsExactly("nobody");
    }

    private int status(String account, Api.Operation operation, Programme programme) {
        Examples.Example example = examples.of(operation);
        List<String> slots = example.slots();
        List<String> ids = IntStream.range(0, slots.size())
                .mapToObj(slot ->
                        slot < example.inAddress() ? UUID.randomUUID().toString() : anyOf(programme, slots.get(slot)))
                .toList();
        return ask(account, operation, example.with(ids)).statusCode();
    }

    /** Filled in with the programme's own ids, but for those that the mask names. */
    private static Examples.Example filled(
            Programme programme, Examples.Example example, int mask, IntFunction<String> other) {
        List<String> slots = example.slots();
        return example.with(IntStream.range(0, slots.size())
                .mapToObj(slot -> (mask >> slot & 1) == 1 ? other.apply(slot) : anyOf(programme, slots.get(slot)))
                .toList());
    }

    private static String anyOf(Programme programme, String table) {
        return Examples.Example.ofAnything(table)
                ? UUID.randomUUID().toString()
                : programme.belongings().of(table).stream()
                        .findFirst()
                        .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String own(String route, Programme programme) {
        return PageMatrix.address(route, table -> anyOf(programme, table));
    }

    /** With an id that is the other programme's alone: who administers both is an account of both. */
    private static String foreign(String route, Programme other, Programme programme) {
        return PageMatrix.address(
                route,
                table -> other.belongings().of(table).stream()
                        .filter(id -> !programme.belongings().of(table).contains(id))
                        .findFirst()
                        .orElseGet(() -> UUID.randomUUID().toString()));
    }

    private static Set<String> inParallel(List<Callable<String>> requests)
            throws InterruptedException, ExecutionException {
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
        return told;
    }

    /** What one learns from an answer: its status and its words, whose own id is no news. */
    private String answer(String account, Api.Operation operation, Examples.Example sent) {
        HttpResponse<String> answer = ask(account, operation, sent);
        return answer.statusCode() + " " + without(answer.body());
    }

    private static String without(String ids) {
        return ID.matcher(ids).replaceAll("*");
    }

    private HttpResponse<String> ask(String account, Api.Operation operation, Examples.Example sent) {
        return operation.reads()
                ? three.server().get(account, sent.path())
                : three.server().send(account, operation.method(), sent.path(), operation.type(), bytes(sent.body()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
