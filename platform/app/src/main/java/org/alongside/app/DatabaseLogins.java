package org.alongside.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The two logins of an installation with PostgreSQL. {@code ALONGSIDE_DB_USER} owns the tables and is used at start-up only; the
 * server works with another that owns nothing, so that the walls between programmes hold against it. That one is
 * {@code ALONGSIDE_DB_APP_USER} if the operator made it, otherwise ours: {@code <owner>_app}, made at the first start.
 */
record DatabaseLogins(String url, Login owner, Login application, boolean ours) {
    private static final int LONGEST_NAME = 63;
    private static final int SECONDS_TO_CONNECT = 10;

    /** A name and a password; an empty password where the database asks for none. */
    record Login(String user, String password) {
        /** Passwords do not belong in logs. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** As the environment says; empty where it names no database. */
    static Optional<DatabaseLogins> from(Map<String, String> environment) {
        return named(environment, "ALONGSIDE_DB_URL").map(url -> {
            // The driver knows what the URL itself may say of user and password.
            PGSimpleDataSource parsed = new PGSimpleDataSource();
            parsed.setUrl(url);
            String user = named(environment, "ALONGSIDE_DB_USER")
                    .or(() -> Optional.ofNullable(parsed.getUser()))
                    .orElseGet(() -> System.getProperty("user.name"));
            String password = named(environment, "ALONGSIDE_DB_PASSWORD")
                    .or(() -> Optional.ofNullable(parsed.getPassword()))
                    .orElse("");
            Login owner = new Login(user, password);
            return named(environment, "ALONGSIDE_DB_APP_USER")
                    .map(app -> new DatabaseLogins(
                            url,
                            owner,
                            new Login(
                                    app,
                                    named(environment, "ALONGSIDE_DB_APP_PASSWORD")
                                            .orElse("")),
                            false))
                    .orElseGet(() -> new DatabaseLogins(url, owner, ofOurs(owner), true));
        });
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(set -> !set.isBlank());
    }

    /**
     * Its password follows from the owner's, which every server of the installation has, so they all agree on it and nobody has
     * to keep it. It cannot be turned back. Where the owner needs no password the database trusts its callers otherwise.
     */
    private static Login ofOurs(Login owner) {
        String ending = "_app";
        String user =
                owner.user().substring(0, Math.min(owner.user().length(), LONGEST_NAME - ending.length())) + ending;
        return new Login(user, owner.password().isEmpty() ? "" : derived(owner.password(), user));
    }

    private static String derived(String password, String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(("Alongside's login " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    PGSimpleDataSource ownersSource() {
        return source(owner);
    }

    PGSimpleDataSource applicationsSource() {
        return source(application);
    }

    private PGSimpleDataSource source(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        // Rows written together go as one statement: the database then looks once which programme it is open for.
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
