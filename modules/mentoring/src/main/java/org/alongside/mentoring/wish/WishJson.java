package org.alongside.mentoring.wish;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;

/** Wishes as they are sealed. */
final class WishJson {

    private WishJson() {}

    static String write(Wish wish) {
        return Json.createObjectBuilder()
                .add(
                        "times",
                        array(wish.times().stream().map(Slot::code).sorted().toList()))
                .add(
                        "channels",
                        array(wish.channels().stream().map(Enum::name).sorted().toList()))
                .add(
                        "places",
                        array(wish.places().stream()
                                .map(PlaceId::toString)
                                .sorted()
                                .toList()))
                .add("interests", array(wish.interests()))
                .add("about", wish.about())
                .build()
                .toString();
    }

    static Wish wish(String json) {
        JsonObject read = object(json);
        return new Wish(
                words(read, "times").stream()
                        .flatMap(code -> Slot.of(code).stream())
                        .collect(Collectors.toSet()),
                words(read, "channels").stream().map(Channel::valueOf).collect(Collectors.toSet()),
                words(read, "places").stream()
                        .map(id -> new PlaceId(UUID.fromString(id)))
                        .collect(Collectors.toSet()),
                words(read, "interests"),
                read.getString("about"));
    }

    static String write(PrivateWish wish) {
        JsonArrayBuilder avoided = Json.createArrayBuilder();
        wish.avoid()
                .forEach(one -> avoided.add(Json.createObjectBuilder()
                        .add("kind", one.kind().name())
                        .add("words", one.words())));
        return Json.createObjectBuilder()
                .add("asks", array(wish.asks()))
                .add("tells", array(wish.tells()))
                .add("avoid", avoided)
                .build()
                .toString();
    }

    static PrivateWish privateWish(String json) {
        JsonObject read = object(json);
        return new PrivateWish(
                words(read, "asks"),
                words(read, "tells"),
                read.getJsonArray("avoid").getValuesAs(JsonObject.class).stream()
                        .map(one -> new Avoided(Avoided.Kind.valueOf(one.getString("kind")), one.getString("words")))
                        .toList());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static List<String> words(JsonObject read, String name) {
        return read.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static JsonArrayBuilder array(Collection<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }
}
