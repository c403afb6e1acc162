package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Optional;
import org.alongside.core.text.Texts;

/** How somebody would like to part, and what contact they would like afterwards. None has to be chosen. */
final class GoodbyeForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Goodbye> goodbye = new RadioButtonGroup<>();
    private final RadioButtonGroup<Contact> contact = new RadioButtonGroup<>();

    GoodbyeForm(Optional<Goodbye> chosen, Optional<Contact> afterwards) {
        goodbye.setLabel(Texts.text(getLocale(), "mentoring.goodbye.mine"));
        goodbye.setItems(Goodbye.values());
        goodbye.setItemLabelGenerator(way -> Texts.text(getLocale(), "mentoring.goodbye.how", way));
        chosen.ifPresent(goodbye::setValue);
        contact.setLabel(Texts.text(getLocale(), "mentoring.goodbye.my-contact"));
        contact.setItems(Contact.values());
        contact.setItemLabelGenerator(way -> Texts.text(getLocale(), "mentoring.goodbye.contact", way));
        afterwards.ifPresent(contact::setValue);
        getContent().addClassName("form");
        getContent().add(goodbye, contact);
    }

    Optional<Goodbye> goodbye() {
        return goodbye.getOptionalValue();
    }

    Optional<Contact> contact() {
        return contact.getOptionalValue();
    }
}
