package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at a browser. Speaks of pages as people do: by the words on them. Every page looked at is held against axe. */
final class Person implements AutoCloseable {
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENS = Path.of("").toAbsolutePath().resolve("target/screens");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    static final Pattern MISSING_TEXT = Pattern.compile("![a-z]+(\\.[a-z0-9-]+)+!");

    /** Of several radio buttons only one is reached with Tab, the others with the arrows. */
    private static final String KEYBOARD = """
            () => {
              const said = element => (element.getAttribute('aria-label') || element.innerText || element.name || '')
                  .trim().slice(0, 60);
              const wanted = [...document.querySelectorAll(
                      'a[href], button, input, select, textarea, summary, vaadin-button, vaadin-select-value-button,'
                      + ' [tabindex="0"]')]
                  .filter(element => element.checkVisibility({visibilityProperty: true})
                      && element.getClientRects().length > 0
                      && !element.disabled && !element.closest('[disabled]'));
              const reached = new Set();
              const unseen = [];
              let first = null;
              const shows = element => {
                for (let at = element, up = 0; at && up < 4; at = at.parentElement || at.getRootNode().host, up++) {
                  const style = getComputedStyle(at);
                  if (at.hasAttribute('focus-ring') || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)) {
                    return true;
                  }
                }
                return false;
              };
              window.tabbed = {
                step() {
                  let deep = document.activeElement;
                  if (!deep || deep === document.body || deep === first) {
                    return true;
                  }
                  first = first || deep;
                  for (let at = deep; at; at = at.parentElement || at.getRootNode().host) {
                    reached.add(at);
                  }
                  while (deep.shadowRoot && deep.shadowRoot.activeElement) {
                    deep = deep.shadowRoot.activeElement;
                  }
                  const box = deep.getBoundingClientRect();
                  if (!shows(deep) || box.right < 0 || box.bottom < 0) {
                    unseen.push('unseen ' + deep.localName + ' ' + said(deep));
                  }
                  return false;
                },
                missed() {
                  const radios = new Set([...reached].filter(one => one.type === 'radio').map(one => one.name));
                  return [...wanted.filter(one => !reached.has(one) && one.isConnected
                          && !(one.type === 'radio' && radios.has(one.name)))
                      .map(one => 'not reached ' + one.localName + ' ' + said(one)), ...unseen];
                }
              };
              document.body.tabIndex = -1;
              document.body.focus();
              return wanted.length;
            }""";

    /** What Vaadin hides behind an open dialog; it keeps the focus inside the dialog by itself. */
    private static final String BEHIND_A_DIALOG = "data-aria-hidden=\"true\"";

    private static final String FOCUSED = "() => document.activeElement.innerText.trim()";

    /** What can be scrolled to in a box of its own, as a wide picture, does not stick out. */
    private static final String STICKS_OUT = """
            () => {
              const boxed = element => {
                for (let at = element.parentElement; at; at = at.parentElement) {
                  if (getComputedStyle(at).overflowX !== 'visible') {
                    return true;
                  }
                }
                return false;
              };
              const page = document.documentElement;
              const out = [...document.querySelectorAll('main *')]
                  .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > page.clientWidth + 1 && !boxed(one))
                  .map(one => one.localName + '.' + one.className + ' ' + (one.innerText || '').trim().slice(0, 40));
              return page.scrollWidth > page.clientWidth + 1 ? ['the page is ' + page.scrollWidth + ' wide', ...out] : out;
            }""";

    private static Browser browser;
    private static int step;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final String url;
    private Optional<String> card = Optional.empty();

    private Person(String name, String url, int width, int height, String language) {
        this.name = name;
        this.url = url;
        context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        // What is still fading in has not the contrast that it will have.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
    }

    /** Sits down at a wide screen and signs in. */
    static Person atDesk(RunningServer server, String account) {
        return new Person(account, server.url(), 1280, 900, "en-GB").signIn();
    }

    /** Takes a phone and signs in. */
    static Person onPhone(RunningServer server, String account) {
        return new Person(account, server.url(), 390, 844, "en-GB").signIn();
    }

