package org.alongside.app.system;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who opens pages without a browser: asks the server as Vaadin's client does and reads what it would draw. Every page as
 * every role takes seconds this way. What pages look like is for those who have a browser.
 */
final class Visitor {
    /**
     * What a page shows.
     *
     * @param heading of the page
     * @param text of the whole page with its frame
     * @param all that the server sent for it, labels and values too
     */
    record Shown(String heading, String text, String all) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningServer server;
    private final String language;
    private Optional<String> cookie = Optional.empty();

    private Visitor(RunningServer server, String language) {
        this.server = server;
        this.language = language;
    }

    /** Somebody who has not signed in, and whose browser asks for that language. */
    static Visitor stranger(RunningServer server, String language) {
        return new Visitor(server, language);
    }

    /** Somebody who signs in by password alone. */
    static Visitor signedIn(RunningServer server, String name, String password) {
        Visitor visitor = new Visitor(server, "en-GB");
        HttpResponse<String> answer = visitor.send(visitor.request("/sign-in/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + encoded(name) + "&password=" + encoded(password))));
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new IllegalStateException(
                    name + " does not get in: " + answer.headers().map());
        }
        return visitor;
    }

    /** Somebody who signed in with a browser, which is known by this cookie. */
    static Visitor withCookie(RunningServer server, String cookie) {
        Visitor visitor = new Visitor(server, "en-GB");
        visitor.cookie = Optional.of(cookie);
        return visitor;
    }

    /** The same in another language. */
    Visitor speaking(String other) {
        Visitor visitor = new Visitor(server, other);
        visitor.cookie = cookie;
        return visitor;
    }

    /** Makes a token for the API. */
    String token() {
        HttpResponse<String> answer = send(request("/api/my/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"test\", \"readOnly\": false, \"days\": 30}")));
        return object(answer.body()).getString("token");
    }

    /** The status that is answered to a plain request. */
    int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    /** Opens a page by its address, in a tab of its own. */
    Shown open(String path) {
        JsonObject begun = object(
                send(request("/?v-r=init&location=" + encoded(path) + "&query=").GET())
                        .body());
        JsonObject app = begun.getJsonObject("appConfig");
        JsonObject first = app.getJsonObject("uidl");
        String going = Json.createObjectBuilder()
                .add("csrfToken", first.getString("Vaadin-Security-Key", "init"))
                .add(
                        "rpc",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "event")
                                        .add("node", 1)
                                        .add("event", "ui-navigate")
                                        .add(
                                                "data",
                                                Json.createObjectBuilder()
                                                        .add("route", path)
                                                        .add("query", "")
                                                        .add("appShellTitle", "")
                                                        .add("historyState", JsonValue.NULL)
                                                        .add("trigger", ""))))
                .add("syncId", first.getInt("syncId", 0))
                .add("clientId", first.getInt("clientId", 0))
                .build()
                .toString();
        String answer = send(request("/?v-r=uidl&v-uiId=" + app.getInt("v-uiId"))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(going)))
                .body();
        return drawn(first, object(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1)));
    }

    private static Shown drawn(JsonObject first, JsonObject then) {
        Map<Integer, String> tags = new HashMap<>();
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, List<Integer>> children = new HashMap<>();
        Set<Integer> inside = new HashSet<>();
        for (JsonObject sent : List.of(first, then)) {
            for (JsonObject change : sent.getJsonArray("changes").getValuesAs(JsonObject.class)) {
                int node = change.getInt("node");
                String key = change.getString("key", "");
                if (key.equals("tag") && change.getInt("feat") == 0) {
                    tags.put(node, change.getString("value"));
                } else if (key.equals("text") && change.get("value").getValueType() == JsonValue.ValueType.STRING) {
                    texts.put(node, change.getString("value"));
                } else if (change.containsKey("addNodes")) {
                    JsonArray added = change.getJsonArray("addNodes");
                    List<Integer> of = children.computeIfAbsent(node, parent -> new ArrayList<>());
                    int at = Math.min(change.getInt("index", 0), of.size());
                    for (int i = 0; i < added.size(); i++) {
                        of.add(at + i, added.getInt(i));
                        inside.add(added.getInt(i));
                    }
                }
            }
        }
        String heading = tags.entrySet().stream()
                .filter(tag -> tag.getValue().equals("h1"))
                .map(tag -> read(tag.getKey(), texts, children))
                .findFirst()
                .orElse("");
        TreeSet<Integer> tops = new TreeSet<>(children.keySet());
        tops.removeAll(inside);
        StringBuilder all = new StringBuilder();
        tops.forEach(top -> all.append(read(top, texts, children)));
        return new Shown(heading.strip(), all.toString(), then.getJsonArray("changes") + " " + then.get("execute"));
    }

    private static String read(int node, Map<Integer, String> texts, Map<Integer, List<Integer>> children) {
        StringBuilder read = new StringBuilder();
        if (texts.containsKey(node)) {
            read.append(texts.get(node)).append('\n');
        }
        children.getOrDefault(node, List.of()).forEach(child -> read.append(read(child, texts, children)));
        return read.toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Accept-Language", language)
                .header("Sec-Fetch-Site", "same-origin");
        cookie.ifPresent(known -> request.header("Cookie", known));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
