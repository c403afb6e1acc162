package org.alongside.support.claim;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.support.owed.Money;

/** Asks for how much less. No reason is asked. */
final class LessDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    LessDialog(ClaimRow row, SerializableConsumer<Long> send) {
        setHeaderTitle(t("support.claims.less"));
        TextField amount = new TextField(t("support.claims.field.amount"));
        amount.setMaxLength(12);
        Button go = new Button(t("support.claims.less.send"), click -> {
            Money less = Money.read(amount.getValue()).orElseThrow(() -> new Invalid("support.claims.fault.amount"));
            send.accept(less.minor());
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(t("support.claims.less.cancel"), click -> close());
        add(new Paragraph(t("support.claims.less.about", ClaimWords.amount(getLocale(), row))), amount);
        getFooter().add(cancel, go);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
