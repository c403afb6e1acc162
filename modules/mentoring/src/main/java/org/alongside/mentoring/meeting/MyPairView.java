package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.ending.PartingForm;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.travel.MyTravelForm;
import org.alongside.mentoring.travel.TravelWords;
import org.alongside.mentoring.travel.Travels;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** What somebody sees of their own pair. Every answer looks alike: none is a success and none a failure. */
final class MyPairView extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Pairings pairings;
    private final transient Meetings meetings;
    private final transient PaidMeetings paid;
    private final transient Map<MeetingId, String> beforeMeeting;
    private final transient Travels.Row travel;
    private final transient Pairings.Row pair;
    private final transient ParticipantId me;
    private final transient Runnable rebuild;

    MyPairView(
            Pairings pairings,
            Meetings meetings,
            PaidMeetings paid,
            List<Meetings.Row> coming,
            Map<MeetingId, String> beforeMeeting,
            Travels travels,
            Pairings.Row pair,
            ParticipantId me,
            Runnable rebuild) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.travel = travels.of(pair.id());
        this.pair = pair;
        this.me = me;
        this.rebuild = rebuild;
        this.paid = paid;
        this.beforeMeeting = beforeMeeting;
        Card card = new Card(t("mentoring.my.pair", partner())).saying(howItStands());
        if (pair.state().open()) {
            card.add(new H3(t("mentoring.my.coming")), list("mentoring.my.coming.none", coming, this::ahead));
        }
        Component past = list("mentoring.my.past.none", meetings.past(), this::past);
        if (pair.state().open()) {
            card.add(new H3(t("mentoring.my.past")), past);
        } else {
            // What is over can be looked up, and does not stand in the way of what comes.
            card.add(new Details(t("mentoring.my.past"), past));
        }
        if (pair.state().open()) {
            card.add(new H3(t("mentoring.travel")), new MyTravelForm(travels, pair.id(), travel.wishes(me), rebuild));
            Div buttons = new Div(new Button(t("mentoring.my.stop"), click -> askOnce()));
            buttons.addClassName("buttons");
            card.add(buttons);
        }
        add(card);
    }

    private String howItStands() {
        String ended = pair.endedOn().map(day -> InWords.day(day, getLocale())).orElse("");
        return switch (pair.state()) {
            case MEETING -> t("mentoring.my.meeting", InWords.day(pair.beganOn(), getLocale()));
            case PAUSED -> t("mentoring.my.paused");
            case ENDING -> t("mentoring.my.ending");
            case ENDED_PLANNED, ENDED_EARLY, AFTERCARE, CLOSED -> howItEnded(ended);
            default -> t("mentoring.my.introduced", partner());
        };
    }

    private String howItEnded(String on) {
        if (pair.leftBy().isEmpty()) {
            return t("mentoring.my.ended", on);
        }
        return pair.leftBy().equals(Optional.of(me))
                ? t("mentoring.my.stopped", on)
                : t("mentoring.my.partner-stopped", partner(), on);
    }

    private Component list(String none, List<Meetings.Row> rows, Function<Meetings.Row, Component> line) {
        UnorderedList list = new UnorderedList();
        list.addClassName("meetings");
        rows.stream()
                .filter(meeting -> meeting.pairing().equals(pair.id()))
                .forEach(meeting -> list.add(new ListItem(line.apply(meeting))));
        return list.getChildren().findAny().isPresent() ? list : new Paragraph(t(none));
    }

    private Component ahead(Meetings.Row meeting) {
        Div line = new Div(new Paragraph(words(meeting)));
        MeetingWords.wayIn(meeting, getLocale()).ifPresent(line::add);
        Optional.ofNullable(beforeMeeting.get(meeting.id())).map(Paragraph::new).ifPresent(line::add);
        travel.journeys().stream()
                .filter(journey -> journey.meeting().equals(Optional.of(meeting.id())))
                .forEach(journey -> line.add(new Paragraph(TravelWords.line(journey, getLocale()))));
        line.add(named(new Button(t("mentoring.my.move"), click -> move(meeting)), meeting));
        return line;
    }

    private Component past(Meetings.Row meeting) {
        Div line = new Div(new Paragraph(words(meeting)), MeetingWords.mark(meeting, getLocale()));
        // Of today, it may have begun and still go on.
        MeetingWords.wayIn(meeting, getLocale()).ifPresent(line::add);
        Optional<Participant> partnersWord =
                meeting.saidBy().filter(who -> !who.id().equals(me));
        partnersWord.ifPresent(who -> line.add(new Paragraph(t("mentoring.meetings.said-by", who.callName()))));
        // The mentor's word is enough; it is not put to the trainee to change it (R7).
        if (partnersWord.filter(who -> who.equals(pair.mentor())).isEmpty()) {
            Div answers = new Div(
                    answer(meeting, Outcome.MET, () -> meetings.mark(meeting.id(), Outcome.MET)),
                    answer(meeting, Outcome.MOVED, () -> move(meeting)),
                    answer(meeting, Outcome.DID_NOT_HAPPEN, () -> meetings.mark(meeting.id(), Outcome.DID_NOT_HAPPEN)));
            answers.addClassName("answers");
            line.add(answers);
        }
        return line;
    }

    private Button answer(Meetings.Row meeting, Outcome outcome, Runnable say) {
        boolean pressed = meeting.outcome().equals(Optional.of(outcome));
        Button button = new Button(Texts.text(getLocale(), "mentoring.my.says", outcome), click -> {
            say.run();
            rebuild.run();
        });
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        return named(button, meeting);
    }

    private void move(Meetings.Row meeting) {
        if (!pair.state().open()) {
            meetings.moved(meeting.id(), Optional.empty());
            return;
        }
        new MoveDialog(day -> paid.beforeMoving(meeting, day, getLocale()), newTime -> {
                    meetings.moved(meeting.id(), newTime);
                    Notices.done(t(newTime.isPresent() ? "mentoring.move.done" : "mentoring.move.done.open"));
                    rebuild.run();
                })
                .open();
    }

    private void askOnce() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(t("mentoring.my.stop.title", partner()));
        boolean mentor = pair.mentor().id().equals(me);
        PartingForm parting = new PartingForm(pair.member(me).callName(), partner());
        dialog.setText(new Div(
                new Paragraph(
                        t(mentor ? "mentoring.my.stop.about.mentor" : "mentoring.my.stop.about.trainee", partner())),
                parting));
        dialog.setCancelable(true);
        dialog.setCancelText(t("mentoring.my.stop.no"));
        dialog.setConfirmText(t("mentoring.my.stop.yes"));
        dialog.addConfirmListener(event -> {
            pairings.leaveTelling(pair.id(), parting.chosen());
            Notices.done(t("mentoring.my.stop.done", partner()));
            rebuild.run();
        });
        dialog.open();
    }

    private String words(Meetings.Row meeting) {
        return MeetingWords.whenAndWhere(meeting, getLocale());
    }

    /** Many buttons have the same words; whoever hears the page is told which meeting each is about. */
    private Button named(Button button, Meetings.Row meeting) {
        button.setAriaLabel(
                t("mentoring.meeting.which", button.getText(), InWords.moment(meeting.plannedAt(), getLocale())));
        return button;
    }

    private String partner() {
        return pair.partnerOf(me).callName();
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
