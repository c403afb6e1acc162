package org.alongside.core.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.WordForm;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** What I decided, purpose by purpose; saying yes and saying no take one press each. */
@View("core.my-choices")
@Route("my-choices")
@Menu(title = "core.menu.my-choices", order = 80)
public class MyChoicesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient Consents consents;
    private final Div cards = new Div();

    @Inject
    MyChoicesView(Consents consents, Participants participants) {
        super("core.my-choices");
        this.consents = consents;
        cards.addClassName("page");
        add(cards);
        participants
                .me()
                .ifPresent(me -> card("core.my-choices.word", new WordForm(participants, me, participants::callMe)));
        refresh();
    }

    private void refresh() {
        cards.removeAll();
        consents.myChoices().forEach(choice -> cards.add(card(choice)));
    }

    private Card card(Consents.Choice choice) {
        Card card = new Card(PurposeWords.question(getLocale(), choice.purpose()));
        card.add(new Paragraph(PurposeWords.about(getLocale(), choice.purpose())));
        Paragraph now = new Paragraph(t("core.my-choices.now") + " ");
        now.add(PurposeWords.mark(getLocale(), choice.decision()));
        boolean yes = choice.decision().filter(Decision.GIVEN::equals).isPresent();
        Button say = new Button(
                t(yes ? "core.my-choices.withdraw" : "core.my-choices.give"),
                click -> decide(choice, yes ? Decision.WITHDRAWN : Decision.GIVEN));
        say.setAriaLabel(say.getText() + ": " + PurposeWords.question(getLocale(), choice.purpose()));
        Div buttons = new Div(say);
        if (choice.decision().isEmpty()) {
            Button no = new Button(t("core.my-choices.refuse"), click -> decide(choice, Decision.REFUSED));
            no.setAriaLabel(no.getText() + ": " + PurposeWords.question(getLocale(), choice.purpose()));
            buttons.add(no);
        }
        buttons.addClassName("buttons");
        card.add(now, buttons);
        return card;
    }

    private void decide(Consents.Choice choice, Decision decision) {
        consents.decideMyself(choice.purpose(), decision);
        Notices.done(t("core.consent.recorded"));
        refresh();
    }
}
