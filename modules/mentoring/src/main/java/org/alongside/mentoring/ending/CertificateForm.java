package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
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
    private final transient Certificates certificates;
    private final PairingId pair;
    private final transient Optional<ParticipantId> forThem;

    /**
     * @param whose whose paper it is
     * @param forThem the same person where staff print it for them; empty where it is one's own
     */
    CertificateForm(Certificates certificates, PairingId pair, Participant whose, Optional<ParticipantId> forThem) {
        this.certificates = certificates;
        this.pair = pair;
        this.forThem = forThem;
        name.setLabel(t("mentoring.certificate.name"));
        name.setValue(whose.callName());
        name.setMaxLength(Certificates.LONGEST_NAME);
        // What is typed is there before the paper is asked for.
        name.setValueChangeMode(ValueChangeMode.EAGER);
        often.setLabel(t("mentoring.certificate.often"));
        large.setLabel(t("mentoring.certificate.large"));
        DownloadHandler printed = this::print;
        Anchor paper = new Anchor(
                printed,
                forThem.isPresent()
                        ? t("mentoring.certificate.print", whose.callName())
                        : t("mentoring.certificate.take"));
        getContent().addClassName("form");
        getContent().add(name, often, large, paper);
    }

    /** The name never stands in an address: addresses stand in logs. */
    private void print(DownloadEvent event) throws IOException {
        Certificates.Wanted wanted = new Certificates.Wanted(name.getValue(), often.getValue(), large.getValue());
        byte[] paper = forThem.isPresent()
                ? certificates.print(pair, forThem.get(), wanted, getLocale())
                : certificates.mine(pair, wanted, getLocale());
        event.setFileName("certificate.pdf");
        event.setContentType("application/pdf");
        event.setContentLength(paper.length);
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.getOutputStream().write(paper);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
