package org.alongside.support.paper;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.alongside.core.text.Texts;

/** A letter of thanks: for what, under which name, in which print. Nothing of it is kept. */
final class ThankYouForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    ThankYouForm(
            List<ThankYous.TookPart> parts, String callName, SerializableFunction<ThankYous.Wanted, byte[]> printing) {
        getContent().addClassName("form");
        if (parts.isEmpty()) {
            getContent().add(new Paragraph(t("support.thanks.none")));
            return;
        }
        Select<ThankYous.TookPart> part = new Select<>();
        part.setLabel(t("support.thanks.field.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(ThankYous.TookPart::title);
        part.setValue(parts.get(0));
        TextField name = new TextField(t("support.papers.field.name"));
        name.setValue(callName);
        name.setMaxLength(ThankYous.LONGEST_NAME);
        // What is typed is there before the paper is asked for.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Checkbox large = new Checkbox(t("support.papers.field.large"));
        getContent()
                .add(
                        part,
                        name,
                        large,
                        PaperForm.link(
                                t("support.thanks.take"),
                                "thanks.pdf",
                                () -> printing.apply(new ThankYous.Wanted(
                                        part.getValue().initiative(), name.getValue(), large.getValue()))));
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
