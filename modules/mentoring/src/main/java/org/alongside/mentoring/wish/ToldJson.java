package org.alongside.mentoring.wish;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;

/**
 * All that somebody would like, as the API takes it, and as it gives it to nobody but themselves. Whatever is left out says
 * "anything suits me".
 */
public record ToldJson(Shown shown, Secret secret) {

    /** What others may read. */
    public record Shown(
            List<String> times, List<String> channels, List<UUID> places, List<String> interests, String about) {

        static Shown of(Wish wish) {
            return new Shown(
                    wish.timesInOrder().stream().map(Slot::code).toList(),
                    wish.channels().stream().sorted().map(Enum::name).toList(),
                    wish.places().stream().map(PlaceId::value).sorted().toList(),
                    wish.interests(),
                    wish.about());
        }

        private Wish wish() {
            return new Wish(
                    each(times, Shown::slot).stream().collect(Collectors.toSet()),
                    each(channels, Shown::channel).stream().collect(Collectors.toSet()),
                    each(places, PlaceId::new).stream().collect(Collectors.toSet()),
                    each(interests, Function.identity()),
                    about == null ? "" : about);
        }

        private static Slot slot(String code) {
            return Slot.of(code).orElseThrow(() -> new Invalid("mentoring.fault.slot"));
        }

        private static Channel channel(String name) {
            return Arrays.stream(Channel.values())
                    .filter(channel -> channel.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("mentoring.fault.channel"));
        }
    }

    /** What only the matching reads. */
    public record Secret(List<String> asks, List<String> tells, List<AvoidedJson> avoid) {

        private static Secret of(PrivateWish wish) {
            return new Secret(
                    wish.asks(),
                    wish.tells(),
                    wish.avoid().stream()
                            .map(one -> new AvoidedJson(one.kind().name(), one.words()))
                            .toList());
        }

        private PrivateWish wish() {
            return new PrivateWish(
                    each(asks, Function.identity()),
                    each(tells, Function.identity()),
                    each(avoid, AvoidedJson::avoided));
        }
    }

    /** Whom or what somebody would rather not meet. */
    public record AvoidedJson(String kind, String words) {

        private Avoided avoided() {
            Avoided.Kind which = Arrays.stream(Avoided.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("mentoring.fault.avoided-kind"));
            return new Avoided(which, words == null ? "" : words);
        }
    }

    static ToldJson of(Wishes.Told told) {
        return new ToldJson(Shown.of(told.shown()), Secret.of(told.secret()));
    }

    static Wishes.Told told(Shown shown, Secret secret) {
        return new Wishes.Told(
                shown == null ? Wish.ANYTHING : shown.wish(), secret == null ? PrivateWish.NOTHING : secret.wish());
    }

    private static <T, R> List<R> each(List<T> sent, Function<T, R> read) {
        return sent == null
                ? List.of()
                : sent.stream().filter(Objects::nonNull).map(read).toList();
    }
}
