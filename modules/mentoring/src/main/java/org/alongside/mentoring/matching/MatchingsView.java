package org.alongside.mentoring.matching;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.time.InWords;
import org.alongside.spi.Initiative;

/** Whether there are enough mentors, what is to count, and the runs so far. */
@View("mentoring.pair")
@Route("mentoring/matching")
@Menu(title = "mentoring.menu.matching", order = 22)
public class MatchingsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Matchings matchings;
    private final Div content = new Div();
    private final transient List<Initiative> schemes;
    private transient Optional<Initiative> scheme;

    @Inject
    MatchingsView(Matchings matchings, Initiatives initiatives) {
        super("mentoring.matching");
        this.matchings = matchings;
        this.schemes = initiatives.ofType(MentoringInitiative.KEY);
        this.scheme = schemes.stream().findFirst();
        content.addClassName("page");
        if (schemes.size() > 1) {
            add(choice());
        }
        add(content);
        build();
    }

    private Select<Initiative> choice() {
        Select<Initiative> choice = new Select<>();
        choice.setLabel(t("mentoring.matching.scheme"));
        choice.setItemLabelGenerator(Initiative::title);
        choice.setItems(schemes);
        scheme.ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            scheme = Optional.ofNullable(change.getValue());
            build();
        });
        return choice;
    }

    private void build() {
        content.removeAll();
        if (scheme.isEmpty()) {
            content.add(new Card(t("mentoring.matching.ready.title")).saying(t("mentoring.pair.no-initiative")));
            return;
        }
        content.add(readiness(scheme.get()), ask(scheme.get()), runs(scheme.get()));
    }

    private Card readiness(Initiative initiative) {
        Matchings.Readiness found = matchings.readiness(initiative.id());
        Card card = new Card(t("mentoring.matching.ready.title")).saying(t("mentoring.matching.ready.about"));
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(t("mentoring.matching.ready.mentors", found.mentors(), found.places())));
        list.add(new ListItem(t("mentoring.matching.ready.trainees", found.trainees())));
        list.add(new ListItem(
                t(found.enough() ? "mentoring.matching.ready.enough" : "mentoring.matching.ready.too-few")));
        if (found.waiting() > 0) {
            list.add(new ListItem(t("mentoring.matching.ready.waiting", found.waiting())));
        }
        found.unmet().stream()
                .sorted()
                .forEach(need ->
                        list.add(new ListItem(t("mentoring.matching.ready.unmet", t("core.access-need", need)))));
        found.nobodyFits().forEach(left -> list.add(new ListItem(MatchingWords.leftOut(left, getLocale()))));
        card.add(list);
        return card;
    }

    private Card ask(Initiative initiative) {
        Card card = new Card(t("mentoring.matching.ask.title"))
                .saying(t("mentoring.matching.ask.about"))
                .saying(t("mentoring.matching.ask.never"));
        Map<Criterion, IntegerField> fields = new EnumMap<>(Criterion.class);
        Div together = new Div();
        together.addClassName("fields");
        for (Criterion criterion : Criterion.values()) {
            IntegerField field = new IntegerField(t("mentoring.criterion", criterion));
            field.setMin(0);
            field.setMax(Weights.MOST);
            field.setStepButtonsVisible(true);
            field.setValue(criterion.usual());
            fields.put(criterion, field);
            together.add(field);
        }
        Button find = new Button(t("mentoring.matching.ask.do"), click -> {
            Weights weights = Weights.of(fields.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().getValue())));
            Matchings.Row run = matchings.ask(initiative.id(), weights, List.of(), Optional.empty());
            UI.getCurrent().navigate(MatchingView.class, MatchingView.parameters(run.id()));
        });
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(together, new Paragraph(t("mentoring.matching.ask.order")), find);
        return card;
    }

    private Card runs(Initiative initiative) {
        Listing<Matchings.Row> listing = new Listing<Matchings.Row>(
                        t("mentoring.matching.runs.title"), t("mentoring.matching.runs.none"))
                .component(
                        t("mentoring.matching.runs.when"),
                        run -> new Anchor("mentoring/matching/" + run.id(), InWords.moment(run.askedAt(), getLocale())))
                .column(t("mentoring.matching.runs.who"), Matchings.Row::askedBy)
                .component(
                        t("mentoring.matching.runs.state"),
                        run -> new Mark(t("mentoring.matching-state", run.state()), Mark.Tone.CALM));
        listing.show(matchings.list(initiative.id()));
        Card card = new Card(t("mentoring.matching.runs.title")).saying(t("mentoring.matching.runs.about"));
        card.add(listing);
        return card;
    }
}
