package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.Told;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.ending.EndingDoor;
import org.alongside.mentoring.ending.EndingForm;
import org.alongside.mentoring.ending.PartingForm;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pay.AskFirst;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.reminder.ReminderChoices;
import org.alongside.mentoring.reminder.ReminderForForm;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.sheet.SheetWords;
import org.alongside.mentoring.sheet.Sheets;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.travel.TravelForm;
import org.alongside.mentoring.travel.Travels;
import org.alongside.spi.Participant;

/** One pair, for those who look after it: their meetings, a plan, an ending. Nothing of what they talk about. */
@View("mentoring.read")
@Route("mentoring/pairings/:id")
public class PairingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Pairings pairings;
    private final transient Meetings meetings;
    private final transient AskFirst askFirst;
    private final transient Schemes schemes;
    private final transient Places places;
    private final transient ReminderChoices reminders;
    private final transient Details details;
    private final transient Sheets sheets;
    private final transient CurrentUser user;
    private final transient EndingDoor endings;
    private final transient Travels travels;
    private final Div content = new Div();
    private transient PairingId id;

    @Inject
    PairingView(
            Pairings pairings,
            Meetings meetings,
            AskFirst askFirst,
            Schemes schemes,
            Places places,
            ReminderChoices reminders,
            Details details,
            Sheets sheets,
            CurrentUser user,
            EndingDoor endings,
            Travels travels) {
        super("mentoring.pairing");
        this.pairings = pairings;
        this.meetings = meetings;
        this.askFirst = askFirst;
        this.schemes = schemes;
        this.places = places;
        this.reminders = reminders;
        this.details = details;
        this.sheets = sheets;
        this.user = user;
        this.endings = endings;
        this.travels = travels;
        content.addClassName("page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = new PairingId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
        build();
    }

    private void build() {
        Pairings.Row pair = pairings.read(id);
        title(
                t(
                        "mentoring.pairing.names",
                        pair.mentor().callName(),
                        pair.trainee().callName()),
                t("mentoring.pairing.lead"));
        content.removeAll();
        content.add(new Anchor("mentoring/pairings", t("mentoring.pairing.all")), state(pair), held(pair));
        if (user.may("mentoring.plan") && pair.state().open()) {
            Card plan = new Card(t("mentoring.plan.title")).saying(t("mentoring.plan.about"));
            Stream.of(pair.mentor(), pair.trainee())
                    .flatMap(member -> needs(member).stream())
                    .forEach(plan::saying);
            plan.add(new PlanForm(
                    meetings,
                    askFirst.of(pair.mentor().id(), getLocale()),
                    pair,
                    schemes.of(pair.initiative()),
                    places.list(),
                    this::build));
            content.add(plan);
        }
        if (user.may("mentoring.plan")) {
            content.add(new TravelForm(travels, pair, this::build));
        }
        content.add(SheetWords.boundaries(sheets, pair.initiative(), getLocale()));
        if (user.may("mentoring.mark-for-somebody") && pair.state().open()) {
            content.add(reminders(pair), endings(pair));
        }
        content.add(new EndingForm(endings, pairings, pair, this::build));
    }

    /** What one of the two told us that they need, for whoever books a place and a time. */
    private Optional<String> needs(Participant member) {
        Told told = details.of(member.id()).told();
        String needs = Stream.concat(
                        told.needs().stream().sorted().map(need -> t("core.access-need", need)),
                        Stream.of(told.needsInTheirWords()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return needs.isEmpty() ? Optional.empty() : Optional.of(t("mentoring.plan.needs", member.callName(), needs));
    }

    private Card state(Pairings.Row pair) {
        Card card = new Card(t("mentoring.pairing.now"));
        card.add(new Mark(
                t("mentoring.state", pair.state()),
                pair.state() == PairingState.MEETING ? Mark.Tone.GOOD : Mark.Tone.CALM));
        card.saying(t("mentoring.pairing.since", InWords.day(pair.beganOn(), getLocale())));
        pair.endedOn().ifPresent(day -> card.saying(t("mentoring.pairing.ended-on", InWords.day(day, getLocale()))));
        pair.leftBy()
                .ifPresent(who ->
                        card.saying(t("mentoring.pairing.left", pair.member(who).callName())));
        pair.toBeTold().filter(stayed -> user.may("mentoring.pair")).ifPresent(stayed -> tell(card, pair, stayed));
        if (user.may("mentoring.plan") && pair.state().open() && pair.state() != PairingState.PAUSED) {
            card.add(new Button(t("mentoring.pairing.pause"), click -> {
                endings.pauses().both(id);
                build();
            }));
        }
        if (user.may("mentoring.plan") && pair.state() == PairingState.PAUSED) {
            card.add(new Button(t("mentoring.pairing.resume"), click -> {
                pairings.resume(id);
                build();
            }));
        }
        return card;
    }

    private void tell(Card card, Pairings.Row pair, Participant stayed) {
        String left = pair.partnerOf(stayed.id()).callName();
        card.saying(t("mentoring.pairing.tell-kindly", stayed.callName(), left));
        card.saying(t("mentoring.parting.say", t(Texts.key("mentoring.parting.way", pair.toldAs()), left)));
        card.add(new Button(t("mentoring.pairing.told", stayed.callName()), click -> {
            pairings.partnerTold(id);
            Notices.done(t("mentoring.pairing.told.done"));
            build();
        }));
    }

    private Card held(Pairings.Row pair) {
        Listing<Meetings.Row> listing = new Listing<Meetings.Row>(
                        t("mentoring.meetings.caption"), t("mentoring.meetings.none"))
                .column(t("mentoring.meetings.when"), meeting -> InWords.moment(meeting.plannedAt(), getLocale()))
                .component(t("mentoring.meetings.where"), this::where)
                .component(t("mentoring.meetings.outcome"), this::outcome);
        if (user.may("mentoring.mark-for-somebody")) {
            listing.component(t("mentoring.meetings.told-us"), meeting -> markFor(pair, meeting));
        }
        listing.show(meetings.of(id));
        Card card = new Card(t("mentoring.meetings.title")).saying(t("mentoring.meetings.about"));
        card.add(listing);
        return card;
    }

    private Component where(Meetings.Row meeting) {
        Div cell = new Div();
        cell.setText(MeetingWords.where(meeting, getLocale()));
        return MeetingWords.wayIn(meeting, getLocale())
                .map(join -> new Div(cell, join))
                .orElse(cell);
    }

    private Component outcome(Meetings.Row meeting) {
        Div cell = new Div(MeetingWords.mark(meeting, getLocale()));
        meeting.saidBy().ifPresent(who -> cell.add(new Paragraph(t("mentoring.meetings.said-by", who.callName()))));
        return cell;
    }

    private Optional<String> readBeforeMoving(Pairings.Row pair) {
        return user.may("mentoring.plan") ? askFirst.of(pair.mentor().id(), getLocale()) : Optional.empty();
    }

    private Component markFor(Pairings.Row pair, Meetings.Row meeting) {
        Div buttons = new Div(named(
                "mentoring.mark-for.open",
                meeting,
                () -> new MarkForDialog(meetings, readBeforeMoving(pair), pair, meeting, this::build).open()));
        buttons.addClassName("buttons");
        if (meeting.ahead()) {
            Button callOff = named("mentoring.call-off", meeting, () -> {
                meetings.callOff(meeting.id());
                Notices.done(t("mentoring.call-off.done"));
                build();
            });
            callOff.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            buttons.add(callOff);
        }
        return buttons;
    }

    /** Many buttons have the same words; whoever hears the page is told which meeting each is about. */
    private Button named(String key, Meetings.Row meeting, Runnable deed) {
        Button button = new Button(t(key), click -> deed.run());
        button.setAriaLabel(t("mentoring.meeting.which", t(key), InWords.moment(meeting.plannedAt(), getLocale())));
        return button;
    }

    private Card reminders(Pairings.Row pair) {
        Card card = new Card(t("mentoring.reminders.title")).saying(t("mentoring.reminders.about"));
        Stream.of(pair.mentor(), pair.trainee()).forEach(member -> card.add(new ReminderForForm(reminders, member)));
        return card;
    }

    private Card endings(Pairings.Row pair) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (user.may("mentoring.pair")) {
            buttons.add(new Button(
                    t("mentoring.ending.planned"),
                    click -> ask("mentoring.ending.planned", new Div(), () -> pairings.end(id))));
        }
        Stream.of(pair.mentor(), pair.trainee())
                .forEach(member -> buttons.add(stops(
                        member,
                        new PartingForm(
                                member.callName(), pair.partnerOf(member.id()).callName()))));
        Card card = new Card(t("mentoring.ending.title")).saying(t("mentoring.ending.about"));
        card.add(buttons);
        return card;
    }

    private Button stops(Participant member, PartingForm parting) {
        String key = "mentoring.ending.left";
        return new Button(
                t(key, member.callName()),
                click -> new LeaveForDialog(pairings, id, member, parting, this::build).open());
    }

    private void ask(String key, Component below, Runnable end, Object... names) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t(key, names));
        dialog.setText(new Div(new Paragraph(t(key + ".about", names)), below));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.back"));
        dialog.setConfirmText(t(key + ".yes"));
        dialog.addConfirmListener(event -> {
            end.run();
            Notices.done(t("mentoring.ending.done"));
            build();
        });
        dialog.open();
    }
}
