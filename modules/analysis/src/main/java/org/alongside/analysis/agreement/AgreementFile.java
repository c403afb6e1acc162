package org.alongside.analysis.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agreement as CSV (RFC 4180), one line for all codes together and one for each. It holds nobody's words and nobody's name. */
final class AgreementFile {
    private static final List<String> HEADINGS = List.of(
            "code",
            "passages",
            "people",
            "measure",
            "unit",
            "text",
            "interviews",
            "units",
            "value",
            "low",
            "high",
            "drawn anew",
            "not defined");
    private static final String ALL_CODES = "(all codes together)";
    private static final String FORMULAS = "=+-@\t\r";

    private AgreementFile() {}

    static String of(Agreements.Table table) {
        int passages =
                table.codes().stream().mapToInt(Agreements.Line::passages).sum();
        Stream<String> overall =
                Stream.of(line(table, ALL_CODES, passages, table.coders().size(), table.overall(), table.interval()));
        Stream<String> codes = table.codes().stream()
                .map(code -> line(
                        table, words(code.name()), code.passages(), code.people(), code.figure(), code.interval()));
        return Stream.concat(Stream.of(row(HEADINGS)), Stream.concat(overall, codes))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(
            Agreements.Table table, String code, int passages, int people, Figure figure, Optional<Interval> interval) {
        return row(List.of(
                code,
                String.valueOf(passages),
                String.valueOf(people),
                table.question().measure().name(),
                table.question().unit().name(),
                table.question().basis().name(),
                String.valueOf(table.interviews().size()),
                String.valueOf(table.units()),
                figure.value().isPresent() ? String.valueOf(figure.value().getAsDouble()) : "",
                interval.map(found -> String.valueOf(found.low())).orElse(""),
                interval.map(found -> String.valueOf(found.high())).orElse(""),
                table.resampled().name(),
                figure.undefined().map(Undefined::name).orElse("")));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AgreementFile::cell).collect(Collectors.joining(","));
    }

    /** Spreadsheets reckon with what begins like a formula; an apostrophe makes it words. */
    private static String words(String name) {
        return !name.isEmpty() && FORMULAS.indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }

    private static String cell(String content) {
        return content.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? "\"" + content.replace("\"", "\"\"") + "\""
                : content;
    }
}
