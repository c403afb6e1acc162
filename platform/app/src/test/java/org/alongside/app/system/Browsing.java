package org.alongside.app.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser for tests of signing in: by another name of the server, with headers of a proxy, with a security key. */
final class Browsing implements AutoCloseable {
    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String url;

    /** Opens a browser that sends these headers with everything. */
    Browsing(RunningServer server, Map<String, String> headers) {
        // Passkeys belong to a name: no browser makes one for a number.
        url = server.url().replace("127.0.0.1", "localhost");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setExtraHTTPHeaders(headers));
        context.setDefaultTimeout(30_000);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(url + "/" + path);
        page.locator("h1").first().waitFor();
    }

    void signIn(String name, String password) {
        open("sign-in");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        press("Sign in");
    }

    void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    void write(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
        field.fill(text);
        field.press("Tab");
    }

    void see(String words) {
        page.getByText(words).first().waitFor();
    }

    /** Signs out, and waits until the sign-in page is there again. */
    void signOut() {
        press("Sign out");
        page.locator("input[name=username]").waitFor();
    }

    /** Sets up the second factor that is asked for, as somebody with an authenticator does, and is in. */
    void setUpSecondFactor() {
        see("Set up a second proof");
        String secret = page.locator(".secret").innerText().replace(" ", "");
        write("The code the app shows now", Authenticator.code(secret, Authenticator.step()));
        press("Switch on");
        press("I have kept them");
        isIn();
    }

    /** Goes on in another programme of one's own. */
    void goOnIn(String programme) {
        page.locator("vaadin-select.programme").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(programme))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        page.locator("vaadin-select.programme")
                .filter(new Locator.FilterOptions().setHasText(programme))
                .waitFor();
        page.waitForLoadState();
        isIn();
    }

    /** Nobody knows this browser any more; who was signed in with it still is. */
    void isForgotten() {
        page.navigate("about:blank");
        context.clearCookies();
    }

    /** What this browser shows the server to be known again. */
    String cookie() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.endsWith("SID"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** The frame with the person's name is there: they are in. */
    void isIn() {
        page.locator(".frame-header .account").waitFor();
    }

    /** Somebody invited by the demo's administrator who has set this password; the name to sign in with. */
    static String invited(RunningServer server, String role, String password) {
        String invited = server.post("admin", "/api/accounts", "{\"name\": \"Invited\", \"roles\": [\"" + role + "\"]}")
                .body();
        server.send(
                "admin",
                "POST",
                "/api/codes",
                "application/json",
                ("{\"code\": \"" + field(invited, "code") + "\", \"password\": \"" + password + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        return field(invited, "username");
    }

    /** The text of a field of a JSON object. */
    static String field(String json, String name) {
        int from = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(from, json.indexOf('"', from));
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }
}
