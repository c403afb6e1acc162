package org.alongside.analysis.transcript;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.alongside.core.problem.Invalid;

/**
 * The text of a transcript, in which some words are covered by others in square brackets, with what stood there.
 *
 * @param text what everybody reads
 * @param covered in order of the text
 * @param left words of which somebody said that they may stay
 */
public record CoveredText(TranscriptText text, List<Covered> covered, List<String> left) {
    private static final String FAULT = "analysis.covering.fault.place";

    /**
     * A stretch of the text that covers other words.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     * @param words what stood there
     */
    public record Covered(int start, int end, String words) {}

    /**
     * A stretch of the text.
     *
     * @param start in UTF-16 units
     * @param end exclusive
     */
    public record Place(int start, int end) {}

    /**
     * What comes into a place.
     *
     * @param start where it began before, in UTF-16 units
     * @param end where it ended before, exclusive
     */
    public record Change(int start, int end, String words) {
        int longer() {
            return words.length() - (end - start);
        }
    }

    /**
     * A text after words were covered or uncovered.
     *
     * @param changes what came of the text before, in its order
     */
    public record Step(CoveredText words, List<Change> changes) {
        public Step {
            changes = List.copyOf(changes);
        }
    }

    public CoveredText {
        covered = List.copyOf(covered);
        left = List.copyOf(left);
    }

    /** Nothing is covered. */
    static CoveredText of(TranscriptText text) {
        return new CoveredText(text, List.of(), List.of());
    }

