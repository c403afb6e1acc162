package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What people laid out: a mentor asks a bus fare back with a photo, on a phone; and files that are no receipts. */
class ExpensesIT {
    private static final String HIDDEN = "kingfisher-payload";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final RunningServer server = RunningServer.withDemo();

    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 1600);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 80));
        pen.drawString("Number 9 bus 3.40", 200, 800);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", file);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A picture that says it is so large, and holds next to nothing. */
    private static byte[] png(int side) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put(bytes("IHDR")).putInt(side).putInt(side).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }

    private static Map<String, byte[]> notReceipts() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("nothing", new byte[0]);
        files.put("words", bytes(HIDDEN));
        files.put("a page", bytes("<!DOCTYPE html><script>alert('" + HIDDEN + "')</script>"));
        files.put("a drawing with a script", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>"));
        files.put("an archive", bytes("PK\u0003\u0004" + HIDDEN));
        files.put("a program", bytes("MZ" + HIDDEN));
        files.put("half a photo", Arrays.copyOf(photo(), 600));
        files.put("a picture of sixty thousand by sixty thousand", png(60_000));
        files.put(
                "a paper that runs something",
                bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction"
                        + " << /S /JavaScript /JS (app.alert('" + HIDDEN + "')) >> /Pages 2 0 R >>\nendobj\n2 0 obj\n"
                        + "<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R"
                        + " /MediaBox [0 0 9 9] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"));
        files.put("eleven megabytes", new byte[11 * 1024 * 1024]);
        return files;
    }

    private HttpResponse<String> attach(String expense, byte[] file) {
        return server.send(
                "mentor3",
                "POST",
                "/api/support/my/expenses/" + expense + "/receipts",
                "application/octet-stream",
                file);
    }

    private String sent() {
        String scheme = Belongings.named("shared-postgresql", "Doctorate in Clinical Psychology")
                .of(
                        "core.initiative|id in (select e.initiative_id from core.engagement e join core.participant p"
                                + " on p.id = e.participant_id join core.account a on a.id = p.account_id where a.username = 'mentor3')")
                .get(0);
        String answer = server.post(
                        "mentor3",
                        "/api/support/my/expenses",
                        "{\"initiative\": \"" + scheme + "\", \"kind\": \"TAXI\", \"on\": \"2026-01-15\","
                                + " \"amountMinor\": 900, \"words\": \"\"}")
                .body();
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    @Test
    void aMentorAsksABusFareBackWithAPhotoOnAPhone() {
        try (Person mentor = Person.onPhone(server, "mentor3")) {
            mentor.opens("support/my").follows("My expenses");
            mentor.sees("Ask for money back").looks("asks for money back");
            assertThat(mentor.tabsThrough()).isEmpty();
            assertThat(mentor.sticksOut()).isEmpty();
            mentor.inCard("Ask for money back")
                    .chooses("What did you pay for?", "Bus or train")
                    .writes("Amount in pounds", "3.40")
                    .gives("../../<script>.jpg", "image/jpeg", photo())
                    .sees("is added")
                    .presses("Send")
                    .sees("Waiting for approval")
                    .looks("has asked for a bus fare");
            assertThat(mentor.sticksOut()).isEmpty();
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator.opens("support/expenses").sees("£3.40").looks("sees what to approve");
            coordinator.pressesOneOf("Approve: Tom").sees("Approved.");
        }
    }

    @Test
    void whatIsNoReceiptIsRefusedWithASentenceAndNothingOfItIsKept() {
        String expense = sent();
        notReceipts().forEach((what, file) -> {
            HttpResponse<String> answer = attach(expense, file);
            assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(400, 422);
            assertThat(answer.body()).as(what).contains("\"title\"").doesNotContain("Exception", HIDDEN);
        });
        HttpResponse<String> kept = attach(expense, joined(photo(), bytes("<script>" + HIDDEN + "</script>")));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        Matcher id = ID.matcher(kept.body());
        assertThat(id.find()).isTrue();
        HttpResponse<String> receipt = server.get("mentor3", "/api/support/receipts/" + id.group(1));
        assertThat(receipt.body()).as("only what draws the picture is left").doesNotContain(HIDDEN);
        assertThat(receipt.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(receipt.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(server.get("trainee3", "/api/support/receipts/" + id.group(1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.status("/health/ready")).isEqualTo(200);
    }
}
