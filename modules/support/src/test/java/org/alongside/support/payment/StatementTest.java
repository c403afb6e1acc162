package org.alongside.support.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.core.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 2);
    private static final String REFERENCE = "PYBCDFGHJKMNPQRTVW";

    private static Statement read(String file) {
        return Statement.read(file.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static String refused(byte[] file) {
        try {
            Statement.read(file, TODAY);
            return "taken";
        } catch (Invalid refused) {
            return refused.sentence(Locale.UK);
        }
    }

    private static String refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatWentOutAndWhatCameBack() {
        Statement read = read("""
                Date,Reference,Amount
                2026-04-01,PYBCDFGHJKMNPQRTVW,-25.00
                2026-04-02,pybcdfghjkmnpqrtvw RETURNED,25
                2026-04-02,Tea for the office,-3.20
                """);
        assertThat(read.bookings())
                .containsExactly(
                        new Reconciliation.Booked(2, LocalDate.of(2026, 4, 1), 2500, REFERENCE),
                        new Reconciliation.Booked(3, LocalDate.of(2026, 4, 2), -2500, REFERENCE));
        assertThat(read.others()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, '-1,234.50', 123450",
        "01/04/2026, -£25, 2500",
        "1/4/2026, -0.01, 1",
        "01-04-2026, -25.5, 2550",
        "1 Apr 2026, +25.00, -2500",
        "1 APR 2026, 25, -2500"
    })
    void readsDatesAndAmountsAsBanksWriteThem(String date, String amount, long minor) {
        assertThat(read("date;reference;amount\n" + date + ";" + REFERENCE + ";" + amount + "\n")
                        .bookings())
                .containsExactly(new Reconciliation.Booked(2, LocalDate.of(2026, 4, 1), minor, REFERENCE));
    }

    @Test
    void readsTwoColumnsOfAmountsAndOlderLetters() {
        byte[] older = ("Transaction Date,Description,Paid out,Paid in\r\n01/04/2026,Café " + REFERENCE
                        + ",£25.00,\r\n02/04/2026," + REFERENCE + ",,25.00\r\n")
                .getBytes(Charset.forName("windows-1252"));
        assertThat(Statement.read(older, TODAY).bookings())
                .extracting(Reconciliation.Booked::minor)
                .containsExactly(2500L, -2500L);
    }

    @Test
    void badLinesAreNamedByTheirNumbers() {
        assertThat(refused("""
                date,reference,amount
                2026-04-01,PYBCDFGHJKMNPQRTVW,-25.00
                2026-02-30,PYBCDFGHJKMNPQRTVW,-25.00
                2026-04-01,PYBCDFGHJKMNPQRTVW,twenty
                2026-04-03,PYBCDFGHJKMNPQRTVW,-25.00
                2026-04-01
                2026-04-01,PYBCDFGHJKMNPQRTVW,-25.001
                """)).contains("3, 4, 5, 6, 7").contains("In all: 5").contains("Nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \n  ",
                "a,b,c\n1,2,3",
                "date,reference\n2026-04-01,x",
                "date,reference,amount\n\"2026-04-01,x,1",
                "date,reference,amount\n2026-04-01,x\u0000y,1",
                "%PDF-1.7\n%\u0001",
                "<svg onload=alert(1)>",
                "=cmd|' /C calc'!A0",
                "date,reference,amount\n2026-04-01,x,99999999999999999999",
                "date,reference,amount\n2026-04-01,x,1e9",
                "date,reference,amount\n2026-04-01,x,NaN",
                "date,reference,amount\n+999999999-01-01,x,1",
                "date,reference,paid out,paid in\n2026-04-01,x,1,1",
                "date,reference,paid out,paid in\n2026-04-01,x,,"
            })
    void whatIsNoListIsRefusedWithASentence(String file) {
        assertThat(refused(file)).isNotEqualTo("taken").isNotBlank().doesNotStartWith("!");
    }

    @Test
    void aFileThatIsTooLargeIsNotLookedAt() {
        byte[] large = new byte[Statement.LARGEST + 1];
        Arrays.fill(large, (byte) '\n');
        assertThat(refused(large)).contains("5 megabytes");
    }

    @Test
    void aVeryLongLineAndVeryManyLinesAreRefused() {
        assertThat(refused("date,reference,amount\n2026-04-01," + "x".repeat(1_000_000) + ",1"))
                .contains("2");
        assertThat(refused("date,reference,amount\n" + "2026-04-01,x,1\n".repeat(120_000)))
                .contains("100");
    }

    @Test
    void anArchiveAndNoiseAreRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("statement.csv"));
            out.write(new byte[1_000_000]);
            out.closeEntry();
        }
        assertThat(refused(zip.toByteArray())).isNotEqualTo("taken");
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(4000)];
            random.nextBytes(noise);
            assertThat(refused(noise)).isNotEqualTo("taken");
        }
    }

    /** A good list with some bytes changed is read or refused; it never breaks anything. */
    @Test
    void aListWithSlipsIsReadOrRefused() {
        byte[] good = ("date,reference,amount\n" + ("2026-04-01," + REFERENCE + ",-25.00\n").repeat(5))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(13);
        for (int i = 0; i < 5000; i++) {
            byte[] slipped = good.clone();
            for (int slips = random.nextInt(4); slips >= 0; slips--) {
                slipped[random.nextInt(slipped.length)] = (byte) random.nextInt(256);
            }
            assertThat(refused(slipped)).isNotBlank();
        }
    }

    @Test
    void nothingIsReadOfAFileWithOneBadLine() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> read("date,reference,amount\n2026-04-01," + REFERENCE + ",-25\nx,y,z\n"));
    }
}