    /** Where these very words stand as whole words and are not covered. */
    public List<Place> find(String words) {
        List<Place> places = new ArrayList<>();
        if (words.isBlank()) {
            return places;
        }
        String all = text.text();
        for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
            Place place = new Place(at, at + words.length());
            boolean follows = !places.isEmpty() && places.get(places.size() - 1).end() > at;
            if (!follows && isWhole(place) && isFree(place)) {
                places.add(place);
            }
        }
        return places;
    }

    private boolean isWhole(Place place) {
        String all = text.text();
        boolean letterBefore = place.start() > 0
                && Character.isLetterOrDigit(all.codePointAt(place.start()))
                && Character.isLetterOrDigit(all.codePointBefore(place.start()));
        boolean letterAfter = place.end() < all.length()
                && Character.isLetterOrDigit(all.codePointBefore(place.end()))
                && Character.isLetterOrDigit(all.codePointAt(place.end()));
        return !letterBefore && !letterAfter;
    }

    /** Whether nothing of it is covered already, and it lies within one turn. */
    public boolean isFree(Place place) {
        int turn = last(text.turns(), Turn::start, place.start());
        int before = last(covered, Covered::start, place.end() - 1);
        return turn >= 0
                && place.end() <= text.turns().get(turn).end()
                && (before < 0 || covered.get(before).end() <= place.start());
    }

    /** The last of things in order that begins no later than there; -1 where none does. */
    private static <T> int last(List<T> inOrder, ToIntFunction<T> start, int position) {
        int from = 0;
        int until = inOrder.size();
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (start.applyAsInt(inOrder.get(middle)) <= position) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from - 1;
    }

    /**
     * Covers words.
     *
     * @param places that do not overlap
     * @param instead what stands there from now on, without brackets
     * @throws Invalid when a place is none, or covered already
     */
    public Step covering(Collection<Place> places, String instead) {
        List<Place> inOrder =
                places.stream().sorted(Comparator.comparing(Place::start)).toList();
        int reached = 0;
        for (Place place : inOrder) {
            if (place.start() < reached || place.end() <= place.start() || !isFree(place) || cutsCharacter(place)) {
                throw new Invalid(FAULT);
            }
            reached = place.end();
        }
        String bracketed = "[" + instead + "]";
        List<Change> changes = inOrder.stream()
                .map(place -> new Change(place.start(), place.end(), bracketed))
                .toList();
        List<Covered> all = new ArrayList<>(moved(covered, changes));
        int longer = 0;
        for (Change change : changes) {
            int start = change.start() + longer;
            all.add(new Covered(
                    start, start + bracketed.length(), text.text().substring(change.start(), change.end())));
            longer += change.longer();
        }
        all.sort(Comparator.comparing(Covered::start));
        return new Step(new CoveredText(changed(changes), all, left), changes);
    }

    /** What {@link #covering} comes to. */
    CoveredText cover(Collection<Place> places, String instead) {
        return covering(places, instead).words();
    }

    private boolean cutsCharacter(Place place) {
        String all = text.text();
        return Character.isLowSurrogate(all.charAt(place.start()))
                || (place.end() < all.length() && Character.isLowSurrogate(all.charAt(place.end())));
    }

    /** Words may stay, and are not suggested any more. */
    public Step leaving(String words) {
        return new Step(leave(words), List.of());
    }

    CoveredText leave(String words) {
        List<String> more = new ArrayList<>(left);
        if (!more.contains(words)) {
            more.add(words);
        }
        return new CoveredText(text, covered, more);
    }

    /**
     * Puts back what stood there.
     *
     * @param start where the cover begins
     * @param instead what stands there, with its brackets
     * @throws Invalid when nothing is covered there, or something else stands there
     */
    public Step uncovering(int start, String instead) {
        return uncovering(covered.stream()
                .filter(one -> one.start() == start
                        && text.text().substring(one.start(), one.end()).equals(instead))
                .toList());
    }

    /** Puts back everything. */
    public Step uncoveringAll() {
        return covered.isEmpty() ? new Step(this, List.of()) : uncovering(covered);
    }

    CoveredText uncover(int start) {
        return uncovering(covered.stream().filter(one -> one.start() == start).toList())
                .words();
    }

    CoveredText uncoverAll() {
        return uncoveringAll().words();
    }

    private Step uncovering(List<Covered> some) {
        if (some.isEmpty()) {
            throw new Invalid(FAULT);
        }
        List<Change> changes = some.stream()
                .map(one -> new Change(one.start(), one.end(), one.words()))
                .toList();
        List<Covered> others = new ArrayList<>(covered);
        others.removeAll(some);
        return new Step(new CoveredText(changed(changes), moved(others, changes), left), changes);
    }

    private TranscriptText changed(List<Change> changes) {
        StringBuilder words = new StringBuilder(text.text().length());
        int from = 0;
        for (Change change : changes) {
            words.append(text.text(), from, change.start()).append(change.words());
            from = change.end();
        }
        words.append(text.text(), from, text.text().length());
        Moves moves = new Moves(changes);
        return new TranscriptText(
                words.toString(),
                text.turns().stream()
                        .map(turn ->
                                new Turn(turn.speaker(), moves.of(turn.start()), moves.of(turn.end()), turn.side()))
                        .toList());
    }

    private static List<Covered> moved(List<Covered> covered, List<Change> changes) {
        Moves moves = new Moves(changes);
        return covered.stream()
                .map(one -> new Covered(moves.of(one.start()), moves.of(one.end()), one.words()))
                .toList();
    }

    /** Where positions come to lie; asked for in order, so that a long text with many changes is gone through once. */
    public static final class Moves {
        private final List<Change> changes;
        private int next;
        private int longer;

        public Moves(List<Change> changes) {
            this.changes = List.copyOf(changes);
        }

        /**
         * Where a position comes to lie.
         *
         * @param position no smaller than the one asked for before
         */
        public int of(int position) {
            while (next < changes.size() && changes.get(next).end() <= position) {
                longer += changes.get(next).longer();
                next++;
            }
            return position + longer;
        }
    }

    String write() {
        JsonArrayBuilder places = Json.createArrayBuilder();
        covered.forEach(one -> places.add(Json.createObjectBuilder()
                .add("start", one.start())
                .add("end", one.end())
                .add("words", one.words())));
        return Json.createObjectBuilder()
                .add("covered", places)
                .add("left", Json.createArrayBuilder(left))
                .build()
                .toString();
    }

    static CoveredText read(TranscriptText text, String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject kept = reader.readObject();
            JsonArray places = kept.getJsonArray("covered");
            return new CoveredText(
                    text,
                    places.getValuesAs(JsonObject.class).stream()
                            .map(one -> new Covered(one.getInt("start"), one.getInt("end"), one.getString("words")))
                            .toList(),
                    kept.getJsonArray("left").getValuesAs(JsonString::getString));
        }
    }
}
