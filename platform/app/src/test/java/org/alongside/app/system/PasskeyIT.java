package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passkeys with Chromium's own security key, which signs as a real one does. */
class PasskeyIT {
    private static final String PASSWORD = "the kettle sings on thursdays";

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void whoeverHasAPasskeyComesInWithNothingElseAndStaffNeedNoSecondStep() {
        String username = Browsing.invited(server, "MENTOR", PASSWORD);
        try (Browsing browser = new Browsing(server, Map.of())) {
            securityKey(browser, true);
            browser.signIn(username, PASSWORD);
            browser.isIn();
            browser.open("my-account");
            browser.write("Name of the passkey", "My key");
            browser.press("Make a passkey on this device");
            browser.see("The passkey is ready");
            browser.signOut();

            passkey(browser);
            browser.isIn();
            browser.signOut();

            // Now they are staff, and not on this machine: a password would not be enough, the passkey is.
            String id = idOf(username);
            assertThat(put("/api/accounts/" + id + "/roles", "{\"roles\": [\"COORDINATOR\"]}"))
                    .isEqualTo(200);
            browser.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2.7"));
            browser.signIn(username, PASSWORD);
            browser.see("Set up a second proof");
            passkey(browser);
            browser.isIn();
        }
    }

    @Test
    void aKeyThatDoesNotCheckWhoHoldsItIsNotEnough() {
        String username = Browsing.invited(server, "MENTOR", PASSWORD);
        try (Browsing browser = new Browsing(server, Map.of())) {
            securityKey(browser, false);
            browser.signIn(username, PASSWORD);
            browser.isIn();
            browser.open("my-account");
            browser.write("Name of the passkey", "My key");
            browser.press("Make a passkey on this device");
            browser.see("Your browser did not give a passkey");
            browser.see("You have no passkey.");
        }
    }

    private static void passkey(Browsing browser) {
        browser.open("sign-in");
        browser.press("Sign in with a passkey");
    }

    private static void securityKey(Browsing browser, boolean checksItsHolder) {
        CDPSession devtools = browser.page().context().newCDPSession(browser.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", checksItsHolder);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private String idOf(String username) {
        String all = server.get("admin", "/api/accounts").body();
        String before = all.substring(0, all.indexOf("\"" + username + "\""));
        return Browsing.field(before.substring(before.lastIndexOf("{")), "id");
    }

    private int put(String path, String json) {
        return server.send("admin", "PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }
}
