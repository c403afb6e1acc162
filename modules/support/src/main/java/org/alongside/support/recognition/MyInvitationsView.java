package org.alongside.support.recognition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.support.ceiling.PayWarnings;
import org.alongside.support.shared.Days;

/** What I was asked to; I may answer, answer otherwise, or leave it. */
@View("support.my")
@Route("support/my/invitations")
public class MyInvitationsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Invitations invitations;
    private final transient Optional<String> reminder;
    private final Div cards = new Div();

    @Inject
    MyInvitationsView(Invitations invitations, PayWarnings warnings) {
        super("support.invitations");
        this.invitations = invitations;
        this.reminder = warnings.reminder(getLocale());
        add(cards);
        show();
    }

    private void show() {
        cards.removeAll();
        List<Invitations.Mine> mine = invitations.mine();
        if (mine.isEmpty()) {
            cards.add(new Paragraph(t("support.invitations.none")));
        }
        mine.forEach(one -> cards.add(card(one)));
    }

    private Card card(Invitations.Mine mine) {
        Opportunities.Offer offer = mine.offer();
        Card card = new Card(offer.title()).saying(t("support.opportunities.kind", offer.kind()));
        if (!offer.words().isEmpty()) {
            card.add(new Pre(offer.words()));
        }
        Facts facts = new Facts();
        if (!offer.paid().isEmpty()) {
            facts.fact(t("support.opportunities.paid"), offer.paid());
        }
        if (!offer.ask().isEmpty()) {
            facts.fact(t("support.opportunities.ask"), offer.ask());
        }
        facts.fact(t("support.opportunities.open-until"), Days.inWords(getLocale(), offer.openUntil()));
        card.add(facts);
        reminder.filter(words -> !offer.paid().isEmpty()).map(Paragraph::new).ifPresent(card::add);
        mine.answer()
                .ifPresent(answer -> card.add(
                        new Paragraph(t("support.invitations.answered", t("support.invitations.answer", answer)))));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        for (InvitationAnswer answer : InvitationAnswer.values()) {
            buttons.add(button(mine, answer));
        }
        card.add(buttons);
        return card;
    }

    private Button button(Invitations.Mine mine, InvitationAnswer answer) {
        Button button = new Button(t("support.invitations.answer", answer), click -> {
            invitations.answer(mine.id(), answer);
            Notices.done(t("support.invitations.thanks"));
            show();
        });
        if (answer == InvitationAnswer.HEAR_MORE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setAriaLabel(
                t("support.invitations.answer", answer) + ": " + mine.offer().title());
        return button;
    }
}
