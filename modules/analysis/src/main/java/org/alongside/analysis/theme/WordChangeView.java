package org.alongside.analysis.theme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** A text as it was and as it is: each can be read by itself, what was taken out is struck and what was put in underlined. */
final class WordChangeView extends Div {
    private static final long serialVersionUID = 1L;

    WordChangeView(String before, String after, WordChange change) {
        add(text(before, change, WordChange.Kind.TAKEN_OUT, "del"), text(after, change, WordChange.Kind.PUT_IN, "ins"));
    }

    private static Paragraph text(String label, WordChange change, WordChange.Kind marked, String tag) {
        Paragraph paragraph = new Paragraph(label + " ");
        for (WordChange.Run run : change.runs()) {
            if (run.kind() == marked) {
                paragraph.getElement().appendChild(new Element(tag).setText(run.words()));
            } else if (run.kind() == WordChange.Kind.SAME) {
                paragraph.getElement().appendChild(Element.createText(run.words()));
            }
        }
        return paragraph;
    }
}
