package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class AccountsTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private SignIns signIns;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private final String username = "rosa-" + UUID.randomUUID();
    private ProgrammeId programme;
    private AccountId account;

    @BeforeEach
    void rosaCoordinatesAProgramme() {
        programme = programme("Social work");
        account = accounts.create(username, "Rosa", PASSWORD);
        accounts.join(account, programme, Role.COORDINATOR);
    }

    private Optional<SignedIn> byToken(String token) {
        return tokens.find(token).map(ApiTokens.Bearer::who);
    }

    private Optional<SignedIn> signIn(String name, String password) {
        return signIns.withPassword(name, password, "192.0.2.1");
    }

    private ProgrammeId programme(String name) {
        return programmes.create(name, ZoneId.of("Europe/London"));
    }

    @Test
    void theRightPasswordOpensTheProgrammeInTheRoleHeldThere() {
        assertThat(signIn(username, PASSWORD))
                .contains(new SignedIn(account, "Rosa", programme, Set.of(Role.COORDINATOR)));
    }

    @Test
    void theNameMayBeTypedInCapitals() {
        assertThat(signIn(" " + username.toUpperCase(Locale.ROOT), PASSWORD)).isPresent();
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(signIn(username, PASSWORD + "r")).isEmpty();
        assertThat(signIn(username, "")).isEmpty();
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThat(signIn("nobody-" + UUID.randomUUID(), PASSWORD)).isEmpty();
    }

    @Test
    void aClosedAccountCannotEnter() {
        String token = tokens.issue(account, programme, "script", false, A_DAY);
        sql.run("update core.account set active = false where id = ?", account.value());

        assertThat(signIn(username, PASSWORD)).isEmpty();
        assertThat(byToken(token)).isEmpty();
        assertThat(accounts.in(account, programme)).isEmpty();
    }

    @Test
    void anAccountWithoutAnyRoleCannotEnter() {
        String token = tokens.issue(account, programme, "script", false, A_DAY);
        sql.run("delete from core.membership where account_id = ?", account.value());

        assertThat(signIn(username, PASSWORD)).isEmpty();
        assertThat(byToken(token)).isEmpty();
        assertThat(accounts.in(account, programme)).isEmpty();
    }

    @Test
    void aRoleInOneProgrammeOpensNoOther() {
        assertThat(accounts.in(account, programme("Nursing"))).isEmpty();
    }

    @Test
    void aTokenOpensItsProgrammeOnly() {
        ProgrammeId other = programme("Nursing");
        accounts.join(account, other, Role.RESEARCHER);

        String token = tokens.issue(account, other, "script", false, A_DAY);
        assertThat(byToken(token)).contains(new SignedIn(account, "Rosa", other, Set.of(Role.RESEARCHER)));
    }

    @Test
    void aTokenOpensNothingInAProgrammeWhereTheAccountHasNoRole() {
        String token = tokens.issue(account, programme("Nursing"), "script", false, A_DAY);
        assertThat(byToken(token)).isEmpty();
    }

    @Test
    void anExpiredTokenOpensNothing() {
        String token = tokens.issue(account, programme, "script", false, A_DAY);

        clock.forward(A_DAY.minusMinutes(1));
        assertThat(byToken(token)).isPresent();
        clock.forward(Duration.ofMinutes(2));
        assertThat(byToken(token)).isEmpty();
    }

    @Test
    void aTokenThatWasNeverIssuedOpensNothing() {
        sql.run("delete from core.api_token");
        String token = tokens.issue(account, programme, "script", false, A_DAY);
        assertThat(byToken(token + "x")).isEmpty();
        assertThat(byToken("")).isEmpty();
    }

    @Test
    void tokensAreNotStoredInClear() {
        String token = tokens.issue(account, programme, "script", false, A_DAY);
        String secret = token.substring(token.indexOf('_') + 1);

        assertThat(sql.rows("select * from core.api_token where account_id = ?", account.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(secret))
                .extracting(row -> row.get("token_hash"))
                .asString()
                .matches("[0-9a-f]{64}");
    }

    @Test
    void passwordsAreNotStoredInClearNorTheSameTwice() {
        accounts.create("another-" + username, "Another", PASSWORD);

        assertThat(sql.rows("select password_hash from core.account where username like ?", "%" + username))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allSatisfy(row -> assertThat(row.get("password_hash").toString())
                        .startsWith("$argon2id$")
                        .doesNotContain(PASSWORD));
    }
}
