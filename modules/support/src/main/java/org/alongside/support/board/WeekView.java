package org.alongside.support.board;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** What is due this week, whose it is, and what is late; of everybody, or one's own. */
@View("support.promises")
@Route("support/week")
@Menu(title = "support.menu.week", order = 32)
public class WeekView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Board board;
    private final DatePicker in = new DatePicker(t("support.week.field.in"));
    private final Checkbox mine = new Checkbox(t("support.week.field.mine"));
    private final Paragraph more = new Paragraph(t("support.week.more"));
    private final Listing<Board.Due> due = listing("support.week.due");
    private final Listing<Board.Due> late = listing("support.week.late");

    @Inject
    WeekView(Board board, Today today) {
        super("support.week");
        this.board = board;
        in.setValue(today.date());
        in.addValueChangeListener(chosen -> show());
        mine.addValueChangeListener(chosen -> show());
        add(in, mine, more);
        card("support.week.late", late);
        card("support.week.due", due);
        show();
    }

    private Listing<Board.Due> listing(String key) {
        return new Listing<Board.Due>(t(key), t(key + ".none"))
                .column(t("support.promises.column.what"), this::what)
                .column(t("support.promises.column.initiative"), Board.Due::initiativeTitle)
                .column(t("support.promises.column.due"), row -> Days.inWords(getLocale(), row.due()))
                .column(
                        t("support.promises.column.owner"),
                        row -> row.owner().orElseGet(() -> t("support.board.nobody")));
    }

    private String what(Board.Due row) {
        String what = row.words().isEmpty() ? t("support.promises.kind", row.kind()) : row.words();
        return row.count() == 1 ? what : t("support.week.times", what, row.count());
    }

    private void show() {
        Board.Week week = board.week(in.getValue());
        due.show(shown(week.due()));
        late.show(shown(week.late()));
        more.setVisible(week.more());
    }

    private List<Board.Due> shown(List<Board.Due> rows) {
        return rows.stream().filter(row -> !mine.getValue() || row.mine()).toList();
    }
}
