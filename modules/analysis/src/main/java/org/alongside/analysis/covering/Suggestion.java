package org.alongside.analysis.covering;

import java.util.List;
import java.util.Optional;
import org.alongside.analysis.transcript.CoveredText.Place;

/**
 * Words that may tell who or where somebody is. Nothing happens to them unless a person says yes.
 *
 * @param places where these very words stand, at least one, in order
 * @param relation what the text itself calls the person, such as {@code sister}
 */
public record Suggestion(Kind kind, String words, List<Place> places, Optional<String> relation) {
    public Suggestion {
        places = List.copyOf(places);
    }
}
