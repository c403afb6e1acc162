package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of participants, in a browser that runs no JavaScript; and held against axe and the keyboard in one that does. */
class MyPagesIT {
    private static final List<String> PAGES = List.of(
            "me",
            "me/choices",
            "me/held",
            "me/ask",
            "me/beforehand",
            "me/passport",
            "me/stopping",
            "me/stopping?level=ERASE",
            "me/nothing-of-that-name",
            "me/sign-in");

    private static RunningServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start("my-pages");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    /** A browser without JavaScript, as somebody. */
    private static final class Plain implements AutoCloseable {
        private final BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setAcceptDownloads(true)
                .setViewportSize(390, 844)
                .setLocale("en-GB"));
        private final Page page = context.newPage();

        Plain(String account) {
            Response sent = page.navigate(server.url() + "/me");
            assertThat(sent.url()).endsWith("/me/sign-in");
            page.fill("#username", account);
            page.fill("#password", "alongside-demo");
            press("Sign in");
            see("What is held about me");
        }

        Plain open(String path) {
            page.navigate(server.url() + "/" + path);
            return this;
        }

        Plain press(String words) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                    .first()
                    .click();
            page.waitForLoadState();
            return this;
        }

        Plain pressIn(String id, String words) {
            page.locator("section[id='" + id + "']")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                    .first()
                    .click();
            page.waitForLoadState();
            return this;
        }

        Plain follow(String words) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(words).setExact(true))
                    .first()
                    .click();
            page.waitForLoadState();
            return this;
        }

        Plain see(String words) {
            assertThat(page.locator("body").innerText()).contains(words);
            return this;
        }

        /** What is in a file that a link gives. */
        String takes(String words) {
            Download file = page.waitForDownload(() -> page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(words).setExact(true))
                    .first()
                    .click());
            try {
                return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        Plain keep(String picture) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens/plain-" + picture + ".png"))
                    .setFullPage(true));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void somebodyGivesChangesPausesAndTakesBackTheirYes() {
        try (Plain maureen = new Plain("mentor1")) {
            maureen.keep("home").follow("My choices").keep("choices");
            maureen.pressIn("core.credit", "Yes, with my own name")
                    .see("That is written down and counts from now on.")
                    .pressIn("core.credit", "Yes, with the name I am called here")
                    .pressIn("core.credit", "Not for now")
                    .pressIn("core.credit", "Go on")
                    .pressIn("core.credit", "No longer");
            assertThat(maureen.page.locator("section[id='core.credit'] strong").innerText())
                    .isEqualTo("No");
        }
    }

    @Test
    void takingBackCostsNoMorePressesThanGiving() {
        try (Plain dev = new Plain("mentor2")) {
            dev.open("me/choices").pressIn("core.results", "Yes").pressIn("core.results", "No longer");
            assertThat(dev.page.locator("section[id='core.results'] strong").innerText())
                    .isEqualTo("No");
        }
    }

    @Test
    void somebodySeesWhatIsHeldAndTakesItAlong() throws IOException {
        try (Plain maureen = new Plain("mentor1")) {
            maureen.follow("What is held about me")
                    .see("maureen@example.org")
                    .see("Who looked at it")
                    .keep("held");
            Download file = maureen.page.waitForDownload(
                    () -> maureen.page.getByText("Take all of it along").click());
            assertThat(Files.readString(file.path())).contains("maureen@example.org", "core.choices", "\"looked\"");
        }
    }

    @Test
    void somebodyTakesASignedCopyOfTheirDecisionsAlong() {
        try (Plain third = new Plain("mentor3")) {
            third.open("me/choices").see("Take your decisions with you");
            assertThat(third.takes("As a file that programs read (JSON)")).contains("core.contact", "Ed25519");
            assertThat(third.takes("On paper, to print (PDF)")).startsWith("%PDF");
        }
    }

    @Test
    void somebodySeesWhatWouldHappenAndStops() {
        try (Plain last = new Plain("mentor7")) {
            last.follow("Pause or stop")
                    .keep("stopping")
                    .follow("Stop, and take my words out")
                    .see("What will become of it")
                    .see("What you said in interviews")
                    .keep("preview")
                    .press("Stop, and take my words out")
                    .see("It is done as you said.")
                    .see("All of it was done on")
                    .keep("stopped");
            assertThat(last.takes("As a file that programs read (JSON)"))
                    .contains("core.stopping.remove-words", "dpv:ConsentWithdrawn", "Ed25519");
        }
    }

    @Test
    void leavingOnlyTheResearchLeavesThePairAlone() {
        try (Plain sixth = new Plain("mentor6")) {
            sixth.open("me/stopping")
                    .follow("Stop, and take my words out (only the research)")
                    .press("Stop, and take my words out");
            sixth.open("me/held").see("Ended as planned").see("Who looked at it");
        }
    }

    @Test
    void somebodyPausesEverythingAndGoesOn() {
        try (Plain fifth = new Plain("mentor5")) {
            fifth.open("me/stopping").follow("Pause everything for now").press("Pause everything for now");
            fifth.press("Go on with everything that is paused").see("It goes on.");
            fifth.open("me/choices");
            assertThat(fifth.page.locator("section[id='core.contact'] strong").innerText())
                    .isEqualTo("Yes");
        }
    }

    @Test
    void whoeverAsksToBeForgottenIsAndCannotSignInAnyMore() {
        try (Plain fourth = new Plain("mentor4")) {
            fourth.open("me/stopping?level=ERASE")
                    .press("Stop, and forget me")
                    .see("You are forgotten here")
                    .keep("farewell");
            assertThat(fourth.takes("As a file that programs read (JSON)")).contains("core.stopping.erase");
            assertThat(fourth.takes("On paper, in large print (PDF)")).startsWith("%PDF");
            fourth.open("me").see("Your sign-in name");
            fourth.page.fill("#username", "mentor4");
            fourth.page.fill("#password", "alongside-demo");
            fourth.press("Sign in").see("do not go together");
        }
    }

    @Test
    void theQuickWayOutEndsTheSessionAndLeavesNothingBehind() {
        try (Plain maureen = new Plain("mentor1")) {
            List<String> went = new ArrayList<>();
            maureen.page.onRequest(request -> went.add(request.url()));
            maureen.follow("Leave this page now");
            assertThat(went).anyMatch(url -> url.startsWith("https://www.bbc.co.uk"));
            maureen.open("me").see("Your sign-in name");
        }
    }

    @Test
    void noScriptCouldRunHereWhoeverWroteIt() {
        try (Plain maureen = new Plain("mentor1")) {
            for (String path : PAGES) {
                Response page = maureen.page.navigate(server.url() + "/" + path);
                assertThat(page.headerValue("content-security-policy"))
                        .as(path)
                        .startsWith("default-src 'none'; style-src 'self';")
                        .doesNotContain("script-src", "unsafe");
                assertThat(page.headerValue("cache-control")).as(path).isEqualTo("no-store");
            }
        }
    }

    @Test
    void whoIsNobodyTheseAreAboutIsSentElsewhere() {
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator.page().navigate(server.url() + "/me");
            assertThat(coordinator.page().url()).isEqualTo(server.url() + "/");
        }
    }

    @Test
    void axeFindsNothingAndTheKeyboardReachesEverything() {
        List<String> faults = new ArrayList<>();
        try (Person maureen = Person.atDesk(server, "mentor3")) {
            List<String> pages = new ArrayList<>(PAGES);
            maureen.opens("me/choices");
            pages.add(maureen.page()
                    .locator("a[href*='/me/document']")
                    .first()
                    .getAttribute("href")
                    .substring(1));
            for (String path : pages) {
                maureen.opens(path).atAWideScreen();
                faults.addAll(maureen.faults("opens /" + path));
                maureen.tabsThrough().forEach(missed -> faults.add("/" + path + ": " + missed));
                faults.addAll(maureen.atAPhone().faults("opens /" + path + " on a phone"));
            }
        }
        assertThat(faults).isEmpty();
    }
}
