package org.alongside.analysis.transcript;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;

/** A file that was read and is not kept yet: how its letters are written down, who speaks, and every turn, to be corrected. */
final class DraftView extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /** How many turns are shown at a time. */
    private static final int AT_ONCE = 25;

    private static final int BEGINNING = 60;

    private final transient Transcripts transcripts;
    private final transient byte[] content;
    private final transient Consumer<TranscriptId> kept;
    private final transient Runnable left;
    private final Div speakers = new Div();
    private final Div plainly = new Div();
    private final Div turns = new Div();

    /** What each row of the speakers calls its speaker by now; the row stays, so that whoever types in it stays in it. */
    private final transient Map<String, String> calledNow = new HashMap<>();

    private final transient Map<Integer, ComboBox<String>> ofTurns = new HashMap<>();
    private transient Transcripts.Preview preview;
    private transient Draft draft;
    private int from;

    /**
     * @param content the file, to read it again in another way
     * @param kept is told which transcript it became
     * @param left is told when somebody does not want it
     */
    DraftView(
            Transcripts transcripts,
            Transcripts.Preview preview,
            byte[] content,
            Consumer<TranscriptId> kept,
            Runnable left) {
        this.transcripts = transcripts;
        this.preview = preview;
        this.draft = preview.draft();
        this.content = content;
        this.kept = kept;
        this.left = left;
        getContent().addClassName("form");
        show();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(t(
                                "analysis.import.read",
                                preview.fileName(),
                                Texts.text(getLocale(), "analysis.import.kind", preview.kind()),
                                preview.interview().callName())),
                        new Paragraph(t("analysis.import.not-kept")));
        preview.encoding().ifPresent(encoding -> getContent().add(encodings(encoding)));
        getContent()
                .add(
                        new H3(t("analysis.import.speakers")),
                        speakers,
                        plainly,
                        new H3(t("analysis.import.turns")),
                        turns);
        Checkbox coversGo = new Checkbox(t("analysis.import.covers-go"));
        preview.replaces()
                .map(Transcripts.Replaced::covers)
                .filter(covers -> covers > 0)
                .ifPresent(covers -> getContent().add(new Paragraph(t("analysis.import.covered", covers)), coversGo));
        Button keep = new Button(
                t("analysis.import.keep"),
                click -> kept.accept(
                        transcripts.keep(preview.interview().id(), draft, preview.replaces(), coversGo.getValue())));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(t("analysis.import.leave"), click -> left.run());
        Div actions = new Div(keep, leave);
        actions.addClassName("actions");
        getContent().add(actions);
        showDraft();
    }

    private Component encodings(Encoding found) {
        Select<Encoding> encodings = new Select<>();
        encodings.setLabel(t("analysis.import.encoding"));
        encodings.setHelperText(t("analysis.import.encoding.help"));
        encodings.setItems(Encoding.known());
        encodings.setItemLabelGenerator(Encoding::label);
        encodings.setValue(found);
        encodings.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                preview = transcripts.preview(
                        preview.interview().id(), preview.fileName(), content, Optional.of(event.getValue()));
                draft = preview.draft();
                from = 0;
                show();
            }
        });
        return encodings;
    }

    /** One turn is corrected: the keyboard stays with it. */
    private void change(int turn, UnaryOperator<Draft> correction) {
        draft = correction.apply(draft);
        showDraft();
        Optional.ofNullable(ofTurns.get(turn)).ifPresent(ComboBox::focus);
    }

    /** A speaker is called something else or stands on another side. */
    private void call(String row, UnaryOperator<Draft.Speaker> correction) {
        int before = draft.speakers().size();
        String label = calledNow.get(row);
        Draft.Speaker speaker = draft.speakers().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        Draft.Speaker after = correction.apply(speaker);
        draft = draft.call(label, after.label(), after.side());
        calledNow.put(row, after.label());
        if (draft.speakers().size() == before) {
            showPlainly();
            showTurns();
        } else {
            // Two are one now.
            showDraft();
        }
    }

    private void showDraft() {
        from = Math.max(0, Math.min(from, draft.said().size() - 1));
        speakers.removeAll();
        calledNow.clear();
        named().forEach(speaker -> calledNow.put(speaker.label(), speaker.label()));
        speakers.add(new Listing<Draft.Speaker>(t("analysis.import.speakers"), t("analysis.import.speakers.none"))
                .column(t("analysis.import.speaker"), Draft.Speaker::label)
                .column(t("analysis.import.speaker.turns"), speaker -> String.valueOf(speaker.turns()))
                .component(t("analysis.import.speaker.called"), this::called)
                .component(t("analysis.import.side"), this::side)
                .show(named()));
        showPlainly();
        showTurns();
    }

    private List<Draft.Speaker> named() {
        return draft.speakers().stream()
                .filter(speaker -> !speaker.label().isEmpty())
                .toList();
    }

    private void showPlainly() {
        plainly.removeAll();
        if (hasOneOf(named(), Side.INTERVIEWER) && hasOneOf(named(), Side.PARTICIPANT)) {
            plainly.add(
                    new Paragraph(t("analysis.import.plain.why")),
                    new Button(t("analysis.import.plain"), click -> callPlainly(named())));
        }
    }

    private static boolean hasOneOf(List<Draft.Speaker> speakers, Side side) {
        return speakers.stream().filter(speaker -> speaker.side() == side).count() == 1;
    }

    private void callPlainly(List<Draft.Speaker> some) {
        Map<String, String> plain = new HashMap<>();
        for (Draft.Speaker speaker : some) {
            if (speaker.side() != Side.OTHER) {
                plain.put(speaker.label(), Texts.text(getLocale(), "analysis.import.side", speaker.side()));
            }
        }
        draft = draft.callAll(plain);
        showDraft();
    }

    private Component called(Draft.Speaker speaker) {
        TextField called = new TextField();
        called.setAriaLabel(t("analysis.import.speaker.called.of", speaker.label()));
        called.setMaxLength(Draft.LONGEST_LABEL);
        called.setValue(speaker.label());
        called.addValueChangeListener(event -> {
            if (event.isFromClient() && !event.getValue().isBlank()) {
                String label = Draft.label(event.getValue());
                call(speaker.label(), one -> new Draft.Speaker(label, one.side(), one.turns()));
            }
        });
        return called;
    }

    private Component side(Draft.Speaker speaker) {
        Select<Side> side = new Select<>();
        side.setAriaLabel(t("analysis.import.side.of", speaker.label()));
        side.setItems(Side.values());
        side.setItemLabelGenerator(one -> Texts.text(getLocale(), "analysis.import.side", one));
        side.setValue(speaker.side());
        side.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                call(speaker.label(), one -> new Draft.Speaker(one.label(), event.getValue(), one.turns()));
            }
        });
        return side;
    }

    private void showTurns() {
        turns.removeAll();
        ofTurns.clear();
        List<Integer> shown = new ArrayList<>();
        int until = Math.min(draft.said().size(), from + AT_ONCE);
        for (int turn = from; turn < until; turn++) {
            shown.add(turn);
        }
        turns.add(
                new Paragraph(t(
                        "analysis.import.turns.shown",
                        from + 1,
                        until,
                        draft.said().size())),
                new Listing<Integer>(t("analysis.import.turns"), t("analysis.import.turns.none"))
                        .component(t("analysis.import.speaker"), this::speaker)
                        .component(t("analysis.import.words"), this::words)
                        .component(t("analysis.import.correct"), this::corrections)
                        .show(shown));
        Button earlier = new Button(t("analysis.import.earlier"), click -> turnTo(from - AT_ONCE));
        earlier.setEnabled(from > 0);
        Button later = new Button(t("analysis.import.later"), click -> turnTo(from + AT_ONCE));
        later.setEnabled(until < draft.said().size());
        Div pages = new Div(earlier, later);
        pages.addClassName("actions");
        turns.add(pages);
    }

    private void turnTo(int turn) {
        from = Math.max(0, turn);
        showTurns();
    }

    private Component speaker(int turn) {
        ComboBox<String> speaker = new ComboBox<>();
        speaker.setAriaLabel(t("analysis.import.turn.speaker", turn + 1));
        speaker.setItems(draft.speakers().stream().map(Draft.Speaker::label).toList());
        speaker.setItemLabelGenerator(label -> label.isEmpty() ? t("analysis.import.nobody") : label);
        speaker.setValue(draft.said().get(turn).speaker());
        speaker.setAllowCustomValue(true);
        speaker.addCustomValueSetListener(event -> change(turn, before -> before.says(turn, event.getDetail())));
        speaker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                change(turn, before -> before.says(turn, event.getValue()));
            }
        });
        ofTurns.put(turn, speaker);
        return speaker;
    }

    private Component words(int turn) {
        Div words = new Div();
        draft.said().get(turn).words().lines().map(Paragraph::new).forEach(words::add);
        return words;
    }

    private Component corrections(int turn) {
        Div corrections = new Div();
        if (turn > 0) {
            Button join = new Button(t("analysis.import.join"), click -> change(turn - 1, before -> before.join(turn)));
            join.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            join.setAriaLabel(t("analysis.import.join.of", turn + 1));
            corrections.add(join);
        }
        String words = draft.said().get(turn).words();
        List<Integer> places = Draft.places(words, getLocale());
        if (!places.isEmpty()) {
            ComboBox<Integer> place = new ComboBox<>(t("analysis.import.split.at"));
            place.setItems(places);
            place.setItemLabelGenerator(at -> words.substring(at, Math.min(words.length(), at + BEGINNING)));
            Button split = new Button(t("analysis.import.split"), click -> {
                if (place.getValue() == null) {
                    Notices.refused(t("analysis.import.split.first"));
                } else {
                    int at = place.getValue();
                    change(turn + 1, before -> before.split(turn, at));
                }
            });
            corrections.add(new NativeDetails(t("analysis.import.split.of", turn + 1), new Div(place, split)));
        }
        return corrections;
    }
}
