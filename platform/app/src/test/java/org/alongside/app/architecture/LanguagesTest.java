package org.alongside.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in English and in Welsh, with the same placeholders, and is used. Reads the source folders, not the classes. */
class LanguagesTest {
    /** Texts of enums: the rest of the key is a constant. */
    private static final List<String> OF_ENUMS = List.of(
            "analysis.agreement.basis",
            "analysis.agreement.means",
            "analysis.agreement.measure",
            "analysis.agreement.not-for",
            "analysis.agreement.resampled",
            "analysis.agreement.undefined",
            "analysis.agreement.unit",
            "analysis.answer",
            "analysis.approach",
            "analysis.change",
            "analysis.exchange.finding",
            "analysis.report.approach",
            "analysis.report.objection",
            "analysis.covering.instead",
            "analysis.covering.kind",
            "analysis.how-known",
            "analysis.import.kind",
            "analysis.import.side",
            "analysis.paper-kind",
            "analysis.readiness.reason",
            "analysis.readiness.rule",
            "analysis.theme.state",
            "analysis.told",
            "core.access-need",
            "core.accreditation.evidence",
            "core.asking.why",
            "core.copy.as",
            "core.data-kind",
            "core.decision",
            "core.document-state",
            "core.format",
            "core.lawful-basis",
            "core.level",
            "core.detail.plan.who-reads",
            "core.duplicate-sign",
            "core.email-use",
            "core.evidence.found",
            "core.import-state",
            "core.method",
            "core.notice.channel",
            "core.notice.problem",
            "core.notice.state",
            "core.outcome",
            "core.part",
            "core.passport-part",
            "core.plan-readers",
            "core.provider.fault",
            "core.reach-by",
            "core.receipt.basis",
            "core.receipt.decision",
            "core.receipt.finding",
            "core.receipt.method",
            "core.receipt.result",
            "core.receipt.speaker",
            "core.relation.kind",
            "core.role",
            "core.seal.fault",
            "core.stand",
            "mentoring.avoided-kind",
            "mentoring.channel",
            "mentoring.criterion",
            "mentoring.day-part",
            "mentoring.enrolment-state",
            "mentoring.goodbye.contact",
            "mentoring.goodbye.how",
            "mentoring.mark-for.says",
            "mentoring.matching-state",
            "mentoring.met.says",
            "mentoring.my.says",
            "mentoring.outcome",
            "mentoring.parting.way",
            "mentoring.pause.words",
            "mentoring.rule",
            "mentoring.state",
            "mentoring.travel.at",
            "mentoring.travel.by",
            "mentoring.travel.state",
            "support.board.period",
            "support.check-ins.how",
            "support.claims.how",
            "support.claims.state",
            "support.concern.bring.hearing",
            "support.concern.kind",
            "support.concern.step",
            "support.concern.urgency",
            "support.advances.state",
            "support.expenses.kind",
            "support.expenses.out-of-advance",
            "support.expenses.state",
            "support.expenses.vehicle",
            "support.expenses.word",
            "support.ceiling.may-know",
            "support.feedback.rhythm",
            "support.payments.decision",
            "support.payments.finding",
            "support.payments.format",
            "support.payments.kind",
            "support.payments.state",
            "support.prepaid.kind",
            "support.prepaid.your",
            "support.promises.at",
            "support.invitations.answer",
            "support.opportunities.kind",
            "support.plan.part",
            "support.plan.rhythm",
            "support.plan.way",
            "support.plan.who-reads",
            "support.references.state",
            "support.promises.kind",
            "support.promises.span",
            "support.promises.state",
            "support.groups.answer",
            "support.groups.say",
            "support.groups.there-by",
            "support.promises.when",
            "support.tasks.what",
            "support.templates.unit",
            "support.templates.when",
            "support.training.duty",
            "support.training.how",
            "support.training.say",
            "support.training.says",
            "support.training.wish",
            "support.you-said.state");

