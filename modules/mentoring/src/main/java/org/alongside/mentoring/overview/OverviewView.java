package org.alongside.mentoring.overview;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.View;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.time.InWords;
import org.alongside.spi.Initiative;

/** How a scheme goes: where each pair is, what we owe to whom, what comes next. */
@View("mentoring.read")
@Route("mentoring/overview")
@Menu(title = "mentoring.menu.overview", order = 19)
public class OverviewView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Overviews overviews;
    private final Div content = new Div();

    @Inject
    OverviewView(Overviews overviews) {
        super("mentoring.overview");
        this.overviews = overviews;
        content.addClassName("page");
        List<Initiative> schemes = overviews.schemes();
        if (schemes.isEmpty()) {
            add(new Paragraph(t("mentoring.overview.none")));
            return;
        }
        Select<Initiative> scheme = new Select<>();
        scheme.setLabel(t("mentoring.overview.scheme"));
        scheme.setItems(schemes);
        scheme.setItemLabelGenerator(Initiative::title);
        scheme.addValueChangeListener(change -> show(change.getValue()));
        add(scheme, content);
        scheme.setValue(schemes.get(0));
    }

    private void show(Initiative scheme) {
        Overview overview = overviews.read(Optional.of(scheme.id()), getLocale());
        content.removeAll();
        content.add(
                pairs(overview),
                duties(overview.duties()),
                coming(overview.coming()),
                timeline(overview),
                counts(overview.counts()),
                outside(overviews.outside(Optional.of(scheme.id()))));
    }

    private Card pairs(Overview overview) {
        Card card = new Card(t("mentoring.overview.pairs"));
        card.add(new Listing<Overview.Pair>(t("mentoring.overview.pairs"), t("mentoring.overview.pairs.none"))
                .component(t("mentoring.pairs.pair"), pair -> link(pair.id(), pair.mentor(), pair.trainee()))
                .component(
                        t("mentoring.pairs.state"),
                        pair -> new Mark(
                                t("mentoring.state", pair.state()),
                                pair.state().open() ? Mark.Tone.GOOD : Mark.Tone.CALM))
                .column(t("mentoring.pairs.next"), this::next)
                .column(t("mentoring.overview.planned-end"), this::end)
                .show(overview.pairs()));
        return card;
    }

    private String next(Overview.Pair pair) {
        return pair.next()
                .map(at -> InWords.moment(at, getLocale()))
                .orElseGet(() -> pair.state().open() ? t("mentoring.pairs.nothing-planned") : "");
    }

    private String end(Overview.Pair pair) {
        return pair.endedOn()
                .map(day -> t("mentoring.pairs.ended-on", InWords.day(day, getLocale())))
                .or(() -> pair.plannedEnd().map(day -> InWords.day(day, getLocale())))
                .orElse("");
    }

    private Card duties(List<Todo> duties) {
        Card card = new Card(t("mentoring.overview.duties")).saying(t("mentoring.overview.duties.about"));
        card.add(new Listing<Todo>(t("mentoring.overview.duties"), t("mentoring.overview.duties.none"))
                .component(t("mentoring.overview.duties.what"), duty -> new Anchor(duty.link(), duty.sentence()))
                .column(
                        t("mentoring.overview.duties.until"),
                        duty -> duty.due()
                                .map(day -> InWords.day(day, getLocale()))
                                .orElseGet(() -> t("mentoring.overview.duties.no-day")))
                .show(duties));
        return card;
    }

    private Card coming(List<Overview.Coming> meetings) {
        Card card = new Card(t("mentoring.overview.coming"));
        card.add(new Listing<Overview.Coming>(t("mentoring.overview.coming"), t("mentoring.overview.coming.none"))
                .column(t("mentoring.meetings.when"), meeting -> InWords.moment(meeting.at(), getLocale()))
                .component(
                        t("mentoring.pairs.pair"), meeting -> link(meeting.pair(), meeting.mentor(), meeting.trainee()))
                .column(t("mentoring.meetings.where"), Overview.Coming::where)
                .show(meetings));
        return card;
    }

    private Card timeline(Overview overview) {
        String title = t("mentoring.overview.timeline.of", overview.initiative().title());
        Div box = new Div(new Svg(TimelinePicture.of(overview.timeline(), title, getLocale())));
        box.addClassName("picture");
        // It scrolls by itself on a phone, so whoever uses a keyboard has to be able to get to it.
        box.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        Card card = new Card(t("mentoring.overview.timeline")).saying(t("mentoring.overview.timeline.about"));
        card.add(
                box,
                new H3(t("mentoring.overview.timeline.table")),
                new Listing<Timeline.Row>(title, t("mentoring.overview.pairs.none"))
                        .column(t("mentoring.pairs.pair"), Timeline.Row::pair)
                        .column(t("mentoring.pairs.since"), row -> day(row.began()))
                        .column(
                                t("mentoring.overview.timeline.meetings"),
                                row -> row.meetings().stream().map(this::day).collect(Collectors.joining(", ")))
                        .column(t("mentoring.overview.timeline.until"), this::until)
                        .show(overview.timeline().rows()));
        return card;
    }

    private String until(Timeline.Row row) {
        String until = row.until().map(this::day).orElseGet(() -> t("mentoring.overview.timeline.open"));
        if (row.over()) {
            return t("mentoring.pairs.ended-on", until);
        }
        return row.resting() ? t("mentoring.overview.timeline.resting", until) : until;
    }

    private Card counts(Overview.Counts counts) {
        Card card = new Card(t("mentoring.overview.counts")).saying(t("mentoring.overview.counts.about"));
        card.add(new Facts()
                .fact(t("mentoring.overview.counts.mentors"), Integer.toString(counts.mentors()))
                .fact(t("mentoring.overview.counts.trainees"), Integer.toString(counts.trainees()))
                .fact(t("mentoring.overview.counts.pairs"), Integer.toString(counts.pairs()))
                .fact(t("mentoring.overview.counts.met"), Integer.toString(counts.met())));
        return card;
    }

    private Card outside(Outside outside) {
        Card card = new Card(t("mentoring.outside")).saying(t("mentoring.outside.about"));
        UnorderedList sentences = new UnorderedList();
        outside.sentences(getLocale()).forEach(sentence -> sentences.add(new ListItem(sentence)));
        card.add(sentences);
        return card;
    }

    private Anchor link(PairingId pair, String mentor, String trainee) {
        return new Anchor("mentoring/pairings/" + pair, t("mentoring.pairing.names", mentor, trainee));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(day);
    }
}
