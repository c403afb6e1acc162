package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.Setting;
import org.alongside.core.problem.Invalid;
import org.alongside.core.setting.SettingSource;
import org.alongside.core.setting.SettingWords;
import org.alongside.spi.InitiativeType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of plugins, below a word that no module has: a plugin's key can never be that of somebody else's setting. */
@ApplicationScoped
class PluginSettings implements SettingSource {
    private static final Logger LOG = LoggerFactory.getLogger(PluginSettings.class);
    private static final int LONGEST_KEY = 119;
    private static final int LARGEST_NUMBER = 999_999_999;

    @Inject
    private PluginHost host;

    @Inject
    private ModuleSwitches switches;

    @Override
    public List<Offered> offered() {
        return host.initiativeTypes().stream()
                .filter(type -> switches.isOn(type.key()))
                .flatMap(PluginSettings::of)
                .toList();
    }

    /** The key that a plugin's setting is kept under. */
    static String key(String type, String setting) {
        return owner(type) + "." + setting;
    }

    private static String owner(String type) {
        return PREFIX + "." + type;
    }

    /** Asked when a plugin is loaded, so that what is wrong is seen then and not before somebody's eyes. */
    static boolean fit(InitiativeType type) {
        List<org.alongside.spi.Setting> settings = type.settings();
        return settings.stream().map(org.alongside.spi.Setting::key).distinct().count() == settings.size()
                && settings.stream().allMatch(setting -> fits(type, setting));
    }

    private static boolean fits(InitiativeType type, org.alongside.spi.Setting setting) {
        String key = key(type.key(), setting.key());
        boolean limits = setting.least() <= setting.most()
                && Math.abs((long) setting.least()) <= LARGEST_NUMBER
                && Math.abs((long) setting.most()) <= LARGEST_NUMBER;
        return key.matches("[a-z][a-z0-9.-]*")
                && key.length() <= LONGEST_KEY
                && limits
                && !setting.words().label(Locale.UK).isBlank()
                && !setting.words().about(Locale.UK).isBlank()
                && takesItsPreset(ours(key, setting));
    }

    private static boolean takesItsPreset(Setting setting) {
        try {
            return setting.checked(setting.preset()).equals(setting.preset());
        } catch (Invalid outsideItsLimits) {
            return false;
        }
    }

    private static Stream<Offered> of(InitiativeType type) {
        return fenced(type, type::settings, List.<org.alongside.spi.Setting>of()).stream()
                .map(setting -> new Offered(
                        owner(type.key()),
                        ours(key(type.key(), setting.key()), setting),
                        new FencedWords(type, setting)));
    }

    private static Setting ours(String key, org.alongside.spi.Setting setting) {
        return switch (setting.kind()) {
            case YES_NO -> Setting.yesNo(key, setting.preset().equals("true"));
            case NUMBER ->
                new Setting(key, Setting.Kind.NUMBER, setting.preset(), setting.least(), setting.most(), "", List.of());
            case CHOICE -> Setting.choice(key, setting.preset(), setting.choices());
            case TEXT -> Setting.text(key, setting.preset(), setting.most());
        };
    }

    /** What breaks inside a plugin stays inside. */
    private static <T> T fenced(InitiativeType type, Supplier<T> asked, T otherwise) {
        try {
            T answer = asked.get();
            return answer == null ? otherwise : answer;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.warn("The kind of initiative {} does not say what its settings are", type.key(), broken);
            return otherwise;
        }
    }

    /** The plugin's words, or its keys where it has none to say. */
    private record FencedWords(InitiativeType type, org.alongside.spi.Setting setting) implements SettingWords {
        @Override
        public String owner(Locale locale) {
            return fenced(type, () -> type.label(locale), type.key());
        }

        @Override
        public String label(Locale locale) {
            return fenced(type, () -> setting.words().label(locale), setting.key());
        }

        @Override
        public String about(Locale locale) {
            return fenced(type, () -> setting.words().about(locale), "");
        }

        @Override
        public String unit(Locale locale) {
            return fenced(type, () -> setting.words().unit(locale), "");
        }

        @Override
        public String choice(String choice, Locale locale) {
            return fenced(type, () -> setting.words().choice(choice, locale), choice);
        }
    }
}
