package org.alongside.support.yousaid;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Mark;

/** The board: what people said and what became of it. No names, and months instead of days. */
final class BoardForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    BoardForm(List<Suggestions.Told> board) {
        if (board.isEmpty()) {
            getContent().add(new Paragraph(t("support.you-said.board.none")));
            return;
        }
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL yyyy", getLocale());
        UnorderedList lines = new UnorderedList();
        board.forEach(told -> lines.add(new ListItem(
                new Paragraph(t("support.you-said.board.said", told.said())),
                new Paragraph(new Mark(t("support.you-said.state", told.state()), Mark.Tone.CALM)),
                new Paragraph(told.because() + " (" + month.format(told.month()) + ")"))));
        getContent().add(lines);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    private String t(String key, SuggestionState state) {
        return Texts.text(getLocale(), key, state);
    }
}
