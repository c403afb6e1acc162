package org.alongside.mentoring.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.alongside.core.consent.Method;
import org.alongside.core.text.Texts;

/** Somebody told us something: how it reached us, and whatever else has to be asked. */
final class ToldDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param title what they told us
     * @param about what follows from it
     * @param write writes it down; given nothing where nobody chose how, which is refused there
     * @param more what else is asked
     */
    ToldDialog(String title, String about, SerializableConsumer<Method> write, Component... more) {
        setHeaderTitle(title);
        RadioButtonGroup<Method> how = ways(t("mentoring.told.how"));
        how.setItemLabelGenerator(way -> Texts.text(getLocale(), "core.method", way));
        Button save = new Button(t("mentoring.told.save"), click -> {
            write.accept(how.getValue());
            close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(about));
        form.addClassName("form");
        form.add(more);
        form.add(how);
        add(form);
        getFooter().add(new Button(t("mentoring.back"), click -> close()), save);
    }

    /** The ways in which something reaches staff. */
    static RadioButtonGroup<Method> ways(String label) {
        RadioButtonGroup<Method> how = new RadioButtonGroup<>();
        how.setLabel(label);
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        return how;
    }

    private String t(String key) {
        return Texts.text(getLocale(), key);
    }
}
