package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files of other programs, as far as they are free. Their texts are not in them, which is what most of the losses come from. */
class SamplesTest {
    private static Examination.Counts counts(int codes, int sources, int selections, int codings, int notes) {
        return new Examination.Counts(codes, sources, selections, codings, notes, 0);
    }

    private static ProjectReader.Opened read(String name) throws IOException {
        return ProjectReader.read(Schemas.sample(name));
    }

    @Test
    void readsTheStandardProjectAndNamesWhatIsLost() throws IOException {
        for (String name : new String[] {"Project.qde", "TestProject.qdpx"}) {
            ProjectReader.Opened opened = read(name);
            assertThat(opened.examination().held()).isEqualTo(counts(14, 12, 15, 16, 2));
            assertThat(opened.examination().read()).isEqualTo(counts(14, 0, 0, 0, 2));
            assertThat(opened.examination().findings())
                    .containsEntry(Finding.TEXTS_MISSING, 11)
                    .containsEntry(Finding.MARKED_IN_MISSING, 8)
                    .containsEntry(Finding.PICTURES, 1)
                    .containsEntry(Finding.MARKED_IN_PICTURES, 1)
                    .containsEntry(Finding.RECORDINGS, 3)
                    .containsEntry(Finding.MARKED_IN_RECORDINGS, 2)
                    .containsEntry(Finding.PDF_PAGES, 2)
                    .containsEntry(Finding.MARKED_ON_PAGES, 4)
                    .containsEntry(Finding.GRAPHS, 1)
                    .containsEntry(Finding.LINKS, 1)
                    .containsEntry(Finding.SET_MEMBERS, 23)
                    .containsEntry(Finding.CODED_IN_MISSING, 9)
                    .containsEntry(Finding.CODED_OUTSIDE_TEXT, 7)
                    .hasSize(13);
            nothingIsLostUnnamed(opened.examination());
            assertThat(opened.project().notes()).noneMatch(note -> note.text().isEmpty());
        }
    }

    @Test
    void readsTheExampleThatBreaksItsOwnSchema() throws IOException {
        ProjectReader.Opened opened = read("transana-example-namespace-0-10.qde");
        assertThat(opened.examination().held()).isEqualTo(counts(19, 16, 25, 66, 40));
        assertThat(opened.project().codes()).hasSize(19);
        assertThat(opened.examination().findings())
                .containsEntry(Finding.OTHER_VERSION, 1)
                .containsEntry(Finding.NOTES_MISSING, 40)
                .containsEntry(Finding.PICTURES, 5)
                .containsEntry(Finding.CODED_OUTSIDE_TEXT, 20);
        nothingIsLostUnnamed(opened.examination());
    }

    /** What is in the file was read or is named, one by one. */
    private static void nothingIsLostUnnamed(Examination examination) {
        assertThat(sum(
                        examination,
                        Finding.CODED_IN_MISSING,
                        Finding.CODED_OUTSIDE_TEXT,
                        Finding.CODED_NOWHERE,
                        Finding.WITHOUT_CODE))
                .isEqualTo(examination.held().codings() - examination.read().codings());
        assertThat(sum(
                        examination,
                        Finding.MARKED_IN_MISSING,
                        Finding.MARKED_IN_PICTURES,
                        Finding.MARKED_IN_RECORDINGS,
                        Finding.MARKED_ON_PAGES,
                        Finding.MARKED_NOWHERE,
                        Finding.MARKED_IN_NOTES,
                        Finding.MARKED_ELSEWHERE))
                .isEqualTo(examination.held().selections() - examination.read().selections());
    }

    private static int sum(Examination examination, Finding... findings) {
        return Arrays.stream(findings)
                .mapToInt(finding -> examination.findings().getOrDefault(finding, 0))
                .sum();
    }

    @Test
    void readsCodebooks() throws IOException {
        assertThat(read("codebook-example.qdc").project().codes())
                .extracting(Project.Code::name)
                .containsExactly("Topics", "Economy", "Health care", "Values", "Conservatives", "Liberals");
        assertThat(read("synthetic-36-tags.qdc").project().codes()).hasSize(36);
        assertThat(read("synthetic-36-tags.qdc").project().origin()).isEqualTo("Taguette 1.5.2");
    }

    /** What we make of a file is valid, whatever the file was. */
    @Test
    void whatWasReadIsWrittenValid() throws Exception {
        for (String name :
                new String[] {"Project.qde", "transana-example-namespace-0-10.qde", "synthetic-36-tags.qdc"}) {
            Schemas.validate(
                    Schemas.schema("Project.xsd"),
                    ProjectWriter.description(read(name).project()));
            Schemas.validate(
                    Schemas.schema("Codebook.xsd"),
                    ProjectWriter.codebook(read(name).project()));
        }
    }
}
