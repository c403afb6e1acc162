package org.alongside.core.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** The only text box for words of one's own: above it stands who can read them (R16). */
public final class FreeText extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final TextArea box = new TextArea();

    /**
     * @param label what to write
     * @param whoReads a whole sentence, for instance "You and your supporter can read this."
     * @param longest how many characters it takes
     */
    public FreeText(String label, String whoReads, int longest) {
        this(label, whoReads, longest, true);
    }

    private FreeText(String label, String whoReads, int longest, boolean saysIt) {
        box.setLabel(label);
        box.setMaxLength(longest);
        box.setWidthFull();
        box.setAriaLabel(label + ". " + whoReads);
        getContent().addClassName("free-text");
        if (saysIt) {
            getContent().add(readers(whoReads));
        }
        getContent().add(box);
    }

    /**
     * A box among others with the same readers, below one {@link #readers} for all of them. Whoever hears the page is told at each
     * box all the same.
     */
    public static FreeText among(String label, String whoReads, int longest) {
        return new FreeText(label, whoReads, longest, false);
    }

    /** The sentence that says who reads what is written below it. */
    public static Paragraph readers(String whoReads) {
        Paragraph readers = new Paragraph(whoReads);
        readers.addClassName("who-reads");
        return readers;
    }

    /** What stands in it, without blanks around it. */
    public String words() {
        return box.getValue().strip();
    }

    /** Puts words into it. */
    public void words(String words) {
        box.setValue(words);
    }
}