    /** Sits down at a wide screen, with a browser of that language, and does not sign in. */
    static Person unknown(RunningServer server, String language) {
        return new Person("stranger", server.url(), 1280, 900, language);
    }

    /** Comes from another network, as a proxy would say it, and shows name and password. */
    Person knocks(String username, String password) {
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.7"));
        opens("sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        return presses("Sign in");
    }

    /** Looks at the same page on a wide screen. */
    Person atAWideScreen() {
        page.setViewportSize(1280, 900);
        return this;
    }

    /** Looks at the same page on a phone. */
    Person atAPhone() {
        page.setViewportSize(390, 844);
        return this;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no Chromium on this machine"));
            browser = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    private Person signIn() {
        page.navigate(url + "/sign-in");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("alongside-demo");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.locator(".frame-header .account").waitFor();
        return this;
    }

    /** What follows happens in the card of that heading. */
    Person inCard(String heading) {
        card = Optional.of(heading);
        return this;
    }

    private Locator root() {
        return card.map(heading -> page.locator("section.card")
                        // By its text, not by its role: behind an open calendar a card has no role for a moment.
                        .filter(new Locator.FilterOptions()
                                .setHas(page.locator(
                                        "h2",
                                        new Page.LocatorOptions()
                                                .setHasText(Pattern.compile("^" + literally(heading) + "$")))))
                        .first())
                .orElseGet(() -> page.locator("body"));
    }

    /** Opens a page by its address. */
    Person opens(String path) {
        card = Optional.empty();
        page.navigate(url + "/" + path);
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Follows a link by its words. */
    Person follows(String words) {
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
        String target = link.first().getAttribute("href");
        page.navigate(target.startsWith("http") ? target : url + "/" + target.replaceFirst("^/", ""));
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Presses the first button of these words. */
    Person presses(String words) {
        root().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        settle();
        return this;
    }

    /** Presses a button whose words begin so. */
    Person pressesOneOf(String words) {
        root().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + literally(words))))
                .first()
                .click();
        settle();
        return this;
    }

    /** Writes into the field of that label; within a card, if a heading is given before. */
    Person writes(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.press("Tab");
        settle();
        return this;
    }

    /** Chooses from a list: types into a combo box, or opens a select. */
    Person chooses(String label, String option) {
        Locator box = root().locator("vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .filter(new Locator.FilterOptions().setVisible(true))
                .last();
        box.click();
        page.locator(
                        "vaadin-combo-box-item, vaadin-multi-select-combo-box-item, vaadin-select-overlay vaadin-select-item")
                .filter(new Locator.FilterOptions().setVisible(true))
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        if (page.locator("vaadin-multi-select-combo-box-overlay[opened]").count() > 0) {
            // More than one may be chosen, so the list stays open until it is closed.
            page.keyboard().press("Escape");
        }
        settle();
        return this;
    }

    /** Chooses from a select without a mouse. */
    Person choosesByKeyboard(String label, String option) {
        Locator select = root().locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .last();
        Locator button = select.locator("vaadin-select-value-button");
        button.focus();
        page.keyboard().press("Enter");
        Locator items = page.locator("vaadin-select-item").filter(new Locator.FilterOptions().setVisible(true));
        items.first().waitFor();
        // Keys that come before the list has the focus are lost.
        page.waitForFunction(
                "() => document.activeElement && document.activeElement.localName === 'vaadin-select-item'");
        page.keyboard().press("Home");
        for (int pressed = 0; pressed < items.count() && !option.equals(page.evaluate(FOCUSED)); pressed++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        settle();
        return this;
    }

    /** Takes the row that holds the one list with the mouse and lets it go on that of the other. */
    Person drags(String label, String onto) {
        rowOf(label).dragTo(rowOf(onto));
        settle();
        return this;
    }

    private Locator rowOf(String label) {
        return root().locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .last()
                .locator("xpath=..");
    }

    /** Ticks a box. */
    Person ticks(String words) {
        root().getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .check();
        settle();
        return this;
    }

    /** Unfolds what is folded away behind these words. */
    Person unfolds(String words) {
        root().locator("summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        settle();
        return this;
    }

    /** Marks these words of the transcript as a mouse would. */
    Person marks(String words) {
        page.evaluate("""
                words => {
                  const reader = document.querySelector('alongside-transcript');
                  const root = reader.shadowRoot || reader;
                  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    if (node.data.trim() === words || node.data.includes(words)) {
                      const at = node.data.indexOf(words);
                      const range = document.createRange();
                      range.setStart(node, at);
                      range.setEnd(node, at + words.length);
                      const selection = window.getSelection();
                      selection.removeAllRanges();
                      selection.addRange(range);
                      node.parentElement.dispatchEvent(new MouseEvent('mouseup', {bubbles: true, composed: true}));
                      return true;
                    }
                  }
                  return false;
                }""", words);
        page.locator(".beside blockquote")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
        settle();
        return this;
    }

    /** Fills in a day and a time. */
    Person picks(String label, LocalDateTime moment) {
        Locator picker = root().locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first();
        fill(picker.locator("input").nth(0), DAY.format(moment));
        fill(picker.locator("input").nth(1), TIME.format(moment));
        return this;
    }

    /** Fills in a day. */
    Person picks(String label, LocalDate day) {
        Locator picker = root().locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first();
        fill(picker.locator("input"), DAY.format(day));
        return this;
    }

    private void fill(Locator input, String text) {
        input.fill(text);
        input.press("Enter");
        input.press("Tab");
        settle();
    }

    /** Chooses a radio button. */
    Person answers(String words) {
        root().getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .check();
        settle();
        return this;
    }

    /** Gives a file to the page's upload. */
    Person gives(String fileName, String type, byte[] content) {
        root().locator("input[type=file]").first().setInputFiles(new FilePayload(fileName, type, content));
        settle();
        return this;
    }

    /** Waits until these words stand on the page. */
    Person sees(String words) {
        try {
            page.getByText(words).first().waitFor();
        } catch (TimeoutError notThere) {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("not-seen.png")));
            throw notThere;
        }
        return this;
    }

    /** These words do not stand on the page. */
    Person seesNothingOf(String words) {
        settle();
        assertThat(page.locator("body").innerText()).doesNotContain(words);
        return this;
    }

    Page page() {
        return page;
    }

    /** Prints the step, takes a picture and lets axe look at the page. */
    Person looks(String what) {
        assertThat(faults(what)).as(what).isEmpty();
        return this;
    }

    /** The same, and says what axe finds and which texts are missing. */
    List<String> faults(String what) {
        settle();
        step++;
        String said = String.format(Locale.ROOT, "%02d %s: %s", step, name, what);
        System.out.println("  step " + said);
        String file = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENS.resolve(file)).setFullPage(true));
        AxeResults results = new AxeBuilder(page).withTags(STANDARDS).analyze();
        List<String> faults = new ArrayList<>();
        results.getViolations().stream()
                .filter(rule -> !rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().contains(BEHIND_A_DIALOG)))
                .forEach(rule -> faults.add("axe on " + said + ": " + rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
        MISSING_TEXT
                .matcher(page.locator("body").innerText())
                .results()
                .forEach(found -> faults.add("missing on " + said + ": " + found.group()));
        return faults;
    }

    /** What is wider than the screen, so that somebody would have to scroll sideways. */
    List<String> sticksOut() {
        settle();
        return ((List<?>) page.evaluate(STICKS_OUT))
                .stream().map(Object::toString).toList();
    }

    /** Goes through the page with the Tab key: what cannot be reached so, or is reached without a sign of where one is. */
    List<String> tabsThrough() {
        settle();
        int most = ((Number) page.evaluate(KEYBOARD)).intValue() + 20;
        for (int pressed = 0; pressed < most; pressed++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("() => window.tabbed.step()")) {
                break;
            }
        }
        return ((List<?>) page.evaluate("() => window.tabbed.missed()"))
                .stream().map(Object::toString).toList();
    }

    /** Escapes for JavaScript, which does not know Java's way of quoting. */
    private static String literally(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }

    private Locator field(String label) {
        return root().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }

    /** Vaadin has nothing more to say to the server. */
    private void settle() {
        page.waitForFunction(
                "() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    @Override
    public void close() {
        context.close();
    }
}
