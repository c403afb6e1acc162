package org.alongside.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.Setting;
import org.alongside.core.module.ValuesCheck;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ModuleTest
class SettingsTest {
    /** A module with a setting of every kind. */
    @ApplicationScoped
    static class Garden implements AlongsideModule {
        @Override
        public String name() {
            return "garden";
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("garden.days", 3, 1, 30, "days"),
                    Setting.yesNo("garden.open", true),
                    Setting.choice("garden.flower", "rose", List.of("rose", "tulip")),
                    Setting.text("garden.motto", "", 20));
        }

        @Override
        public List<ValuesCheck> checks() {
            return List.of(ValuesCheck.atMost("garden.days", 7, "core.settings.nothing"));
        }
    }

    /** Brings along what is not its own. */
    @ApplicationScoped
    static class Magpie implements SettingSource {
        @Override
        public List<Offered> offered() {
            Setting stolen = Setting.number("garden.days", 9, 1, 99, "days");
            return List.of(new Offered("plugin.magpie", stolen, new TextWords("garden", stolen)));
        }
    }

    @Inject
    private Settings settings;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private Sql sql;

    private SignedIn ada;

    @BeforeEach
    void adaAdministersAProgramme() {
        ada = administrator();
    }

    private SignedIn administrator() {
        ProgrammeId programme = programmes.create("Programme", ZoneId.of("Europe/London"));
        accounts.join(
                accounts.create("ada-" + UUID.randomUUID(), "Ada", "correct horse battery staple"),
                programme,
                Role.ADMINISTRATOR);
        return accounts.in(accounts.with(Role.ADMINISTRATOR, programme).get(0).id(), programme)
                .orElseThrow();
    }

    private void change(String key, String value) {
        acting.as(ada, () -> settings.change(key, value));
    }

    private String holds(String key) {
        return acting.as(ada, () -> settings.holds(key));
    }

    @Test
    void thePresetHoldsUntilSomebodyChooses() {
        assertThat(holds("garden.days")).isEqualTo("3");
        assertThat(acting.as(ada, () -> settings.isOn("garden.open"))).isTrue();

        change("garden.days", " 07 ");
        change("garden.open", "false");
        change("garden.flower", "tulip");
        assertThat(acting.as(ada, () -> settings.number("garden.days"))).isEqualTo(7);
        assertThat(acting.as(ada, () -> settings.isOn("garden.open"))).isFalse();
        assertThat(holds("garden.flower")).isEqualTo("tulip");
    }

    @ParameterizedTest
    @CsvSource({
        "garden.days, 0",
        "garden.days, 31",
        "garden.days, three",
        "garden.days, ''",
        "garden.days, 99999999999",
        "garden.open, yes",
        "garden.flower, oak",
        "garden.motto, more than twenty letters"
    })
    void whatASettingDoesNotTakeIsRefused(String key, String value) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> change(key, value));
        assertThat(acting.as(ada, () -> settings.history(key))).isEmpty();
    }

    @Test
    void everyChangeStaysOnRecordAndTheLastOneCanBeTakenBack() {
        change("garden.days", "5");
        change("garden.days", "5");
        change("garden.days", "9");
        acting.as(ada, () -> settings.undo("garden.days"));

        assertThat(holds("garden.days")).isEqualTo("5");
        assertThat(acting.as(ada, () -> settings.history("garden.days")))
                .extracting(Settings.Line::who, Settings.Line::before, Settings.Line::after)
                .containsExactly(tuple("Ada", "9", "5"), tuple("Ada", "5", "9"), tuple("Ada", "3", "5"));
        assertThatExceptionOfType(NothingToUndo.class)
                .isThrownBy(() -> acting.as(ada, () -> settings.undo("garden.open")));
    }

    @Test
    void nothingThatIsBroughtAlongStandsInForAModulesOwn() {
        assertThat(acting.as(ada, settings::list))
                .filteredOn(row -> row.setting().key().equals("garden.days"))
                .extracting(Settings.Row::module, row -> row.setting().most())
                .containsExactly(tuple("garden", 30L));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> change("garden.days", "99"));
    }

    @Test
    void eachProgrammeChoosesForItself() {
        change("garden.days", "5");
        SignedIn another = administrator();
        assertThat(acting.as(another, () -> settings.holds("garden.days"))).isEqualTo("3");
        assertThat(acting.as(another, () -> settings.history("garden.days"))).isEmpty();
    }

    @Test
    void whatContradictsAPromiseIsWarnedOfAndStillHolds() {
        assertThat(acting.as(ada, () -> settings.warnings(Locale.UK))).isEmpty();
        change("garden.days", "8");
        assertThat(acting.as(ada, () -> settings.warnings(Locale.UK))).hasSize(1);
        assertThat(holds("garden.days")).isEqualTo("8");
    }

    @Test
    void whatALaterVersionNoLongerTakesFallsBackToThePreset() {
        change("garden.days", "8");
        sql.run(
                "update core.setting_change set after_text = '400' where programme_id = ?",
                ada.programme().value());
        assertThat(holds("garden.days")).isEqualTo("3");
    }

    @Test
    void onlyAdministratorsChooseAndNobodyInventsSettings() {
        SignedIn coordinator = new SignedIn(ada.account(), "Ada", ada.programme(), java.util.Set.of(Role.COORDINATOR));
        for (Runnable work : List.<Runnable>of(
                () -> settings.list(),
                () -> settings.change("garden.days", "5"),
                () -> settings.undo("garden.days"),
                () -> settings.history("garden.days"),
                () -> settings.warnings(Locale.UK))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(coordinator, work));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change("garden.fence", "5"));
    }
}
