package org.alongside.mentoring.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** The plans of a run side by side; below, one of them to be changed by list or by dragging, with what follows said at once. */
final class PlansForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Matchings matchings;
    private final transient Map<PlaceId, String> places;
    private final transient Matchings.Result result;
    private final transient Runnable rebuild;
    private final transient Map<ParticipantId, Participant> people;
    private final transient Map<ParticipantId, String> askFirst;
    private final transient Map<Participant, Select<Participant>> chosen = new LinkedHashMap<>();
    private final transient Map<Participant, Checkbox> together = new LinkedHashMap<>();
    private final Div whatFollows = new Div();
    private final UnorderedList why = new UnorderedList();
    private final Button release = new Button();
    private transient Optional<UUID> shown = Optional.empty();
    private boolean filling;

    PlansForm(
            Matchings matchings,
            AskFirst askFirst,
            Map<PlaceId, String> places,
            Matchings.Result result,
            Runnable rebuild) {
        this.matchings = matchings;
        this.places = places;
        this.result = result;
        this.rebuild = rebuild;
        this.people = Stream.concat(result.mentors().stream(), result.trainees().stream())
                .collect(Collectors.toMap(Participant::id, Function.identity(), (a, b) -> a));
        this.askFirst =
                askFirst.of(result.mentors().stream().map(Participant::id).toList(), getLocale());
        addClassName("page");
        add(sideBySide());
        if (!result.nobodyFits().isEmpty()) {
            add(nobodyFits());
        }
        if (!result.plans().isEmpty()) {
            add(byHand());
            fill(result.plans().stream()
                    .filter(Matchings.PlanRow::released)
                    .findFirst()
                    .orElse(result.plans().get(0)));
        }
    }

    private Card sideBySide() {
        Listing<Participant> listing = new Listing<Participant>(t("mentoring.plans.title"), t("mentoring.plans.none"))
                .column(t("mentoring.plans.trainee"), Participant::callName);
        for (Matchings.PlanRow plan : result.plans()) {
            Map<ParticipantId, ParticipantId> mentors = mentors(plan);
            listing.component(name(plan), trainee -> cell(mentors.get(trainee.id()), trainee.id(), plan));
        }
        listing.show(result.trainees());
        Card card = new Card(t("mentoring.plans.title")).saying(t("mentoring.plans.about"));
        card.add(listing);
        return card;
    }

    private Component cell(ParticipantId mentor, ParticipantId trainee, Matchings.PlanRow plan) {
        Span cell = new Span(mentor == null ? t("mentoring.plans.nobody") : called(mentor));
        boolean asInBest = Objects.equals(mentor, mentors(result.plans().get(0)).get(trainee));
        if (plan.standing() > 0 && !asInBest) {
            cell.add(new Span(" " + t("mentoring.plans.other")));
        }
        return cell;
    }

    private Card nobodyFits() {
        Card card = new Card(t("mentoring.plans.nobody-fits")).saying(t("mentoring.plans.nobody-fits.about"));
        UnorderedList list = new UnorderedList();
        result.nobodyFits().forEach(left -> list.add(new ListItem(MatchingWords.leftOut(left, getLocale()))));
        card.add(list);
        return card;
    }

    private Card byHand() {
        boolean open = result.run().state() == MatchingState.READY;
        Card card = new Card(t(open ? "mentoring.plans.by-hand" : "mentoring.plans.as-released"));
        if (open) {
            card.saying(t("mentoring.plans.by-hand.about"));
            card.add(whichPlan());
            Div rows = new Div();
            rows.addClassName("fields");
            result.trainees().forEach(trainee -> rows.add(row(trainee)));
            card.add(rows);
        }
        whatFollows.getElement().setAttribute("role", "status");
        card.add(whatFollows, why);
        if (open) {
            Button keep = new Button(t("mentoring.plans.keep"), click -> {
                matchings.keep(result.run().id(), pairs());
                Notices.done(t("mentoring.plans.kept"));
                rebuild.run();
            });
            release.setText(t("mentoring.plans.release"));
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            release.addClickListener(click -> askToRelease());
            Button again = new Button(t("mentoring.plans.again"), click -> lookAgain());
            Div buttons = new Div(keep, again, release);
            buttons.addClassName("buttons");
            card.add(buttons);
        }
        return card;
    }

    private Select<Matchings.PlanRow> whichPlan() {
        Select<Matchings.PlanRow> which = new Select<>();
        which.setLabel(t("mentoring.plans.begin-with"));
        which.setItemLabelGenerator(this::name);
        which.setItems(result.plans());
        which.setValue(result.plans().get(0));
        which.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                fill(change.getValue());
            }
        });
        return which;
    }

    /** One trainee and who they would meet; two of these change their mentors when one is dragged onto the other. */
    private Component row(Participant trainee) {
        Select<Participant> mentor = new Select<>();
        mentor.setLabel(trainee.callName());
        mentor.setItemLabelGenerator(one -> one == null ? t("mentoring.plans.nobody") : one.callName());
        mentor.setEmptySelectionAllowed(true);
        mentor.setEmptySelectionCaption(t("mentoring.plans.nobody"));
        mentor.setItems(result.mentors());
        mentor.addValueChangeListener(change -> {
            if (!filling) {
                shown = Optional.empty();
                sayWhatFollows();
            }
        });
        chosen.put(trainee, mentor);
        Checkbox keep = new Checkbox(t("mentoring.plans.together"));
        keep.setAriaLabel(t("mentoring.meeting.which", t("mentoring.plans.together"), trainee.callName()));
        keep.setValue(result.pins().stream().anyMatch(pin -> pin.trainee().equals(trainee.id())));
        together.put(trainee, keep);
        Div row = new Div(mentor, keep);
        DragSource.create(row).setDragData(trainee);
        DropTarget.create(row)
                .addDropListener(drop -> drop.getDragData()
                        .filter(Participant.class::isInstance)
                        .map(Participant.class::cast)
                        .ifPresent(other -> swap(other, trainee)));
        return row;
    }

    private void swap(Participant one, Participant other) {
        Participant mentor = chosen.get(one).getValue();
        filling = true;
        chosen.get(one).setValue(chosen.get(other).getValue());
        chosen.get(other).setValue(mentor);
        filling = false;
        shown = Optional.empty();
        sayWhatFollows();
    }

    private void fill(Matchings.PlanRow plan) {
        Map<ParticipantId, ParticipantId> mentors = mentors(plan);
        filling = true;
        chosen.forEach((trainee, select) -> select.setValue(
                Optional.ofNullable(mentors.get(trainee.id())).map(people::get).orElse(null)));
        filling = false;
        shown = Optional.of(plan.id());
        say(plan.pairs());
    }

    private void sayWhatFollows() {
        say(pairs());
    }

    private void say(List<Two> pairs) {
        Matchings.WhatIf follows = matchings.whatIf(result.run().id(), pairs);
        whatFollows.removeAll();
        whatFollows.add(new Paragraph(t("mentoring.plans.paired", follows.paired(), follows.most())));
        if (!follows.worstAsGood()) {
            whatFollows.add(new Paragraph(t("mentoring.plans.worse")));
        }
        follows.broken()
                .forEach(broken -> whatFollows.add(new Paragraph(t(
                        "mentoring.plans.broken",
                        called(broken.two().mentor()),
                        called(broken.two().trainee()),
                        t("mentoring.rule", broken.rule())))));
        if (!follows.without().isEmpty()) {
            whatFollows.add(new Paragraph(t(
                    "mentoring.plans.without",
                    follows.without().stream().map(Participant::callName).collect(Collectors.joining(", ")))));
        }
        pairs.stream()
                .map(Two::mentor)
                .distinct()
                .filter(askFirst::containsKey)
                .forEach(mentor -> whatFollows.add(
                        new Paragraph(t("mentoring.plans.ask-first", called(mentor), askFirst.get(mentor)))));
        why.removeAll();
        matchings
                .why(result.run().id(), pairs)
                .forEach((two, reasons) -> why.add(new ListItem(t(
                        "mentoring.plans.why",
                        called(two.mentor()),
                        called(two.trainee()),
                        String.join(" ", reasons.sentences(getLocale(), places))))));
        release.setEnabled(follows.possible() && !pairs.isEmpty());
    }

    /** Another run in which those who are kept together are fixed, and everything else is looked for anew. */
    private void lookAgain() {
        List<Two> pins = pairs().stream()
                .filter(two -> together.get(people.get(two.trainee())).getValue())
                .toList();
        Matchings.Row run =
                matchings.ask(result.run().initiative(), result.run().weights(), pins, Optional.empty());
        getUI().ifPresent(ui -> ui.navigate(MatchingView.class, MatchingView.parameters(run.id())));
    }

    private void askToRelease() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("mentoring.plans.release.title"));
        dialog.setText(t("mentoring.plans.release.about"));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.back"));
        dialog.setConfirmText(t("mentoring.plans.release.yes"));
        dialog.addConfirmListener(event -> {
            MatchingId run = result.run().id();
            UUID plan = shown.orElseGet(() -> matchings.keep(run, pairs()).id());
            matchings.release(run, plan);
            Notices.done(t("mentoring.plans.released"));
            rebuild.run();
        });
        dialog.open();
    }

    private List<Two> pairs() {
        List<Two> pairs = new ArrayList<>();
        chosen.forEach((trainee, select) ->
                select.getOptionalValue().ifPresent(mentor -> pairs.add(new Two(mentor.id(), trainee.id()))));
        return pairs;
    }

    private static Map<ParticipantId, ParticipantId> mentors(Matchings.PlanRow plan) {
        return plan.pairs().stream().collect(Collectors.toMap(Two::trainee, Two::mentor));
    }

    private String name(Matchings.PlanRow plan) {
        if (plan.standing() == 0) {
            return t("mentoring.plans.best");
        }
        return plan.draft() ? t("mentoring.plans.draft", plan.standing()) : t("mentoring.plans.near", plan.standing());
    }

    private String called(ParticipantId id) {
        return Optional.ofNullable(people.get(id)).map(Participant::callName).orElse("");
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    private String t(String prefix, Enum<?> constant) {
        return Texts.text(getLocale(), prefix, constant);
    }
}
