package org.alongside.mentoring.meeting;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.ending.EndingDoor;
import org.alongside.mentoring.ending.MyEndingForm;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.enrolment.MyEnrolmentsView;
import org.alongside.mentoring.matching.LookingAgain;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.mentoring.people.InvitationView;
import org.alongside.mentoring.people.Invitations;
import org.alongside.mentoring.reminder.MyReminderForm;
import org.alongside.mentoring.reminder.ReminderChoices;
import org.alongside.mentoring.sheet.SheetWords;
import org.alongside.mentoring.sheet.Sheets;
import org.alongside.mentoring.travel.Travels;
import org.alongside.spi.ParticipantId;

/** One's own meetings: those that lie ahead, those of the past, and the way out. */
@View("mentoring.meet")
@Route("mentoring/my")
@Menu(title = "mentoring.menu.my", order = 10)
public class MyMeetingsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Pairings pairings;
    private final transient Meetings meetings;
    private final transient PaidMeetings paid;
    private final transient ReminderChoices reminders;
    private final transient Participants participants;
    private final transient Sheets sheets;
    private final transient Suggestions suggestions;
    private final transient Invitations invitations;
    private final transient Enrolments enrolments;
    private final transient Initiatives initiatives;
    private final transient LookingAgain lookingAgain;
    private final transient EndingDoor endings;
    private final transient Travels travels;
    private final Div content = new Div();
    private transient List<Meetings.Row> coming = List.of();
    private transient Map<MeetingId, String> beforeMeeting = Map.of();

    @Inject
    MyMeetingsView(
            Pairings pairings,
            Meetings meetings,
            PaidMeetings paid,
            ReminderChoices reminders,
            Participants participants,
            Sheets sheets,
            Suggestions suggestions,
            Invitations invitations,
            Enrolments enrolments,
            Initiatives initiatives,
            LookingAgain lookingAgain,
            EndingDoor endings,
            Travels travels) {
        super("mentoring.my");
        this.pairings = pairings;
        this.meetings = meetings;
        this.paid = paid;
        this.reminders = reminders;
        this.participants = participants;
        this.sheets = sheets;
        this.suggestions = suggestions;
        this.invitations = invitations;
        this.enrolments = enrolments;
        this.initiatives = initiatives;
        this.lookingAgain = lookingAgain;
        this.endings = endings;
        this.travels = travels;
        content.addClassName("page");
        add(content);
        build();
    }

    /** First what waits for an answer, then the next meetings, then what is over; what hardly ever changes comes last. */
    private void build() {
        content.removeAll();
        List<Invitations.Row> invited = invitations.mine();
        Map<PairingId, String> beforeYes = invitations.beforeYes(getLocale());
        invited.forEach(one -> content.add(
                new InvitationView(suggestions, one, Optional.ofNullable(beforeYes.get(one.id())), this::build)));
        List<Pairings.Row> pairs = pairings.mine();
        if (pairs.isEmpty() && invited.isEmpty()) {
            Card card = new Card(t("mentoring.my.none.title"));
            Paragraph nothing = new Paragraph(t("mentoring.my.none"));
            nothing.addClassName("nothing-yet");
            card.add(nothing);
            content.add(card);
        }
        coming = pairs.isEmpty() ? List.of() : meetings.coming();
        beforeMeeting = paid.beforeMeeting(coming, getLocale());
        Optional<ParticipantId> me = participants.me();
        me.ifPresent(mine -> pairs.stream()
                .filter(pair -> pair.state().open())
                .sorted(Comparator.comparing(
                        pair -> pair.next().map(ZonedDateTime::toInstant).orElse(Instant.MAX)))
                .forEach(pair -> meeting(pair, mine)));
        content.add(new MyEnrolmentsView(enrolments, initiatives, this::build));
        me.ifPresent(mine -> pairs.stream().filter(pair -> !pair.state().open()).forEach(pair -> pair(pair, mine)));
        if (me.isPresent()) {
            Card before = new Card(t("mentoring.reminders.title")).saying(t("mentoring.reminders.mine.about"));
            before.add(new MyReminderForm(reminders));
            content.add(before);
        }
        sheets.stillMine().forEach(initiative -> content.add(SheetWords.boundaries(sheets, initiative, getLocale())));
        Card recorded = new Card(t("mentoring.my.recorded"))
                .saying(t("mentoring.my.recorded.what"))
                .saying(t("mentoring.my.recorded.who"))
                .saying(t("mentoring.my.recorded.never"));
        recorded.add(new Anchor("mentoring/recorded", t("mentoring.my.recorded.more")));
        content.add(recorded);
        if (!pairs.isEmpty()) {
            content.add(new Paragraph(new Anchor("mentoring/my/reflections", t("mentoring.my.reflections"))));
        }
    }

    private void meeting(Pairings.Row pair, ParticipantId me) {
        if (lookingAgain.concernsMe(pair.id())) {
            content.add(new Card(t("mentoring.my.concerns"))
                    .saying(t("mentoring.my.concerns.about", pair.partnerOf(me).callName())));
        }
        pair(pair, me);
    }

    private void pair(Pairings.Row pair, ParticipantId me) {
        content.add(
                new MyPairView(pairings, meetings, paid, coming, beforeMeeting, travels, pair, me, this::build),
                new MyEndingForm(endings, pair, me, this::build));
    }
}
