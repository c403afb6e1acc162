package org.alongside.core.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.demo.DemoFilling;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ModuleTest
class SecondFactorsTest {
    @Inject
    private SecondFactors factors;

    @Inject
    private SecondStep step;

    @Inject
    private SecretBox box;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private ProgrammeId programme;
    private AccountId rosa;

    @BeforeEach
    void rosaHasAnAccount() {
        programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        rosa = accounts.createWithoutPassword("rosa-" + UUID.randomUUID(), "Rosa");
        accounts.join(rosa, programme, Role.MENTOR);
    }

    /** What Rosa's telephone shows now. */
    private String shown() {
        String kept = sql.rows("select secret from core.second_factor where account_id = ?", rosa.value())
                .get(0)
                .get("secret")
                .toString();
        return Totp.code(box.open(rosa, kept), Totp.step(clock.instant()), Totp.DIGITS);
    }

    private List<String> setUp() {
        factors.begin(rosa);
        List<String> recovery = factors.confirm(rosa, shown());
        clock.forward(Duration.ofSeconds(30));
        return recovery;
    }

    @Test
    void countsOnlyWhenTheTelephoneHasShownACode() {
        factors.begin(rosa);
        assertThat(factors.has(rosa)).isFalse();
        assertThat(factors.proves(rosa, shown())).isFalse();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> factors.confirm(rosa, "000000x"));
        factors.confirm(rosa, shown());
        assertThat(factors.has(rosa)).isTrue();
    }

    @Test
    void aCodeProvesOnceAndNotAgain() {
        setUp();
        String code = shown();
        assertThat(factors.proves(rosa, code)).isTrue();
        assertThat(factors.proves(rosa, code)).isFalse();
        clock.forward(Duration.ofSeconds(30));
        assertThat(factors.proves(rosa, code)).isFalse();
        assertThat(factors.proves(rosa, shown())).isTrue();
    }

    @Test
    void theCodeThatSetItUpDoesNotProveAnythingLater() {
        factors.begin(rosa);
        String code = shown();
        factors.confirm(rosa, code);
        assertThat(factors.proves(rosa, code)).isFalse();
    }

    @Test
    void aCodeMayBeTypedWithABlank() {
        setUp();
        assertThat(factors.proves(rosa, shown().replaceAll("(...)(...)", " $1 $2 ")))
                .isTrue();
    }

    @Test
    void eachRecoveryCodeStandsInOnce() {
        List<String> recovery = setUp();
        assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
        assertThat(factors.proves(rosa, recovery.get(3))).isTrue();
        assertThat(factors.proves(rosa, recovery.get(3))).isFalse();
        assertThat(factors.recoveryCodesLeft(rosa)).isEqualTo(7);

        List<String> fresh = factors.freshRecoveryCodes(rosa);
        assertThat(factors.proves(rosa, recovery.get(4))).isFalse();
        assertThat(factors.proves(rosa, fresh.get(0))).isTrue();
    }

    @Test
    void nothingOfItIsStoredInClear() {
        SecondFactors.Setup setup = factors.begin(rosa);
        List<String> recovery = factors.confirm(rosa, shown());
        String kept = sql.rows("select * from core.second_factor where account_id = ?", rosa.value())
                + sql.rows("select * from core.recovery_code where account_id = ?", rosa.value())
                        .toString();
        assertThat(kept).doesNotContain(setup.secret().replace(" ", "")).doesNotContain(recovery);
        assertThat(setup.address()).contains("secret=" + setup.secret().replace(" ", ""));
    }

    @Test
    void whatIsSealedForOneAccountOpensForNoOther() {
        AccountId ada = accounts.createWithoutPassword("ada-" + UUID.randomUUID(), "Ada");
        String sealed = box.seal(rosa, new byte[] {1, 2, 3});
        assertThat(box.open(rosa, sealed)).containsExactly(1, 2, 3);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> box.open(ada, sealed));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleButMentorAndTraineeNeedsOne(Role role) {
        AccountId account = accounts.createWithoutPassword("x-" + UUID.randomUUID(), "X");
        accounts.join(account, programme, role);
        boolean free = role == Role.MENTOR || role == Role.TRAINEE;
        assertThat(step.after(account, from("127.0.0.1", "127.0.0.1", Map.of())))
                .isEqualTo(free ? SecondStep.Next.NOTHING : SecondStep.Next.SET_UP);
    }

    @Test
    void aRoleInAnyProgrammeCounts() {
        accounts.join(rosa, programmes.create("Nursing", ZoneId.of("Europe/London")), Role.FINANCE);
        assertThat(step.mustHaveOne(rosa)).isTrue();
    }

    @Test
    void whoeverHasOneIsAskedForItWhateverTheirRole() {
        setUp();
        assertThat(step.after(rosa, from("127.0.0.1", "127.0.0.1", Map.of()))).isEqualTo(SecondStep.Next.PROVE);
    }

    @Test
    void onlyTheDemoOnThisMachineGoesWithout() {
        List<ProgrammeId> demo = List.of(DemoFilling.id(true));
        HttpServletRequest here = from("127.0.0.1", "127.0.0.1", Map.of());
        assertThat(DemoExemption.holds(true, here, demo)).isTrue();
        assertThat(DemoExemption.holds(true, from("0:0:0:0:0:0:0:1", "::1", Map.of()), demo))
                .isTrue();

        assertThat(DemoExemption.holds(false, here, demo)).isFalse();
        assertThat(DemoExemption.holds(true, here, List.of())).isFalse();
        assertThat(DemoExemption.holds(true, here, List.of(DemoFilling.id(true), programme)))
                .isFalse();
        assertThat(DemoExemption.holds(true, from("192.0.2.1", "127.0.0.1", Map.of()), demo))
                .isFalse();
        assertThat(DemoExemption.holds(true, from("127.0.0.1", "192.0.2.1", Map.of()), demo))
                .isFalse();
        assertThat(DemoExemption.holds(
                        true, from("127.0.0.1", "127.0.0.1", Map.of("X-Forwarded-For", "192.0.2.1")), demo))
                .isFalse();
        assertThat(DemoExemption.holds(
                        true, from("127.0.0.1", "127.0.0.1", Map.of("Forwarded", "for=192.0.2.1")), demo))
                .isFalse();
    }

    private static HttpServletRequest from(String remote, String local, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SecondFactorsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> remote;
                    case "getLocalAddr" -> local;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
