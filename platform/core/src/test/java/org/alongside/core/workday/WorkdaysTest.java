package org.alongside.core.workday;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.setting.Settings;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ModuleTest
class WorkdaysTest {
    @Inject
    private Workdays workdays;

    @Inject
    private Settings settings;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    private SignedIn ada;

    @BeforeEach
    void adaAdministersAProgramme() {
        ProgrammeId programme = programmes.create("Programme", ZoneId.of("Europe/London"));
        accounts.join(
                accounts.create("ada-" + UUID.randomUUID(), "Ada", "correct horse battery staple"),
                programme,
                Role.ADMINISTRATOR);
        ada = accounts.in(accounts.with(Role.ADMINISTRATOR, programme).get(0).id(), programme)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // 5 October 2026 is a Monday.
        "2026-10-05, 0, 2026-10-05",
        "2026-10-05, 3, 2026-10-08",
        "2026-10-09, 1, 2026-10-12",
        "2026-10-10, 1, 2026-10-12",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-31, 1, 2027-01-04",
        "2026-04-02, 1, 2026-04-07"
    })
    void weekendsAndBankHolidaysAreSkipped(LocalDate from, int count, LocalDate expected) {
        assertThat(acting.as(ada, () -> workdays.after(from, count))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-08, 3, 2026-10-05", "2026-10-12, 1, 2026-10-09", "2026-12-29, 1, 2026-12-24"})
    void andTheOtherWayRound(LocalDate from, int count, LocalDate expected) {
        assertThat(acting.as(ada, () -> workdays.before(from, count))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "england-and-wales, 2026-04-02, 2026-04-07",
        "scotland, 2026-04-02, 2026-04-06",
        "scotland, 2026-06-12, 2026-06-16",
        "northern-ireland, 2026-07-10, 2026-07-14",
        "none, 2026-12-24, 2026-12-25"
    })
    void theProgrammeSaysWhichItKeeps(String which, LocalDate from, LocalDate next) {
        acting.as(ada, () -> settings.change("core.bank-holidays", which));

        assertThat(acting.as(ada, () -> workdays.after(from, 1))).isEqualTo(next);
        assertThat(acting.as(ada, () -> workdays.isOne(from))).isTrue();
    }
}
