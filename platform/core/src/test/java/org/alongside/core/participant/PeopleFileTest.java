package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.core.problem.Invalid;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class PeopleFileTest {
    private static final String HEADINGS = "name,part,reach_by,reach_at\n";

    private static PeopleFile.Content csv(String text) {
        return PeopleFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> PeopleFile.read(file))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void columnsComeInAnyOrderWithCommasOrSemicolons() {
        assertThat(csv("Reach At;Name;Part;\"Reach By\"\nmaureen@example.org;Maureen;Mentor;E-Mail\n")
                        .lines())
                .containsExactly(new PeopleFile.Line(
                        2, new NewParticipant("Maureen", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "maureen@example.org")));
    }

    @Test
    void whatExcelWritesOnWindowsIsReadToo() {
        byte[] file = (HEADINGS + "Siân,carer,post,3 Lôn Felin\n").getBytes(Charset.forName("windows-1252"));
        assertThat(PeopleFile.read(file).lines())
                .extracting(line -> line.person().callName())
                .containsExactly("Siân");
    }

    @Test
    void aLineWithTooFewOrTooManyCellsIsAFaultOfThatLineOnly() {
        PeopleFile.Content content = csv(
                HEADINGS
                        + "Ann,mentor,email,ann@example.org\nBob,trainee,phone\n\nCal,mentor,post,1 Mill Lane,more\nDee,carer,phone,x\n");
        assertThat(content.lines()).extracting(PeopleFile.Line::number).containsExactly(2);
        assertThat(content.faults())
                .containsExactly(
                        new PeopleFile.Fault(3, "core.people.fault.fields"),
                        new PeopleFile.Fault(5, "core.people.fault.fields"),
                        new PeopleFile.Fault(6, "core.people.fault.reach-at-phone"));
    }

    @Test
    void anAddressMayHaveSeveralLinesAndTheNextLineKeepsItsNumber() {
        PeopleFile.Content content =
                csv(HEADINGS + "Olwen,mentor,post,\"3 Chapel Row\nLlanberis\"\nTom,carer,phone,x\n");
        assertThat(content.lines())
                .extracting(line -> line.person().reachAt())
                .containsExactly("3 Chapel Row\nLlanberis");
        assertThat(content.faults()).extracting(PeopleFile.Fault::line).containsExactly(4);
    }

    @Test
    void aWorkbookThatExcelWroteReadsAsTheSameLines() throws IOException {
        byte[] file = workbook(List.of(
                List.of("Name", "Part", "Reach by", "Reach at", ""),
                List.of("Siân", "mentor", "email", "sian@example.org"),
                List.of(),
                List.of("Tom", "carer", "phone", 1632960123.0),
                List.of("Hannah", "trainee", "email")));
        PeopleFile.Content content = PeopleFile.read(file);

        assertThat(content.lines())
                .containsExactly(
                        new PeopleFile.Line(
                                2,
                                new NewParticipant("Siân", Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "sian@example.org")),
                        new PeopleFile.Line(
                                4, new NewParticipant("Tom", Part.LIVED_EXPERIENCE, ReachBy.PHONE, "1632960123")));
        assertThat(content.faults()).containsExactly(new PeopleFile.Fault(5, "core.people.fault.reach-at-missing"));
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(bytes.size()).as("what it looks like from outside").isLessThan(1024 * 1024);
        refused(bytes.toByteArray(), "core.people.file.bomb");
    }

    @Test
    void aWorkbookOpensNothingThatItPointsTo() throws IOException {
        String secret = "<!DOCTYPE sst [<!ENTITY host SYSTEM \"file:///etc/hostname\">]>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships\"><sheets><sheet r:id=\"a\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/>" + "</Relationships>");
            put(zip, "xl/sharedStrings.xml", secret + "<sst><si><t>&host;</t></si></sst>");
            put(zip, "xl/sheet.xml", "<worksheet><row><c t=\"s\"><v>0</v></c></row></worksheet>");
        }
        refused(bytes.toByteArray(), "core.people.file.workbook");
    }

    @Test
    void whatIsNoListOfPeopleSaysWhy() throws IOException {
        refused(new byte[0], "core.people.file.empty");
        refused("name,part\nAnn,mentor\n".getBytes(StandardCharsets.UTF_8), "core.people.file.headings");
        refused((HEADINGS + "\"Ann,mentor").getBytes(StandardCharsets.UTF_8), "core.people.file.unreadable");
        refused(new byte[PeopleFile.LARGEST + 1], "core.people.file.large");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "core.people.file.workbook");
        refused(workbook(List.of()), "core.people.file.empty");
        refused(
                (HEADINGS + "a\n".repeat(PeopleFile.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8),
                "core.people.file.long");
    }

    @Test
    void ofTenThousandLinesAllFiveHundredFaultsAreNamed() {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int i = 0; i < 10_000; i++) {
            text.append(String.format(
                    Locale.ROOT, "Person %d,mentor,email,%s%n", i, i % 20 == 7 ? "nowhere" : "p" + i + "@example.org"));
        }
        PeopleFile.Content content = csv(text.toString());
        assertThat(content.lines()).hasSize(9_500);
        assertThat(content.faults()).hasSize(500).allSatisfy(fault -> {
            assertThat(fault.line() % 20).isEqualTo(9);
            assertThat(fault.key()).isEqualTo("core.people.fault.reach-at-email");
        });
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(List<List<Object>> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("People");
            for (int line = 0; line < lines.size(); line++) {
                Row row = sheet.createRow(line);
                for (int cell = 0; cell < lines.get(line).size(); cell++) {
                    if (lines.get(line).get(cell) instanceof Double number) {
                        row.createCell(cell).setCellValue(number);
                    } else {
                        row.createCell(cell)
                                .setCellValue(lines.get(line).get(cell).toString());
                    }
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
