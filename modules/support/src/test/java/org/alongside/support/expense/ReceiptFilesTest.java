package org.alongside.support.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.alongside.core.rest.Brought;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files that people bring: fine ones, careless ones, and two hundred that mean harm. */
@ModuleTest
class ReceiptFilesTest {
    @Inject
    private Expenses expenses;

    @Inject
    private Receipts receipts;

    @Inject
    private Courses courses;

    @Inject
    private Sql sql;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private ExpenseId expense() {
        return course.as(
                "Maureen",
                () -> expenses.send(
                        NewExpense.paid(course.circle(), ExpenseKind.BUS_OR_TRAIN, course.today(), 480, "")));
    }

    private long stored() {
        return sql.rows(
                        "select id from support.receipt_file where programme_id = ?",
                        course.programme().value())
                .size();
    }

    /** As a request brings it. */
    private static ReceiptFile read(byte[] bytes) {
        return ReceiptFile.read(Brought.bytes(new ByteArrayInputStream(bytes), ReceiptFile.LARGEST, () -> {}));
    }

    private static String plain(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void ofTwoHundredHostileUploadsEachIsRefusedInWordsOrKeptWithoutWhatWasHidden() throws IOException {
        List<HostileUploads.Upload> uploads = HostileUploads.all();
        assertThat(uploads).hasSize(200);
        List<String> wrong = new ArrayList<>();
        long kept = 0;
        for (HostileUploads.Upload upload : uploads) {
            String became = become(upload.bytes());
            kept += became.equals(HostileUploads.KEPT_CLEAN) ? 1 : 0;
            if (!became.equals(upload.becomes())) {
                wrong.add(upload + ": " + became + ", not " + upload.becomes());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(stored()).as("nothing else is stored").isEqualTo(kept);
        assertThat(kept).isBetween(30L, 100L);
    }

    /** The key of the refusal; or that it was stored, opened again and found clean. */
    private String become(byte[] bytes) throws IOException {
        UnusableReceipt refused = catchThrowableOfType(UnusableReceipt.class, () -> read(bytes));
        if (refused != null) {
            assertThat(refused.sentence(Locale.ENGLISH)).endsWith(".").doesNotContain("!", "{", "Exception");
            assertThat(refused.kind().status()).isEqualTo(422);
            return refused.key();
        }
        ExpenseId expense = expense();
        ReceiptId id = course.as("Maureen", () -> expenses.attach(expense, read(bytes)));
        ReceiptFile taken = course.as("Maureen", () -> receipts.read(id)).file();
        assertThat(plain(taken.bytes()))
                .doesNotContain(
                        HostileUploads.PAYLOAD, "<script", "<?php", "PK\u0003\u0004", "MZ", "Exif", "JavaScript");
        assertThat(opens(taken)).isTrue();
        return HostileUploads.KEPT_CLEAN;
    }

    private static boolean opens(ReceiptFile taken) throws IOException {
        if (taken.kind() == ReceiptKind.PDF) {
            try (PDDocument document = Loader.loadPDF(taken.bytes())) {
                return document.getNumberOfPages() == 1;
            }
        }
        BufferedImage image = Drawn.read(taken.bytes());
        return image.getWidth() == 40 && image.getHeight() == 30;
    }

    @Test
    void whatIsStoredIsSealedAndNamesNothing() {
        byte[] photo = Drawn.jpeg(400, 300);
        ExpenseId expense = expense();
        ReceiptId id = course.as("Maureen", () -> expenses.attach(expense, ReceiptFile.read(photo)));
        byte[] taken = course.as("Maureen", () -> receipts.read(id)).file().bytes();
        assertThat(sql.rows("select sealed from support.receipt_file where id = ?", id.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("sealed").toString())
                        .startsWith("1.")
                        .doesNotContain(
                                Base64.getEncoder().encodeToString(taken).substring(0, 100)));
        assertThat(sql.rows("select * from support.receipt where id = ?", id.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("kind")).isEqualTo("JPEG"));
    }

    @Test
    void aLargePhotoIsKeptNoLargerThanItCanBeRead() {
        ReceiptFile kept = ReceiptFile.read(Drawn.jpeg(6_000, 4_500));
        BufferedImage image = Drawn.read(kept.bytes());
        assertThat(image.getWidth()).isEqualTo(2_000);
        assertThat(image.getHeight()).isEqualTo(1_500);
        assertThat(new Color(image.getRGB(100, 100)).getRed()).isGreaterThan(200);
        assertThat(new Color(image.getRGB(100, 100)).getGreen()).isLessThan(60);
        assertThat(new Color(image.getRGB(1_900, 1_400)).getGreen()).isGreaterThan(200);
    }

    @Test
    void aSmallOneKeepsItsSizeAndAPngBecomesAJpeg() {
        ReceiptFile kept = ReceiptFile.read(Drawn.png(123, 45));
        assertThat(kept.kind()).isEqualTo(ReceiptKind.JPEG);
        BufferedImage image = Drawn.read(kept.bytes());
        assertThat(image.getWidth()).isEqualTo(123);
        assertThat(image.getHeight()).isEqualTo(45);
    }

    /** The red quarter is where it was when the photo was taken. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 30, 5, 5", "2, 40, 30, 35, 5", "3, 40, 30, 35, 25", "4, 40, 30, 5, 25",
        "5, 30, 40, 5, 5", "6, 30, 40, 25, 5", "7, 30, 40, 25, 35", "8, 30, 40, 5, 35"
    })
    void aPhotoStandsAsItWasTaken(int turn, int width, int height, int redX, int redY) {
        byte[] exif = Drawn.bytes(
                "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0" + (char) turn + "\0\0\0\0\0\0");
        BufferedImage image = Drawn.read(
                ReceiptFile.read(Drawn.jpegWith(Drawn.segment(0xE1, exif))).bytes());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        Color red = new Color(image.getRGB(redX, redY));
        assertThat(red.getRed() - red.getGreen()).isGreaterThan(100);
        Color white = new Color(image.getRGB(width - 1 - redX, height - 1 - redY));
        assertThat(white.getGreen()).isGreaterThan(180);
    }

    @Test
    void whatCanBeSeenThroughIsWhiteLikePaper() {
        byte[] clear = Drawn.pngOf(
                Drawn.measures(10, 10, 8, 6),
                Drawn.chunk("IDAT", Drawn.packed(10 * 41)),
                Drawn.chunk("IEND", new byte[0]));
        BufferedImage image = Drawn.read(ReceiptFile.read(clear).bytes());
        assertThat(new Color(image.getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void aPdfOfTwentyPagesIsKept() throws IOException {
        ReceiptFile kept = ReceiptFile.read(Drawn.pdf(20));
        assertThat(kept.kind()).isEqualTo(ReceiptKind.PDF);
        try (PDDocument document = Loader.loadPDF(kept.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(20);
        }
    }

    /** As every ticket by e-mail has. */
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/ticket", "mailto:help@example.org", "tel:+441632960100"})
    void aPdfMayLinkToPagesAndPeople(String link) {
        byte[] pdf = Drawn.pdfPageSaying("/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9]"
                + " /A << /S /URI /URI (" + link + ") >> >>]");
        assertThat(ReceiptFile.read(pdf).kind()).isEqualTo(ReceiptKind.PDF);
    }

    @Test
    void aFileOfTenMegabytesIsReadAndOneByteMoreIsNot() {
        byte[] photo = Drawn.jpeg(40, 30);
        assertThat(ReceiptFile.read(Drawn.cut(photo, ReceiptFile.LARGEST)).kind())
                .isEqualTo(ReceiptKind.JPEG);
        assertThatExceptionOfType(UnusableReceipt.class)
                .isThrownBy(() -> ReceiptFile.read(Drawn.cut(photo, ReceiptFile.LARGEST + 1)));
    }
}
