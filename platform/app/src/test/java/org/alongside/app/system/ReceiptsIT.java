package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What strangers can ask about receipts. The receipt is made here from what the documentation says, with nothing of the server's. */
class ReceiptsIT {
    private static final String VERIFY = "/api/receipts/verify";

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void aReceiptSignedWithOneOfTheServersKeysIsValidForAStranger() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] key = pair.getPublic().getEncoded();
        Path folder = Files.createDirectories(server.data().resolve("keys/receipts"));
        Files.writeString(
                folder.resolve("of-the-test.jwk.json"),
                "{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"kid\": \"of-the-test\", \"begun\": \"2026-11-26T10:00:00Z\","
                        + " \"x\": \"" + base64(Arrays.copyOfRange(key, key.length - 32, key.length)) + "\"}");
        String header = base64("{\"alg\":\"EdDSA\",\"kid\":\"of-the-test\"}");
        String content = "{\"id\":\"7a1f7d2a-0d4e-4bb2-9b3e-0c1b1f0f1a11\",\"kind\":\"consent\",\"issuedAt\":"
                + "\"2026-11-26T10:00:00Z\",\"programme\":\"Doctorate\",\"decisions\":2}";
        String signed = header + "." + base64(content);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        String code = "alongside-receipt:1:" + signed + "." + base64(signature.sign());

        assertThat(server.get(RunningServer.STRANGER, "/api/receipt-keys").body())
                .contains("\"of-the-test\"");
        HttpResponse<String> valid = verify(code);
        assertThat(valid.statusCode()).isEqualTo(200);
        assertThat(valid.body())
                .contains("\"valid\":true", "\"finding\":\"VALID\"", "\"programme\":\"Doctorate\"", "\"decisions\":2");

        String another = header + "." + base64(content.replace("Doctorate", "Bachelors"));
        HttpResponse<String> changed = verify(code.replace(signed, another));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body())
                .contains("\"valid\":false", "\"finding\":\"CHANGED\"")
                .doesNotContain("Bachelors");
    }

    @Test
    void theSchemaIsThereForStrangers() {
        HttpResponse<String> schema = server.get(RunningServer.STRANGER, "/api/schemas/consent-receipt");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/schema+json"));
        assertThat(schema.body()).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void whatIsNoReceiptGetsASentenceAndNeverAFault() {
        for (String body : new String[] {
            "", "null", "{", "[".repeat(100_000), "hello", "alongside-receipt:1:..", "x".repeat(1_000_000)
        }) {
            HttpResponse<String> answer = verify(body);
            assertThat(answer.statusCode())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(422);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("This is no receipt").doesNotContain("Exception");
        }
        assertThat(server.post(RunningServer.STRANGER, VERIFY, "{}").body()).contains("\"finding\":\"UNSIGNED\"");
    }

    private HttpResponse<String> verify(String receipt) {
        return server.send(
                RunningServer.STRANGER, "POST", VERIFY, "text/plain", receipt.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
