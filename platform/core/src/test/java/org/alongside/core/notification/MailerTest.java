package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailerTest {
    @TempDir
    private static Path folder;

    private static SSLContext tls;

    @BeforeAll
    static void key() throws IOException, GeneralSecurityException, InterruptedException {
        tls = MailServer.context(folder);
    }

    private static Mailer mailer(MailServer server, SmtpSettings.Tls how, Optional<SSLSocketFactory> trust) {
        return new Mailer(
                new SmtpSettings(
                        Optional.of("localhost"),
                        server.port(),
                        Optional.empty(),
                        Optional.empty(),
                        "no-reply@example.net",
                        how,
                        Optional.empty(),
                        Optional.empty(),
                        trust),
                Clock.systemUTC());
    }

    private static Outgoing mail(String to) {
        return new Outgoing(UUID.randomUUID(), to, false, "Heading", "Text", List.of(), Locale.UK);
    }

    private static Undelivered.Problem problem(Mailer mailer, String to) {
        try {
            mailer.send(mail(to));
        } catch (Undelivered why) {
            return why.problem();
        }
        throw new AssertionError("It was sent");
    }

    @Test
    void withStarttlsEverythingButTheGreetingIsEncrypted() throws IOException, Undelivered {
        try (MailServer server = new MailServer(Optional.of(tls), line -> false)) {
            mailer(server, SmtpSettings.Tls.STARTTLS, Optional.of(tls.getSocketFactory()))
                    .send(mail("maureen@example.org"));
            assertThat(server.messages)
                    .singleElement()
                    .satisfies(message ->
                            assertThat(message).endsWith("[encrypted]").contains("Subject: A message for you"));
            assertThat(server.commands.subList(0, 2)).containsExactly("EHLO example.net", "STARTTLS");
        }
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothing() throws IOException {
        try (MailServer server = new MailServer(Optional.empty(), line -> false)) {
            assertThat(problem(mailer(server, SmtpSettings.Tls.STARTTLS, Optional.empty()), "maureen@example.org"))
                    .isEqualTo(Undelivered.Problem.ENCRYPTION);
            assertThat(server.commands).noneMatch(command -> command.contains("maureen"));
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws IOException {
        try (MailServer server = new MailServer(Optional.of(tls), line -> false)) {
            assertThat(problem(mailer(server, SmtpSettings.Tls.STARTTLS, Optional.empty()), "maureen@example.org"))
                    .isEqualTo(Undelivered.Problem.ENCRYPTION);
            assertThat(server.messages).isEmpty();
        }
    }

    @Test
    void withoutEncryptionItIsSentWhereThatWasAskedFor() throws IOException, Undelivered {
        try (MailServer server = new MailServer(Optional.empty(), line -> false)) {
            mailer(server, SmtpSettings.Tls.NONE, Optional.empty()).send(mail("maureen@example.org"));
            assertThat(server.messages).hasSize(1);
        }
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgainAndNotRepeated() throws IOException {
        try (MailServer server = new MailServer(Optional.empty(), line -> line.contains("nobody"))) {
            Mailer mailer = mailer(server, SmtpSettings.Tls.NONE, Optional.empty());
            assertThat(problem(mailer, "nobody@example.org")).isEqualTo(Undelivered.Problem.REFUSED);
            assertThat(Undelivered.Problem.REFUSED.forGood()).isTrue();
            assertThatExceptionOfType(Undelivered.class)
                    .isThrownBy(() -> mailer.send(mail("nobody@example.org")))
                    .satisfies(why -> assertThat(why.toString()).doesNotContain("nobody@"));
        }
    }

    @Test
    void settingsComeFromTheEnvironmentAndKeepThePasswordToThemselves() throws IOException {
        Path secret = folder.resolve("secret");
        java.nio.file.Files.writeString(secret, "hush\n");
        SmtpSettings settings = SmtpSettings.from(java.util.Map.of(
                "ALONGSIDE_SMTP_HOST", "mail.example.net",
                "ALONGSIDE_SMTP_USER", "alongside",
                "ALONGSIDE_SMTP_PASSWORD_FILE", secret.toString(),
                "ALONGSIDE_URL", "https://people.example.net/"));
        assertThat(settings.password()).contains("hush");
        assertThat(settings.tls()).isEqualTo(SmtpSettings.Tls.STARTTLS);
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.page()).contains("https://people.example.net");
        assertThat(settings.toString()).doesNotContain("hush");
        assertThat(SmtpSettings.from(java.util.Map.of()).host()).isEmpty();
    }
}
