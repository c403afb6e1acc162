package org.alongside.core.participant;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.core.problem.Invalid;

/**
 * A file of people, CSV or an Excel workbook: a heading line with {@code name}, {@code part}, {@code reach_by} and
 * {@code reach_at} in any order, then one person a line. CSV with comma or semicolon, UTF-8 or what Excel writes on Windows.
 */
final class PeopleFile {
    /** The cells of a line, under the number that people see beside it. */
    record Cells(int number, List<String> values) {
        boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /** Somebody read from a line. */
    record Line(int number, NewParticipant person) {}

    /** What is wrong with a line; the key leads to the sentence. */
    record Fault(int line, String key) {}

    /** The whole file. */
    record Content(List<Line> lines, List<Fault> faults) {}

    static final int LARGEST = 10 * 1024 * 1024;

    /** More people than any programme has; what is read before somebody says so must have an end. */
    static final int MOST_LINES = 100_000;

    static final List<String> HEADINGS = List.of("name", "part", "reach_by", "reach_at");
    private static final Map<String, Part> PARTS = Map.of(
            "lived experience", Part.LIVED_EXPERIENCE,
            "service user", Part.LIVED_EXPERIENCE,
            "carer", Part.LIVED_EXPERIENCE,
            "mentor", Part.LIVED_EXPERIENCE,
            "trainee", Part.TRAINEE);
    private static final Map<String, ReachBy> WAYS = Map.of(
            "email", ReachBy.EMAIL,
            "e-mail", ReachBy.EMAIL,
            "phone", ReachBy.PHONE,
            "telephone", ReachBy.PHONE,
            "post", ReachBy.POST,
            "letter", ReachBy.POST);

    private PeopleFile() {}

    /**
     * Reads all lines, good and bad.
     *
     * @throws Invalid when the file as a whole cannot be read: too large, empty, headings missing, a quote never closed
     */
    static Content read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Invalid("core.people.file.large");
        }
        List<Cells> all = Workbook.looksLikeOne(bytes) ? Workbook.read(bytes) : csv(bytes);
        if (all.isEmpty()) {
            throw new Invalid("core.people.file.empty");
        }
        if (all.size() > MOST_LINES) {
            throw new Invalid("core.people.file.long", MOST_LINES);
        }
        List<String> headings =
                all.get(0).values().stream().map(PeopleFile::normal).toList();
        if (!headings.containsAll(HEADINGS)) {
            throw new Invalid("core.people.file.headings");
        }
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        all.subList(1, all.size()).forEach(cells -> take(cells, headings, lines, faults));
        return new Content(List.copyOf(lines), List.copyOf(faults));
    }

    private static void take(Cells cells, List<String> headings, List<Line> lines, List<Fault> faults) {
        if (cells.isBlank()) {
            return;
        }
        if (cells.values().size() != headings.size()) {
            faults.add(new Fault(cells.number(), "core.people.fault.fields"));
            return;
        }
        NewParticipant person = new NewParticipant(
                typed(cells.values().get(headings.indexOf("name"))),
                PARTS.get(word(cells.values().get(headings.indexOf("part")))),
                WAYS.get(word(cells.values().get(headings.indexOf("reach_by")))),
                typed(cells.values().get(headings.indexOf("reach_at"))));
        List<String> wrong = person.faults();
        if (wrong.isEmpty()) {
            lines.add(new Line(cells.number(), person));
        } else {
            wrong.forEach(key -> faults.add(new Fault(cells.number(), key)));
        }
    }

    /** Without the apostrophe that our own files have before what a spreadsheet would reckon with. */
    private static String typed(String cell) {
        return cell.startsWith("'") && Sheets.looksLikeAFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static List<Cells> csv(byte[] bytes) {
        String text = decode(bytes);
        String firstLine = text.lines().findFirst().orElse("");
        if (firstLine.isBlank()) {
            throw new Invalid("core.people.file.empty");
        }
        char separator = firstLine.contains(";") && !firstLine.contains(",") ? ';' : ',';
        List<Cells> all = new ArrayList<>();
        // A line with too few or too many cells is that line's fault, not the file's.
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                all.add(new Cells((int) record.getStartingLineNumber(), List.copyOf(record.getFields())));
                if (all.size() > MOST_LINES) {
                    break;
                }
            }
        } catch (CsvParseException unreadable) {
            throw new Invalid("core.people.file.unreadable");
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return all;
    }

    /** As a file of people says it. */
    static String word(Part part) {
        return switch (part) {
            case LIVED_EXPERIENCE -> "lived experience";
            case TRAINEE -> "trainee";
        };
    }

    /** As a file of people says it. */
    static String word(ReachBy way) {
        return switch (way) {
            case EMAIL -> "email";
            case PHONE -> "phone";
            case POST -> "post";
        };
    }

    private static String word(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    /** A heading as it is compared: lower case, blanks as underscores. */
    private static String normal(String heading) {
        return word(heading).replace(' ', '_');
    }

    private static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
