package org.alongside.analysis.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is packed in a project file. Entries are known by their names only: nothing is ever written anywhere, so a name may lead
 * wherever it likes. All that comes out is counted, also what is passed over.
 */
final class ProjectArchive {
    /** No project has more files; media make them large, not many. */
    private static final int MOST_ENTRIES = 20_000;

    /** What an archive may unpack to however small it is, and how many times its size beyond that. */
    private static final long ALWAYS_ALLOWED = 64L << 20;

    private static final int MOST_EXPANSION = 100;
    private static final long MOST_UNPACKED = 512L << 20;

    /** What is kept of it: the description and the texts. */
    private static final int MOST_DESCRIPTION = 64 << 20;

    private static final long MOST_TEXT = 48L << 20;

    /** The name that the standard asks for. */
    static final String NAME = "project.qde";

    private static final String ENDING = ".qde";

    /** Where a description says how it is encoded, if it does. */
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,150}?\\sencoding\\s{0,9}=\\s{0,9}[\"']([\\w.-]{1,40})[\"']");

    private final byte[] description;

    /** By the last part of their names, in small letters. */
    private final Map<String, byte[]> texts;

    private ProjectArchive(byte[] description, Map<String, byte[]> texts) {
        this.description = description;
        this.texts = texts;
    }

    /** A description that came alone, without any texts beside it. */
    static ProjectArchive without(byte[] description) {
        return new ProjectArchive(description, Map.of());
    }

    /**
     * @throws UnreadableProject when it is damaged, holds no project or several, or is too much
     */
    static ProjectArchive of(byte[] packed) {
        // Names are not always UTF-8, though they should be; as Latin-1 every name can be read, and ids look the same.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.ISO_8859_1)) {
            return read(zip, packed.length);
        } catch (IOException | IllegalArgumentException broken) {
            throw UnreadableProject.damaged();
        }
    }

    private static ProjectArchive read(ZipInputStream zip, int packed) throws IOException {
        long left = Math.min(MOST_UNPACKED, ALWAYS_ALLOWED + (long) MOST_EXPANSION * packed);
        long textLeft = MOST_TEXT;
        Map<String, byte[]> projects = new HashMap<>();
        Map<String, byte[]> texts = new HashMap<>();
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw UnreadableProject.unpacksTooLarge();
            }
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (last.equals(name) && last.endsWith(ENDING)) {
                byte[] kept = unpacked(zip, Math.min(left, MOST_DESCRIPTION));
                left -= kept.length;
                projects.putIfAbsent(last, kept);
                if (projects.size() > 2) {
                    throw UnreadableProject.severalProjects();
                }
            } else if (last.endsWith(".txt")) {
                byte[] kept = unpacked(zip, Math.min(left, textLeft));
                left -= kept.length;
                textLeft -= kept.length;
                texts.putIfAbsent(last, kept);
            } else {
                left -= skipped(zip, left);
            }
        }
        return new ProjectArchive(theOne(projects), Map.copyOf(texts));
    }

    private static byte[] theOne(Map<String, byte[]> projects) {
        if (projects.isEmpty()) {
            throw UnreadableProject.notSupported();
        }
        byte[] named = projects.get(NAME);
        if (named == null && projects.size() > 1) {
            throw UnreadableProject.severalProjects();
        }
        return named == null ? projects.values().iterator().next() : named;
    }

    private static byte[] unpacked(InputStream entry, long most) throws IOException {
        byte[] content = entry.readNBytes((int) most + 1);
        if (content.length > most) {
            throw UnreadableProject.unpacksTooLarge();
        }
        return content;
    }

    /** Left to itself, the zip stream would unpack what it passes over without counting. */
    private static long skipped(InputStream entry, long most) throws IOException {
        byte[] buffer = new byte[8192];
        long all = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            all += read;
            if (all > most) {
                throw UnreadableProject.unpacksTooLarge();
            }
        }
        return all;
    }

    /** The one description of the project at the root, whatever case its name has. */
    Reader description() {
        int mark = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        // Strict, and decoded here: left to itself, the parser complains to the log of the server.
        return new InputStreamReader(
                new ByteArrayInputStream(description, mark, description.length - mark),
                charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Charset charset() {
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String beginning =
                new String(description, 0, Math.min(description.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(beginning);
        try {
            return declared.lookingAt() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw UnreadableProject.damaged();
        }
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= description.length || Byte.toUnsignedInt(description[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text that a path in the description leads to; empty if it does not lie in the archive. */
    Optional<byte[]> text(String path) {
        String name = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return Optional.ofNullable(texts.get(name.substring(name.lastIndexOf('/') + 1)));
    }
}
