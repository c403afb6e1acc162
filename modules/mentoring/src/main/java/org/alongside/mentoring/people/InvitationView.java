package org.alongside.mentoring.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pairing.Suggestions;

/** Somebody one might like to meet. Both answers look alike, and neither has a last day. */
public final class InvitationView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Suggestions suggestions;
    private final transient Invitations.Row invitation;
    private final transient Runnable rebuild;

    /**
     * One card.
     *
     * @param beforeYes what is read before saying yes
     */
    public InvitationView(
            Suggestions suggestions, Invitations.Row invitation, Optional<String> beforeYes, Runnable rebuild) {
        this.suggestions = suggestions;
        this.invitation = invitation;
        this.rebuild = rebuild;
        Card card = new Card(t("mentoring.invitation")).saying(howItStands());
        if (!invitation.about().isEmpty()) {
            Paragraph theirWords = new Paragraph(invitation.about());
            theirWords.addClassName("as-written");
            card.add(new H3(t("mentoring.invitation.about", other())), theirWords);
        }
        fact(card, "mentoring.invitation.interests", invitation.interests());
        fact(card, "mentoring.invitation.shared", invitation.shared());
        fact(
                card,
                "mentoring.invitation.times",
                invitation.times().stream().map(slot -> slot.words(getLocale())).toList());
        if (invitation.turn()) {
            card.saying(t("mentoring.invitation.no-last-day"));
            beforeYes.ifPresent(card::saying);
            Button yes = named(new Button(t("mentoring.invitation.yes"), click -> yes()));
            card.add(answers(yes, no("mentoring.invitation.no")));
        } else {
            card.add(answers(no("mentoring.invitation.changed-mind")));
        }
        add(card);
    }

    private String howItStands() {
        if (invitation.turn()) {
            return t("mentoring.invitation.who", other());
        }
        return t(invitation.both() ? "mentoring.invitation.both" : "mentoring.invitation.said-yes", other());
    }

    private void fact(Card card, String key, List<String> words) {
        if (!words.isEmpty()) {
            card.saying(t(key, other(), words.stream().collect(Collectors.joining("; "))));
        }
    }

    private static Div answers(Button... buttons) {
        Div answers = new Div(buttons);
        answers.addClassName("answers");
        return answers;
    }

    private void yes() {
        suggestions.yes(invitation.id());
        Notices.done(t("mentoring.invitation.yes.done"));
        rebuild.run();
    }

    private Button no(String key) {
        return named(new Button(t(key), click -> {
            suggestions.notThisTime(invitation.id());
            Notices.done(t("mentoring.invitation.no.done"));
            rebuild.run();
        }));
    }

    /** There may be several cards with the same words; whoever hears the page is told whom each is about. */
    private Button named(Button button) {
        button.setAriaLabel(t("mentoring.meeting.which", button.getText(), other()));
        return button;
    }

    private String other() {
        return invitation.other().callName();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
