package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.pairing.Parting;

/** How the other one is to be told that somebody stops: one of a few kind sentences, or the neutral one. */
public final class PartingForm extends Composite<Select<Parting>> {

    private static final long serialVersionUID = 1L;

    /**
     * @param leaver what the one who stops is called
     * @param partner what the other one is called
     */
    public PartingForm(String leaver, String partner) {
        Select<Parting> choice = getContent();
        choice.setLabel(Texts.text(getLocale(), "mentoring.parting", partner));
        choice.setItemLabelGenerator(
                parting -> Texts.text(getLocale(), Texts.key("mentoring.parting.way", parting), leaver));
        choice.setItems(Parting.values());
        choice.setValue(Parting.NEUTRAL);
        choice.setWidthFull();
    }

    /** The way they chose. */
    public Optional<Parting> chosen() {
        return getContent().getOptionalValue();
    }
}
