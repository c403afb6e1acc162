package org.alongside.support.paper;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.shared.Today;

/** My letters: thanks for taking part, and one for the benefits office. */
@View("support.my")
@Route("support/my/letters")
public class MyLettersView extends Page {
    private static final long serialVersionUID = 1L;

    @Inject
    MyLettersView(ThankYous thanks, BenefitsLetters benefits, Participants participants, Today today) {
        super("support.papers");
        participants
                .me()
                .ifPresentOrElse(
                        me -> letters(thanks, benefits, participants.nameOf(me), today),
                        () -> add(new Paragraph(t("support.thanks.none"))));
    }

    private void letters(ThankYous thanks, BenefitsLetters benefits, String name, Today today) {
        card("support.thanks")
                .saying(t("support.thanks.about"))
                .add(new ThankYouForm(thanks.mine(), name, wanted -> thanks.mine(wanted, getLocale())));
        card("support.benefits")
                .saying(t("support.benefits.about"))
                .add(new BenefitsLetterForm(name, today.date(), wanted -> benefits.mine(wanted, getLocale())));
        card("support.references")
                .saying(t("support.references.lead"))
                .add(new Anchor("support/my/references", t("support.references.go")));
    }
}
