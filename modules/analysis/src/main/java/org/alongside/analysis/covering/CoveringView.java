package org.alongside.analysis.covering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyPageView;
import org.alongside.analysis.transcript.CoveredText.Place;
import org.alongside.analysis.transcript.Side;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.transcript.Turn;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.View;

/** Names, places and days in a transcript, to be covered one yes at a time. */
@View("analysis.code")
@Route("analysis/transcripts/:id/names")
public class CoveringView extends StudyPageView {
    private static final long serialVersionUID = 1L;

    /** How many suggestions are shown at a time; the next come up as these are dealt with. */
    private static final int AT_ONCE = 25;

    /** How much of the text is shown around words. */
    private static final int AROUND = 50;

    private final transient Studies studies;
    private final transient Coverings coverings;
    private final transient Transcripts transcripts;
    private transient Coverings.Sheet sheet;
    private transient Optional<TextField> first = Optional.empty();

    @Inject
    CoveringView(Studies studies, Coverings coverings, Transcripts transcripts) {
        super("analysis.covering");
        this.studies = studies;
        this.coverings = coverings;
        this.transcripts = transcripts;
    }

    @Override
    protected void show(UUID id) {
        sheet = coverings.read(new TranscriptId(id));
        title(t("analysis.covering.of", sheet.interview().callName()), t("analysis.covering.lead"));
        backTo(studies.read(sheet.interview().study()));
        if (sheet.coded()) {
            add(new Mark(t("analysis.covering.coded"), Mark.Tone.CARE));
        }
        suggestions();
        card("analysis.covering.other", other());
        covers();
        card("analysis.covering.speakers", new Paragraph(t("analysis.import.plain.why")), speakers());
        add(new Anchor("analysis/transcripts/" + id, t("analysis.covering.go-on")));
    }

    /** Shown after something was decided: the keyboard goes on with what is next. */
    private void next() {
        showAnew(sheet.id().value());
        first.ifPresent(TextField::focus);
    }

    private void suggestions() {
        first = Optional.empty();
        int all = sheet.suggestions().size();
        Card card = card("analysis.covering.suggestions");
        card.add(new Paragraph(t("analysis.covering.only-suggested")));
        if (all > AT_ONCE) {
            card.add(new Paragraph(t("analysis.covering.more", all - AT_ONCE)));
        }
        card.add(new Listing<Suggestion>(t("analysis.covering.suggestions"), t("analysis.covering.suggestions.none"))
                .column(t("analysis.covering.words"), Suggestion::words)
                .column(t("analysis.covering.kind"), one -> t("analysis.covering.kind", one.kind()))
                .component(
                        t("analysis.covering.context"),
                        one -> context(one.places().get(0)))
                .component(t("analysis.covering.decide"), this::decide)
                .show(sheet.suggestions().stream().limit(AT_ONCE).toList()));
    }

    private Component decide(Suggestion suggestion) {
        TextField instead = new TextField(t("analysis.covering.instead"));
        instead.setMaxLength(Coverings.LONGEST_INSTEAD);
        instead.setValue(suggestion.relation().orElseGet(() -> t("analysis.covering.instead", suggestion.kind())));
        first = first.or(() -> Optional.of(instead));
        int places = suggestion.places().size();
        Button all = new Button(
                places == 1 ? t("analysis.covering.cover.one") : t("analysis.covering.cover.many", places),
                click -> done(coverings.cover(
                        sheet.id(),
                        suggestion.words(),
                        // Not within a longer name, which has a line of its own.
                        suggestion.places().stream().map(Place::start).toList(),
                        instead.getValue())));
        all.setAriaLabel(t("analysis.covering.cover.of", suggestion.words()));
        Button leave = new Button(t("analysis.covering.leave"), click -> {
            coverings.leave(sheet.id(), suggestion.words());
            Notices.done(t("analysis.covering.left", suggestion.words()));
            next();
        });
        leave.setAriaLabel(t("analysis.covering.leave.of", suggestion.words()));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div decide = new Div(instead, all, leave);
        if (places > 1) {
            decide.add(new NativeDetails(t("analysis.covering.one-by-one"), each(suggestion, instead)));
        }
        decide.addClassName("actions");
        return decide;
    }

    private Component each(Suggestion suggestion, TextField instead) {
        Div each = new Div();
        for (Place place : suggestion.places()) {
            Button here = new Button(
                    t("analysis.covering.cover.here"),
                    click -> done(coverings.cover(
                            sheet.id(), suggestion.words(), List.of(place.start()), instead.getValue())));
            here.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            each.add(new Div(context(place), here));
        }
        return each;
    }

