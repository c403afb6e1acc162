package org.alongside.app.system;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A server of its own with the demo's two programmes and a third, which came when the two were there already. */
final class ThreeProgrammes implements AutoCloseable {
    /**
     * One of them.
     *
     * @param accounts whose tokens open it
     */
    record Programme(String name, List<String> accounts, Belongings belongings) {}

    private static final List<String> FIRST = List.of(
            "admin",
            "coordinator",
            "supporter",
            "researcher",
            "finance",
            "assessor",
            "safeguarding",
            "outside",
            "mentor3",
            "trainee3");
    private static final List<String> SECOND = List.of(
            "other-admin", "other-coordinator", "other-supporter", "other-finance", "other-mentor1", "other-trainee1");
    private static final String DATABASE = "access-postgresql";
    private static final String DEMO_PASSWORD = "alongside-demo";

    /** Moments and days, because the log of what was read grows while it is read; and signatures, which are of a moment too. */
    private static final Pattern OF_THE_MOMENT =
            Pattern.compile("\"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*|[A-Za-z0-9_-]{86})\"");

    private final RunningServer server = RunningServer.startForMuch("access");
    private final List<Api.Operation> operations =
            Api.operations(server.get("coordinator", "/api/openapi.json").body());
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<Programme> programmes;
    private final TreeSet<String> changed = new TreeSet<>();

    ThreeProgrammes() {
        for (String admin : List.of("admin", "other-admin")) {
            // Somebody who does not sign in yet can be invited.
            server.post(
                    admin,
                    "/api/participants",
                    "{\"callName\": \"Newcomer\", \"part\": \"LIVED_EXPERIENCE\", \"reachBy\": \"POST\","
                            + " \"reachAt\": \"3 Mill Lane\"}");
            server.send(
                    admin,
                    "PUT",
                    "/api/modules/study-circle",
                    "application/json",
                    "{\"on\": true}".getBytes(StandardCharsets.UTF_8));
        }
        FIRST.forEach(account -> visitors.put(account, Visitor.signedIn(server, account, DEMO_PASSWORD)));
        SECOND.stream()
                // Once in two programmes, the demo's administrator has a second factor.
                .filter(account -> !account.equals(ThirdProgramme.IN_THE_SECOND))
                .forEach(account -> visitors.put(account, Visitor.signedIn(server, account, DEMO_PASSWORD)));
        Programme first = new Programme("first", FIRST, Belongings.named(DATABASE, "Doctorate in Clinical Psychology"));
        Programme second = new Programme("second", SECOND, Belongings.named(DATABASE, "MSc Mental Health Nursing"));
        // One run, so that its page and its plans are there to be asked for.
        Plans.await(server, Plans.ask(server, Plans.nextYear(server)));
        // A message is new until its page was opened.
        visitors.values().forEach(visitor -> visitor.open("messages"));
        // The first receipt makes the key that all of them are signed with.
        server.get("mentor3", "/api/my/receipt");
        Map<String, String> before = seen(List.of(first, second));
        String third = ThirdProgramme.begin(server, visitors);
        Map<String, String> after = seen(List.of(first, second));
        before.forEach((asked, answer) -> {
            if (!after.get(asked).equals(answer)) {
                changed.add(asked + ": " + answer + " became " + after.get(asked));
            }
        });
        programmes = List.of(
                first, second, new Programme("third", ThirdProgramme.ACCOUNTS, new Belongings(DATABASE, third)));
    }

    RunningServer server() {
        return server;
    }

    List<Api.Operation> operations() {
        return operations;
    }

    List<Programme> programmes() {
        return programmes;
    }

    /** Who is signed in at a browser, by the name of their account. */
    Map<String, Visitor> visitors() {
        return visitors;
    }

    /** What the two programmes were answered otherwise once the third was there. */
    Set<String> changed() {
        return changed;
    }

    /** Every answer and every page of these programmes, but for what tells the time. */
    private Map<String, String> seen(List<Programme> of) {
        Map<String, String> seen = new TreeMap<>();
        for (Programme programme : of) {
            for (String account : programme.accounts()) {
                for (Api.Operation operation : operations) {
                    if (operation.reads()
                            && !operation.path().contains("{")
                            && !isOfThePerson(operation.path())
                            && !growsByBeingRead(operation.path())) {
                        String body = server.get(account, operation.path()).body();
                        seen.put(
                                account + " " + operation.name(),
                                OF_THE_MOMENT.matcher(body).replaceAll("*"));
                    }
                }
                if (visitors.containsKey(account)) {
                    for (String route : Routes.inTheHouse()) {
                        if (!route.contains(":") && !growsByBeingRead(route) && !route.equals("programmes")) {
                            seen.put(
                                    account + " opens " + route,
                                    visitors.get(account).open(route).text());
                        }
                    }
                }
            }
        }
        return seen;
    }

    /** Who administers both the second and the third programme has more programmes than before, and a second factor. */
    private static boolean isOfThePerson(String path) {
        return path.startsWith("/api/programmes") || path.equals("/api/my/account/second-factor");
    }

    private static boolean growsByBeingRead(String path) {
        // Each file that is taken is on record, and taking all of them is part of this.
        // Paper says when it was printed, in a way that no pattern finds.
        return path.contains("audit") || path.contains("exports") || path.endsWith("recorded.pdf");
    }

    /** Everything in these programmes that is in none of that one. */
    List<String> foreignTo(Programme programme) {
        TreeSet<String> foreign = new TreeSet<>();
        programmes.stream()
                .filter(other -> !other.equals(programme))
                .forEach(other -> foreign.addAll(other.belongings().ids()));
        programme.belongings().ids().forEach(foreign::remove);
        return new ArrayList<>(foreign);
    }

    @Override
    public void close() {
        server.close();
    }
}
