package org.alongside.support.payment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;

/**
 * A list of bookings as banks give it out: CSV with a heading line. It needs a date and a reference, and either {@code amount}, below
 * nought where money went out, or {@code paid out} and {@code paid in}. Lines in which nothing looks like a reference of ours are
 * counted and no more: they are other people's business.
 *
 * @param others how many such lines there are
 */
record Statement(List<Reconciliation.Booked> bookings, int others) {
    /** The largest file, in bytes. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** The largest file, as it is told to people. */
    static final int MOST_MEGABYTES = 5;

    private static final int MOST_LINES = 100_000;
    private static final int MOST_NAMED = 10;
    private static final int LONGEST_CELL = 1000;

    private static final Set<String> DATES =
            Set.of("date", "booked on", "booking date", "transaction date", "value date");
    private static final Set<String> WORDS =
            Set.of("reference", "description", "narrative", "details", "transaction description", "memo");
    private static final Set<String> AMOUNTS = Set.of("amount", "value");
    private static final Set<String> OUT = Set.of("paid out", "money out", "debit", "debit amount", "out");
    private static final Set<String> IN = Set.of("paid in", "money in", "credit", "credit amount", "in");

    private static final Pattern AMOUNT =
            Pattern.compile("([-+]?)£?([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(\\.[0-9]{1,2})?");
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-MM-dd"), form("dd/MM/uuuu"), form("d/M/uuuu"), form("dd-MM-uuuu"), form("d MMM uuuu"));

    private record Columns(int date, List<Integer> words, int amount, int out, int in) {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                // Of the United States, because Java calls September "Sept" in Britain, and banks do not.
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads it: all of it, or nothing.
     *
     * @param today no booking is later
     * @throws Invalid when it cannot be read; bad lines are named by their numbers
     */
    static Statement read(byte[] bytes, LocalDate today) {
        if (bytes.length > LARGEST) {
            throw new Invalid("support.payments.fault.large", MOST_MEGABYTES);
        }
        List<CsvRecord> records = records(text(bytes));
        if (records.isEmpty()) {
            throw new Invalid("support.payments.fault.headings");
        }
        Columns columns = columns(records.get(0).getFields());
        List<Reconciliation.Booked> bookings = new ArrayList<>();
        List<Long> bad = new ArrayList<>();
        int others = 0;
        for (CsvRecord record : records.subList(1, records.size())) {
            try {
                Optional<Reconciliation.Booked> booked = booked(record, columns, today);
                booked.ifPresent(bookings::add);
                others += booked.isPresent() ? 0 : 1;
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                bad.add(record.getStartingLineNumber());
            }
        }
        if (!bad.isEmpty()) {
            String named = bad.stream().limit(MOST_NAMED).map(Object::toString).collect(Collectors.joining(", "));
            throw new Invalid("support.payments.fault.lines", named, bad.size());
        }
        return new Statement(List.copyOf(bookings), others);
    }

    private static Optional<Reconciliation.Booked> booked(CsvRecord record, Columns columns, LocalDate today) {
        List<String> cells = record.getFields();
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new IllegalArgumentException("Too long");
        }
        LocalDate on = day(cell(cells, columns.date()));
        if (on.isAfter(today)) {
            throw new IllegalArgumentException("Not yet");
        }
        long minor = minor(cells, columns);
        return columns.words().stream()
                .flatMap(column -> References.in(cell(cells, column)).stream())
                .findFirst()
                .map(reference -> new Reconciliation.Booked(
                        Math.toIntExact(record.getStartingLineNumber()), on, minor, reference));
    }

    private static String cell(List<String> cells, int column) {
        if (column >= cells.size()) {
            throw new IllegalArgumentException("Too few cells");
        }
        return cells.get(column).strip();
    }

    private static LocalDate day(String written) {
        return FORMS.stream()
                .flatMap(form -> day(written, form).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No date"));
    }

    private static Optional<LocalDate> day(String written, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(written, form));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static long minor(List<String> cells, Columns columns) {
        if (columns.amount() >= 0) {
            return -pence(cell(cells, columns.amount()));
        }
        String out = cell(cells, columns.out());
        String back = columns.in() < 0 ? "" : cell(cells, columns.in());
        if (out.isEmpty() == back.isEmpty()) {
            throw new IllegalArgumentException("Out or in, not both");
        }
        return out.isEmpty() ? -Math.abs(pence(back)) : Math.abs(pence(out));
    }

    private static long pence(String written) {
        Matcher found = AMOUNT.matcher(written.replace(" ", ""));
        if (!found.matches()) {
            throw new IllegalArgumentException("No amount");
        }
        BigDecimal pounds = new BigDecimal(found.group(2).replace(",", "")
                + Optional.ofNullable(found.group(3)).orElse(""));
        long pence = pounds.movePointRight(2).longValueExact();
        return found.group(1).equals("-") ? -pence : pence;
    }

    private static Columns columns(List<String> headings) {
        List<String> names = headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " "))
                .toList();
        Columns columns = new Columns(
                column(names, DATES), all(names, WORDS), column(names, AMOUNTS), column(names, OUT), column(names, IN));
        if (columns.date() < 0 || columns.words().isEmpty() || (columns.amount() < 0 && columns.out() < 0)) {
            throw new Invalid("support.payments.fault.headings");
        }
        return columns;
    }

    private static int column(List<String> names, Set<String> wanted) {
        return all(names, wanted).stream().findFirst().orElse(-1);
    }

    private static List<Integer> all(List<String> names, Set<String> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (wanted.contains(names.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<CsvRecord> records(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        char separator = firstLine.contains(";") && !firstLine.contains(",") ? ';' : ',';
        List<CsvRecord> records = new ArrayList<>();
        // A line with too few cells is that line's fault, not the file's.
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                records.add(record);
                if (records.size() > MOST_LINES) {
                    throw new Invalid("support.payments.fault.long", MOST_LINES);
                }
            }
        } catch (CsvParseException unreadable) {
            throw new Invalid("support.payments.fault.unreadable");
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return records;
    }

    /** UTF-8, or what banks' older programs write. What is no text at all is no list. */
    private static String text(byte[] bytes) {
        String text = decode(bytes);
        if (text.isBlank()
                || text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')) {
            throw new Invalid("support.payments.fault.unreadable");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
