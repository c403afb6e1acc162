package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.ending.PartingForm;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.word.HowForm;
import org.alongside.spi.Participant;

/** Somebody told us that they stop. Nobody asks why, only how we know. */
final class LeaveForDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LeaveForDialog(Pairings pairings, PairingId pair, Participant member, PartingForm parting, Runnable whenDone) {
        setHeaderTitle(t("mentoring.ending.left", member.callName()));
        HowForm how = new HowForm();
        Button yes = new Button(t("mentoring.ending.left.yes"), click -> {
            pairings.leaveFor(pair, member.id(), how.told(), parting.chosen());
            close();
            Notices.done(t("mentoring.ending.done"));
            whenDone.run();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new Paragraph(t("mentoring.ending.left.about", member.callName())), how, parting);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(t("mentoring.back"), click -> close()), yes);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
