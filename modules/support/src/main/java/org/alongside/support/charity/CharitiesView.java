package org.alongside.support.charity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.bank.AccountForm;
import org.alongside.support.shared.Days;

/** Where finance keeps the charities to which people can give their pay. */
@View("support.payments")
@Route("support/charities")
@Menu(title = "support.menu.charities", order = 38.2)
public class CharitiesView extends Page {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NUMBER = 16;

    private final transient Charities charities;
    private final Listing<Charities.Row> listing;

    @Inject
    CharitiesView(Charities charities) {
        super("support.charities");
        this.charities = charities;
        listing = new Listing<Charities.Row>(t("support.charities.all"), t("support.charities.none"))
                .component(t("support.charities.column.name"), this::name)
                .component(t("support.charities.column.account"), this::account)
                .component(t("support.claims.column.state"), this::state)
                .component(t("support.claims.column.deed"), this::deeds);
        card("support.charities.all", listing);
        card("support.charities.new", form());
        show();
    }

    private Component form() {
        TextField name = new TextField(t("support.charities.field.name"));
        name.setMaxLength(Charities.LONGEST_NAME);
        TextField number = new TextField(t("support.charities.field.number"));
        number.setMaxLength(LONGEST_NUMBER);
        AccountForm account = new AccountForm(t("support.charities.who-reads"));
        Button add = new Button(t("support.charities.add"), click -> {
            charities.add(name.getValue(), number.getValue(), account.written());
            name.clear();
            number.clear();
            account.clear();
            done("support.charities.was-added");
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(t("support.charities.names-are-read")), name, number, account, add);
        form.addClassName("form");
        return form;
    }

    private Component name(Charities.Row row) {
        return new Div(new Span(row.name()), new Paragraph(t("support.charities.number", row.number())));
    }

    private Component account(Charities.Row row) {
        return new Div(
                new Span(t("support.bank.is", row.accountName(), row.ending())),
                new Paragraph(t("support.bank.entered", row.accountBy(), Days.inWords(getLocale(), row.accountOn()))));
    }

    private Component state(Charities.Row row) {
        return row.offered()
                ? new Mark(t("support.charities.offered"), Mark.Tone.GOOD)
                : new Mark(t("support.charities.not-offered"), Mark.Tone.CALM);
    }

    private Component deeds(Charities.Row row) {
        Div cell = new Div(
                button(row.offered() ? "support.charities.stop" : "support.charities.offer", row, () -> {
                    charities.offer(row.id(), !row.offered());
                    done("support.charities.was-changed");
                }),
                button("support.charities.other-name", row, () -> otherName(row)),
                button("support.charities.other-account", row, () -> otherAccount(row)));
        cell.addClassName("deeds");
        return cell;
    }

    private void otherName(Charities.Row row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(row.name());
        TextField name = new TextField(t("support.charities.field.name"));
        name.setMaxLength(Charities.LONGEST_NAME);
        name.setValue(row.name());
        dialog.add(new Paragraph(t("support.charities.names-are-read")), name);
        Button save = new Button(t("support.bank.save"), click -> {
            charities.rename(row.id(), name.getValue());
            dialog.close();
            done("support.charities.was-changed");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("support.claims.less.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private void otherAccount(Charities.Row row) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(row.name());
        AccountForm account = new AccountForm(t("support.charities.who-reads"));
        dialog.add(account);
        Button save = new Button(t("support.bank.save"), click -> {
            charities.paidTo(row.id(), account.written());
            dialog.close();
            done("support.charities.was-changed");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(t("support.claims.less.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private Button button(String key, Charities.Row row, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(t(key) + ": " + row.name());
        return button;
    }

    private void done(String key) {
        Notices.done(t(key));
        show();
    }

    private void show() {
        listing.show(charities.list());
    }
}
