package org.alongside.core.participant;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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
 * A CSV file of people: a heading line with {@code name}, {@code part}, {@code reach_by} and {@code reach_at} in any order, then
 * one person a line. Comma or semicolon, UTF-8 or what Excel writes on Windows.
 */
final class PeopleFile {
    /** Somebody read from a line. */
    record Line(int number, NewParticipant person) {}

    /** What is wrong with a line; the key leads to the sentence. */
    record Fault(int line, String key) {}

    /** The whole file. */
    record Content(List<Line> lines, List<Fault> faults) {}

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final List<String> HEADINGS = List.of("name", "part", "reach_by", "reach_at");
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
        String text = decode(bytes);
        String firstLine = text.lines().findFirst().orElse("");
        if (firstLine.isBlank()) {
            throw new Invalid("core.people.file.empty");
        }
        char separator = firstLine.contains(";") && !firstLine.contains(",") ? ';' : ',';
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(normal(text))) {
            for (NamedCsvRecord record : reader) {
                take(record, lines, faults);
            }
        } catch (CsvParseException unreadable) {
            throw new Invalid("core.people.file.unreadable");
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return new Content(List.copyOf(lines), List.copyOf(faults));
    }

    private static void take(NamedCsvRecord record, List<Line> lines, List<Fault> faults) {
        if (!record.getHeader().containsAll(HEADINGS)) {
            throw new Invalid("core.people.file.headings");
        }
        int number = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != record.getHeader().size()) {
            faults.add(new Fault(number, "core.people.fault.fields"));
            return;
        }
        NewParticipant person = new NewParticipant(
                record.getField("name"),
                PARTS.get(word(record, "part")),
                WAYS.get(word(record, "reach_by")),
                record.getField("reach_at"));
        List<String> wrong = person.faults();
        if (wrong.isEmpty()) {
            lines.add(new Line(number, person));
        } else {
            wrong.forEach(key -> faults.add(new Fault(number, key)));
        }
    }

    private static String word(NamedCsvRecord record, String field) {
        return record.getField(field).strip().toLowerCase(Locale.ROOT);
    }

    /** Headings in lower case, blanks as underscores; the rest untouched. */
    private static String normal(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end);
        return heading.toLowerCase(Locale.ROOT).strip().replace("\"", "").replace(' ', '_') + rest;
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
