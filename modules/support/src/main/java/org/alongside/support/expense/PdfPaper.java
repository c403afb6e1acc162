package org.alongside.support.expense;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.core.print.PdfStreams;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF anew that does nothing but show some pages. One that would do something when it is opened or clicked on, holds
 * other files or asks to be filled in (ISO 32000-2, 12.6, 7.11.4 and 12.7) is refused rather than mended: a receipt has no need of it.
 */
final class PdfPaper {
    static final int MOST_PAGES = 20;

    private static final int MOST_THINGS = 200_000;
    private static final int TAIL = 1024;

    private static final Set<String> KEYS = Set.of(
            "JS",
            "JavaScript",
            "AA",
            "AF",
            "EF",
            "EmbeddedFiles",
            "AcroForm",
            "XFA",
            "Collection",
            "RichMediaContent",
            "RichMediaSettings");

    private static final Set<String> DEEDS = Set.of(
            "JavaScript",
            "Launch",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Hide",
            "Movie",
            "Sound",
            "Rendition",
            "RichMediaExecute");

    private static final Set<String> THINGS =
            Set.of("EmbeddedFile", "FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "Widget", "PS");

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?|mailto|tel):.*", Pattern.DOTALL);

    private PdfPaper() {}

    static byte[] rewritten(byte[] content) {
        int tail = Math.max(0, content.length - TAIL);
        if (!new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw UnusableReceipt.damaged();
        }
        switch (PdfStreams.look(content)) {
            case TOO_LARGE, OLD_PACKING -> throw UnusableReceipt.damaged();
            case FINE -> {}
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw UnusableReceipt.locked();
            }
            refuseManyPages(document);
            refuseAllButShowing(document.getDocument().getTrailer());
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            ByteArrayOutputStream anew = new ByteArrayOutputStream();
            document.save(anew);
            if (anew.size() > ReceiptFile.LARGEST) {
                throw UnusableReceipt.tooLarge();
            }
            return anew.toByteArray();
        } catch (UnusableReceipt refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw UnusableReceipt.locked();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError broken) {
            // The library meets hostile files with exceptions of every kind, takes their word for the size of
            // things, and opens some locks only with libraries that are not here: what it could not get is free
            // again by now.
            throw UnusableReceipt.damaged();
        }
    }

    /** Counted, because what the file says of their number may be wrong. */
    private static void refuseManyPages(PDDocument document) {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (page.getMediaBox() == null) {
                throw UnusableReceipt.damaged();
            }
            if (++pages > MOST_PAGES) {
                throw UnusableReceipt.tooManyPages();
            }
        }
        if (pages == 0) {
            throw UnusableReceipt.damaged();
        }
    }

    /** Everything that can be reached, and so everything that is written anew. */
    private static void refuseAllButShowing(COSDictionary trailer) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> ahead = new ArrayDeque<>();
        ahead.add(trailer);
        while (!ahead.isEmpty()) {
            COSBase next = ahead.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (seen.size() > MOST_THINGS) {
                throw UnusableReceipt.damaged();
            }
            if (next instanceof COSObject reference) {
                COSBase meant = reference.getObject();
                if (meant != null) {
                    ahead.push(meant);
                }
            } else if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i) != null) {
                        ahead.push(array.get(i));
                    }
                }
            } else if (next instanceof COSDictionary dictionary) {
                for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                    refuse(entry.getKey().getName(), dictionary.getDictionaryObject(entry.getKey()));
                    ahead.push(entry.getValue());
                }
            }
        }
    }

    private static void refuse(String key, COSBase value) {
        boolean deed = key.equals("S") && isOneOf(DEEDS, value);
        boolean thing = (key.equals("Type") || key.equals("Subtype")) && isOneOf(THINGS, value);
        boolean link = key.equals("URI")
                && value instanceof COSString words
                && !LINK.matcher(words.getString()).matches();
        if (KEYS.contains(key) || deed || thing || link) {
            throw UnusableReceipt.doesMoreThanShow();
        }
    }

    private static boolean isOneOf(Set<String> names, COSBase value) {
        return value instanceof COSName name && names.contains(name.getName());
    }
}
