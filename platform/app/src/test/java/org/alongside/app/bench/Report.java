package org.alongside.app.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** What a benchmark found, as JSON in {@code target/bench} and on the screen. */
final class Report {
    static final Path FOLDER = Server.APP.resolve("target/bench");
    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final JsonObjectBuilder found = Json.createObjectBuilder();

    Report(String benchmark, String unit) {
        found.add("benchmark", benchmark).add("unit", unit);
    }

    Report with(String name, double number) {
        found.add(name, rounded(number));
        return this;
    }

    Report with(String name, long number) {
        found.add(name, number);
        return this;
    }

    /** The median, and all that it stands for. */
    Report with(String name, Collection<Double> numbers) {
        var all = Json.createArrayBuilder();
        numbers.forEach(number -> all.add(rounded(number)));
        found.add(
                name,
                Json.createObjectBuilder()
                        .add("median", rounded(median(numbers)))
                        .add("all", all));
        return this;
    }

    void write(String file) throws IOException {
        StringWriter text = new StringWriter();
        JsonObject whole = found.build();
        try (var writer = WRITERS.createWriter(text)) {
            writer.writeObject(whole);
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file), text.toString());
        System.out.println(text);
    }

    static double median(Collection<Double> numbers) {
        return quantile(numbers, 0.5);
    }

    /** The smallest of the numbers that so many of them do not exceed. */
    static double quantile(Collection<Double> numbers, double share) {
        double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).round(new MathContext(4));
    }
}
