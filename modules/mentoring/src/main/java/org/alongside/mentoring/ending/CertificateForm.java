package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** The paper that says that somebody took part: under which name, with or without how often, in which print. Nothing of it is kept. */
final class CertificateForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final Checkbox often = new Checkbox();
    private final Checkbox large = new Checkbox();
    private final Anchor paper = new Anchor();
    private final String address;

    /**
     * @param whose whose paper it is
     * @param forThem the same person where staff print it for them; empty where it is one's own
     */
    CertificateForm(PairingId pair, Participant whose, Optional<ParticipantId> forThem) {
        this.address = "api/mentoring/pairings/" + pair + "/certificate.pdf?"
                + forThem.map(who -> "participant=" + who + "&").orElse("");
        name.setLabel(t("mentoring.certificate.name"));
        name.setValue(whose.callName());
        name.setMaxLength(Certificates.LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> link());
        often.setLabel(t("mentoring.certificate.often"));
        often.addValueChangeListener(change -> link());
        large.setLabel(t("mentoring.certificate.large"));
        large.addValueChangeListener(change -> link());
        paper.setText(
                forThem.isPresent()
                        ? t("mentoring.certificate.print", whose.callName())
                        : t("mentoring.certificate.take"));
        paper.setTarget(AnchorTarget.BLANK);
        link();
        getContent().addClassName("form");
        getContent().add(name, often, large, paper);
    }

    private void link() {
        paper.setHref(address + "name=" + URLEncoder.encode(name.getValue(), StandardCharsets.UTF_8) + "&often="
                + often.getValue() + "&large=" + large.getValue());
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
