package org.alongside.support.bank;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.support.shared.Days;

/** Where the pay of the person at the keyboard goes, on their own page. */
public final class MyBankForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient BankDetails details;
    private final Div stands = new Div();

    public MyBankForm(BankDetails details) {
        this.details = details;
        AccountForm fields = new AccountForm(t("support.bank.who-reads"));
        Button save = new Button(t("support.bank.save"), click -> {
            details.enter(fields.written());
            fields.clear();
            Notices.done(t("support.bank.was-saved"));
            show();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(stands, fields, save);
        show();
    }

    private void show() {
        stands.removeAll();
        Optional<BankDetails.Masked> mine = details.mine();
        if (mine.isEmpty()) {
            stands.add(new Paragraph(t("support.bank.none")));
            return;
        }
        BankDetails.Masked masked = mine.get();
        stands.add(
                new Paragraph(BankWords.of(getLocale(), masked)),
                new Paragraph(
                        t("support.bank.entered", masked.enteredBy(), Days.inWords(getLocale(), masked.enteredOn()))),
                new Button(t("support.bank.remove"), click -> {
                    details.remove();
                    Notices.done(t("support.bank.was-removed"));
                    show();
                }));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
