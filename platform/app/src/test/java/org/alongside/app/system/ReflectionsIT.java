package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Private reflections stay on the device: no request, no frame of a socket and nothing the browser keeps can be read. */
class ReflectionsIT {
    private static final String PAGE = "mentoring/my/reflections";
    private static final String WORDS = "kingfisherovertheweir";
    private static final String PHRASE = "teapot lantern harbour";
    private static final String WRONG = "teapot lantern harbours";

    private final RunningServer server = RunningServer.withDemo();

    /** Everything that a page sends. */
    private static final class Recorder {
        private final List<Request> requests = new ArrayList<>();
        private final List<String> frames = new ArrayList<>();

        Recorder(Page page) {
            page.onRequest(requests::add);
            page.onWebSocket(socket -> socket.onFrameSent(frame -> frames.add(
                    frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text())));
        }

        /** What was sent with that word in it. */
        List<String> holding(String word) {
            return Stream.concat(requests.stream().map(Recorder::whole), frames.stream())
                    .filter(sent -> sent.contains(word))
                    .toList();
        }

        boolean heardOf(String address) {
            return requests.stream().anyMatch(request -> request.url().contains(address));
        }

        private static String whole(Request request) {
            String body = Optional.ofNullable(request.postDataBuffer())
                    .map(sent -> new String(sent, StandardCharsets.UTF_8))
                    .orElse("");
            return request.url() + " " + request.headers() + " " + body;
        }
    }

    private static String kept(Person person) {
        return person.page()
                .evaluate("() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])")
                .toString();
    }

