package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in with a second step, in Chromium; and what tokens may not do. */
class SecondStepIT {
    private static final String PASSWORD = "the kettle sings on thursdays";

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void staffSetUpASecondProofBeforeAnythingElseOpensAndAreAskedForItFromThenOn() {
        String username = Browsing.invited(server, "COORDINATOR", PASSWORD);
        // As a proxy would say it: then the demo's exemption does not hold.
        try (Browsing browser = new Browsing(server, Map.of("X-Forwarded-For", "192.0.2.7"))) {
            browser.signIn(username, PASSWORD);
            browser.see("Set up a second proof");
            browser.page().navigate(browser.page().url().replace("second-step", "people"));
            browser.page().locator("input[name=username]").waitFor();

            browser.signIn(username, PASSWORD);
            browser.see("Set up a second proof");
            String secret = browser.page().locator(".secret").innerText().replace(" ", "");
            long step = Authenticator.step();
            browser.write("The code the app shows now", Authenticator.code(secret, step));
            browser.press("Switch on");
            browser.press("I have kept them");
            browser.isIn();
            browser.signOut();

            browser.open("sign-in");
            browser.signIn(username, PASSWORD);
            browser.see("One more step");
            // The code that set it up was used; the next one is taken a little early.
            browser.write("Code", Authenticator.code(secret, step));
            browser.press("Sign in");
            browser.see("This code is not right");
            browser.write("Code", Authenticator.code(secret, step + 1));
            browser.press("Sign in");
            browser.isIn();
        }
    }

    @Test
    void onThisMachineTheDemoGoesWithout() {
        try (Browsing browser = new Browsing(server, Map.of())) {
            browser.signIn("finance", "alongside-demo");
            browser.isIn();
        }
    }

    @Test
    void aTokenMakesNoTokensChangesNoPasswordWithoutItAndOpensNoPage() {
        assertThat(server.post("mentor1", "/api/my/tokens", "{\"name\": \"more\", \"readOnly\": false, \"days\": 30}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get("mentor1", "/api/my/tokens").body()).contains("\"name\":\"demo\"");
        assertThat(server.get("admin", "/people").body()).doesNotContain("Maureen");
    }

    @Test
    void aFormFromAnotherSiteSignsNobodyIn() {
        try (Browsing browser = new Browsing(server, Map.of())) {
            browser.page()
                    .setContent("<form method=post action='" + server.url() + "/sign-in/password'>"
                            + "<input name=username value=mentor1><input name=password value=alongside-demo>"
                            + "<button>Go</button></form>");
            int status = browser.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/sign-in/password"),
                            () -> browser.page().getByText("Go").click())
                    .status();
            assertThat(status).isEqualTo(403);
        }
    }
}
