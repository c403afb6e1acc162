package org.alongside.support.cover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Days;
import org.alongside.support.shared.Today;

/** Who is away and who stands in; for coordinators also handing over for good. */
@View("support.cover")
@Route("support/cover")
@Menu(title = "support.menu.cover", order = 35)
public class CoverView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Absences absences;
    private final transient HandOvers handOvers;
    private final transient List<Accounts.Row> mayFor;
    private final Listing<Absences.Row> listing;
    private final Paragraph nobody = new Paragraph();

    @Inject
    CoverView(Absences absences, HandOvers handOvers, CurrentUser user, Today today) {
        super("support.cover");
        this.absences = absences;
        this.handOvers = handOvers;
        this.mayFor = absences.whom();
        listing = new Listing<Absences.Row>(t("support.cover.list"), t("support.cover.none"))
                .column(t("support.cover.column.who"), Absences.Row::name)
                .column(t("support.cover.field.from"), row -> Days.inWords(getLocale(), row.from()))
                .column(t("support.cover.field.until"), row -> Days.inWords(getLocale(), row.until()))
                .column(
                        t("support.cover.field.stand-in"),
                        row -> row.standInName().orElseGet(() -> t("support.board.nobody")))
                .component(t("support.cover.column.back"), this::backButton);
        card("support.cover.list", listing);
        card("support.cover.new", awayForm(user, today));
        if (user.may("support.cover.for")) {
            Card handOver = card("support.cover.hand-over", nobody);
            handOver.saying(t("support.cover.hand-over.lead"));
            handOver.add(handOverForm());
        }
        show(user.may("support.cover.for"));
    }

    private Div awayForm(CurrentUser user, Today today) {
        Select<Accounts.Row> who = people("support.cover.field.who", mayFor);
        Select<Accounts.Row> standIn = people("support.cover.field.stand-in", List.of());
        standIn.setEmptySelectionAllowed(true);
        who.addValueChangeListener(chosen -> standIn.setItems(
                who.isEmpty() ? List.of() : absences.standInsFor(who.getValue().id())));
        mayFor.stream()
                .filter(account -> account.id().equals(user.required().account()))
                .findFirst()
                .ifPresent(who::setValue);
        DatePicker from = new DatePicker(t("support.cover.field.from"));
        from.setValue(today.date());
        DatePicker until = new DatePicker(t("support.cover.field.until"));
        Button save = new Button(t("support.cover.note"), click -> {
            absences.away(id(who).orElse(null), from.getValue(), until.getValue(), id(standIn));
            Notices.done(t("support.cover.was-noted"));
            show(user.may("support.cover.for"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(who, from, until, standIn, save);
        form.addClassName("form");
        return form;
    }

    private Div handOverForm() {
        List<Accounts.Row> staff = handOvers.staff();
        Select<Accounts.Row> from = people("support.cover.field.hand-from", staff);
        from.setEmptySelectionAllowed(true);
        Select<Accounts.Row> to = people("support.cover.field.hand-to", staff);
        Listing<GivenThings.Moved> moved = new Listing<GivenThings.Moved>(
                        t("support.cover.moved"), t("support.cover.moved.none"))
                .column(t("support.promises.column.what"), GivenThings.Moved::what)
                .column(t("support.promises.column.due"), row -> Days.inWords(getLocale(), row.due()));
        Button go = new Button(t("support.cover.hand-over.do"), click -> {
            moved.show(handOvers.handOver(id(from), id(to).orElse(null), getLocale()));
            Notices.done(t("support.cover.was-handed-over"));
            show(true);
        });
        Div form = new Div(from, to, go, moved);
        form.addClassName("form");
        return form;
    }

    private Select<Accounts.Row> people(String labelKey, List<Accounts.Row> items) {
        Select<Accounts.Row> select = new Select<>();
        select.setLabel(t(labelKey));
        select.setItems(items);
        select.setItemLabelGenerator(account -> account == null ? "" : account.name());
        return select;
    }

    private static Optional<AccountId> id(Select<Accounts.Row> select) {
        return Optional.ofNullable(select.getValue()).map(Accounts.Row::id);
    }

    private Component backButton(Absences.Row row) {
        if (mayFor.stream().noneMatch(account -> account.id().equals(row.who()))) {
            return new Div();
        }
        Button button = new Button(t("support.cover.back"), click -> {
            absences.back(row.id());
            Notices.done(t("support.cover.is-back"));
            listing.show(absences.list());
        });
        button.setAriaLabel(t("support.cover.back") + ": " + row.name());
        return button;
    }

    private void show(boolean coordinates) {
        listing.show(absences.list());
        if (coordinates) {
            long open = handOvers.withoutAnybody();
            nobody.setText(
                    open == 0
                            ? t("support.cover.nobody.none")
                            : open == 1 ? t("support.todo.nobody.one") : t("support.todo.nobody.many", open));
        }
    }
}
