package org.alongside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.alongside.app.system.PostgresServer;
import org.alongside.core.module.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever runs the server reads what is wrong with the database, and the server's login is bound by the walls. */
class DatabaseCheckTest {
    private static final PostgresServer SERVER = PostgresServer.shared();

    private String url;

    @BeforeEach
    void anEmptyDatabase() {
        url = SERVER.fresh("check");
        SERVER.execute("drop role if exists alongside_app");
    }

    @Test
    void theServersLoginIsMadeAndMayDoNothingButSignIn() throws SQLException {
        DatabaseLogins logins = logins(Map.of());
        check(logins);
        assertThat(logins.application().user()).isEqualTo("alongside_app");
        assertThat(logins.application().password()).hasSize(64).isNotEqualTo(PostgresServer.PASSWORD);
        try (Connection connection = logins.applicationsSource().getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("alongside_app");
        }
        assertThat(SERVER.ask(
                        "check",
                        "select rolname from pg_roles where rolname = 'alongside_app' and not (rolsuper or rolbypassrls"
                                + " or rolcreaterole or rolcreatedb or rolreplication or rolinherit)"))
                .hasSize(1);
        assertThat(SERVER.ask("check", "select rolpassword from pg_authid where rolname = 'alongside_app'"))
                .allMatch(kept -> kept.startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void aSecondServerAgreesOnThePasswordAndALostOneIsSetAgain() {
        check(logins(Map.of()));
        check(logins(Map.of()));
        SERVER.execute("alter role alongside_app password 'changed by hand'");
        check(logins(Map.of()));
    }

    @Test
    void aWrongPasswordIsNamed() {
        refuses(
                Map.of("ALONGSIDE_DB_PASSWORD", "guessed"),
                "does not take the password of alongside",
                "ALONGSIDE_DB_PASSWORD");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        refuses(Map.of("ALONGSIDE_DB_URL", SERVER.url("nowhere")), "There is no such database", "nowhere");
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithoutWhatIsSecretInTheUrl() {
        StartRefused refused = refuses(
                Map.of("ALONGSIDE_DB_URL", "jdbc:postgresql://localhost:1/alongside?password=hush"),
                "cannot be reached at jdbc:postgresql://localhost:1/alongside",
                "Is it running");
        assertThat(refused.getMessage()).doesNotContain("hush");
    }

    @Test
    void aDatabaseThatIsTooOldIsNamed() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new DatabaseCheck(logins(Map.of()), 99).run())
                .withMessageContaining("which is too old. Alongside needs PostgreSQL 99 or newer");
    }

    @Test
    void theOwnerIsNoLoginForTheServer() {
        refuses(
                Map.of("ALONGSIDE_DB_APP_USER", "alongside", "ALONGSIDE_DB_APP_PASSWORD", PostgresServer.PASSWORD),
                "must not be the owner of the tables");
    }

    @Test
    void aLoginThatStandsAboveTheWallsIsRefused() {
        for (String above : new String[] {"superuser", "bypassrls", "in role alongside"}) {
            SERVER.execute("drop role if exists above");
            SERVER.execute("create role above login password 'x' " + above);
            refuses(
                    Map.of("ALONGSIDE_DB_APP_USER", "above", "ALONGSIDE_DB_APP_PASSWORD", "x"),
                    "the walls between programmes would not hold");
        }
    }

    @Test
    void aLoginOfTheOperatorsIsUsedAndNeverChanged() {
        SERVER.execute("drop role if exists ours");
        SERVER.execute("create role ours login password 'x'");
        check(logins(Map.of("ALONGSIDE_DB_APP_USER", "ours", "ALONGSIDE_DB_APP_PASSWORD", "x")));
        refuses(
                Map.of("ALONGSIDE_DB_APP_USER", "ours", "ALONGSIDE_DB_APP_PASSWORD", "y"),
                "does not take the password of ours",
                "ALONGSIDE_DB_APP_PASSWORD");
    }

    @Test
    void anOwnerWhoMayMakeNoLoginsIsToldWhatToDo() {
        SERVER.execute("alter role alongside nocreaterole");
        try {
            refuses(Map.of(), "could not be made", "ALONGSIDE_DB_APP_USER and ALONGSIDE_DB_APP_PASSWORD");
        } finally {
            SERVER.execute("alter role alongside createrole");
        }
    }

    @Test
    void withoutAUrlThereIsNoSuchDatabase() {
        assertThat(DatabaseLogins.from(Map.of("ALONGSIDE_DB_USER", "alongside")))
                .isEmpty();
    }

    private StartRefused refuses(Map<String, String> environment, String... words) {
        StartRefused[] caught = new StartRefused[1];
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> check(logins(environment)))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words))
                .satisfies(refused -> caught[0] = refused);
        return caught[0];
    }

    private static void check(DatabaseLogins logins) {
        new DatabaseCheck(logins, DatabaseCheck.OLDEST).run();
    }

    private DatabaseLogins logins(Map<String, String> changed) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALONGSIDE_DB_URL", url,
                "ALONGSIDE_DB_USER", PostgresServer.OWNER,
                "ALONGSIDE_DB_PASSWORD", PostgresServer.PASSWORD));
        environment.putAll(changed);
        return DatabaseLogins.from(environment).orElseThrow();
    }
}
