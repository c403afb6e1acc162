package org.alongside.support.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.promise.PromiseForm;
import org.alongside.support.promise.PromiseState;
import org.alongside.support.promise.Promises;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** What was promised and whether staff kept it, for a span of time. */
@View("support.promises")
@Route("support/promises")
@Menu(title = "support.menu.promises", order = 33)
public class PromisesView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient Promises promises;
    private final transient Board board;
    private final transient Today today;
    private final boolean mayKeep;
    private final Select<Period> period = new Select<>();
    private final Paragraph counts = new Paragraph();
    private final Paragraph small = new Paragraph(t("support.board.small"));
    private final Listing<Board.Line> byStaff = numbers("support.board.by-staff", "support.board.column.staff");
    private final Listing<Board.Line> byInitiative =
            numbers("support.board.by-initiative", "support.promises.column.initiative");
    private final Map<PromiseState, Listing<Promises.Row>> listings = new EnumMap<>(PromiseState.class);

    @Inject
    PromisesView(Promises promises, Board board, Initiatives initiatives, CurrentUser user, Today today) {
        super("support.promises");
        this.promises = promises;
        this.board = board;
        this.today = today;
        this.mayKeep = user.may("support.promise.keep");
        period.setLabel(t("support.board.period.label"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(item -> t("support.board.period", item));
        period.setValue(Period.MONTH);
        period.addValueChangeListener(chosen -> show());
        Card numbers = card("support.board.numbers", period, counts, small, byStaff, byInitiative);
        numbers.saying(t("support.board.numbers.lead"));
        for (PromiseState state :
                List.of(PromiseState.MISSED, PromiseState.DUE, PromiseState.KEPT_LATE, PromiseState.KEPT)) {
            Listing<Promises.Row> listing = listing(state);
            listings.put(state, listing);
            card(heading(state), listing);
        }
        if (user.may("support.promise")) {
            card("support.promises.new", new PromiseForm(promises, initiatives.list(), this::show));
        }
        show();
    }

    private static String heading(PromiseState state) {
        return switch (state) {
            case MISSED -> "support.promises.missed";
            case DUE -> "support.promises.due";
            case KEPT -> "support.promises.kept";
            case KEPT_LATE -> "support.promises.kept-late";
        };
    }

    private Listing<Board.Line> numbers(String captionKey, String nameKey) {
        return new Listing<Board.Line>(t(captionKey), t("support.board.none"))
                .column(t(nameKey), line -> line.name().isEmpty() ? t("support.board.nobody") : line.name())
                .column(
                        t("support.promises.state", PromiseState.KEPT),
                        line -> Long.toString(line.kept().kept()))
                .column(
                        t("support.promises.state", PromiseState.KEPT_LATE),
                        line -> Long.toString(line.kept().late()))
                .column(
                        t("support.promises.state", PromiseState.DUE),
                        line -> Long.toString(line.kept().due()))
                .column(
                        t("support.promises.state", PromiseState.MISSED),
                        line -> Long.toString(line.kept().missed()));
    }

    private Listing<Promises.Row> listing(PromiseState state) {
        Listing<Promises.Row> listing = new Listing<Promises.Row>(t(heading(state)), t(heading(state) + ".none"))
                .column(t("support.promises.column.what"), this::what)
                .column(t("support.promises.column.initiative"), Promises.Row::initiativeTitle)
                .column(t("support.promises.column.due"), row -> Days.inWords(getLocale(), row.due()))
                .column(t("support.promises.column.owner"), Promises.Row::owner)
                .component(t("support.promises.column.state"), this::state);
        if (mayKeep && (state == PromiseState.DUE || state == PromiseState.MISSED)) {
            listing.component(t("support.promises.column.keep"), this::keptButton);
        }
        return listing;
    }

    private String what(Promises.Row row) {
        return row.words().isEmpty() ? t("support.promises.kind", row.kind()) : row.words();
    }

    private Component state(Promises.Row row) {
        Mark.Tone tone = switch (row.state()) {
            case MISSED -> Mark.Tone.CARE;
            case DUE, KEPT_LATE -> Mark.Tone.CALM;
            case KEPT -> Mark.Tone.GOOD;
        };
        Div cell = new Div(new Mark(t("support.promises.state", row.state()), tone));
        row.keptOn()
                .map(day -> new Paragraph(t("support.promises.kept-on", Days.inWords(getLocale(), day))))
                .ifPresent(cell::add);
        return cell;
    }

    private Button keptButton(Promises.Row row) {
        Button button = new Button(t("support.promises.mark-kept"), click -> {
            promises.kept(row.id());
            Notices.done(t("support.promises.was-kept"));
            show();
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setAriaLabel(
                t("support.promises.mark-kept") + ": " + what(row) + ", " + Days.inWords(getLocale(), row.due()));
        return button;
    }

    private void show() {
        Period.Range days = period.getValue().around(today.date());
        Board.Numbers numbers = board.numbers(days.from(), days.until());
        byStaff.show(numbers.byStaff());
        byInitiative.show(numbers.byInitiative());
        byStaff.setVisible(numbers.told());
        byInitiative.setVisible(numbers.told());
        counts.setVisible(numbers.told());
        small.setVisible(!numbers.told());
        Kept whole = numbers.whole();
        counts.setText(t("support.promises.counts", whole.kept(), whole.due(), whole.missed(), whole.late()));
        listings.forEach((state, listing) -> listing.show(promises.between(days.from(), days.until(), state, MOST)));
    }
}
