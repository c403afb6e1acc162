package org.alongside.mentoring.pairing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.place.PlacesForm;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Initiative;

/** Who meets whom; and for the coordinator what is needed to introduce people. */
@View("mentoring.read")
@Route("mentoring/pairings")
@Menu(title = "mentoring.menu.pairs", order = 20)
public class PairingsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Pairings pairings;
    private final transient AskFirst askFirst;
    private final transient Initiatives initiatives;
    private final transient CurrentUser user;
    private final transient Places places;
    private final transient ProgrammeTime time;
    private final Div content = new Div();

    @Inject
    PairingsView(
            Pairings pairings,
            AskFirst askFirst,
            Initiatives initiatives,
            CurrentUser user,
            Places places,
            ProgrammeTime time) {
        super("mentoring.pairs");
        this.pairings = pairings;
        this.askFirst = askFirst;
        this.initiatives = initiatives;
        this.user = user;
        this.places = places;
        this.time = time;
        content.addClassName("page");
        add(content);
        build();
    }

    private void build() {
        content.removeAll();
        content.add(pairs());
        List<Initiative> ours = initiatives.ofType(MentoringInitiative.KEY);
        if (user.may("mentoring.pair")) {
            Card introduce = new Card(t("mentoring.pair.title")).saying(t("mentoring.pair.about"));
            introduce.add(new PairingForm(pairings, askFirst, ours, time, this::build));
            content.add(introduce);
        }
        if (user.may("mentoring.set-up")) {
            Card where = new Card(t("mentoring.places.title")).saying(t("mentoring.places.about"));
            where.add(new PlacesForm(places));
            content.add(where);
        }
        if (!ours.isEmpty()) {
            Card usual = new Card(t("mentoring.scheme.title")).saying(t("mentoring.scheme.about"));
            UnorderedList schemes = new UnorderedList();
            ours.forEach(initiative ->
                    schemes.add(new ListItem(new Anchor("mentoring/schemes/" + initiative.id(), initiative.title()))));
            usual.add(schemes, new Anchor("mentoring/recorded", t("mentoring.recorded")));
            content.add(usual);
        }
    }

    private Card pairs() {
        Listing<Pairings.Row> listing = new Listing<Pairings.Row>(
                        t("mentoring.pairs.caption"), t("mentoring.pairs.none"))
                .component(t("mentoring.pairs.pair"), this::link)
                .column(t("mentoring.pairs.since"), pair -> InWords.day(pair.beganOn(), getLocale()))
                .column(t("mentoring.pairs.next"), this::next)
                .component(t("mentoring.pairs.state"), pair -> stateMark(pair.state()));
        listing.show(pairings.list().stream()
                .sorted(Comparator.comparing(
                                (Pairings.Row pair) -> !pair.state().open())
                        .thenComparing(pair -> pair.mentor().callName()))
                .toList());
        Card card = new Card(t("mentoring.pairs.title"));
        card.add(listing);
        return card;
    }

    private Anchor link(Pairings.Row pair) {
        return new Anchor(
                "mentoring/pairings/" + pair.id(),
                t(
                        "mentoring.pairing.names",
                        pair.mentor().callName(),
                        pair.trainee().callName()));
    }

    private String next(Pairings.Row pair) {
        return pair.endedOn()
                .map(day -> t("mentoring.pairs.ended-on", InWords.day(day, getLocale())))
                .or(() -> pair.next().map(at -> InWords.moment(at, getLocale())))
                .orElseGet(() -> t("mentoring.pairs.nothing-planned"));
    }

    private Mark stateMark(PairingState state) {
        return new Mark(t("mentoring.state", state), state == PairingState.MEETING ? Mark.Tone.GOOD : Mark.Tone.CALM);
    }
}
