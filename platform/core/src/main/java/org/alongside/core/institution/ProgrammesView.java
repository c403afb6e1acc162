package org.alongside.core.institution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** The programmes of the installation: begin one, say how it presents itself, archive it, reopen it. */
@View("core.programmes")
@Route("programmes")
@Menu(title = "core.menu.programmes", order = 97)
public class ProgrammesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ProgrammeCare care;
    private final Listing<Programmes.Row> listing;
    private final Div change = new Div();

    @Inject
    ProgrammesView(ProgrammeCare care) {
        super("core.programmes");
        this.care = care;
        listing = new Listing<Programmes.Row>(t("core.programmes"), "")
                .column(t("core.programmes.name"), Programmes.Row::name)
                .column(t("core.programmes.short-name"), Programmes.Row::shortName)
                .component(t("core.programmes.state"), this::state)
                .component(t("core.programmes.do"), this::actions);
        card("core.programmes.all", listing);
        add(change, begin());
        refresh();
    }

    private void refresh() {
        listing.show(care.list());
    }

    private Component state(Programmes.Row row) {
        return new Mark(
                t(row.archived() ? "core.programmes.archived" : "core.programmes.open"),
                row.archived() ? Mark.Tone.CALM : Mark.Tone.GOOD);
    }

    private Component actions(Programmes.Row row) {
        Button edit = small("core.programmes.change", row);
        edit.addClickListener(click -> change(row.id()));
        Button turn = small(row.archived() ? "core.programmes.reopen" : "core.programmes.archive", row);
        turn.addClickListener(click -> {
            if (row.archived()) {
                care.reopen(row.id());
            } else {
                care.archive(row.id());
            }
            Notices.done(t("core.programmes.changed"));
            refresh();
        });
        return new Div(edit, turn);
    }

    private Button small(String key, Programmes.Row row) {
        Button button = new Button(t(key));
        button.setAriaLabel(t(key) + ": " + row.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void change(ProgrammeId id) {
        Programmes.Row row = care.read(id);
        ProfileForm form = new ProfileForm(row);
        Button save = new Button(t("core.programmes.save"), click -> {
            care.describe(id, form.profile());
            Notices.done(t("core.programmes.changed"));
            change.removeAll();
            refresh();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Card card = new Card(t("core.programmes.change-it", row.name()));
        card.add(form, save);
        change.removeAll();
        change.add(card);
    }

    private Card begin() {
        ProfileForm form = new ProfileForm();
        TextField username = new TextField(t("core.programmes.administrator"));
        TextField name = new TextField(t("core.programmes.administrator-name"));
        Div first = new Div(username, name);
        first.addClassName("fields");
        Div told = new Div();
        told.getElement().setAttribute("aria-live", "polite");
        Button begin = new Button(t("core.programmes.begin"), click -> {
            ProgrammeCare.Begun begun = care.begin(
                    form.profile(), new ProgrammeCare.FirstAdministrator(username.getValue(), name.getValue()));
            told.removeAll();
            begun.password()
                    .ifPresent(password -> told.add(new Paragraph(
                            t("core.programmes.password", username.getValue().strip(), password))));
            Notices.done(t("core.programmes.begun"));
            refresh();
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Card card = new Card(t("core.programmes.begin")).saying(t("core.programmes.begin.about"));
        card.add(form, first, begin, told);
        return card;
    }
}
