package org.alongside.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotSignedIn;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class MyAccountTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String NEW = "the kettle sings on thursdays";
    private static final String HERE = "192.0.2.1";

    @Inject
    private MyAccount mine;

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private final String username = "rosa-" + UUID.randomUUID();
    private SignedIn rosa;

    @BeforeEach
    void rosaIsSignedIn() {
        ProgrammeId programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        AccountId account = accounts.create(username, "Rosa", PASSWORD);
        accounts.join(account, programme, Role.MENTOR);
        rosa = accounts.in(account, programme).orElseThrow();
    }

    @Test
    void theNewPasswordOpensAndTheOldOneDoesNot() {
        acting.as(rosa, () -> mine.changePassword(PASSWORD, NEW, HERE));

        assertThat(signIns.withPassword(username, NEW, HERE)).isPresent();
        assertThat(signIns.withPassword(username, PASSWORD, HERE)).isEmpty();
    }

    @Test
    void everySessionEndsWithThePassword() {
        long before = accounts.epoch(rosa.account());
        acting.as(rosa, () -> mine.changePassword(PASSWORD, NEW, HERE));
        assertThat(accounts.still(rosa.account(), rosa.programme(), before)).isEmpty();
    }

    @Test
    void whoeverSitsAtAnOpenKeyboardCannotChangeIt() {
        assertThatExceptionOfType(WrongPassword.class)
                .isThrownBy(() -> acting.as(rosa, () -> mine.changePassword("guessed", NEW, HERE)));
        assertThat(signIns.withPassword(username, PASSWORD, HERE)).isPresent();
    }

    @Test
    void theRulesKnowWhoAsks() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(rosa, () -> mine.changePassword(PASSWORD, "social work 2026", HERE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(rosa, () -> mine.changePassword(PASSWORD, PASSWORD, HERE)));
    }

    @Test
    void whatWasDoneIsOnRecordWithoutAnyPassword() {
        acting.as(rosa, () -> mine.changePassword(PASSWORD, NEW, HERE));
        acting.as(rosa, mine::signOutEverywhere);

        assertThat(sql.rows(
                        "select * from core.audit_entry where actor = ?",
                        rosa.account().value()))
                .extracting(row -> row.get("action"))
                .contains("core.account.password-changed", "core.account.signed-out-everywhere");
    }

    @Test
    void strangersHaveNoAccount() {
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(mine::facts);
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(mine::signOutEverywhere);
    }
}
