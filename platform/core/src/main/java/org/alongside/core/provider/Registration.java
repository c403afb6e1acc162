package org.alongside.core.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How this installation is known to the institution's provider, from the environment.
 *
 * @param issuer {@code ALONGSIDE_OIDC_ISSUER}, letter by letter as the provider calls itself
 * @param client {@code ALONGSIDE_OIDC_CLIENT}
 * @param secret the first line of the file {@code ALONGSIDE_OIDC_SECRET_FILE}
 * @param name {@code ALONGSIDE_OIDC_NAME}: what people call it; the host where it is not set
 * @param scopes {@code ALONGSIDE_OIDC_SCOPES}, always with {@code openid}
 * @param strong {@code ALONGSIDE_OIDC_STRONG_ACR}: values of {@code acr} that count as two factors
 */
record Registration(String issuer, String client, String secret, String name, Set<String> scopes, Set<String> strong) {
    /** What is set cannot be used; the message says what to do. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String words) {
            super(words);
        }
    }

    /**
     * Empty where no provider is named.
     *
     * @throws Unusable when one is named, but not so that it could be used
     */
    static Optional<Registration> from(Map<String, String> environment) {
        return of(environment, "ALONGSIDE_OIDC_ISSUER")
                .map(issuer -> new Registration(
                        checked(issuer),
                        of(environment, "ALONGSIDE_OIDC_CLIENT")
                                .orElseThrow(() -> new Unusable("ALONGSIDE_OIDC_CLIENT is not set.")),
                        of(environment, "ALONGSIDE_OIDC_SECRET_FILE")
                                .map(Registration::firstLine)
                                .orElseThrow(() -> new Unusable("ALONGSIDE_OIDC_SECRET_FILE is not set.")),
                        of(environment, "ALONGSIDE_OIDC_NAME")
                                .orElseGet(() -> URI.create(issuer).getHost()),
                        scopes(of(environment, "ALONGSIDE_OIDC_SCOPES").orElse("profile")),
                        words(of(environment, "ALONGSIDE_OIDC_STRONG_ACR").orElse(""))));
    }

    /** Whether what is sent there is encrypted, or stays on this machine. */
    static boolean isSafe(URI address) {
        String host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme())
                                && Set.of("localhost", "127.0.0.1", "[::1]").contains(host)));
    }

    /** Without the secret, which must not get into a log. */
    @Override
    public String toString() {
        return issuer + " as " + client;
    }

    private static String checked(String issuer) {
        try {
            if (isSafe(URI.create(issuer))) {
                return issuer;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new Unusable("ALONGSIDE_OIDC_ISSUER is no address.");
        }
        throw new Unusable("ALONGSIDE_OIDC_ISSUER must begin with https://.");
    }

    private static Set<String> scopes(String wanted) {
        Set<String> scopes = new LinkedHashSet<>(Set.of("openid"));
        scopes.addAll(words(wanted));
        return scopes;
    }

    private static Set<String> words(String several) {
        return Arrays.stream(several.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> of(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file))
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new Unusable("The file named in ALONGSIDE_OIDC_SECRET_FILE is empty."));
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable("The file named in ALONGSIDE_OIDC_SECRET_FILE cannot be read.");
        }
    }
}