    private Component other() {
        TextField words = new TextField(t("analysis.covering.other.words"));
        words.setHelperText(t("analysis.covering.other.help"));
        words.setMaxLength(Coverings.LONGEST_WORDS);
        TextField instead = new TextField(t("analysis.covering.instead"));
        instead.setMaxLength(Coverings.LONGEST_INSTEAD);
        Button cover = new Button(
                t("analysis.covering.cover"),
                click -> done(coverings.coverAll(sheet.id(), words.getValue(), instead.getValue())));
        Div form = new Div(words, instead, cover);
        form.addClassName("form");
        return form;
    }

    private void covers() {
        boolean may = sheet.mayUncover();
        Map<Integer, String> shown = new HashMap<>();
        Card card = card("analysis.covering.covered");
        Div list = new Div();
        list.add(listing(shown, may));
        card.add(list);
        if (may && !sheet.covers().isEmpty()) {
            Button originals = new Button(t("analysis.covering.originals"), click -> {
                coverings.originals(sheet.id()).forEach(one -> shown.put(one.start(), one.words()));
                list.removeAll();
                list.add(listing(shown, true));
            });
            card.add(new Paragraph(t("analysis.covering.originals.noted")), originals);
        }
    }

    private Listing<Place> listing(Map<Integer, String> shown, boolean may) {
        Listing<Place> listing = new Listing<Place>(t("analysis.covering.covered"), t("analysis.covering.covered.none"))
                .column(
                        t("analysis.covering.instead"),
                        place -> sheet.text().text().substring(place.start(), place.end()))
                .component(t("analysis.covering.context"), this::context);
        if (!shown.isEmpty()) {
            listing.column(t("analysis.covering.stood-there"), place -> shown.getOrDefault(place.start(), ""));
        }
        if (may) {
            listing.component(t("analysis.covering.decide"), this::uncover);
        }
        return listing.show(sheet.covers());
    }

    private Component uncover(Place place) {
        Button uncover = new Button(t("analysis.covering.uncover"), click -> {
            coverings.uncover(sheet.id(), place.start(), sheet.text().text().substring(place.start(), place.end()));
            Notices.done(t("analysis.covering.uncovered"));
            showAnew(sheet.id().value());
        });
        uncover.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return uncover;
    }

    private Component speakers() {
        return new Listing<Turn>(t("analysis.covering.speakers"), t("analysis.import.speakers.none"))
                .column(t("analysis.import.speaker"), Turn::speaker)
                .component(t("analysis.import.speaker.called"), this::speaker)
                .show(sheet.text().speakers().stream().map(this::firstTurn).toList());
    }

    private Turn firstTurn(String speaker) {
        return sheet.text().turns().stream()
                .filter(turn -> turn.speaker().equals(speaker))
                .findFirst()
                .orElseThrow();
    }

    private Component speaker(Turn turn) {
        TextField called = new TextField(t("analysis.import.speaker.called.of", turn.speaker()));
        called.setValue(turn.speaker());
        Select<Side> side = new Select<>();
        side.setLabel(t("analysis.import.side.of", turn.speaker()));
        side.setItems(Side.values());
        side.setItemLabelGenerator(one -> t("analysis.import.side", one));
        side.setValue(turn.side());
        Button call = new Button(t("analysis.covering.speakers.call"), click -> {
            transcripts.call(sheet.id(), turn.speaker(), called.getValue(), side.getValue());
            Notices.done(t("analysis.covering.speakers.called", called.getValue()));
            showAnew(sheet.id().value());
        });
        call.setAriaLabel(t("analysis.covering.speakers.call.of", turn.speaker()));
        Div speaker = new Div(called, side, call);
        speaker.addClassName("actions");
        return speaker;
    }

    private Component context(Place place) {
        String text = sheet.text().text();
        int from = whole(text, Math.max(0, place.start() - AROUND));
        int until = whole(text, Math.min(text.length(), place.end() + AROUND));
        Span words = new Span(text.substring(place.start(), place.end()));
        words.getStyle().set("font-weight", "bold");
        return new Div(
                new Span((from > 0 ? "\u2026" : "") + text.substring(from, place.start())),
                words,
                new Span(text.substring(place.end(), until) + (until < text.length() ? "\u2026" : "")));
    }

    /** Never through the middle of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private void done(int places) {
        Notices.done(places == 1 ? t("analysis.covering.done.one") : t("analysis.covering.done.many", places));
        next();
    }
}
