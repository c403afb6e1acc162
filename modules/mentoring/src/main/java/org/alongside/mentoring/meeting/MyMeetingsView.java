package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.pairing.Pairings;

/** One's own meetings: those that lie ahead, those of the past, and the way out. */
@View("mentoring.meet")
@Route("mentoring/my")
@Menu(title = "mentoring.menu.my", order = 10)
public class MyMeetingsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Pairings pairings;
    private final transient Meetings meetings;
    private final transient Participants participants;
    private final Div content = new Div();

    @Inject
    MyMeetingsView(Pairings pairings, Meetings meetings, Participants participants) {
        super("mentoring.my");
        this.pairings = pairings;
        this.meetings = meetings;
        this.participants = participants;
        content.addClassName("page");
        add(content);
        build();
    }

    private void build() {
        content.removeAll();
        List<Pairings.Row> pairs = pairings.mine().stream()
                .sorted(Comparator.comparing(
                        (Pairings.Row pair) -> !pair.state().open()))
                .toList();
        if (pairs.isEmpty()) {
            Card card = new Card(t("mentoring.my.none.title"));
            Paragraph nothing = new Paragraph(t("mentoring.my.none"));
            nothing.addClassName("nothing-yet");
            card.add(nothing);
            content.add(card);
        }
        participants
                .me()
                .ifPresent(me ->
                        pairs.forEach(pair -> content.add(new MyPairView(pairings, meetings, pair, me, this::build))));
        content.add(new Card(t("mentoring.my.recorded"))
                .saying(t("mentoring.my.recorded.what"))
                .saying(t("mentoring.my.recorded.who"))
                .saying(t("mentoring.my.recorded.never")));
    }
}
