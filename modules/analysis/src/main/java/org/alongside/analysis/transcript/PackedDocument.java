package org.alongside.analysis.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** Documents that are a zip of XML: Word's (docx) and LibreOffice's (odt). Which one it is, the part that is found first tells. */
final class PackedDocument {
    /** Word itself writes {@code document.xml}, its web edition at times {@code document2.xml}. */
    private static final Pattern OF_WORD = Pattern.compile("word/document\\d*\\.xml");

    private static final String OF_OPEN_DOCUMENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** What newer LibreOffice writes where a password is set. */
    private static final String LOCKED_PACKAGE = "encrypted-package";

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_IN_TEXT = 64L * 1024 * 1024;

    private final ZipInputStream zip;
    private final Unpacked unpacked;
    private int entries;

    private PackedDocument(ZipInputStream zip, int packed) {
        this.zip = zip;
        this.unpacked = new Unpacked(zip, packed);
    }

    /**
     * @param lines what it says
     */
    record Content(FileKind kind, List<Line> lines) {}

    static Content read(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            return new PackedDocument(zip, content.length).read();
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw UnreadableTranscript.damaged();
        }
    }

    private Content read() throws IOException, XMLStreamException {
        for (ZipEntry entry = next(); entry != null; entry = next()) {
            if (OF_WORD.matcher(entry.getName()).matches()) {
                unpacked.leave(MOST_IN_TEXT);
                return new Content(FileKind.WORD, WordDocument.lines(unpacked));
            }
            if (entry.getName().equals(OF_OPEN_DOCUMENT)) {
                unpacked.leave(MOST_IN_TEXT);
                return new Content(FileKind.OPEN_DOCUMENT, openDocument());
            }
            if (entry.getName().equals(LOCKED_PACKAGE)) {
                throw UnreadableTranscript.locked();
            }
            unpacked.skipToEnd();
        }
        throw UnreadableTranscript.notSupported();
    }

    private ZipEntry next() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry != null && ++entries > MOST_ENTRIES) {
            throw UnreadableTranscript.unpacksTooLarge();
        }
        return entry;
    }

    /** With a password its text is no XML, and the manifest, which comes last, says why. */
    private List<Line> openDocument() throws IOException, XMLStreamException {
        try {
            return OpenDocument.lines(unpacked);
        } catch (XMLStreamException noText) {
            unpacked.skipToEnd();
            for (ZipEntry entry = next(); entry != null; entry = next()) {
                if (entry.getName().equals(MANIFEST)
                        && new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw UnreadableTranscript.locked();
                }
                unpacked.skipToEnd();
            }
            throw noText;
        }
    }
}
