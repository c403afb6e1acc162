package org.alongside.support.ceiling;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableSupplier;
import org.alongside.core.consent.Method;
import org.alongside.core.problem.Refusal;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.spi.ParticipantId;

/**
 * Where a supporter writes down what somebody said about how much they would like to be paid at most. It begins empty, and is empty
 * again after saving: what is left empty stays as it stands, and the supporter does not read it.
 */
public final class CeilingForForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final TextField weekly = new TextField();
    private final Checkbox noWeekly = new Checkbox();
    private final TextField monthly = new TextField();
    private final Checkbox noMonthly = new Checkbox();
    private final Select<MayKnow> mayKnow = new Select<>();

    /**
     * For that person.
     *
     * @param how in which way they said it, asked as it is saved
     */
    public CeilingForForm(Ceilings ceilings, ParticipantId person, SerializableSupplier<Method> how) {
        weekly.setLabel(t("support.ceiling.field.weekly"));
        weekly.setMaxLength(12);
        noWeekly.setLabel(t("support.ceiling.field.no-weekly"));
        monthly.setLabel(t("support.ceiling.field.monthly"));
        monthly.setMaxLength(12);
        noMonthly.setLabel(t("support.ceiling.field.no-monthly"));
        mayKnow.setLabel(t("support.ceiling.field.they-may-know"));
        mayKnow.setItems(MayKnow.values());
        mayKnow.setItemLabelGenerator(choice -> Texts.text(getLocale(), "support.ceiling.may-know", choice));
        clear();
        Button keep = button(
                "support.ceiling.keep",
                "support.ceiling.kept-for",
                () -> ceilings.sayFor(person, written(), how.get()));
        Button takeBack = button(
                "support.ceiling.take-back-for",
                "support.ceiling.kept-for",
                () -> ceilings.takeBackFor(person, how.get()));
        Div fields = new Div(weekly, noWeekly, monthly, noMonthly, mayKnow);
        fields.addClassName("form");
        Div buttons = new Div(keep, takeBack);
        buttons.addClassName("buttons");
        getContent().add(fields, buttons);
    }

    private Button button(String key, String doneKey, Runnable work) {
        Button button = new Button(t(key), click -> {
            try {
                work.run();
                clear();
                Notices.done(t(doneKey));
            } catch (Refusal refusal) {
                Notices.refused(refusal.sentence(getLocale()));
            }
        });
        button.setAriaLabel(t(key) + ": " + t("support.ceiling.mine"));
        return button;
    }

    private Ceilings.Changes written() {
        return new Ceilings.Changes(
                new Ceilings.Change(CeilingFieldsForm.amount(weekly), noWeekly.getValue()),
                new Ceilings.Change(CeilingFieldsForm.amount(monthly), noMonthly.getValue()),
                mayKnow.getValue().told());
    }

    private void clear() {
        weekly.clear();
        noWeekly.clear();
        monthly.clear();
        noMonthly.clear();
        mayKnow.setValue(MayKnow.AS_IT_IS);
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
