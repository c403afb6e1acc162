package org.alongside.core.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word for a state. Its tone is never the only sign of it: the word says everything. */
public final class Mark extends Span {
    private static final long serialVersionUID = 1L;

    /** How it looks. */
    public enum Tone {
        CALM,
        GOOD,
        CARE
    }

    public Mark(String word, Tone tone) {
        super(word);
        addClassNames("mark", "mark-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
