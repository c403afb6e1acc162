package org.alongside.support.paper;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.core.text.Texts;

/** A letter for the benefits office: under which name, with or without what was paid. Nothing of it is kept. */
final class BenefitsLetterForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Checkbox amounts = new Checkbox();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();

    BenefitsLetterForm(
            String callName, LocalDate today, SerializableFunction<BenefitsLetters.Wanted, byte[]> printing) {
        TextField name = new TextField(t("support.papers.field.name"));
        name.setValue(callName);
        name.setMaxLength(ThankYous.LONGEST_NAME);
        // What is typed is there before the paper is asked for.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Checkbox large = new Checkbox(t("support.papers.field.large"));
        amounts.setLabel(t("support.benefits.field.amounts"));
        from.setLabel(t("support.benefits.field.from"));
        from.setValue(today.minusYears(1));
        to.setLabel(t("support.benefits.field.to"));
        to.setValue(today);
        from.setVisible(false);
        to.setVisible(false);
        amounts.addValueChangeListener(chosen -> {
            from.setVisible(chosen.getValue());
            to.setVisible(chosen.getValue());
        });
        Paragraph advice = new Paragraph(t("support.benefits.advice"));
        advice.addClassName("advice");
        getContent().addClassName("form");
        getContent()
                .add(
                        advice,
                        name,
                        amounts,
                        from,
                        to,
                        large,
                        PaperForm.link(
                                t("support.benefits.take"),
                                "letter.pdf",
                                () -> printing.apply(
                                        new BenefitsLetters.Wanted(name.getValue(), span(), large.getValue()))));
    }

    /** Nothing but what they ticked; two days in the wrong order are put right. */
    private Optional<BenefitsLetters.Span> span() {
        if (!amounts.getValue() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                from.getValue().isAfter(to.getValue())
                        ? new BenefitsLetters.Span(to.getValue(), from.getValue())
                        : new BenefitsLetters.Span(from.getValue(), to.getValue()));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