    /** Texts whose key is put together from this and a word that stands in the sources by itself. */
    private static final List<String> PUT_TOGETHER = List.of(
            "analysis.report",
            "analysis.step",
            "analysis.transcript.refusal",
            "core.copy.for-them",
            "core.language",
            "core.me",
            "core.me.done",
            "core.me.farewell",
            "core.me.menu",
            "core.people.fault.reach-at-phone",
            "core.programmes.language",
            "core.purpose.credit.answer",
            "core.setting.bank-holidays",
            "core.setting.unit",
            "support.tasks.what");

    /** What cards name without this word: the permission {@code core.audit} is described by {@code core.permission.audit}. */
    private static final List<String> NAMED_ON_CARDS =
            List.of(".permission", ".purpose", ".setting", ".holding", ".export");

    /** What is put behind a key: sentences below headings, who can see it, hints, words for an empty list, notices, one and many, what a rule keeps. */
    private static final List<String> BEHIND = List.of(
            ".lead", ".about", ".none", ".title", ".text", ".yes", ".one", ".many", ".go", ".who", ".short", ".things");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:(?<!Setting\\.)\\b(?:t|text|said|card|answer|Invalid|super|say|caption)\\([^\"();]*|\\btitle = |[?:] )"
                    + "\"((?:core|mentoring|support|analysis)(?:\\.[a-z0-9-]+)+)\"(?!\\s*\\+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private static final Path ROOT = root();
    private static final List<Path> ENGLISH = files("src/main/resources/i18n", ".properties").stream()
            .filter(file -> !file.toString().endsWith("_cy.properties"))
            .toList();
    private static final String SOURCES =
            files("src/main/java", ".java").stream().map(LanguagesTest::read).collect(Collectors.joining("\n"));
    private static final Set<String> LITERALS = found(LITERAL, SOURCES);
    private static final Set<String> CONSTANTS = found(CONSTANT, SOURCES);

    @Test
    void everyModuleIsLookedAt() {
        assertThat(ENGLISH)
                .extracting(file -> file.getFileName().toString())
                .contains("core.properties", "mentoring.properties", "support.properties", "analysis.properties");
        assertThat(found(ASKED_FOR, SOURCES)).hasSizeGreaterThan(500);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(ENGLISH).allSatisfy(file -> {
            Map<String, String> english = texts(read(file));
            Map<String, String> welsh = texts(read(welsh(file)));
            assertThat(missing(english, welsh)).isEmpty();
            assertThat(missing(welsh, english)).isEmpty();
        });
    }

    @Test
    void aMissingTextIsFound() {
        assertThat(missing(Map.of("core.a", "A", "core.b", "B"), Map.of("core.a", "A")))
                .containsExactly("core.b");
        assertThat(missing(Map.of("core.a", "A"), Map.of("core.a", " "))).containsExactly("core.a");
    }

    @Test
    void bothLanguagesTakeTheSamePlaceholders() {
        assertThat(ENGLISH)
                .allSatisfy(file -> assertThat(unlike(texts(read(file)), texts(read(welsh(file)))))
                        .isEmpty());
    }

    @Test
    void anotherPlaceholderIsFound() {
        assertThat(unlike(Map.of("core.a", "{0} of {1}"), Map.of("core.a", "{1} o {0}")))
                .isEmpty();
        assertThat(unlike(Map.of("core.a", "{0} of {1}"), Map.of("core.a", "{0} o {0}")))
                .containsExactly("core.a");
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(ENGLISH).allSatisfy(file -> {
            assertThat(twice(read(file))).isEmpty();
            assertThat(twice(read(welsh(file)))).isEmpty();
        });
    }

    @Test
    void aKeyThatStandsTwiceIsFound() {
        assertThat(twice("core.a=A\ncore.b=B\ncore.a=C\n")).containsExactly("core.a");
    }

    @Test
    void everyTextIsUsed() {
        assertThat(keys().filter(key -> !isUsed(key))).isEmpty();
    }

    @Test
    void aTextThatNobodyUsesIsFound() {
        // Put together, so that they do not stand in any source as a literal.
        assertThat(isUsed("core.refusal." + "nobody-says-this")).isFalse();
        assertThat(isUsed("core.decision." + "thrown-by-dice")).isFalse();
        assertThat(isUsed("core.permission." + "fly.to-the-moon")).isFalse();
        assertThat(isUsed("analysis.report." + "horoscope")).isFalse();
        assertThat(isUsed("core.nowhere" + ".lead")).isFalse();
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        assertThat(unknown(SOURCES)).isEmpty();
    }

    @Test
    void aTextThatIsAskedForButNotThereIsFound() {
        assertThat(unknown("t(\"core.not-there.at-all\")")).containsExactly("core.not-there.at-all");
        assertThat(unknown("throw new Invalid(\"support.not-there\");")).containsExactly("support.not-there");
        assertThat(unknown("t(last ? \"core.start\" : \"core.not-there\")")).containsExactly("core.not-there");
    }

    private static Set<String> missing(Map<String, String> here, Map<String, String> there) {
        return here.keySet().stream()
                .filter(key -> there.getOrDefault(key, "").isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> unlike(Map<String, String> english, Map<String, String> welsh) {
        return english.entrySet().stream()
                .filter(text -> !found(PLACEHOLDER, text.getValue())
                        .equals(found(PLACEHOLDER, welsh.getOrDefault(text.getKey(), ""))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> twice(String file) {
        Set<String> seen = new HashSet<>();
        return lines(file)
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();
    }

    private static boolean isUsed(String key) {
        return LITERALS.contains(key)
                || isPutTogether(key)
                || isOfAnEnum(key)
                || isNamedOnACard(key)
                || BEHIND.stream()
                        .anyMatch(end -> key.endsWith(end) && isUsed(key.substring(0, key.length() - end.length())));
    }

    private static boolean isPutTogether(String key) {
        return PUT_TOGETHER.stream()
                .anyMatch(begin -> key.equals(begin)
                        || (key.startsWith(begin + ".") && LITERALS.contains(key.substring(begin.length() + 1))));
    }

    private static boolean isOfAnEnum(String key) {
        return OF_ENUMS.stream()
                .anyMatch(begin -> key.startsWith(begin + ".")
                        && CONSTANTS.contains(key.substring(begin.length() + 1)
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')));
    }

    private static boolean isNamedOnACard(String key) {
        boolean ofAModule = key.endsWith(".name") && LITERALS.contains(key.substring(0, key.length() - 5));
        return ofAModule
                || NAMED_ON_CARDS.stream()
                        .anyMatch(word -> key.contains(word + ".") && LITERALS.contains(key.replaceFirst(word, "")));
    }

    private static Set<String> unknown(String source) {
        Set<String> known = keys().collect(Collectors.toSet());
        return found(ASKED_FOR, source).stream()
                .filter(key -> !known.contains(key) && !OF_ENUMS.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys() {
        return ENGLISH.stream().flatMap(file -> texts(read(file)).keySet().stream());
    }

    private static Map<String, String> texts(String file) {
        return lines(file)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')),
                        line -> line.substring(line.indexOf('=') + 1),
                        (first, last) -> last,
                        TreeMap::new));
    }

    /** One text a line: what our files look like, and no more of what the format can do. */
    private static Stream<String> lines(String file) {
        return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Path welsh(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_cy.properties"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(String folder, String ending) {
        return Stream.of("platform", "modules", "plugins")
                .flatMap(group -> walked(ROOT.resolve(group), 1))
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(sources -> walked(sources, Integer.MAX_VALUE))
                .filter(file -> file.toString().endsWith(ending))
                .toList();
    }

    private static Stream<Path> walked(Path folder, int depth) {
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            return walk.toList().stream();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("plugins"))) {
            here = here.getParent();
        }
        return here;
    }
}
