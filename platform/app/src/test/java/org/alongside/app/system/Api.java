package org.alongside.app.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The API as its own description lists it: nothing that is described can be forgotten by a test. */
final class Api {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** One thing that can be asked, with the fields of what it wants to be sent. */
    record Operation(String method, String path, JsonObject fields) {
        String name() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }

        /** Whether ids can be given at all, in the address or in what is sent. */
        boolean takesIds() {
            return path.contains("{") || fields.values().stream().anyMatch(Api::isId);
        }

        /** The address with an id in each gap. */
        String pathWith(Supplier<String> ids) {
            StringBuilder filled = new StringBuilder();
            for (String part : path.split("(?=\\{)|(?<=})", -1)) {
                filled.append(part.startsWith("{") ? ids.get() : part);
            }
            return filled.toString();
        }

        /** Something for every field, ids for those that hold ids. */
        String bodyWith(Supplier<String> ids) {
            JsonObjectBuilder body = Json.createObjectBuilder();
            fields.forEach((name, schema) -> {
                switch (kind(schema)) {
                    case "uuid" -> body.add(name, ids.get());
                    case "integer", "number" -> body.add(name, 1);
                    case "boolean" -> body.add(name, true);
                    case "date" -> body.add(name, "2026-11-02");
                    case "date-time" -> body.add(name, "2026-11-02T10:00:00Z");
                    case "array" -> body.add(name, Json.createArrayBuilder());
                    default -> body.add(name, "x");
                }
            });
            return body.build().toString();
        }
    }

    private Api() {}

    /** All that is described, in order of address. */
    static List<Operation> operations(String description) {
        JsonObject all;
        try (JsonReader reader = Json.createReader(new StringReader(description))) {
            all = reader.readObject();
        }
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonValue> path : all.getJsonObject("paths").entrySet()) {
            for (Map.Entry<String, JsonValue> operation :
                    path.getValue().asJsonObject().entrySet()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            fields(all, operation.getValue().asJsonObject())));
                }
            }
        }
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static JsonObject fields(JsonObject all, JsonObject operation) {
        JsonObject content = at(at(operation, "requestBody"), "content");
        JsonObject schema = content.values().stream()
                .findFirst()
                .map(media -> at(media.asJsonObject(), "schema"))
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
        return at(resolved(all, schema), "properties");
    }

    private static JsonObject resolved(JsonObject all, JsonObject schema) {
        String reference = schema.getString("$ref", "");
        return reference.isEmpty()
                ? schema
                : at(at(at(all, "components"), "schemas"), reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonObject at(JsonObject object, String key) {
        return object.containsKey(key) ? object.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static boolean isId(JsonValue schema) {
        return kind(schema).equals("uuid");
    }

    private static String kind(JsonValue schema) {
        JsonObject object = schema.asJsonObject();
        if (object.getString("$ref", "").endsWith("/UUID")) {
            return "uuid";
        }
        String format = object.getString("format", "");
        return Set.of("uuid", "date", "date-time").contains(format) ? format : object.getString("type", "");
    }
}
