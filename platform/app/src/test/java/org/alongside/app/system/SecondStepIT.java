package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
            long step = Instant.now().getEpochSecond() / 30;
            browser.write("The code the app shows now", code(secret, step));
            browser.press("Switch on");
            browser.press("I have kept them");
            browser.isIn();
            browser.signOut();

            browser.open("sign-in");
            browser.signIn(username, PASSWORD);
            browser.see("One more step");
            // The code that set it up was used; the next one is taken a little early.
            browser.write("Code", code(secret, step));
            browser.press("Sign in");
            browser.see("This code is not right");
            browser.write("Code", code(secret, step + 1));
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

    /** RFC 6238, as the person's telephone has it. */
    private static String code(String base32, long step) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        ByteBuffer secret = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (byte sign : base32.getBytes(StandardCharsets.US_ASCII)) {
            buffer = (buffer << 5) | alphabet.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                secret.put((byte) (buffer >> (bits - 8)));
                bits -= 8;
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.array(), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
