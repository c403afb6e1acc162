package org.alongside.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.Setting;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.setting.SettingWords;
import org.alongside.core.setting.Settings;
import org.alongside.core.text.Languages;
import org.alongside.plugin.orchard.Careless;
import org.alongside.plugin.orchard.Orchard;
import org.alongside.plugin.orchard.Overreaching;
import org.alongside.plugin.orchard.Twofold;
import org.alongside.plugin.orchard.Wordless;
import org.alongside.spi.InitiativeType;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that come in the jar of a plugin, loaded as the host loads it. */
@ModuleTest
class PluginSettingsTest {
    private static final String MINUTES = "plugin.orchard.minutes";

    /** A module that has a setting of the same name as the plugin's, below its own word. */
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
            return List.of(Setting.number("garden.minutes", 3, 1, 30, "minutes"));
        }
    }

    @TempDir
    private static Path folder;

    @Inject
    private PluginHost host;

    @Inject
    private Settings settings;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Lending lending;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    private SignedIn ada;

    @BeforeEach
    void orchardsAreSwitchedOn() throws IOException {
        if (host.plugins().isEmpty()) {
            for (Class<? extends InitiativeType> type :
                    List.of(Orchard.class, Overreaching.class, Careless.class, Twofold.class, Wordless.class)) {
                PluginJars.write(folder, type);
            }
            host.load(folder);
        }
        ada = administrator();
        turn(true);
    }

    private SignedIn administrator() {
        ProgrammeId programme = programmes.create("Programme", ZoneId.of("Europe/London"));
        var account = accounts.createWithoutPassword("ada-" + UUID.randomUUID(), "Ada");
        accounts.join(account, programme, Role.ADMINISTRATOR);
        return accounts.in(account, programme).orElseThrow();
    }

    private void turn(boolean on) {
        acting.as(ada, () -> switches.turn("orchard", on));
    }

    private <T> T as(SignedIn who, Supplier<T> work) {
        return acting.as(who, work);
    }

    private List<String> keys() {
        return as(ada, settings::list).stream().map(row -> row.setting().key()).toList();
    }

    private org.alongside.spi.Settings lent() {
        InitiativeType orchard = host.initiativeTypes().stream()
                .filter(type -> type.key().equals("orchard"))
                .findFirst()
                .orElseThrow();
        return lending.lend(orchard, "", Locale.UK).settings();
    }

    @Test
    void whatAPluginBringsStandsBesideTheSettingsOfModules() {
        assertThat(keys())
                .containsSubsequence(
                        "garden.minutes",
                        MINUTES,
                        "plugin.orchard.open",
                        "plugin.orchard.fruit",
                        "plugin.orchard.motto");
        SettingWords words = as(ada, () -> settings.words(MINUTES));
        assertThat(words.owner(Locale.UK)).isEqualTo("Orchards");
        assertThat(words.label(Locale.UK)).isEqualTo("How long we pick");
        assertThat(words.about(Locale.UK)).isEqualTo("About: How long we pick");
        assertThat(words.unit(Locale.UK)).isEqualTo("minutes");
    }

    @Test
    void whileItIsOffItHasNoSettingsAndWhenItIsOnAgainTheyAreAsTheyWere() {
        acting.as(ada, () -> settings.change(MINUTES, "45"));
        turn(false);
        assertThat(keys()).noneMatch(key -> key.startsWith("plugin.")).contains("garden.minutes");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(ada, () -> settings.holds(MINUTES)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(ada, () -> settings.change(MINUTES, "20")));
        turn(true);
        assertThat(as(ada, () -> settings.number(MINUTES))).isEqualTo(45);
    }

    @Test
    void whatIsChosenIsCheckedKeptAndCanBeTakenBack() {
        for (String wrong : List.of("9", "61", "long", "")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(ada, () -> settings.change(MINUTES, wrong)));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(ada, () -> settings.change("plugin.orchard.fruit", "plum")));
        acting.as(ada, () -> settings.change(MINUTES, "45"));
        acting.as(ada, () -> settings.change(MINUTES, "50"));
        acting.as(ada, () -> settings.undo(MINUTES));

        assertThat(as(ada, () -> settings.history(MINUTES)))
                .extracting(Settings.Line::who, Settings.Line::before, Settings.Line::after)
                .containsExactly(tuple("Ada", "50", "45"), tuple("Ada", "45", "50"), tuple("Ada", "30", "45"));
    }

    @Test
    void thePluginReadsWhatHoldsInTheProgrammeItIsVisitedIn() {
        assertThat(as(ada, () -> lent().number("minutes"))).isEqualTo(30);
        acting.as(ada, () -> settings.change(MINUTES, "45"));
        acting.as(ada, () -> settings.change("plugin.orchard.open", "false"));

        assertThat(as(ada, () -> lent().number("minutes"))).isEqualTo(45);
        assertThat(as(ada, () -> lent().isOn("open"))).isFalse();
        assertThat(as(ada, () -> lent().text("fruit"))).isEqualTo("apple");
        SignedIn another = administrator();
        acting.as(another, () -> switches.turn("orchard", true));
        assertThat(as(another, () -> lent().number("minutes"))).isEqualTo(30);
    }

    @Test
    void aPluginReadsNobodyElsesSettings() {
        for (String others : List.of("garden.minutes", "../garden.minutes", "plugin.orchard.minutes", "nothing", "")) {
            assertThatIllegalArgumentException().as(others).isThrownBy(() -> as(ada, () -> lent().text(others)));
        }
    }

    @Test
    void whatIsChosenForAPluginChangesNothingOfTheSameNameElsewhere() {
        acting.as(ada, () -> settings.change(MINUTES, "11"));
        assertThat(as(ada, () -> settings.number("garden.minutes"))).isEqualTo(3);
        assertThat(as(ada, () -> settings.history("garden.minutes"))).isEmpty();
    }

    @Test
    void aPluginThatIsNoGoodIsNotUsed() {
        assertThat(host.plugins())
                .filteredOn(plugin -> plugin.fault().isPresent())
                .extracting(LoadedPlugin::id, plugin -> plugin.fault().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("careless", "core.plugins.fault.setting"),
                        tuple("twofold", "core.plugins.fault.setting"),
                        tuple("wordless", "core.plugins.fault.setting"),
                        tuple("overreaching", "core.plugins.fault.key-taken"));
    }

    @Test
    void wordsThatBreakLeaveTheKeyAndThePage() {
        SettingWords words = as(ada, () -> settings.words(MINUTES));
        assertThat(words.label(Languages.WELSH)).isEqualTo("minutes");
        assertThat(words.about(Languages.WELSH)).isEmpty();
    }
}
