package org.alongside.analysis.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were damaged on the way, and files that somebody made to do harm. */
class HostileFilesTest {
    private static final int MANY = 5_000;

    /** The most that reading any file may take, garbage included. */
    private static final long MOST_MEMORY = 600L << 20;

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        List<byte[]> whole = List.of(
                ProjectWriter.packed(new RandomProject(1).project()),
                ProjectWriter.packed(new RandomProject(2).project()),
                ProjectWriter.description(new RandomProject(3).project()),
                ProjectWriter.codebook(new RandomProject(4).project()),
                ProjectReaderTest.packed(
                        Map.of("project.qde", ProjectWriter.description(new RandomProject(5).project()))));
        Random random = new Random(20260131);
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            byte[] damaged = damaged(whole.get(i % whole.size()), random);
            try {
                assertThat(ProjectReader.read(damaged).project()).isNotNull();
            } catch (UnreadableProject named) {
                refused++;
            } catch (RuntimeException | StackOverflowError unexpected) {
                throw new AssertionError("File " + i, unexpected);
            }
        }
        assertThat(refused).isBetween(MANY / 10, MANY - MANY / 10);
    }

    /** Bits turned over, ends cut off, pieces doubled, left out or overwritten, numbers made huge. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = whole.clone();
        switch (random.nextInt(6)) {
            case 0 -> file = Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> {
                int from = random.nextInt(file.length);
                System.arraycopy(whole, random.nextInt(from + 1), file, from, Math.min(from, file.length - from) / 2);
            }
            case 2 -> Arrays.fill(file, 0, random.nextInt(8), (byte) random.nextInt());
            case 3 -> {
                String text = new String(file, StandardCharsets.ISO_8859_1);
                String[] changes = {"guid=", "Position=", "name=", "</", "\">", "<Code ", "internal:", "xmlns="};
                String[] instead = {
                    "guid='' x=",
                    "Position=\"999999999999\" y=",
                    "name='\uFFFF' z=",
                    "<",
                    "",
                    "<Code><Code ",
                    "&x;",
                    "xmlns:a="
                };
                int which = random.nextInt(changes.length);
                int at = text.indexOf(changes[which], random.nextInt(text.length()));
                file = at < 0
                        ? file
                        : (text.substring(0, at) + instead[which] + text.substring(at + changes[which].length()))
                                .getBytes(StandardCharsets.ISO_8859_1);
            }
            default -> {
                int bits = 1 + random.nextInt(20);
                for (int i = 0; i < bits; i++) {
                    file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return file;
    }

    @Test
    void namesThatLeadElsewhereLeadNowhere(@TempDir Path folder) throws IOException {
        Project project = new RandomProject(11).project();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("project.qde", ProjectWriter.description(project));
        project.sources()
                .forEach(source -> files.put(
                        "../../" + folder.toString().substring(1) + "/" + source.id() + ".txt",
                        source.text().getBytes(StandardCharsets.UTF_8)));
        files.put(folder + "/evil.txt", new byte[10]);
        files.put("C:\\evil.txt", new byte[10]);
        files.put("../project.qde", new byte[10]);
        assertThat(ProjectReader.read(ProjectReaderTest.packed(files)).project())
                .isEqualTo(project);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        assertThat(Path.of("evil.txt")).doesNotExist();
    }

    @Test
    void nothingIsFetchedOrRepeatedByEntities(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        for (String dtd : List.of(
                "<!DOCTYPE Project [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE Project SYSTEM '" + secret.toUri() + "'>",
                "<!DOCTYPE Project [<!ENTITY a 'aaaaaaaaaa'><!ENTITY x '&a;&a;&a;&a;&a;&a;'>]>",
                "<!DOCTYPE Project [<!ENTITY % p SYSTEM '" + secret.toUri() + "'>%p;]>")) {
            byte[] file = (dtd
                            + "<Project xmlns='urn:QDA-XML:project:1.0'"
                            + " name='P'><Description>&x;</Description></Project>")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatExceptionOfType(UnreadableProject.class).as(dtd).isThrownBy(() -> ProjectReader.read(file));
        }
        byte[] undeclared = "<Project xmlns='urn:QDA-XML:project:1.0' name='P'><Description>&x;</Description></Project>"
                .getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(UnreadableProject.class).isThrownBy(() -> ProjectReader.read(undeclared));
    }

    @Test
    void bombsAreStoppedBeforeTheyGoOff() throws IOException {
        byte[] small = ProjectWriter.description(new RandomProject(1).project());
        byte[] inner = zipped(Map.of("project.qde", small), "sources/a.txt", 200);
        List<byte[]> bombs = List.of(
                zipped(Map.of("project.qde", small), "sources/a.txt", 300),
                zipped(Map.of("project.qde", small), "sources/film.mp4", 2_000),
                zipped(Map.of(), "project.qde", 300),
                zipped(Map.of("project.qde", small, "inner.qdpx", inner), "film.mp4", 1_000),
                manyEntries(small),
                deep(),
                oneTextManyTimes());
        for (byte[] bomb : bombs) {
            long before = allocated();
            assertThatExceptionOfType(UnreadableProject.class).isThrownBy(() -> ProjectReader.read(bomb));
            assertThat(allocated() - before).isLessThan(MOST_MEMORY);
        }
    }

    /** An archive within the archive is passed over like any other file: nobody opens it. */
    @Test
    void archivesWithinArchivesStayShut() throws IOException {
        Project project = new RandomProject(1).project();
        byte[] inner = zipped(Map.of("project.qde", new byte[3]), "sources/a.txt", 30);
        assertThat(ProjectReader.read(ProjectReaderTest.packed(
                                Map.of("project.qde", ProjectWriter.codebook(project), "other.qdpx", inner)))
                        .project()
                        .codes())
                .hasSameSizeAs(project.codes());
    }

    @Test
    void whatIsNoProjectIsSaidToBeNone() {
        for (byte[] file : List.of(
                new byte[0],
                "Hello".getBytes(StandardCharsets.UTF_8),
                "<html/>".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4},
                ProjectReaderTest.packed(Map.of("word/document.xml", new byte[5])))) {
            assertThatExceptionOfType(UnreadableProject.class).isThrownBy(() -> ProjectReader.read(file));
        }
    }

    private static byte[] zipped(Map<String, byte[]> files, String name, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyEntries(byte[] description) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(description);
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("sources/" + i + ".txt"));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deep() {
        return ("<CodeBook xmlns='urn:QDA-XML:codebook:1.0'><Codes>" + "<Code name='x'>".repeat(200_000))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] oneTextManyTimes() {
        String source = "<TextSource plainTextPath='internal://a.txt' name='a'/>";
        byte[] description = ("<Project xmlns='urn:QDA-XML:project:1.0' name='P'><Sources>" + source.repeat(5_000)
                        + "</Sources></Project>")
                .getBytes(StandardCharsets.UTF_8);
        return ProjectReaderTest.packed(Map.of(
                "project.qde",
                description,
                "sources/a.txt",
                "word ".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    /** A text that is too long is not decoded to find that out. */
    @Test
    void textsThatAreTooLongAreNotDecoded() throws IOException {
        byte[] description = ("<Project xmlns='urn:QDA-XML:project:1.0' name='P'><Sources><TextSource"
                        + " plainTextPath='internal://a.txt' name='a'/></Sources></Project>")
                .getBytes(StandardCharsets.UTF_8);
        byte[] file = zipped(Map.of("project.qde", description), "sources/a.txt", 40);
        long before = allocated();
        assertThatExceptionOfType(UnreadableProject.class).isThrownBy(() -> ProjectReader.read(file));
        assertThat(allocated() - before).isLessThan(150L << 20);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
