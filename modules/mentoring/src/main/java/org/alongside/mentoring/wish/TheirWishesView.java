package org.alongside.mentoring.wish;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.spi.ParticipantId;

/**
 * What somebody would like, for staff, and the place to write down what they told us. What is private is written here and never
 * read: the fields are empty before and after (R11).
 */
@View("mentoring.read")
@Route("mentoring/people/:id/wishes")
public class TheirWishesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;
    private final transient Places places;
    private final transient Participants participants;
    private final boolean mayTell;

    @Inject
    TheirWishesView(Wishes wishes, Places places, Participants participants, CurrentUser user) {
        super("mentoring.wishes");
        this.wishes = wishes;
        this.places = places;
        this.participants = participants;
        this.mayTell = user.may("mentoring.wish-for-somebody");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ParticipantId who;
        try {
            who = ParticipantId.of(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        Wish shown = wishes.of(who);
        title(t("mentoring.wishes.of", participants.nameOf(who)), t("mentoring.wishes.lead"));
        add(new Anchor("mentoring/people", t("mentoring.menu.people")));
        if (mayTell) {
            form(who, shown);
        } else {
            card("mentoring.wish.shown", facts(shown));
        }
    }

    private void form(ParticipantId who, Wish now) {
        WishForm shown = new WishForm(t("mentoring.wish.who-reads.theirs"), places.names());
        shown.show(now);
        PrivateWishForm secret = new PrivateWishForm(t("mentoring.wish.who-reads.private-theirs"));
        RadioButtonGroup<Method> how = new RadioButtonGroup<>();
        how.setLabel(t("mentoring.told.how"));
        how.setItems(Method.SPOKEN, Method.PAPER, Method.WITNESSED);
        how.setItemLabelGenerator(way -> t("core.method", way));
        Card others = new Card(t("mentoring.wish.shown")).saying(t("mentoring.wishes.shown.about"));
        others.add(shown);
        Card matching = new Card(t("mentoring.wish.private")).saying(t("mentoring.wishes.private.about"));
        matching.add(secret);
        Button save = new Button(t("mentoring.wishes.save"), click -> {
            wishes.tellFor(who, new Wishes.Told(shown.wish(), secret.wish()), how.getValue());
            secret.show(PrivateWish.NOTHING);
            Notices.done(t("mentoring.wishes.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(others, matching, how, save);
    }

    private Facts facts(Wish shown) {
        Map<PlaceId, String> names = places.names();
        return new Facts()
                .fact(
                        t("mentoring.wish.times"),
                        words(shown.timesInOrder().stream()
                                .map(slot -> slot.words(getLocale()))
                                .toList()))
                .fact(
                        t("mentoring.wish.channels"),
                        words(shown.channels().stream()
                                .sorted()
                                .map(channel -> t("mentoring.channel", channel))
                                .toList()))
                .fact(
                        t("mentoring.wish.places"),
                        words(shown.places().stream()
                                .map(place -> names.getOrDefault(place, ""))
                                .sorted()
                                .toList()))
                .fact(t("mentoring.wish.interests"), words(shown.interests()))
                .fact(t("mentoring.wish.about-me"), shown.about());
    }

    /** Who says nothing is content with anything. */
    private String words(Collection<String> words) {
        return words.isEmpty() ? t("mentoring.wish.anything") : words.stream().collect(Collectors.joining("; "));
    }
}
