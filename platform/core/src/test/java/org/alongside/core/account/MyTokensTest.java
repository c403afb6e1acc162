package org.alongside.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.ApiTokens;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class MyTokensTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Inject
    private MyTokens mine;

    @Inject
    private AuditLog audit;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    @Inject
    private Transactions transactions;

    private SignedIn rosa;
    private SignedIn ada;

    @BeforeEach
    void twoPeople() {
        var programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        rosa = somebody(programme, "rosa-");
        ada = somebody(programme, "ada-");
    }

    private SignedIn somebody(ProgrammeId programme, String name) {
        AccountId id = accounts.createWithoutPassword(name + UUID.randomUUID(), name);
        accounts.join(id, programme, Role.RESEARCHER);
        return accounts.in(id, programme).orElseThrow();
    }

    private String issue(boolean readOnly) {
        return acting.as(rosa, () -> mine.issue("export", readOnly, 30));
    }

    private List<ApiTokens.Row> list(SignedIn who) {
        return acting.as(who, mine::list);
    }

    @Test
    void standsForItsOwnerAndSaysWhetherItOnlyReads() {
        assertThat(tokens.find(issue(true))).contains(new ApiTokens.Bearer(rosa, true));
        assertThat(tokens.find(issue(false))).contains(new ApiTokens.Bearer(rosa, false));
    }

    @Test
    void standsForWhatItsOwnerIsNowNotForWhatTheyWere() {
        String token = issue(true);
        join(Role.COORDINATOR);
        assertThat(tokens.find(token))
                .hasValueSatisfying(bearer ->
                        assertThat(bearer.who().roles()).containsExactlyInAnyOrder(Role.RESEARCHER, Role.COORDINATOR));
        onAnotherServer(
                "update core.membership set entry_open = false where account_id = ? and role = ?",
                rosa.account().value(),
                Role.COORDINATOR.name());
        clock.forward(A_SECOND);
        assertThat(tokens.find(token)).contains(new ApiTokens.Bearer(rosa, true));
        onAnotherServer(
                "update core.membership set entry_open = false where account_id = ?",
                rosa.account().value());
        clock.forward(A_SECOND);
        assertThat(tokens.find(token)).isEmpty();
    }

    /** What is done on this server counts at once; what is done on another, which this one is not told of, a second later. */
    @Test
    void isBelievedForASecondAtMostAndNotEvenThatOnceSomethingWasDoneHere() {
        String token = issue(true);
        assertThat(tokens.find(token)).isPresent();
        onAnotherServer(
                "update core.membership set entry_open = false where account_id = ?",
                rosa.account().value());
        assertThat(tokens.find(token)).isPresent();
        acting.as(ada, () -> audit.record("core.thing.done", "something"));
        assertThat(tokens.find(token)).isEmpty();
    }

    private void join(Role role) {
        accounts.join(rosa.account(), rosa.programme(), role);
        acting.as(ada, () -> audit.record("core.account.roles-changed", rosa.account()));
    }

    private void onAnotherServer(String change, Object... values) {
        sql.run(change, values);
    }

    @Test
    void opensNothingWhileItsAccountIsClosed() {
        String token = issue(true);
        sql.run(
                "update core.account set active = false where id = ?",
                rosa.account().value());
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void beginsNoTransactionSoThatEveryRequestIsSparedOne() {
        String token = issue(true);
        int before = transactions.begun();
        assertThat(tokens.find(token)).isPresent();
        assertThat(transactions.begun()).isEqualTo(before);
    }

    @Test
    void isListedWithWhenItWasUsedButNeverItself() {
        String token = issue(true);
        assertThat(list(rosa)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("export");
            assertThat(row.readOnly()).isTrue();
            assertThat(row.lastUsedAt()).isEmpty();
            assertThat(row.toString()).doesNotContain(token);
        });
        tokens.find(token);
        assertThat(list(rosa).get(0).lastUsedAt()).isPresent();
    }

    @Test
    void opensNothingOnceItIsTakenBack() {
        String token = issue(true);
        acting.as(rosa, () -> mine.revoke(list(rosa).get(0).id()));
        assertThat(tokens.find(token)).isEmpty();
        assertThat(list(rosa)).isEmpty();
    }

    @Test
    void belongsToItsOwnerAlone() {
        String token = issue(true);
        UUID id = list(rosa).get(0).id();
        assertThat(list(ada)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(ada, () -> mine.revoke(id)));
        assertThat(tokens.find(token)).isPresent();
    }

    @Test
    void runsOut() {
        String token = issue(true);
        clock.forward(Duration.ofDays(31));
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    void needsANameAndAnEnd() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(rosa, () -> mine.issue(" ", true, 30)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(rosa, () -> mine.issue("x", true, 0)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(rosa, () -> mine.issue("x", true, 367)));
    }
}
