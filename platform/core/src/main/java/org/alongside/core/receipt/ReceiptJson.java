package org.alongside.core.receipt;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
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
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A receipt as JSON-LD and back. The context is part of it, so that it can be understood when no server is left to ask. All values
 * are texts and truths: numbers could be written in ways that signatures do not tell apart.
 */
final class ReceiptJson {
    /** Looked up once: {@code Json} would look through every library for each object it makes. */
    static final JsonProvider JSON = JsonProvider.provider();

    /** The version of this form, which the schema describes. */
    static final String FORM = "1";

    private static final String URN = "urn:uuid:";
    private static final String TYPE = "@type";
    private static final String ID = "@id";
    private static final String NAME = "name";
    private static final String UNTIL = "until";
    private static final JsonObject CONTEXT = resource("consent-receipt.context.json");

    private ReceiptJson() {}

    static JsonObject resource(String name) {
        try (InputStream file = ReceiptJson.class.getResourceAsStream(name);
                JsonReader reader = JSON.createReader(new ByteArrayInputStream(file.readAllBytes()))) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A constant as it is written: {@code RECONSENTED} is {@code reconsented}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A moment, to the second. */
    static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    /** Everything but the signature. */
    static JsonObject write(ConsentReceipt receipt) {
        return JSON.createObjectBuilder()
                .add("@context", CONTEXT)
                .add(ID, URN + receipt.id())
                .add(TYPE, "dpv:ConsentReceipt")
                .add("form", FORM)
                .add("kind", word(receipt.kind()))
                .add("issuedAt", text(receipt.issuedAt()))
                .add(
                        "controller",
                        typed("dpv:DataController")
                                .add(NAME, receipt.programme().name())
                                .add("contact", receipt.programme().contact()))
                .add("dataSubject", typed("dpv:DataSubject").add(ID, URN + receipt.subject()))
                .add(
                        "decisions",
                        receipt.entries().stream().map(ReceiptJson::decision).collect(array()))
                .add(
                        "outcomes",
                        receipt.outcomes().stream().map(ReceiptJson::outcome).collect(array()))
                .build();
    }

    /** Whether it says of itself that it is one. */
    static boolean isReceipt(JsonObject json) {
        return json.get(TYPE) instanceof JsonString type && type.getString().equals("dpv:ConsentReceipt");
    }

    private static JsonObjectBuilder decision(Entry entry) {
        JsonObjectBuilder json = typed("dpv:Process")
                .add("purpose", typed("dpv:Purpose").add("key", entry.purpose()).add("question", entry.question()))
                .add("decision", word(entry.decision()))
                .add("status", entry.decision().term())
                .add("method", word(entry.method()))
                .add("saidBy", word(entry.saidBy()))
                .add("at", text(entry.at()))
                .add("ethicalConsent", entry.ethicalConsent())
                .add(
                        "legalBasis",
                        JSON.createArrayBuilder(
                                entry.bases().stream().map(LawfulBasis::term).toList()))
                .add("personalData", named("dpv:PersonalData", entry.dataKinds()))
                .add("recipients", named("dpv:Recipient", entry.recipients()));
        entry.document()
                .ifPresent(document -> json.add(
                        "document",
                        typed("dpv:ConsentNotice")
                                .add(ID, URN + document.id())
                                .add("version", Integer.toString(document.version()))
                                .add("language", document.language())
                                .add("format", document.format())
                                .add("sha256", document.sha256())));
        entry.until().ifPresent(day -> json.add(UNTIL, day.toString()));
        return json;
    }

    private static JsonObjectBuilder outcome(Outcome outcome) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("what", outcome.what())
                .add("result", word(outcome.result()))
                .add("why", outcome.why());
        outcome.legalReason().ifPresent(reason -> json.add("legalReason", reason));
        outcome.until().ifPresent(day -> json.add(UNTIL, day.toString()));
        return json;
    }

    /** What {@link #write} wrote. */
    static ConsentReceipt read(JsonObject json) {
        JsonObject programme = json.getJsonObject("controller");
        return new ConsentReceipt(
                uuid(json),
                constant(Kind.values(), json.getString("kind")),
                OffsetDateTime.parse(json.getString("issuedAt")),
                new Controller(programme.getString(NAME), programme.getString("contact")),
                uuid(json.getJsonObject("dataSubject")),
                json.getJsonArray("decisions").getValuesAs(JsonObject.class).stream()
                        .map(ReceiptJson::entry)
                        .toList(),
                json.getJsonArray("outcomes").getValuesAs(JsonObject.class).stream()
                        .map(ReceiptJson::result)
                        .toList());
    }

    private static Entry entry(JsonObject json) {
        JsonObject purpose = json.getJsonObject("purpose");
        return new Entry(
                purpose.getString("key"),
                purpose.getString("question"),
                constant(Decision.values(), json.getString("decision")),
                constant(Method.values(), json.getString("method")),
                constant(Speaker.values(), json.getString("saidBy")),
                OffsetDateTime.parse(json.getString("at")),
                Optional.ofNullable(json.getJsonObject("document")).map(ReceiptJson::document),
                json.getBoolean("ethicalConsent"),
                json.getJsonArray("legalBasis").getValuesAs(JsonString.class).stream()
                        .map(term -> Arrays.stream(LawfulBasis.values())
                                .filter(basis -> basis.term().equals(term.getString()))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException(term.getString())))
                        .toList(),
                names(json.getJsonArray("personalData")),
                names(json.getJsonArray("recipients")),
                day(json));
    }

    private static Document document(JsonObject json) {
        return new Document(
                uuid(json),
                Integer.parseInt(json.getString("version")),
                json.getString("language"),
                json.getString("format"),
                json.getString("sha256"));
    }

    private static Outcome result(JsonObject json) {
        return new Outcome(
                json.getString("what"),
                constant(Result.values(), json.getString("result")),
                json.getString("why"),
                Optional.ofNullable(json.getString("legalReason", null)),
                day(json));
    }

    private static <E extends Enum<E>> E constant(E[] all, String word) {
        return Arrays.stream(all)
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Optional<LocalDate> day(JsonObject json) {
        return Optional.ofNullable(json.getString(UNTIL, null)).map(LocalDate::parse);
    }

    private static UUID uuid(JsonObject json) {
        return UUID.fromString(json.getString(ID).substring(URN.length()));
    }

    private static List<String> names(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString(NAME))
                .toList();
    }

    private static JsonArrayBuilder named(String type, Collection<String> names) {
        return names.stream().map(name -> typed(type).add(NAME, name)).collect(array());
    }

    private static JsonObjectBuilder typed(String type) {
        return JSON.createObjectBuilder().add(TYPE, type);
    }

    private static Collector<JsonObjectBuilder, JsonArrayBuilder, JsonArrayBuilder> array() {
        return Collector.of(JSON::createArrayBuilder, JsonArrayBuilder::add, (first, second) -> first.addAll(second));
    }

    /** As RFC 8785 has it. */
    static String canonical(JsonObject json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException ourOwnJson) {
            throw new IllegalStateException(ourOwnJson);
        }
    }
}
