package org.alongside.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.alongside.core.text.Texts;

/** A page inside the frame: a heading, a sentence that says what the page is for, then cards. */
public abstract class Page extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();

    /**
     * @param titleKey the heading's text; the same key with {@code .lead} is the sentence below it
     */
    protected Page(String titleKey) {
        addClassName("page");
        heading.setText(t(titleKey));
        lead.setText(t(titleKey + ".lead"));
        lead.addClassName("lead");
        add(heading, lead);
    }

    /** Replaces heading and lead, for pages about one person or thing. */
    protected final void title(String text, String leadText) {
        heading.setText(text);
        lead.setText(leadText);
    }

    /** The text of that key in the reader's language. */
    protected final String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    /** The text of an enum's constant. */
    protected final String t(String prefix, Enum<?> constant) {
        return Texts.text(getLocale(), prefix, constant);
    }

    /** A card with a heading, added to the page. */
    protected final Card card(String headingKey, Component... content) {
        Card card = new Card(t(headingKey));
        card.add(content);
        add(card);
        return card;
    }

    @Override
    public String getPageTitle() {
        return heading.getText() + " · Alongside";
    }
}
