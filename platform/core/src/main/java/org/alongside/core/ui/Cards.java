package org.alongside.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One card for each row. What did not change is not drawn anew, so that nobody loses what they are typing there. */
public final class Cards<R extends Record> extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Map<R, Component> drawn = new HashMap<>();
    private final Paragraph none;
    private final SerializableFunction<R, Component> card;

    /**
     * @param none what is said where there are none
     * @param card draws one
     */
    public Cards(String none, SerializableFunction<R, Component> card) {
        this.none = new Paragraph(none);
        this.card = card;
        getContent().add(this.none);
    }

    /** Shows these, in this order; rows that are equal to those shown stay as they are. */
    public void show(List<R> rows) {
        none.setVisible(rows.isEmpty());
        drawn.keySet().stream()
                .filter(row -> !rows.contains(row))
                .toList()
                .forEach(row -> getContent().remove(drawn.remove(row)));
        for (int place = 0; place < rows.size(); place++) {
            R row = rows.get(place);
            if (!drawn.containsKey(row)) {
                Component made = card.apply(row);
                drawn.put(row, made);
                // The sentence for none stands before all.
                getContent().addComponentAtIndex(place + 1, made);
            }
        }
    }
}
