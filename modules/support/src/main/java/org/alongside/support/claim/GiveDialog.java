package org.alongside.support.claim;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.support.charity.Charities;
import org.alongside.support.owed.CharityId;

/** Asks to which charity, and says beforehand what a benefits office may make of it. No reason is asked. */
final class GiveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param forThem whether who is at the keyboard does it for somebody who said so, and reads it to them */
    GiveDialog(ClaimRow row, List<Charities.Choice> charities, boolean forThem, SerializableConsumer<CharityId> give) {
        setHeaderTitle(t("support.claims.give"));
        Select<Charities.Choice> charity = new Select<>();
        charity.setLabel(t("support.claims.field.charity"));
        charity.setItems(charities);
        charity.setItemLabelGenerator(one -> t("support.claims.charity", one.name(), one.number()));
        Button go = new Button(t("support.claims.give.send"), click -> {
            CharityId chosen = charity.getOptionalValue()
                    .map(Charities.Choice::id)
                    .orElseThrow(() -> new Invalid("support.claims.fault.charity"));
            give.accept(chosen);
            close();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(t("support.claims.less.cancel"), click -> close());
        Paragraph advice = new Paragraph(t(forThem ? "support.claims.give-for.advice" : "support.claims.give.advice"));
        advice.addClassName("advice");
        if (forThem) {
            add(new Paragraph(t("support.claims.give-for.read")));
        }
        add(
                new Paragraph(t(
                        forThem ? "support.claims.give-for.about" : "support.claims.give.about",
                        ClaimWords.amount(getLocale(), row))),
                new Paragraph(t(forThem ? "support.claims.give-for.benefits" : "support.claims.give.benefits")),
                advice,
                charity);
        getFooter().add(cancel, go);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
