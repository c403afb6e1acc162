package org.alongside.support.paper;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** The letters of somebody who asked us for them, to hand to them or to post (R15). */
@View("support.papers")
@Route("support/letters/:id")
public class TheirLettersView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ThankYous thanks;
    private final transient BenefitsLetters benefits;
    private final transient Participants participants;
    private final transient Today today;

    @Inject
    TheirLettersView(ThankYous thanks, BenefitsLetters benefits, Participants participants, Today today) {
        super("support.papers.theirs");
        this.thanks = thanks;
        this.benefits = benefits;
        this.participants = participants;
        this.today = today;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId person;
        try {
            person = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        List<ThankYous.TookPart> parts = thanks.of(person);
        String name = participants.nameOf(person);
        title(t("support.papers.of", name), t("support.papers.theirs.lead"));
        add(new Anchor("people/" + person, name));
        card("support.thanks", new ThankYouForm(parts, name, wanted -> thanks.print(person, wanted, getLocale())));
        card(
                "support.benefits",
                new BenefitsLetterForm(name, today.date(), wanted -> benefits.print(person, wanted, getLocale())));
    }
}
