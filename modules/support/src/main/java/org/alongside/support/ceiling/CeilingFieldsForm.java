package org.alongside.support.ceiling;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.support.owed.Money;

/** Where it is written up to how much somebody would like to be paid. */
final class CeilingFieldsForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final TextField weekly = new TextField();
    private final TextField monthly = new TextField();
    private final Checkbox mayKnow = new Checkbox();

    CeilingFieldsForm() {
        weekly.setLabel(Texts.text(getLocale(), "support.ceiling.field.weekly"));
        weekly.setMaxLength(12);
        monthly.setLabel(Texts.text(getLocale(), "support.ceiling.field.monthly"));
        monthly.setMaxLength(12);
        mayKnow.setLabel(Texts.text(getLocale(), "support.ceiling.field.may-know"));
        getContent().addClassName("form");
        getContent().add(weekly, monthly, mayKnow);
    }

    Ceilings.Told written() {
        return new Ceilings.Told(amount(weekly), amount(monthly), mayKnow.getValue());
    }

    void show(Ceilings.Told told) {
        weekly.setValue(told.weekly().map(Money::plain).orElse(""));
        monthly.setValue(told.monthly().map(Money::plain).orElse(""));
        mayKnow.setValue(told.mayKnow());
    }

    void clear() {
        weekly.clear();
        monthly.clear();
        mayKnow.clear();
    }

    /** What is written there; empty where nothing is. */
    static Optional<Money> amount(TextField field) {
        if (field.getValue().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Money.read(field.getValue()).orElseThrow(() -> new Invalid("support.ceiling.fault.amount")));
    }
}
