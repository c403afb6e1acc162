package org.alongside.analysis.transcript;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/**
 * Who speaks where, as it is stored and as the page gets it:
 * {@code [{"speaker":"Maureen","start":0,"end":42,"side":"PARTICIPANT"}]}.
 */
public final class TurnsJson {
    private TurnsJson() {}

    /** As text. */
    static String write(List<Turn> turns) {
        return array(turns).toString();
    }

    /** As part of a larger text. */
    public static JsonArray array(List<Turn> turns) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Turn turn : turns) {
            array.add(Json.createObjectBuilder()
                    .add("speaker", turn.speaker())
                    .add("start", turn.start())
                    .add("end", turn.end())
                    .add("side", turn.side().name()));
        }
        return array.build();
    }

    static List<Turn> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(turn -> new Turn(
                            turn.getString("speaker"),
                            turn.getInt("start"),
                            turn.getInt("end"),
                            // What an earlier version kept does not say.
                            Side.valueOf(turn.getString("side", Side.OTHER.name()))))
                    .toList();
        }
    }
}
