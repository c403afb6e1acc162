package org.alongside.core.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server of this installation, from the environment.
 *
 * @param host {@code ALONGSIDE_SMTP_HOST}; without it no e-mail goes out
 * @param port {@code ALONGSIDE_SMTP_PORT}
 * @param user {@code ALONGSIDE_SMTP_USER}; empty when the server asks for none
 * @param password the first line of the file {@code ALONGSIDE_SMTP_PASSWORD_FILE}
 * @param from {@code ALONGSIDE_SMTP_FROM}: the plain address that messages come from
 * @param tls {@code ALONGSIDE_SMTP_TLS}
 * @param page {@code ALONGSIDE_URL}: where people reach Alongside; empty leaves the address out of messages
 * @param texts the gateway that turns e-mails into text messages; empty: none is sent
 * @param trust whose certificates are trusted; empty: those the Java machine trusts
 */
record SmtpSettings(
        Optional<String> host,
        int port,
        Optional<String> user,
        Optional<String> password,
        String from,
        Tls tls,
        Optional<String> page,
        Optional<TextGateway> texts,
        Optional<SSLSocketFactory> trust) {

    /** How the connection is kept from being read. */
    enum Tls {
        /** Begins in the open and turns encrypted; a server that cannot is refused. */
        STARTTLS,
        /** Encrypted from the beginning. */
        TLS,
        /** Not at all: for a mail server on the same machine only. */
        NONE
    }

    /**
     * Where text messages go.
     *
     * @param host {@code ALONGSIDE_TEXT_GATEWAY}: a message goes to the digits of the number at this host
     * @param ring {@code ALONGSIDE_TEXT_RING}: the number that texts name for whoever doubts them; empty names none
     */
    record TextGateway(String host, Optional<String> ring) {
        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

        TextGateway {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("ALONGSIDE_TEXT_GATEWAY is no name of a host: " + host);
            }
        }
    }

    private static final int SUBMISSION = 587;

    static SmtpSettings from(Map<String, String> environment) {
        Optional<String> host = of(environment, "ALONGSIDE_SMTP_HOST");
        return new SmtpSettings(
                host,
                of(environment, "ALONGSIDE_SMTP_PORT").map(Integer::valueOf).orElse(SUBMISSION),
                of(environment, "ALONGSIDE_SMTP_USER"),
                of(environment, "ALONGSIDE_SMTP_PASSWORD_FILE").map(SmtpSettings::firstLine),
                of(environment, "ALONGSIDE_SMTP_FROM").orElseGet(() -> "no-reply@" + host.orElse("localhost")),
                of(environment, "ALONGSIDE_SMTP_TLS")
                        .map(wanted -> Tls.valueOf(wanted.toUpperCase(Locale.ROOT)))
                        .orElse(Tls.STARTTLS),
                of(environment, "ALONGSIDE_URL").map(url -> url.replaceAll("/+$", "")),
                of(environment, "ALONGSIDE_TEXT_GATEWAY")
                        .map(gateway -> new TextGateway(gateway, of(environment, "ALONGSIDE_TEXT_RING"))),
                Optional.empty());
    }

    /** Without the password, which must not get into a log. */
    @Override
    public String toString() {
        return host.orElse("no mail server") + ":" + port + " " + tls;
    }

    private static Optional<String> of(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
