package org.alongside.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.openhtmltopdf.util.Diagnostic;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.alongside.core.receipt.ConsentReceipt.Controller;
import org.alongside.core.receipt.ConsentReceipt.Decision;
import org.alongside.core.receipt.ConsentReceipt.Document;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.ConsentReceipt.LawfulBasis;
import org.alongside.core.receipt.ConsentReceipt.Method;
import org.alongside.core.receipt.ConsentReceipt.Outcome;
import org.alongside.core.receipt.ConsentReceipt.Result;
import org.alongside.core.receipt.ConsentReceipt.Speaker;
import org.alongside.core.receipt.Receipts.Paper;
import org.alongside.core.receipt.Receipts.Signed;
import org.alongside.core.text.Languages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class ReceiptPaperTest {
    /** A telephone looks more than once, and never from quite the same place; in dots per inch. */
    private static final List<Integer> RESOLUTIONS = List.of(300, 250, 350);

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-26T23:30:00Z");
    private static final Paper ENGLISH = new Paper("Olwen <Parry>", Locale.UK, false);
    private static final Paper LARGE = new Paper("Olwen <Parry>", Locale.UK, true);

    @TempDir
    private Path folder;

    private Receipts receipts;

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void open() {
        receipts = new Receipts(folder, Clock.fixed(Instant.parse("2026-11-26T23:30:00Z"), AT.getOffset()));
    }

    @Test
    void itSaysWhatWasDecidedInTheWordsOfTheQuestion() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(consent(2), ENGLISH))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text(document))
                    .contains("What you decided", "Olwen <Parry>", "Doctorate in Clinical Psychology")
                    .contains("May we quote you in teaching?", "Yes.", "by word of mouth, on 26 November 2026")
                    .contains("Until 31 December 2030.", "What there was to read: version 3.")
                    .contains("a task in the public interest (GDPR, article 6(1)(e)); research (GDPR, article 9(2)(j))")
                    .contains("01248 000000");
        }
    }

    @Test
    void aWithdrawalSaysWhatBecameOfEachThingAndWhy() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(withdrawal(), ENGLISH))) {
            assertThat(text(document))
                    .contains("What you stopped, and what became of it", "No longer.")
                    .contains("Your transcript", "Deleted.", "You asked for it.")
                    .contains("The printed report", "Not possible.", "The proof that you agreed", "Kept.")
                    .contains("Until 1 May 2033.")
                    .doesNotContain("31 December 2030");
        }
    }

    @Test
    void itSpeaksWelshAroundWhatWasAsked() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(consent(1), new Paper("Olwen", Languages.WELSH, false)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(text(document)).contains("Beth a benderfynoch", "26 Tachwedd 2026");
        }
    }

    @Test
    void itIsPdfUaInBothLanguagesAndSizesHoweverLong() {
        for (Paper paper : List.of(ENGLISH, LARGE, new Paper("Olwen", Languages.WELSH, false))) {
            for (ConsentReceipt receipt : List.of(consent(1), consent(2), withdrawal(), consent(25))) {
                assertThat(faults(print(receipt, paper))).isEmpty();
            }
        }
    }

    @Test
    void aPdfWithoutTagsIsFoundNotToBeAccessible() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(consent(1), ENGLISH))) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            document.save(changed);
            assertThat(faults(changed.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void theWriterHasNothingToComplainOf() {
        List<String> said = new ArrayList<>();
        Signed signed = receipts.issue(withdrawal());
        ReceiptPaper.write(withdrawal(), signed.code(), ENGLISH, (Diagnostic diagnostic) -> {
            if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                said.add(diagnostic.getFormattedMessage());
            }
        });
        assertThat(said).isEmpty();
    }

    @Test
    void itsPartsAreReadInOrderAndThePictureHasWords() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(consent(2), ENGLISH))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("What you decided");
            List<PDStructureElement> parts = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), parts);
            assertThat(parts.stream()
                            .map(PDStructureElement::getStructureType)
                            .filter(type -> type.matches("H\\d|Figure")))
                    .containsExactly("H1", "H2", "H3", "H3", "H2", "H2", "Figure");
            assertThat(parts.stream()
                            .filter(part -> part.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .containsExactly("Square picture for a telephone: the decisions above in short, signed.");
        }
    }

    @Test
    void longTextsGoOnOnMorePagesAndNothingIsLost() throws IOException {
        ConsentReceipt receipt = consent(30);
        try (PDDocument document = Loader.loadPDF(print(receipt, LARGE))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(document)).contains("Question number 29");
            assertThat(text(document).replace(" ", "")).contains(receipt.id().toString());
        }
    }

    @Test
    void largePrintIsAtLeastSixteenPoint() throws IOException {
        assertThat(smallest(print(consent(2), LARGE))).isGreaterThanOrEqualTo(16);
        assertThat(smallest(print(consent(2), ENGLISH))).isGreaterThanOrEqualTo(12);
    }

    @Test
    void signsTheFontLacksDoNotKeepItFromBeingPrinted() {
        RandomReceipts random = new RandomReceipts(7);
        for (int i = 0; i < 20; i++) {
            assertThat(print(random.next(), ENGLISH)).isNotEmpty();
        }
    }

    @Test
    void thePictureIsReadFromThePageAndVerifiesWithNothingButThePublicKey() throws Exception {
        for (Paper paper : List.of(ENGLISH, LARGE)) {
            for (ConsentReceipt receipt : List.of(consent(1), consent(16), withdrawal(), consent(40))) {
                String code = scanned(print(receipt, paper));
                JsonObject said = verifiedWithoutUs(code, receipts.keys());
                assertThat(said.getString("id")).isEqualTo(receipt.id().toString());
                assertThat(said.getInt("decisions")).isEqualTo(receipt.entries().size());
            }
        }
    }

    private byte[] print(ConsentReceipt receipt, Paper paper) {
        return receipts.print(receipts.issue(receipt), paper);
    }

    /** What somebody does who has only the picture and our keys: base64, JSON and Ed25519, nothing of ours. */
    private static JsonObject verifiedWithoutUs(String code, JsonObject keys) throws GeneralSecurityException {
        assertThat(code).startsWith("alongside-receipt:1:");
        String jws = code.substring("alongside-receipt:1:".length());
        String signed = jws.substring(0, jws.lastIndexOf('.'));
        String kid = object(signed.substring(0, signed.indexOf('.'))).getString("kid");
        String x = keys.getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getString("kid").equals(kid))
                .findFirst()
                .orElseThrow()
                .getString("x");
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                        .parseHex("302a300506032b6570032100"
                                + HexFormat.of()
                                        .formatHex(Base64.getUrlDecoder().decode(x))))));
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1))))
                .isTrue();
        return object(signed.substring(signed.indexOf('.') + 1));
    }

    private static JsonObject object(String base64) {
        String json = new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
        try (JsonReader reader = ReceiptJson.JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String scanned(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int dots : RESOLUTIONS) {
                for (int page = document.getNumberOfPages() - 1; page >= 0; page--) {
                    BufferedImage image = renderer.renderImageWithDPI(page, dots);
                    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                    Optional<String> found = scanned(image, pixels);
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        throw new AssertionError("No picture on any page");
    }

    private static Optional<String> scanned(BufferedImage image, int[] pixels) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException notReadAtThisLook) {
            return Optional.empty();
        }
    }

    private static List<String> faults(byte[] pdf) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception notChecked) {
            throw new AssertionError(notChecked);
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static float smallest(byte[] pdf) throws IOException {
        List<Float> sizes = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) throws IOException {
                positions.forEach(position -> sizes.add(position.getFontSizeInPt()));
                super.writeString(text, positions);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return Collections.min(sizes);
    }

    private static ConsentReceipt consent(int size) {
        List<Entry> entries = Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(i -> entry(
                        i == 0 ? "analysis.quote" : "analysis.purpose-" + i,
                        i == 0 ? "May we quote you in teaching?" : "Question number " + i + ": may we ŵ & <do> this?",
                        i % 2 == 0 ? Decision.GIVEN : Decision.REFUSED))
                .toList();
        return receipt(Kind.CONSENT, entries, List.of());
    }

    private static ConsentReceipt withdrawal() {
        return receipt(
                Kind.WITHDRAWAL,
                List.of(entry("analysis.quote", "May we quote you in teaching?", Decision.WITHDRAWN)),
                List.of(
                        new Outcome(
                                "Your transcript",
                                Result.DELETED,
                                "You asked for it.",
                                Optional.empty(),
                                Optional.empty()),
                        new Outcome(
                                "The printed report",
                                Result.IMPOSSIBLE,
                                "It is in libraries already.",
                                Optional.empty(),
                                Optional.empty()),
                        new Outcome(
                                "The proof that you agreed",
                                Result.KEPT,
                                "We have to be able to show that we asked.",
                                Optional.of("GDPR, article 7(1)"),
                                Optional.of(LocalDate.of(2033, 5, 1)))));
    }

    private static Entry entry(String purpose, String question, Decision decision) {
        return new Entry(
                purpose,
                question,
                decision,
                Method.SPOKEN,
                Speaker.PERSON,
                AT,
                Optional.of(new Document(new UUID(1, 2), 3, "en", "easy-read", "ab".repeat(32))),
                true,
                List.of(LawfulBasis.PUBLIC_TASK, LawfulBasis.RESEARCH),
                List.of("what you said in the interview"),
                List.of("students of the programme"),
                Optional.of(LocalDate.of(2030, 12, 31)));
    }

    private static ConsentReceipt receipt(Kind kind, List<Entry> entries, List<Outcome> outcomes) {
        return new ConsentReceipt(
                new UUID(0x1234_5678_9abc_def0L, entries.size()),
                kind,
                AT,
                new Controller("Doctorate in Clinical Psychology", "Catrin, 01248 000000\ncatrin@example.org"),
                new UUID(3, 4),
                entries,
                outcomes);
    }
}
