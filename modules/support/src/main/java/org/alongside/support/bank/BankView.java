package org.alongside.support.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.Participant;

/** Where finance enters what somebody told about their bank account, by telephone or on paper, and reads it where it must. */
@View("support.bank")
@Route("support/bank")
@Menu(title = "support.menu.bank", order = 38)
public class BankView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient BankDetails details;
    private final ComboBox<Participant> person = new ComboBox<>();
    private final Select<Method> how = new Select<>();
    private final Div shown = new Div();

    @Inject
    BankView(BankDetails details) {
        super("support.bank");
        this.details = details;
        person.setLabel(t("support.bank.field.person"));
        person.setItems(details.people());
        person.setItemLabelGenerator(Participant::callName);
        person.addValueChangeListener(chosen -> shown.removeAll());
        how.setLabel(t("support.claims-for.field.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(method -> t("support.claims.how", method));
        how.setValue(Method.SPOKEN);
        AccountForm fields = new AccountForm(t("support.bank.who-reads-for"));
        Button save = new Button(t("support.bank.save"), click -> {
            details.enterFor(chosen().id(), fields.written(), how.getValue());
            fields.clear();
            shown.removeAll();
            Notices.done(t("support.bank.was-saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button remove = new Button(t("support.bank.remove-for"), click -> {
            details.removeFor(chosen().id());
            shown.removeAll();
            Notices.done(t("support.bank.was-removed"));
        });
        card("support.bank.whose", person, new Button(t("support.bank.show"), click -> show()), shown);
        card("support.bank.new", how, fields, save, remove);
    }

    private Participant chosen() {
        return person.getOptionalValue().orElseThrow(() -> new Invalid("support.fault.participant"));
    }

    private void show() {
        shown.removeAll();
        Optional<Payee> found = details.read(chosen().id());
        if (found.isEmpty()) {
            shown.add(new Paragraph(t("support.bank.none-for")));
            return;
        }
        Facts facts = new Facts().fact(t("support.bank.field.name"), found.get().name());
        found.get()
                .uk()
                .ifPresent(account -> facts.fact(t("support.bank.field.sort-code"), account.sortCode())
                        .fact(t("support.bank.field.account"), account.number()));
        found.get().iban().ifPresent(iban -> facts.fact(t("support.bank.field.iban"), iban));
        shown.add(facts);
    }
}
