package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.wish.Slot;

/**
 * Why two people would fit, in one to three sentences and without any number. It says nothing of what either told in private, not
 * even that something asked for is there.
 *
 * @param time a time of the week that suits both
 * @param way a way of meeting that suits both
 * @param place a place that both can get to and use
 * @param likes whether both named something they like
 */
public record Why(Optional<Slot> time, Optional<Channel> way, Optional<PlaceId> place, boolean likes) {

    /** More sentences than these are not read. */
    private static final int MOST = 3;

    /** As it is stored: no words of anybody. */
    public String stored() {
        return String.join(
                " ",
                Stream.of(
                                time.map(slot -> "T:" + slot.code()),
                                way.map(channel -> "W:" + channel),
                                place.map(id -> "P:" + id),
                                likes ? Optional.of("LIKES") : Optional.<String>empty())
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What {@link #stored} gave. */
    public static Why read(String stored) {
        List<String> parts = List.of(stored.split(" ", -1));
        return new Why(
                part(parts, "T:").flatMap(Slot::of),
                part(parts, "W:").map(Channel::valueOf),
                part(parts, "P:").map(id -> new PlaceId(UUID.fromString(id))),
                parts.contains("LIKES"));
    }

    private static Optional<String> part(List<String> parts, String begins) {
        return parts.stream()
                .filter(part -> part.startsWith(begins))
                .map(part -> part.substring(begins.length()))
                .findFirst();
    }

    /** In words: what speaks for it most comes first. */
    public List<String> sentences(Locale locale, Map<PlaceId, String> places) {
        List<String> sentences = new ArrayList<>();
        time.ifPresent(slot -> sentences.add(Texts.text(locale, "mentoring.why.time", slot.words(locale))));
        if (likes) {
            sentences.add(Texts.text(locale, "mentoring.why.likes"));
        }
        place.map(places::get)
                .ifPresentOrElse(
                        name -> sentences.add(Texts.text(locale, "mentoring.why.place", name)),
                        () -> way.ifPresent(channel -> sentences.add(Texts.text(
                                locale, "mentoring.why.way", Texts.text(locale, "mentoring.channel", channel)))));
        if (sentences.isEmpty()) {
            sentences.add(Texts.text(locale, "mentoring.why.nothing-against"));
        }
        return List.copyOf(sentences.subList(0, Math.min(MOST, sentences.size())));
    }
}