    private static List<?> places(Person person) {
        return (List<?>) person.page()
                .evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('alongside.reflections.'))");
    }

    private static Person begins(Person person) {
        return person.opens(PAGE)
                .writes("Pass phrase", PHRASE)
                .writes("The same pass phrase again", PHRASE)
                .presses("Use this pass phrase")
                .sees("Written so far");
    }

    private static Person unlocks(Person person, String phrase) {
        return person.sees("Locked").writes("Pass phrase", phrase).presses("Unlock");
    }

    private static void signsIn(Person person, String account) {
        Page page = person.page();
        page.navigate(page.url().replaceFirst("(https?://[^/]+).*", "$1/sign-in"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("alongside-demo");
        person.presses("Sign in");
        page.locator(".frame-header .account").waitFor();
    }

    @Test
    void whatATraineeWritesNeverLeavesTheirBrowserAndOpensOnlyWithTheirPassPhrase() {
        try (Person trainee = Person.onPhone(server, "trainee3")) {
            Recorder recorder = new Recorder(trainee.page());
            trainee.opens("mentoring/my").follows("Private reflections, for yourself and on your own device");
            trainee.sees("Who reads this: only you").looks("chooses a pass phrase");
            assertThat(trainee.tabsThrough()).isEmpty();
            assertThat(trainee.sticksOut()).isEmpty();

            trainee.writes("Pass phrase", "short")
                    .presses("Use this pass phrase")
                    .sees("That is too short.");
            trainee.writes("Pass phrase", PHRASE)
                    .writes("The same pass phrase again", WRONG)
                    .presses("Use this pass phrase")
                    .sees("The two are not the same.")
                    .looks("mistypes the pass phrase");
            begins(trainee)
                    .writes("Your words", "We walked to the weir. " + WORDS)
                    .presses("Save on this device")
                    .sees("Saved on this device.")
                    .looks("has written something on a phone");
            assertThat(trainee.sticksOut()).isEmpty();
            trainee.atAWideScreen().looks("has written something at a wide screen");
            assertThat(trainee.tabsThrough()).isEmpty();
            trainee.atAPhone();

            assertThat(places(trainee)).hasSize(1);
            assertThat(kept(trainee)).contains("iterations").doesNotContain(WORDS, PHRASE, "trainee3", "teapot");

            trainee.opens(PAGE).sees("Locked").seesNothingOf(WORDS).looks("finds it locked");
            assertThat(trainee.page().content()).doesNotContain(WORDS);
            unlocks(trainee, WRONG)
                    .sees("That is not the pass phrase.")
                    .seesNothingOf(WORDS)
                    .looks("mistypes it");
            unlocks(trainee, PHRASE).sees(WORDS);
            assertThat(trainee.page().locator("textarea").inputValue()).isEmpty();

            Page other = trainee.page().context().newPage();
            other.navigate(server.url() + "/" + PAGE);
            other.getByLabel("Pass phrase", new Page.GetByLabelOptions().setExact(true))
                    .fill(PHRASE);
            other.keyboard().press("Enter");
            other.getByText("This is open in another window of this browser.").waitFor();
            other.close();

            trainee.presses("Sign out");
            trainee.page().locator("input[name=username]").waitFor();
            signsIn(trainee, "trainee2");
            trainee.opens(PAGE)
                    .sees("Choose a pass phrase")
                    .seesNothingOf("Unlock")
                    .seesNothingOf(WORDS);
            begins(trainee).sees("Nothing here.");
            assertThat(places(trainee)).hasSize(2);
            signsIn(trainee, "trainee3");
            unlocks(trainee.opens(PAGE), PHRASE).sees(WORDS);

            assertThat(recorder.heardOf("/alongside/reflections.js")).isTrue();
            assertThat(recorder.heardOf("v-r=uidl")).isTrue();
            assertThat(recorder.holding(WORDS)).isEmpty();
            assertThat(recorder.holding(PHRASE)).isEmpty();
            assertThat(recorder.holding("teapot")).isEmpty();
        }
    }

    @Test
    void inAnOrdinaryFieldTheRecorderDoesNoticeTheWord() {
        try (Person trainee = Person.atDesk(server, "trainee3")) {
            Recorder recorder = new Recorder(trainee.page());
            trainee.opens("mentoring/my/wishes");
            trainee.page().locator("vaadin-text-area textarea").first().fill(WORDS);
            trainee.page().keyboard().press("Tab");
            trainee.seesNothingOf("Locked");
            assertThat(recorder.holding(WORDS)).isNotEmpty();
        }
    }

    @Test
    void thePageLocksItselfWhenNobodyTypesAndKeepsWhatWasBeingWritten() {
        try (Person mentor = Person.atDesk(server, "mentor3")) {
            mentor.page().clock().install();
            begins(mentor).writes("Your words", WORDS);
            mentor.page().clock().fastForward(Duration.ofMinutes(4).toMillis());
            mentor.seesNothingOf("Locked, because");
            mentor.page().keyboard().press("Shift");
            mentor.page().clock().fastForward(Duration.ofMinutes(4).toMillis());
            mentor.seesNothingOf("Locked, because");
            mentor.page().clock().fastForward(Duration.ofMinutes(2).toMillis());
            mentor.sees("Locked, because nothing was typed").looks("comes back to a locked page");
            assertThat(mentor.page().content()).doesNotContain(WORDS);
            assertThat(mentor.page().locator("textarea").count()).isZero();
            assertThat(kept(mentor)).doesNotContain(WORDS);
            unlocks(mentor, PHRASE).sees("What you were writing is in the box.");
            assertThat(mentor.page().locator("textarea").inputValue()).isEqualTo(WORDS);
            mentor.presses("Lock now").sees("Locked.");
            assertThat(mentor.page().content()).doesNotContain(WORDS);
        }
    }

    @Test
    void somebodyWithoutAMouseWritesChangesAndDeletes() {
        try (Person trainee = Person.atDesk(server, "trainee4")) {
            trainee.opens(PAGE);
            goesTo(trainee, "Pass phrase");
            types(trainee, PHRASE);
            goesTo(trainee, "The same pass phrase again");
            types(trainee, PHRASE);
            trainee.page().keyboard().press("Enter");
            trainee.sees("Nothing here.");
            assertThat(focused(trainee)).isEqualTo("Write");
            goesTo(trainee, "Your words");
            types(trainee, WORDS);
            presses(trainee, "Save on this device");
            trainee.sees("Saved on this device.");

            String change = trainee.page().locator("article button").first().getAttribute("aria-label");
            assertThat(change).startsWith("Change: ");
            presses(trainee, change);
            assertThat(focused(trainee)).isEqualTo("Your words");
            trainee.page().keyboard().press("Control+A");
            types(trainee, "heron");
            presses(trainee, "Save the change on this device");
            trainee.sees("heron").seesNothingOf(WORDS);

            presses(trainee, change.replace("Change", "Delete"));
            trainee.sees("Delete this?").looks("is asked once more");
            trainee.page().keyboard().press("Escape");
            trainee.sees("heron");
            presses(trainee, change.replace("Change", "Delete"));
            presses(trainee, "Yes, delete it");
            trainee.sees("Nothing here.").seesNothingOf("heron");
        }
    }

    private static String focused(Person person) {
        return person.page()
                .evaluate("() => { const at = document.activeElement; return at.getAttribute('aria-label')"
                        + " || (at.labels && at.labels.length ? at.labels[0].innerText : at.innerText || '').trim(); }")
                .toString();
    }

    private static void goesTo(Person person, String name) {
        for (int pressed = 0; pressed < 80; pressed++) {
            if (focused(person).equals(name)) {
                return;
            }
            person.page().keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + name);
    }

    private static void types(Person person, String words) {
        person.page().keyboard().type(words);
    }

    private static void presses(Person person, String button) {
        goesTo(person, button);
        person.page().keyboard().press("Enter");
    }

    @Test
    void aCopyOpensAgainAfterEverythingWasDeleted() throws IOException {
        try (Person trainee = Person.atDesk(server, "trainee5")) {
            begins(trainee)
                    .writes("Your words", WORDS)
                    .presses("Save on this device")
                    .sees("Saved on this device.");
            Download download = trainee.page().waitForDownload(() -> trainee.presses("Keep a copy as a file"));
            Path copy = download.path();
            assertThat(Files.readString(copy)).contains("\"iterations\":600000").doesNotContain(WORDS, PHRASE);

            trainee.presses("Delete everything on this device")
                    .sees("All you wrote here goes")
                    .presses("No, leave it")
                    .sees(WORDS)
                    .presses("Delete everything on this device")
                    .presses("Yes, delete everything")
                    .sees("Everything on this device is deleted.")
                    .sees("Choose a pass phrase");
            assertThat(places(trainee)).isEmpty();

            trainee.gives("other.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                    .sees("That file is not a copy from this page.");
            byte[] easy = Files.readString(copy)
                    .replace("\"iterations\":600000", "\"iterations\":1")
                    .getBytes(StandardCharsets.UTF_8);
            trainee.gives("easy.json", "application/json", easy).sees("That file is not a copy from this page.");
            trainee.gives("copy.json", "application/json", Files.readAllBytes(copy))
                    .sees("Open the copy")
                    .looks("brings a copy in");
            Page page = trainee.page();
            page.locator("dialog input.field").fill(WRONG);
            trainee.presses("Open it").sees("That is not the pass phrase.");
            page.locator("dialog input.field").fill(PHRASE);
            trainee.presses("Open it").sees("The copy is here now.").sees(WORDS);
            // Brought in where it is already, it stands there once.
            trainee.gives("copy.json", "application/json", Files.readAllBytes(copy))
                    .sees("Open the copy");
            page.locator("dialog input.field").fill(PHRASE);
            trainee.presses("Open it").sees("The copy is here now.");
            assertThat(page.locator("article").count()).isEqualTo(1);
        }
    }

    @Test
    void theQuickWayOutShowsNothingAndTakesNothingAway() {
        try (Person trainee = Person.onPhone(server, "trainee6")) {
            Page page = trainee.page();
            page.route(
                    "https://www.bbc.co.uk/**",
                    route -> route.fulfill(new Route.FulfillOptions().setBody("Rain later")));
            begins(trainee)
                    .writes("Your words", WORDS)
                    .presses("Save on this device")
                    .sees("Saved on this device.");
            page.locator("alongside-reflections .exit").click();
            trainee.sees("Rain later");
            page.goBack();
            assertThat(page.url()).doesNotContain(PAGE);

            signsIn(trainee, "trainee6");
            trainee.opens(PAGE).sees("Locked").seesNothingOf(WORDS);
            unlocks(trainee, PHRASE).sees(WORDS);
        }
    }

    @Test
    void whereTheBrowserCannotLockWordsNothingIsOffered() {
        for (String missing : List.of(
                "Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})",
                "Object.defineProperty(window, 'localStorage', {get: () => { throw new Error(); }})")) {
            try (Person trainee = Person.atDesk(server, "trainee7")) {
                trainee.page().addInitScript(missing);
                trainee.opens(PAGE).sees("Not possible in this browser").looks("has a browser that cannot");
                assertThat(trainee.page()
                                .locator("alongside-reflections :is(input, textarea, button)")
                                .count())
                        .isZero();
            }
        }
    }
}
