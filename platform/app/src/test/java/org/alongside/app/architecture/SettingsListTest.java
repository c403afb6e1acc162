package org.alongside.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.Setting;
import org.alongside.core.setting.SettingSource;
import org.alongside.core.text.Texts;
import org.junit.jupiter.api.Test;

/** No setting switches off a rule of docs/rules.md. */
class SettingsListTest {
    /**
     * Every setting there is. Whoever adds one extends this list, and whoever reviews it asks of each of R1 to R18: can this value
     * switch it off, or weaken it? These are numbers within limits: how many meetings a template proposes (R18: a template stays
     * one), what is paid for a meeting nobody chose a length for (R7 asks for nothing else than the mentor's word), until when
     * supporters ring people (R5: they do, whatever the number), which days are no working days (whatever is promised, it is put off by a few days at most), within how many days pay is reckoned to come
     * (R7: nothing is paid sooner or later for it), how long before a meeting both hear of it (R5: before, at least two hours), and for how long things are kept (R8, R12: what is owed or still to be
     * done has no time after which it goes, nor has a concern that is still looked at; consent decisions and receipts have none either).
     * Two take words: which emergency numbers stand first on the page on which concerns are raised, where ours stand as long as there are
     * none, and how somebody outside the course team is reached beside it (R10: who reads a concern depends on neither).
     */
    private static final List<String> ALL = List.of(
            "analysis.keep.transcripts",
            "core.bank-holidays",
            "core.keep.notices",
            "core.keep.questions",
            "mentoring.every-months",
            "mentoring.keep.matchings",
            "mentoring.keep.meetings",
            "mentoring.keep.travel",
            "mentoring.meetings",
            "mentoring.minutes",
            "mentoring.remind-hours",
            "support.answer",
            "support.emergency-numbers",
            "support.ending-call",
            "support.first-call",
            "support.keep.advances",
            "support.keep.bank",
            "support.keep.ceilings",
            "support.keep.check-ins",
            "support.keep.claims",
            "support.keep.concerns",
            "support.keep.contributions",
            "support.keep.expenses",
            "support.keep.groups",
            "support.keep.invitations",
            "support.keep.references",
            "support.keep.payments",
            "support.keep.plans",
            "support.keep.prepaid",
            "support.keep.tasks",
            "support.keep.training",
            "support.keep.training-places",
            "support.outside-contact",
            "support.paid-within",
            "support.reference",
            "support.see-how-they-are");

    /** Those that are a choice: where the programme is, and nothing that a rule depends on. */
    private static final List<String> CHOICES = List.of("core.bank-holidays");

    /** Those that take words: shown beside the page on which concerns are raised, where ours stand as long as there are none. */
    private static final List<String> WORDS = List.of("support.emergency-numbers", "support.outside-contact");

    private static final List<AlongsideModule> CARDS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.alongside").stream()
                    .filter(found -> found.isAssignableTo(AlongsideModule.class) && !found.isInterface())
                    .map(SettingsListTest::card)
                    .toList();

    private static AlongsideModule card(JavaClass found) {
        try {
            Constructor<?> constructor = found.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (AlongsideModule) constructor.newInstance();
        } catch (ReflectiveOperationException cannotMake) {
            throw new LinkageError(found.getName(), cannotMake);
        }
    }

    private static List<Setting> settings() {
        return CARDS.stream().flatMap(card -> card.settings().stream()).toList();
    }

    private static List<Setting> of(Setting.Kind kind) {
        return settings().stream().filter(setting -> setting.kind() == kind).toList();
    }

    @Test
    void everyCardIsLookedAt() {
        assertThat(CARDS).extracting(AlongsideModule::name).contains("core", "mentoring", "support", "analysis");
    }

    @Test
    void everySettingWasReviewedAgainstTheRules() {
        assertThat(settings()).extracting(Setting::key).containsExactlyInAnyOrderElementsOf(ALL);
    }

    /**
     * The settings of plugins stand below a word of their own, which no module has: so none of those above is a plugin's, and none of
     * a plugin's is one of those above. The plugins of this repository list theirs in tests of their own.
     */
    @Test
    void noModuleIsCalledByTheWordThatIsThePlugins() {
        assertThat(CARDS).extracting(AlongsideModule::name).doesNotContain(SettingSource.PREFIX);
        assertThat(settings()).extracting(Setting::key).noneMatch(key -> key.startsWith(SettingSource.PREFIX + "."));
    }

    @Test
    void noSettingIsASwitchAndOnlyThoseTakeWordsThatAreShownAndDecideNothing() {
        assertThat(of(Setting.Kind.YES_NO)).isEmpty();
        assertThat(of(Setting.Kind.TEXT)).extracting(Setting::key).containsExactlyInAnyOrderElementsOf(WORDS);
        assertThat(of(Setting.Kind.CHOICE)).extracting(Setting::key).containsExactlyElementsOf(CHOICES);
        assertThat(of(Setting.Kind.NUMBER))
                .hasSize(ALL.size() - CHOICES.size() - WORDS.size())
                .allSatisfy(setting -> assertThat(setting.least()).isPositive());
    }

    @Test
    void everySettingHasItsWordsItsPresetAndItsModulesName() {
        for (AlongsideModule card : CARDS) {
            for (Setting setting : card.settings()) {
                assertThat(setting.key()).startsWith(card.name() + ".");
                assertThat(setting.checked(setting.preset())).isEqualTo(setting.preset());
                assertThat(Texts.text(Locale.UK, setting.words())).doesNotStartWith("!");
                assertThat(Texts.text(Locale.UK, setting.words() + ".about")).doesNotStartWith("!");
                if (setting.kind() == Setting.Kind.NUMBER) {
                    assertThat(Texts.text(Locale.UK, "core.setting.unit." + setting.unit()))
                            .doesNotStartWith("!");
                }
                assertThat(setting.choices())
                        .allSatisfy(choice -> assertThat(Texts.text(Locale.UK, setting.words() + "." + choice))
                                .doesNotStartWith("!"));
            }
        }
    }

    @Test
    void everyCheckHasItsSentenceAndIsSilentAboutThePresets() {
        for (AlongsideModule card : CARDS) {
            card.checks()
                    .forEach(check ->
                            assertThat(check.warning(key -> preset(key))).isEmpty());
            card.checks()
                    .forEach(check -> assertThat(List.of("0", "999").stream()
                                    .flatMap(extreme -> check.warning(key -> extreme).stream())
                                    .map(sentence -> Texts.text(Locale.UK, sentence)))
                            .isNotEmpty()
                            .noneMatch(words -> words.startsWith("!")));
        }
    }

    private static String preset(String key) {
        return settings().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .preset();
    }
}
