package org.alongside.core.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapFolderTest {
    private static final String GOOD = """
            map=hcpc-sets
            version=2027
            title.en=The revised standards
            title.cy=Y safonau diwygiedig
            source=https://www.hcpc-uk.org/
            requirements=one
            requirement.one.title.en=Involve people
            requirement.one.title.cy=Cynnwys pobl
            requirement.one.shows.en=That they are
            requirement.one.shows.cy=Eu bod
            requirement.one.evidence=ROLES, INITIATIVES
            """;

    @TempDir
    private Path folder;

    private MapFolder maps;

    @BeforeEach
    void begin() {
        maps = new MapFolder();
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> ids() {
        return maps.find(folder).maps().stream().map(RequirementMap::id).toList();
    }

    private String wrong(String file, String text) throws IOException {
        put(file, text);
        MapFolder.Found found = maps.find(folder);
        assertThat(found.maps()).as("what is right can be used all the same").hasSize(3);
        assertThat(found.broken()).extracting(MapFolder.Broken::file).containsExactly(file);
        return found.broken().get(0).why().sentence(Locale.ENGLISH);
    }

    private String wrong(String text) throws IOException {
        return wrong("hcpc-sets-2027.properties", text);
    }

    @Test
    void threeComeAlongWithTitlesOurOwnWordsAndALink() {
        List<RequirementMap> found = maps.find(folder.resolve("not-there")).maps();

        assertThat(found)
                .extracting(RequirementMap::id)
                .containsExactly("4pi-2015", "hcpc-sets-2017", "uk-standards-2019");
        assertThat(found).extracting(map -> map.requirements().size()).containsExactly(5, 1, 6);
        assertThat(found).allSatisfy(map -> {
            assertThat(map.source()).startsWith("https://");
            assertThat(map.title().welsh()).isNotEqualTo(map.title().english());
        });
        assertThat(found.get(1).requirements().get(0).title().english())
                .contains("Service users and carers must be involved in the programme");
    }

    @Test
    void anotherVersionNeedsNoNewRelease() throws IOException {
        put("hcpc-sets-2027.properties", GOOD);

        assertThat(ids()).containsExactly("4pi-2015", "hcpc-sets-2027", "hcpc-sets-2017", "uk-standards-2019");
        assertThat(maps.find(folder).broken()).isEmpty();
        RequirementMap map = maps.find(folder).maps().get(1);
        assertThat(map.find("one").orElseThrow().evidence())
                .containsExactly(EvidenceKind.ROLES, EvidenceKind.INITIATIVES);
        assertThat(map.title().in(Locale.forLanguageTag("cy"))).isEqualTo("Y safonau diwygiedig");
    }

    @Test
    void aBrokenFileIsNamedWithWhatIsWrongWithIt() throws IOException {
        assertThat(wrong(GOOD.replace("title.cy=Y safonau diwygiedig\n", ""))).contains("title.cy");
        assertThat(wrong(GOOD.replace("INITIATIVES", "NAMES_OF_PEOPLE"))).contains("NAMES_OF_PEOPLE");
        assertThat(wrong(GOOD.replace("https://www.hcpc-uk.org/", "javascript:alert(1)")))
                .contains("source");
        assertThat(wrong(GOOD.replace("requirements=one", "requirements=one, one")))
                .contains("once");
        assertThat(wrong(GOOD.replace("requirements=one", "requirements=one, two")))
                .contains("requirement.two.title.en");
        assertThat(wrong(GOOD + "requirment.one.link=https://www.hcpc-uk.org/\n"))
                .contains("requirment.one.link");
        assertThat(wrong(GOOD.replace("Involve people", "x".repeat(201)))).contains("requirement.one.title.en");
        assertThat(wrong(GOOD + "broken=\\u12\n")).contains("UTF-8");
        assertThat(wrong("#" + "x".repeat(256 * 1024))).contains("256 KB");
        assertThat(wrong(GOOD.replace("version=2027", "version=../2027"))).contains("version");
        assertThat(wrong(GOOD.replace("map=hcpc-sets", "map=" + "x".repeat(61))))
                .contains("map");
    }

    @Test
    void aFileSaysInItsNameWhatIsInIt() throws IOException {
        assertThat(wrong("sets.properties", GOOD)).contains("hcpc-sets-2027.properties");
    }

    @Test
    void whatComesAlongCannotBeReplaced() throws IOException {
        assertThat(wrong("hcpc-sets-2017.properties", GOOD.replace("2027", "2017")))
                .contains("comes with Alongside");
        assertThat(maps.find(folder).maps().get(1).requirements().get(0).key()).isEqualTo("3-7");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedRatherThanShownGarbled() throws IOException {
        Path file = folder.resolve("hcpc-sets-2027.properties");
        Files.write(file, GOOD.replace("pobl", "pöbl").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(maps.find(folder).broken())
                .extracting(MapFolder.Broken::file)
                .containsExactly(file.getFileName().toString());
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        put("README.txt", "ours");
        Files.createDirectory(folder.resolve("old"));

        assertThat(ids()).hasSize(3);
        assertThat(maps.find(folder).broken()).isEmpty();
    }
}
