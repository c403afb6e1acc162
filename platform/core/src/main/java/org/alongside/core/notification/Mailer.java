package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.alongside.core.notification.SmtpSettings.Tls;
import org.alongside.core.notification.Undelivered.Problem;
import org.alongside.core.text.Texts;

/**
 * Hands e-mails, and text messages as e-mails to their gateway, to the mail server. The subject is the same for all and the sender a bare address: whoever sees somebody's inbox
 * learns nothing. The body says only that there is a message, unless the person chose otherwise.
 */
@ApplicationScoped
class Mailer {
    private static final String MILLISECONDS = "15000";

    private SmtpSettings settings;
    private Clock clock;

    /** For the proxy. */
    Mailer() {}

    @Inject
    Mailer(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a mail server at all. */
    boolean ready() {
        return settings.host().isPresent();
    }

    /** Sends it now. Returns when the server took it. */
    void send(Outgoing mail) throws Undelivered {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = write(mail, session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        settings.host().orElseThrow(),
                        settings.port(),
                        settings.user().orElse(null),
                        settings.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException failed) {
            throw new Undelivered(kind(failed));
        }
    }

    private MimeMessage write(Outgoing mail, Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail.notice() + "@" + domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSentDate(Date.from(clock.instant()));
        // Neither out-of-office answers nor mailing lists should react to it.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.bare()) {
            // Gateways put the subject into the text message, or charge for it as another.
            message.setText(body(mail), StandardCharsets.UTF_8.name());
            message.saveChanges();
            return message;
        }
        message.setSubject(Texts.text(mail.locale(), "core.notice.mail.subject"), StandardCharsets.UTF_8.name());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body(mail), StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart(text);
        if (mail.spelledOut()) {
            for (String file : mail.calendar()) {
                MimeBodyPart part = new MimeBodyPart();
                part.setText(file, StandardCharsets.UTF_8.name(), "calendar");
                part.setFileName("calendar.ics");
                parts.addBodyPart(part);
            }
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private String body(Outgoing mail) {
        if (mail.whole().isPresent()) {
            return mail.whole().get();
        }
        String where = settings.page()
                .map(page -> Texts.text(mail.locale(), "core.notice.mail.where", page + "/messages"))
                .orElseGet(() -> Texts.text(mail.locale(), "core.notice.mail.sign-in"));
        String told = mail.spelledOut()
                ? mail.heading() + "\n\n" + mail.text()
                : Texts.text(mail.locale(), "core.notice.mail.body");
        return told + mail.beside().map(words -> "\n\n" + words).orElse("") + "\n\n" + where + "\n";
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS);
        properties.put("mail.smtp.timeout", MILLISECONDS);
        properties.put("mail.smtp.writetimeout", MILLISECONDS);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        // A server that offers no encryption gets neither our password nor anybody's address.
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // What the server is told of us must not be this machine's name.
        properties.put("mail.smtp.localhost", domain());
        settings.trust().ifPresent(trust -> properties.put("mail.smtp.ssl.socketFactory", trust));
        return properties;
    }

    private static Problem kind(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return Problem.SIGN_IN;
        }
        if (failed instanceof SendFailedException refused) {
            // Angus puts addresses refused with a 5xx answer here, those with 4xx elsewhere.
            return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
                    ? Problem.REFUSED
                    : Problem.NOT_NOW;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    || (cause.getMessage() != null && cause.getMessage().contains("STARTTLS"))) {
                return Problem.ENCRYPTION;
            }
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return Problem.UNREACHABLE;
            }
        }
        return Problem.NOT_NOW;
    }
}
