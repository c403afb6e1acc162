package org.alongside.app.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The API as its own description lists it: nothing that is described can be forgotten by a test. */
final class Api {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** The names of questions that take ids. */
    private static final Set<String> IDS = Set.of("subject", "about", "saidBy");

    /**
     * One thing that can be asked.
     *
     * @param type what it wants to be sent
     * @param questions what can be asked after the address, ids only, written as {@link Examples} writes them
     */
    record Operation(String method, String path, String type, String questions) {
        String name() {
            return method + " " + path;
        }

        boolean reads() {
            return method.equals("GET");
        }

        /** Whoever looks after the installation knows which programmes there are, and nothing in them. */
        boolean ofTheInstallation() {
            return path.matches("/api/programmes(/\\{id}.*)?");
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
                            type(operation.getValue().asJsonObject()),
                            questions(operation.getValue().asJsonObject())));
                }
            }
        }
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static String type(JsonObject operation) {
        return at(at(operation, "requestBody"), "content").keySet().stream()
                .findFirst()
                .orElse("application/json");
    }

    /** A text can be an id too: what is not one is refused or ignored for everybody alike. */
    private static String questions(JsonObject operation) {
        return operation.containsKey("parameters")
                ? operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .filter(parameter -> parameter.getString("in", "").equals("query"))
                        .map(parameter -> parameter.getString("name"))
                        .filter(IDS::contains)
                        .map(name -> name + "={core.something}")
                        .collect(Collectors.joining("&", "?", ""))
                        .replaceAll("\\?$", "")
                : "";
    }

    private static JsonObject at(JsonObject object, String key) {
        return object.containsKey(key) ? object.getJsonObject(key) : JsonValue.EMPTY_JSON_OBJECT;
    }
}
