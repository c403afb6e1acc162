package org.alongside.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.NotSignedIn;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class AuditLogTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Inject
    private AuditLog log;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    private final String username = "ada-" + UUID.randomUUID();
    private SignedIn administrator;

    @BeforeEach
    void adaAdministersAProgramme() {
        ProgrammeId programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        AccountId account = accounts.create(username, "Ada", PASSWORD);
        accounts.join(account, programme, Role.ADMINISTRATOR);
        administrator = new SignedIn(account, "Ada", programme, Set.of(Role.ADMINISTRATOR));
    }

    private void record(String action, Object subject) {
        acting.as(administrator, () -> log.record(action, subject));
    }

    private List<AuditLog.Line> lines() {
        return acting.as(administrator, log::newest);
    }

    private List<String> subjects() {
        return lines().stream().map(AuditLog.Line::subject).toList();
    }

    @Test
    void aLineSaysWhatWasDoneToWhatByWhomAndWhen() {
        UUID subject = UUID.randomUUID();
        record("core.thing.done", subject);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("core.thing.done");
            assertThat(line.subject()).isEqualTo(subject.toString());
            assertThat(line.who()).isEqualTo("Ada");
            assertThat(line.at().toInstant()).isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa Parks",
                "",
                " ",
                "rosa ",
                "said:\nno",
                "tab\there",
                "r\u00f6sa",
                "<b>",
                "-",
                "no\u00a0break"
            })
    void wordsAreNoSubject(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> record("core.thing.done", words));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aSubjectIsNoLongerThanItsColumn() {
        record("core.thing.done", "x".repeat(120));
        assertThatIllegalArgumentException().isThrownBy(() -> record("core.thing.done", "x".repeat(121)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"she said no", "done", "", "core.", "core..done", "Core.done", "core.thing done", "core.done "})
    void wordsAreNoAction(String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> record(words, "subject"));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void linesAppearNewestFirst() {
        record("core.thing.done", "first");
        clock.forward(Duration.ofSeconds(1));
        record("core.thing.done", "second");
        clock.forward(Duration.ofSeconds(1));
        record("core.thing.done", "third");

        assertThat(subjects()).containsExactly("third", "second", "first");
    }

    @Test
    void aLineIsTakenBackWithWhatItTellsOf() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acting.as(
                        administrator,
                        () -> transactions.run(() -> {
                            log.record("core.thing.done", "undone");
                            throw new IllegalStateException("what it tells of failed");
                        })));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aRefusedLineTakesItsCallerBack() {
        acting.as(
                administrator,
                () -> transactions.run(() -> {
                    log.record("core.thing.done", "before");
                    assertThatIllegalArgumentException().isThrownBy(() -> log.record("core.thing.done", "in words"));
                }));
        assertThat(subjects()).isEmpty();
    }

    @Test
    void strangersRecordNothing() {
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(() -> log.record("core.thing.done", "by-nobody"));
    }

    @Test
    void onlyAdministratorsReadIt() {
        SignedIn coordinator =
                new SignedIn(administrator.account(), "Ada", administrator.programme(), Set.of(Role.COORDINATOR));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(coordinator, log::newest));
    }

    @Test
    void whatThePlatformDidIsItsOwn() {
        acting.asPlatform(administrator.programme(), () -> log.record("core.thing.done", "at-night"));
        assertThat(lines()).extracting(AuditLog.Line::who).containsExactly("Alongside");
    }

    @Test
    void signingInIsRecordedAndFailingToIsNot() {
        signIns.withPassword(username, "wrong", "192.0.2.1");
        assertThat(subjects()).isEmpty();

        signIns.withPassword(username, PASSWORD, "192.0.2.1");
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("core.account.signed-in");
            assertThat(line.subject()).isEqualTo(administrator.account().toString());
            assertThat(line.who()).isEqualTo("Ada");
        });
    }
}
