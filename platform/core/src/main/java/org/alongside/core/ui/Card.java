package org.alongside.core.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a page with its own heading. */
public final class Card extends Section {
    private static final long serialVersionUID = 1L;

    public Card(String heading) {
        addClassName("card");
        add(new H2(heading));
    }

    /** A sentence below the heading. */
    public Card saying(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }
}
