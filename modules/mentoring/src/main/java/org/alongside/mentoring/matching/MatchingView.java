package org.alongside.mentoring.matching;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.core.problem.NotFound;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.time.InWords;

/** One run: how far it has come, its plans side by side, changing one by hand, and letting mentors read it. */
@View("mentoring.pair")
@Route("mentoring/matching/:id")
public class MatchingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int POLL_EVERY = 500;

    private final transient Matchings matchings;
    private final transient Places places;
    private final transient AskFirst askFirst;
    private final Div content = new Div();
    private transient MatchingId id;
    private boolean waiting;
    private transient Registration polling;

    @Inject
    MatchingView(Matchings matchings, Places places, AskFirst askFirst) {
        super("mentoring.matching-run");
        this.matchings = matchings;
        this.places = places;
        this.askFirst = askFirst;
        content.addClassName("page");
        add(new Anchor("mentoring/matching", t("mentoring.matching-run.all")), content);
    }

    static RouteParameters parameters(MatchingId id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new MatchingId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        build();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> {
            if (waiting) {
                build();
            }
        });
        event.getUI().setPollInterval(waiting ? POLL_EVERY : -1);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    private void build() {
        Matchings.Row run = matchings.state(id);
        waiting = run.state() == MatchingState.WORKING;
        getUI().ifPresent(ui -> ui.setPollInterval(waiting ? POLL_EVERY : -1));
        content.removeAll();
        content.add(howItStands(run));
        if (run.state() == MatchingState.READY || run.state() == MatchingState.RELEASED) {
            content.add(new PlansForm(matchings, askFirst, places.names(), matchings.read(id), this::build));
        }
    }

    private Card howItStands(Matchings.Row run) {
        Card card = new Card(t("mentoring.matching-run.now"));
        card.add(new Mark(t("mentoring.matching-state", run.state()), Mark.Tone.CALM));
        card.saying(t("mentoring.matching-run.asked", run.askedBy(), InWords.moment(run.askedAt(), getLocale())));
        run.releasedAt()
                .ifPresent(at -> card.saying(t(
                        "mentoring.matching-run.released",
                        run.releasedBy().orElse("Alongside"),
                        InWords.moment(at, getLocale()))));
        if (run.state() == MatchingState.WORKING) {
            Paragraph sofar = new Paragraph(t("mentoring.matching-run.working", run.done()));
            sofar.getElement().setAttribute("role", "status");
            card.add(sofar, new Button(t("mentoring.matching-run.stop"), click -> {
                matchings.stop(id);
                build();
            }));
        } else if (run.state() != MatchingState.STOPPED) {
            card.add(howItCanBeRepeated(run));
        }
        return card;
    }

    /** Seldom asked for: folded away, so that it does not stand between a coordinator and the plans. */
    private Details howItCanBeRepeated(Matchings.Row run) {
        Button replay = new Button(
                t("mentoring.matching-run.replay"),
                click -> Notices.done(
                        t(matchings.replay(id) ? "mentoring.matching-run.same" : "mentoring.matching-run.other")));
        return new Details(
                t("mentoring.matching-run.repeat"),
                new Paragraph(t("mentoring.matching-run.seed", Long.toString(run.seed()))),
                replay);
    }
}
