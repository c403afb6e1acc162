package org.alongside.support.reference;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiFunction;
import org.alongside.core.text.Texts;
import org.alongside.support.paper.PaperForm;
import org.alongside.support.paper.ThankYous;

/** Takes a letter along: under which name, in which print. Nothing of that is kept. */
final class LetterForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /**
     * @param callName what they are called, unless they would like another name on it
     * @param printing the paper with that name, in large print or not
     */
    LetterForm(String callName, SerializableBiFunction<String, Boolean, byte[]> printing) {
        TextField name = new TextField(t("support.papers.field.name"));
        name.setValue(callName);
        name.setMaxLength(ThankYous.LONGEST_NAME);
        // What is typed is there before the paper is asked for.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Checkbox large = new Checkbox(t("support.papers.field.large"));
        getContent().addClassName("form");
        getContent()
                .add(
                        name,
                        large,
                        PaperForm.link(
                                t("support.references.letter.take"),
                                "reference.pdf",
                                () -> printing.apply(name.getValue(), large.getValue())));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
