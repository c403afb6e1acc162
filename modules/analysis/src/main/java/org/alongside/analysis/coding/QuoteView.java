package org.alongside.analysis.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody's words, and below them whose they are or what can be done with them. */
@Tag("blockquote")
public final class QuoteView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    public QuoteView(String words, Component... below) {
        addClassName("quote");
        add(new Paragraph(words));
        if (below.length > 0) {
            add(new Footer(below));
        }
    }
}
