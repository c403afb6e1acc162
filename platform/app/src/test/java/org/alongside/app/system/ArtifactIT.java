package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is really in the WAR that is shipped; runs after it was packaged. */
class ArtifactIT {
    private static final List<String> MODULES = List.of("core", "mentoring", "support", "analysis");

    /** Names of all entries of each jar in the WAR, by the jar's file name. */
    private static final Map<String, List<String>> JARS = new TreeMap<>();

    /** Names of what stands beside WEB-INF. */
    private static final Set<String> BESIDE = new TreeSet<>();

    @BeforeAll
    static void open() throws IOException {
        Path war = Path.of("").toAbsolutePath().resolve("target/ROOT.war");
        try (JarFile file = new JarFile(war.toFile())) {
            file.stream()
                    .map(JarEntry::getName)
                    .map(name -> name.replaceAll("/.*", ""))
                    .forEach(BESIDE::add);
            for (JarEntry entry : file.stream()
                    .filter(entry -> entry.getName().startsWith("WEB-INF/lib/"))
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList()) {
                JARS.put(
                        entry.getName().substring("WEB-INF/lib/".length()),
                        entries(file.getInputStream(entry).readAllBytes()));
            }
        }
    }

    @Test
    void everyModuleBringsItsDescriptorUnitMigrationsTextsAndBeans() {
        for (String module : MODULES) {
            assertThat(jar(module))
                    .contains(
                            "module-info.class",
                            "META-INF/persistence.xml",
                            "META-INF/beans.xml",
                            "i18n/" + module + ".properties")
                    .anyMatch(name -> name.startsWith("db/migration/" + module + "/V1__"));
        }
    }

    @Test
    void thereIsExactlyOneLoggingBinding() {
        assertThat(JARS.values().stream()
                        .filter(names -> names.contains("META-INF/services/org.slf4j.spi.SLF4JServiceProvider")))
                .hasSize(1);
    }

    @Test
    void whatTheServerBringsIsNotShippedAgain() {
        assertThat(JARS.keySet())
                .noneMatch(name -> name.startsWith("jakarta.") || name.startsWith("org.eclipse.persistence"))
                .noneMatch(name -> name.startsWith("microprofile-") || name.startsWith("weld-"));
    }

    /** Reading the classes of all the others took a third of each start. */
    @Test
    void theServerReadsOnlyTheJarsInWhichThereIsSomethingToFind() {
        assertThat(JARS.keySet().stream()
                        .filter(name -> !BESIDE.contains("WEB-INF__lib__" + name.replace(".jar", "_jar")))
                        .map(name -> name.replaceAll("-[0-9].*", "")))
                .containsExactlyInAnyOrder(
                        "core", "spi", "mentoring", "support", "analysis", "flow-server", "flow-push", "vaadin-cdi");
    }

    @Test
    void noToolOfDevelopersIsShipped() {
        assertThat(JARS.keySet())
                .noneMatch(name -> name.matches(
                        "(vaadin-dev|hilla|copilot|collaboration-engine|junit|assertj|playwright|testing-).*"));
    }

    @Test
    void thePluginIsNotPartOfTheApplication() {
        assertThat(JARS.keySet()).noneMatch(name -> name.startsWith("study-circle"));
    }

    @Test
    void thePluginBringsNothingOfTheHost() throws IOException {
        Path jar = Path.of("")
                .toAbsolutePath()
                .getParent()
                .getParent()
                .resolve("plugins/study-circle/target/study-circle.jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .allMatch(name ->
                            name.equals("module-info.class") || name.startsWith("org/alongside/plugin/studycircle/"));
            assertThat(file.getManifest().getMainAttributes().getValue("Plugin-Id"))
                    .isEqualTo("study-circle");
        }
    }

    @Test
    void noTwoOfOurJarsHoldTheSamePackage() {
        Map<String, String> owner = new TreeMap<>();
        for (String jar : MODULES) {
            for (String name : jar(jar)) {
                if (name.endsWith(".class") && name.contains("/")) {
                    String folder = name.substring(0, name.lastIndexOf('/'));
                    assertThat(owner.merge(folder, jar, (first, second) -> first))
                            .isEqualTo(jar);
                }
            }
        }
    }

    private static List<String> jar(String artifact) {
        return JARS.entrySet().stream()
                .filter(jar -> jar.getKey().startsWith(artifact + "-0"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The WAR has no " + artifact));
    }

    private static List<String> entries(byte[] jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
