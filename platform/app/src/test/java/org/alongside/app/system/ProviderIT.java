package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Signing in through the institution, in Chromium, with a provider that speaks OpenID Connect over the wire. It is away when the
 * server starts.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderIT {
    private static final String PASSWORD = "the kettle sings on thursdays";
    private static final String BUTTON = "Sign in with Example University";

    /** As a proxy would say it: then the demo's exemption from the second step does not hold. */
    private static final Map<String, String> FROM_AFAR = Map.of("X-Forwarded-For", "192.0.2.7");

    private static RunningServer server;
    private static MockOAuth2Server provider;
    private static int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void theServerStartsWithoutItsProvider() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = RunningServer.prepare("provider", name -> {
            Map<String, String> environment = new HashMap<>(Database.POSTGRESQL.environment(name));
            environment.put("ALONGSIDE_OIDC_ISSUER", "http://localhost:" + port + "/example");
            environment.put("ALONGSIDE_OIDC_CLIENT", "alongside");
            environment.put("ALONGSIDE_OIDC_SECRET_FILE", secret().toString());
            environment.put("ALONGSIDE_OIDC_NAME", "Example University");
            environment.put("ALONGSIDE_OIDC_STRONG_ACR", "https://refeds.org/profile/mfa");
            return environment;
        });
        server.boot();
    }

    private static Path secret() {
        try {
            return Files.writeString(Path.of("target/system/oidc-secret").toAbsolutePath(), "a kettle\n");
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    @AfterAll
    static void everythingStops() {
        server.close();
        if (provider != null) {
            provider.shutdown();
        }
    }

    private static synchronized void theProviderIsThere() throws IOException {
        if (provider == null) {
            provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
            provider.start(InetAddress.getByName("localhost"), port);
        }
    }

    private static void through(Browsing browser, String subject, String claims) {
        browser.open("sign-in");
        browser.press(BUTTON);
        showWhoOneIs(browser, subject, claims);
    }

    /** The provider's own page. */
    private static void showWhoOneIs(Browsing browser, String subject, String claims) {
        // Our own page has a field for a name, too; only theirs has one for claims.
        browser.page().locator("textarea[name=claims]").fill(claims);
        browser.page().locator("input[name=username]").fill(subject);
        browser.page()
                .locator("input[type=submit], button[type=submit]")
                .first()
                .click();
    }

    private static String claims(String name, String group, String more) {
        return "{\"name\": \"" + name + "\", \"groups\": [\"" + group + "\"]" + more + "}";
    }

    private static void rule(String group, String role) {
        assertThat(server.post(
                                "admin",
                                "/api/provider/rules",
                                "{\"claim\": \"groups\", \"value\": \"" + group + "\", \"role\": \"" + role + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private static String session(Browsing browser) {
        return browser.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("__Host-SID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** No fault that axe can find; and a picture, wide and as on a telephone, for whoever wants to look. */
    private static void isAccessible(Browsing browser, String page) {
        for (int width : new int[] {1280, 390}) {
            browser.page().setViewportSize(width, 900);
            browser.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/screens/provider-" + page + "-" + width + ".png"))
                            .setFullPage(true));
            assertThat(new AxeBuilder(browser.page())
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                            .analyze()
                            .getViolations())
                    .as("axe on " + page + " at " + width)
                    .isEmpty();
        }
        browser.page().setViewportSize(1280, 900);
    }

    private static String wordAfter(String before, String address) {
        return address.replaceFirst(".*[?&]" + before + "=([^&]*).*", "$1");
    }

    @Test
    @Order(1)
    void aProviderThatIsAwayIsSaidInOneSentenceAndPasswordsGoOn() {
        try (Browsing browser = new Browsing(server, Map.of())) {
            browser.open("sign-in");
            browser.press(BUTTON);
            browser.see("Your institution's sign-in does not answer just now.");
            isAccessible(browser, "silent");
            browser.signIn("finance", "alongside-demo");
            browser.isIn();
        }
    }

    @Test
    @Order(2)
    void whoIsNewAsksIsLetInAndHasTheRolesThatTheInstitutionGivesWhileItDoes() throws Exception {
        theProviderIsThere();
        // A provider that was silent is left alone for a moment.
        Thread.sleep(11_000);
        rule("clinpsy-staff", "COORDINATOR");
        String withTwoFactors = claims("Ada Lovelace", "clinpsy-staff", ", \"amr\": [\"pwd\", \"mfa\"]");
        try (Browsing browser = new Browsing(server, FROM_AFAR)) {
            through(browser, "ada", withTwoFactors);
            browser.see("You are new here");
            browser.see("Example University says that you are Ada Lovelace.");
            isAccessible(browser, "newcomer");
            browser.press("Ask to come in");
            browser.see("You have asked to come in");

            through(browser, "ada", withTwoFactors);
            browser.see("has not answered yet");

            String accounts = server.get("admin", "/api/accounts").body();
            String ada = accounts.substring(accounts.lastIndexOf("{", accounts.indexOf("Ada Lovelace")));
            assertThat(ada.substring(0, ada.indexOf('}'))).contains("COORDINATOR", "\"waiting\":true");
            String id = Browsing.field(ada, "id");
            assertThat(server.post("admin", "/api/accounts/" + id + "/reopen", "")
                            .statusCode())
                    .isEqualTo(200);

            browser.open("sign-in");
            String before = session(browser);
            through(browser, "ada", withTwoFactors);
            browser.isIn();
            assertThat(session(browser)).matches("[0-9a-f]{64}").isNotEqualTo(before);
            browser.open("initiatives");
            assertThat(server.get("admin", "/api/audit?subject=" + id).body())
                    .contains("core.provider.asked", "core.account.reopened", "core.account.signed-in");
            browser.signOut();

            through(browser, "ada", claims("Ada Lovelace", "library", ""));
            browser.see("There is nothing open for you here at the moment.");
        }
    }

    @Test
    @Order(3)
    void whoHasAnAccountLinksItAndStaffShowTheirSecondFactorHereUnlessTheProviderSawIt() throws IOException {
        theProviderIsThere();
        rule("researchers", "RESEARCHER");
        String username = Browsing.invited(server, "MENTOR", PASSWORD);
        try (Browsing browser = new Browsing(server, FROM_AFAR)) {
            browser.signIn(username, PASSWORD);
            browser.isIn();
            browser.open("my-account");
            browser.see("Your account is not linked.");
            browser.press("Link with Example University");
            showWhoOneIs(browser, "grace", claims("Grace Hopper", "library", ""));
            browser.see("Your account is linked since");
            isAccessible(browser, "my-account");
            browser.signOut();

            through(browser, "grace", claims("Grace Hopper", "library", ""));
            browser.isIn();
            browser.signOut();

            // Now the institution makes them staff.
            through(browser, "grace", claims("Grace Hopper", "researchers", ""));
            browser.see("Set up a second proof");
            through(
                    browser,
                    "grace",
                    claims("Grace Hopper", "researchers", ", \"acr\": \"https://refeds.org/profile/mfa\""));
            browser.isIn();
            browser.open("my-account");
            browser.press("Take the link away");
            browser.see("The link is taken away.");
            browser.signOut();
            through(browser, "grace", claims("Grace Hopper", "library", ""));
            browser.see("nobody here does yet");
        }
    }

    @Test
    @Order(4)
    void whatContradictsIsRefusedWithASentence() throws IOException {
        theProviderIsThere();
        rule("carers-contact", "SUPPORTER");
        rule("scheme-leads", "COORDINATOR");
        try (Browsing browser = new Browsing(server, FROM_AFAR)) {
            through(browser, "mary", "{\"name\": \"Mary\", \"groups\": [\"carers-contact\", \"scheme-leads\"]}");
            browser.see("two roles that one person never holds together here");
        }
    }

    @Test
    @Order(5)
    void theAdministratorKeepsTheRulesOnAPage() throws IOException {
        theProviderIsThere();
        try (Browsing browser = new Browsing(server, Map.of())) {
            browser.signIn("admin", "alongside-demo");
            browser.isIn();
            browser.open("accounts");
            browser.page().getByText("Which roles come from there").click();
            browser.see("Roles from the institution");
            browser.write("Claim", "affiliation");
            browser.write("Value", "finance-office");
            browser.page().locator("vaadin-select").click();
            browser.page().locator("vaadin-select-item").getByText("Finance").click();
            browser.press("Add a rule");
            browser.see("The rule counts from the next sign-in.");
            browser.see("finance-office");
            isAccessible(browser, "rules");
            browser.press("Remove: affiliation finance-office");
            browser.see("The rule is removed.");
        }
    }

    @Test
    @Order(6)
    void whatIsForgedOrUsedTwiceOrComesFromElsewhereSignsNobodyIn() throws Exception {
        theProviderIsThere();
        HttpResponse<String> go = get("/sign-in/provider", "");
        assertThat(go.statusCode()).isEqualTo(303);
        assertThat(header(go, "Location"))
                .startsWith("http://localhost:" + port + "/example/authorize?")
                .contains("code_challenge_method=S256", "response_type=code");
        assertThat(header(go, "Cache-Control")).isEqualTo("no-store");
        String cookie = header(go, "Set-Cookie").replaceFirst(";.*", "");
        assertThat(header(go, "Set-Cookie").toLowerCase(Locale.ROOT)).contains("samesite=lax");
        String state = wordAfter("state", header(go, "Location"));

        assertThat(header(get("/sign-in/provider/back?code=x&state=" + state, ""), "Location"))
                .isEqualTo("/sign-in?provider=stale");
        assertThat(header(get("/sign-in/provider/back?code=forged&state=" + state, cookie), "Location"))
                .isEqualTo("/sign-in?provider=untrue");
        assertThat(header(get("/sign-in/provider/back?code=forged&state=" + state, cookie), "Location"))
                .as("used twice")
                .isEqualTo("/sign-in?provider=stale");

        state = wordAfter("state", header(get("/sign-in/provider", cookie), "Location"));
        assertThat(header(
                        get("/sign-in/provider/back?code=x&iss=https://login.example.com&state=" + state, cookie),
                        "Location"))
                .isEqualTo("/sign-in?provider=untrue");
        state = wordAfter("state", header(get("/sign-in/provider", cookie), "Location"));
        assertThat(header(get("/sign-in/provider/back?error=access_denied&state=" + state, cookie), "Location"))
                .isEqualTo("/sign-in?provider=declined");
        assertThat(get("/sign-in?provider=%3Cscript%3E", cookie).body()).doesNotContain("<script>alert");
        assertThat(server.log()).doesNotContain("A sign-in through the provider failed");
    }
}
