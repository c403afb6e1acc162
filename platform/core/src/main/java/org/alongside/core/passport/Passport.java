package org.alongside.core.passport;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.core.detail.Told;
import org.alongside.core.detail.ToldJson;
import org.alongside.core.participant.ReachBy;

/**
 * What stands in a passport.
 *
 * @param programme where it was made
 * @param reachBy by which way they are reached, if they took that along
 * @param reachAt where
 * @param told what they need and how they are reached safely; nothing where they took none of it along
 * @param tookPart what they took part in, a line for each
 */
public record Passport(
        String programme,
        OffsetDateTime madeAt,
        String callName,
        Optional<ReachBy> reachBy,
        String reachAt,
        Told told,
        List<String> tookPart) {
    public Passport {
        tookPart = List.copyOf(tookPart);
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("programme", programme)
                .add("madeAt", madeAt.toString())
                .add("callName", callName)
                .add("told", parsed(ToldJson.write(told)));
        reachBy.ifPresent(way -> json.add("reachBy", way.name()).add("reachAt", reachAt));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        tookPart.forEach(lines::add);
        return json.add("tookPart", lines).build();
    }

    /** What we wrote; it was signed, so nobody else did. */
    static Passport read(JsonObject json) {
        return new Passport(
                json.getString("programme"),
                OffsetDateTime.parse(json.getString("madeAt")),
                json.getString("callName"),
                json.containsKey("reachBy")
                        ? Optional.of(ReachBy.valueOf(json.getString("reachBy")))
                        : Optional.empty(),
                json.getString("reachAt", ""),
                ToldJson.read(json.getJsonObject("told").toString()),
                json.getJsonArray("tookPart").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    private static JsonObject parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
