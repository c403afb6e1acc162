package org.alongside.mentoring.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.Side;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.spi.Initiative;

/** Who would like to take part in a scheme, how far that has come, and which pairs are thought of. */
@View("mentoring.read")
@Route("mentoring/people")
@Menu(title = "mentoring.menu.people", order = 21)
public class PeopleView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Enrolments enrolments;
    private final transient Suggestions suggestions;
    private final transient AskFirst askFirst;
    private final transient CurrentUser user;
    private final transient List<Initiative> schemes;
    private final Select<Initiative> scheme = new Select<>();
    private final Div content = new Div();

    @Inject
    PeopleView(
            Enrolments enrolments,
            Suggestions suggestions,
            AskFirst askFirst,
            Initiatives initiatives,
            CurrentUser user) {
        super("mentoring.people");
        this.enrolments = enrolments;
        this.suggestions = suggestions;
        this.askFirst = askFirst;
        this.user = user;
        this.schemes = initiatives.ofType(MentoringInitiative.KEY);
        content.addClassName("page");
        if (schemes.isEmpty()) {
            Paragraph nothing = new Paragraph(t("mentoring.pair.no-initiative"));
            nothing.addClassName("nothing-yet");
            add(nothing);
            return;
        }
        scheme.setLabel(t("mentoring.pair.initiative"));
        scheme.setItems(schemes);
        scheme.setItemLabelGenerator(Initiative::title);
        scheme.setValue(schemes.get(0));
        scheme.setVisible(schemes.size() > 1);
        scheme.addValueChangeListener(chosen -> build());
        add(scheme, content);
        build();
    }

    private void build() {
        Initiative shown = scheme.getValue();
        List<Enrolments.Row> everybody = enrolments.list(shown.id());
        content.removeAll();
        List<Suggestions.Row> underWay = suggestions.list().stream()
                .filter(row -> row.initiative().equals(shown.id()))
                .toList();
        // Somebody may wait to be introduced: that stands above the long lists.
        if (!underWay.isEmpty()) {
            content.add(thoughtOf(underWay));
        }
        content.add(side(everybody, Side.MENTOR, "mentoring.people.mentors"));
        content.add(side(everybody, Side.TRAINEE, "mentoring.people.trainees"));
        if (user.may("mentoring.enrol")) {
            Card interested = new Card(t("mentoring.people.interested")).saying(t("mentoring.people.interested.about"));
            interested.add(new InterestForm(enrolments, shown.id(), this::build));
            content.add(interested);
        }
        if (underWay.isEmpty()) {
            content.add(thoughtOf(underWay));
        }
    }

    private Card thoughtOf(List<Suggestions.Row> underWay) {
        Card card = new Card(t("mentoring.people.suggestions")).saying(t("mentoring.people.suggestions.about"));
        card.add(new SuggestionsView(suggestions, askFirst, user, underWay, this::build));
        return card;
    }

    private Card side(List<Enrolments.Row> everybody, Side side, String key) {
        Card card = new Card(t(key));
        card.add(new EnrolmentsView(
                enrolments,
                user,
                t(key),
                everybody.stream().filter(row -> row.side() == side).toList(),
                this::build));
        return card;
    }
}
