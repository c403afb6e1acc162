package org.alongside.support.promise;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;

/** What was promised and whether staff kept it. */
@View("support.promises")
@Route("support/promises")
@Menu(title = "support.menu.promises", order = 33)
public class PromisesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Promises promises;
    private final boolean mayKeep;
    private final Paragraph counts = new Paragraph();
    private final Map<PromiseState, Listing<Promises.Row>> listings = new EnumMap<>(PromiseState.class);

    @Inject
    PromisesView(Promises promises, Initiatives initiatives, CurrentUser user) {
        super("support.promises");
        this.promises = promises;
        this.mayKeep = user.may("support.promise.keep");
        add(counts);
        for (PromiseState state : List.of(PromiseState.MISSED, PromiseState.DUE, PromiseState.KEPT)) {
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
        };
    }

    private Listing<Promises.Row> listing(PromiseState state) {
        Listing<Promises.Row> listing = new Listing<Promises.Row>(t(heading(state)), t(heading(state) + ".none"))
                .column(t("support.promises.column.what"), this::what)
                .column(t("support.promises.column.initiative"), Promises.Row::initiativeTitle)
                .column(t("support.promises.column.due"), row -> Days.inWords(getLocale(), row.due()))
                .column(t("support.promises.column.owner"), Promises.Row::owner)
                .component(t("support.promises.column.state"), this::state);
        if (mayKeep && state != PromiseState.KEPT) {
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
            case DUE -> Mark.Tone.CALM;
            case KEPT -> Mark.Tone.GOOD;
        };
        Div cell = new Div(new Mark(t("support.promises.state", row.state()), tone));
        row.keptOn()
                .map(day -> new Paragraph(t("support.promises.kept-on", Days.inWords(getLocale(), day))))
                .ifPresent(cell::add);
        return cell;
    }

    private Component keptButton(Promises.Row row) {
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
        List<Promises.Row> all = promises.list();
        Map<PromiseState, List<Promises.Row>> byState = new EnumMap<>(PromiseState.class);
        for (PromiseState state : PromiseState.values()) {
            byState.put(state, all.stream().filter(row -> row.state() == state).toList());
        }
        byState.forEach((state, rows) -> listings.get(state).show(rows));
        counts.setText(t(
                "support.promises.counts",
                byState.get(PromiseState.KEPT).size(),
                byState.get(PromiseState.DUE).size(),
                byState.get(PromiseState.MISSED).size()));
    }
}
