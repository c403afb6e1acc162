package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every page in Chromium, as somebody whom it is for, on a wide screen and on a phone: axe finds nothing, no text is missing, and
 * the keyboard reaches everything that can be pressed or written in. Pictures are left in {@code target/screens}.
 */
class EveryPageIT {
    private final RunningServer server = RunningServer.withDemo();
    private final Belongings belongings = Belongings.named("shared-postgresql", "Doctorate in Clinical Psychology");

    @Test
    void everyPageCanBeReadAndReached() throws IOException {
        server.send(
                "admin",
                "PUT",
                "/api/modules/study-circle",
                "application/json",
                "{\"on\": true}".getBytes(StandardCharsets.UTF_8));
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> byAccount = whoOpensWhat();
        byAccount.forEach((account, routes) -> {
            try (Person person =
                    account.equals("stranger") ? Person.unknown(server, "en-GB") : Person.atDesk(server, account)) {
                for (String route : routes) {
                    person.opens(address(route)).atAWideScreen();
                    faults.addAll(person.faults("opens /" + route));
                    person.tabsThrough().forEach(missed -> faults.add("/" + route + ": " + missed));
                    faults.addAll(person.atAPhone().faults("opens /" + route + " on a phone"));
                    person.sticksOut().forEach(one -> faults.add("/" + route + " sticks out on a phone: " + one));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void whatNoLinkLeadsToCanBeReadAndReachedToo() {
        List<String> faults = new ArrayList<>();
        try (Person person = Person.unknown(server, "cy")) {
            faults.addAll(person.opens("sign-in").faults("signs in, in Welsh"));
            faults.addAll(person.opens("code").faults("has a code, in Welsh"));
        }
        try (Person person = Person.atDesk(server, "finance")) {
            faults.addAll(person.opens("accounts").faults("opens what is not for her"));
            faults.addAll(person.atAPhone().faults("opens what is not for her on a phone"));
        }
        String password = "a kettle for every morning";
        try (Person person = Person.unknown(server, "en-GB")) {
            person.knocks(Browsing.invited(server, "COORDINATOR", password), password)
                    .sees("Set up a second proof");
            faults.addAll(person.faults("sets up a second proof"));
            faults.addAll(person.tabsThrough());
            faults.addAll(person.atAPhone().faults("sets up a second proof on a phone"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatTheKeyboardDoesNotReachOrReachesUnseenIsFound() {
        try (Person person = Person.unknown(server, "en-GB")) {
            person.opens("code").page().evaluate("""
                    () => {
                      document.querySelector('vaadin-button').tabIndex = -1;
                      const style = document.createElement('style');
                      style.textContent = ':focus-visible { outline: none !important }';
                      document.head.append(style);
                    }""");
            assertThat(person.tabsThrough())
                    .contains("not reached vaadin-button Set password", "unseen a To the sign-in page");
        }
    }

    /** Each page once, as the first in the matrix who may open it. */
    private static Map<String, List<String>> whoOpensWhat() throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String row : Files.readAllLines(Path.of("src/test/resources/page-matrix.txt"))) {
            String[] parts = row.split(" ");
            if (parts[1].equals("first")) {
                String account = Arrays.stream(parts)
                        .filter(part -> part.endsWith("=shown"))
                        .map(part -> part.replace("=shown", ""))
                        .findFirst()
                        .orElse("stranger");
                found.computeIfAbsent(account, who -> new ArrayList<>()).add(parts[0].substring(1));
            }
        }
        return found;
    }

    private String address(String route) {
        return PageMatrix.address(
                route,
                table -> belongings.of(table).stream()
                        .findFirst()
                        .orElseGet(() -> UUID.randomUUID().toString()));
    }
}
