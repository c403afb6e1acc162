package org.alongside.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.app.architecture.bad.BadHouse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every rule against the whole house, and against a twin that breaks it. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/org/alongside/app/architecture/"))
            .importPackages("org.alongside");

    /** Which fixture breaks which rule. Rules between packages have no single class that could break them; see below. */
    private static final Map<String, Class<?>> TWINS = Map.ofEntries(
            Map.entry("ONLY_PAGES_KNOW_VAADIN", BadHouse.DrawsOutsideOfPages.class),
            Map.entry("ONLY_RESOURCES_KNOW_JAX_RS", BadHouse.AnswersRequests.class),
            Map.entry("ONLY_THE_PLUGIN_HOST_KNOWS_PF4J", BadHouse.LoadsPlugins.class),
            Map.entry("ONLY_MIGRATIONS_KNOW_FLYWAY", BadHouse.Migrates.class),
            Map.entry("PROGRAMME_DATA_STANDS_BEHIND_THE_WALL", BadHouse.Wallless.class),
            Map.entry("NOBODY_GOES_ROUND_THE_WALL", BadHouse.GoesRoundTheWall.class),
            Map.entry("ONLY_START_UP_IS_THE_OWNER", BadHouse.ActsAsTheOwner.class),
            Map.entry("ARCHIVES_OPEN_ONLY_FOR_WHAT_HAS_TO_GO", BadHouse.WritesInArchives.class),
            Map.entry("USE_CASES_SAY_WHO_MAY", BadHouse.LetsEverybodyIn.class),
            Map.entry("ENTITIES_STAY_INSIDE", BadHouse.HandsOutEntities.class),
            Map.entry("ENTITIES_KNOW_NO_FRAMEWORK_BUT_JPA", BadHouse.Wallless.class),
            Map.entry("PAGES_SAY_WHOM_THEY_ARE_FOR", BadHouse.NobodysView.class),
            Map.entry("TEXT_BOXES_SAY_WHO_READS_THEM", BadHouse.NobodysView.class),
            Map.entry("NAMES_TELL_SOMETHING", BadHouse.PairHelper.class),
            Map.entry("TIME_COMES_FROM_THE_CLOCK", BadHouse.AsksTheSystem.class));

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        sentence(rule.getKey()), () -> rule.getValue().check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> theTwinBreaks() {
        return TWINS.entrySet().stream()
                .map(twin -> DynamicTest.dynamicTest(sentence(twin.getKey()), () -> {
                    JavaClasses bad = new ClassFileImporter().importClasses(twin.getValue());
                    ArchRule rule = rules().get(twin.getKey());
                    assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class);
                }));
    }

    @Test
    void twinPackagesBreakTheRulesBetweenPackages() {
        JavaClasses circle = new ClassFileImporter()
                .importPackages("org.alongside.core.badcircle", "org.alongside.core.badcircletwo");
        assertThatThrownBy(() -> House.CORE_HAS_NO_CIRCLES.check(circle)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> House.NOBODY_IMPORTS_THE_PLUGIN_HOST.check(new ClassFileImporter()
                        .importPackages("org.alongside.core.badcircle", "org.alongside.core.plugin")))
                .isInstanceOf(AssertionError.class);
        JavaClasses neighbours = new ClassFileImporter()
                .importPackages("org.alongside.mentoring.badneighbour", "org.alongside.support.badneighbour");
        assertThatThrownBy(() -> House.MODULES_DO_NOT_KNOW_EACH_OTHER.check(neighbours))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyRuleHasATwin() {
        List<String> betweenPackages =
                List.of("CORE_HAS_NO_CIRCLES", "MODULES_DO_NOT_KNOW_EACH_OTHER", "NOBODY_IMPORTS_THE_PLUGIN_HOST");
        assertThat(Stream.concat(TWINS.keySet().stream(), betweenPackages.stream()))
                .containsExactlyInAnyOrderElementsOf(rules().keySet());
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> !file.getFileName().toString().equals("module-info.java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static Map<String, ArchRule> rules() {
        return Stream.of(House.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class))
                .collect(Collectors.toMap(Field::getName, field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException cannotHappenInOurOwnPackage) {
                        throw new IllegalStateException(cannotHappenInOurOwnPackage);
                    }
                }));
    }

    private static String sentence(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
