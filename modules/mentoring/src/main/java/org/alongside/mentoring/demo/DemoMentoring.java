package org.alongside.mentoring.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.meeting.Plan;
import org.alongside.mentoring.meeting.Unmarked;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;

/** The reference scheme's pairs and meetings, and two pairs of another course that are under way. */
@ApplicationScoped
class DemoMentoring implements DemoPart {

    /**
     * What became of one pair's meetings, month by month: {@code M} met, {@code m} met in the trainee's word, {@code V} moved,
     * {@code X} did not happen, {@code -} nobody said.
     */
    private record Story(int dayOfMonth, int hour, int minute, Channel channel, String place, String months) {}

    private static final int TOM = 3;

    private static final String LIBRARY = "Central Library, small room";
    private static final String CAFE = "Garden café";
    private static final String CAMPUS = "University, room 2.14";
    private static final String CONTACT = "Samira Aziz, supporter, 01632 960 110, Monday to Friday from 9 to 5";

    private static final List<Story> REFERENCE = List.of(
            new Story(6, 10, 0, Channel.IN_PERSON, LIBRARY, "MMMmMM"),
            new Story(8, 14, 30, Channel.IN_PERSON, CAFE, "MMmM-M"),
            new Story(13, 11, 0, Channel.PHONE, "", "MMMMMM"),
            new Story(15, 16, 0, Channel.IN_PERSON, CAMPUS, "MMXMMM"),
            new Story(20, 9, 30, Channel.VIDEO, "", "MmMMVM"),
            new Story(22, 13, 15, Channel.IN_PERSON, LIBRARY, "MMMMVm"),
            new Story(31, 15, 0, Channel.IN_PERSON, CAFE, "MVMVV-"));

    private static final List<Story> OTHER = List.of(
            new Story(0, 10, 0, Channel.IN_PERSON, LIBRARY, "MM    "),
            new Story(0, 15, 30, Channel.VIDEO, "", "M-    "));

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private Places places;

    @Inject
    private Schemes schemes;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Unmarked unmarked;

    @Inject
    private ProgrammeTime time;

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void fill(DemoProgramme demo) {
        // Three days off the even months, so that no meeting of the second programme falls on the day the demo starts.
        LocalDate began = demo.reference()
                ? demo.schemeStart()
                : time.today().minusMonths(2).plusDays(3);
        LocalDate ends = began.plusMonths(6).minusDays(1);
        demo.as("coordinator", () -> {
            demo.note("mentoring", initiatives.create(MentoringInitiative.KEY, title(began), began, Optional.of(ends)));
            if (demo.reference()) {
                schemes.change(demo.initiative("mentoring"), DemoMentoring::withContact);
            }
            (demo.reference() ? List.of(LIBRARY, CAFE, CAMPUS) : List.of(LIBRARY)).forEach(places::add);
        });
        List<Story> stories = demo.reference() ? REFERENCE : OTHER;
        List<PairingId> pairs = new ArrayList<>();
        for (int n = 1; n <= stories.size(); n++) {
            everybodySaysYes(demo, n);
            pairs.add(tell(demo, n, stories.get(n - 1), began));
        }
        demo.as("coordinator", () -> {
            if (demo.reference()) {
                pairs.forEach(pair -> pairings.end(pair, ends));
            }
            unmarked.lookForUnmarked();
        });
    }

    private void everybodySaysYes(DemoProgramme demo, int n) {
        if (demo.reference() && n == TOM) {
            ParticipantId tom = demo.participant("mentor" + n);
            demo.as(
                    "supporter",
                    () -> consents.record(
                            tom,
                            MentoringInitiative.TAKE_PART,
                            NewDecision.of(Decision.GIVEN, Method.SPOKEN, participants.nameOf(tom))));
        } else {
            demo.as("mentor" + n, () -> consents.decideMyself(MentoringInitiative.TAKE_PART, Decision.GIVEN));
        }
        demo.as("trainee" + n, () -> consents.decideMyself(MentoringInitiative.TAKE_PART, Decision.GIVEN));
    }

    private PairingId tell(DemoProgramme demo, int n, Story story, LocalDate began) {
        InitiativeId initiative = demo.initiative("mentoring");
        ParticipantId mentor = demo.participant("mentor" + n);
        List<PairingId> pair = new ArrayList<>();
        List<Meetings.Row> planned = new ArrayList<>();
        demo.as("coordinator", () -> {
            Map<String, PlaceId> known =
                    places.list().stream().collect(Collectors.toMap(Places.Row::name, Places.Row::id, (a, b) -> a));
            pair.add(pairings.pair(initiative, mentor, demo.participant("trainee" + n), began)
                    .id());
            planned.addAll(meetings.plan(
                    pair.get(0),
                    new Plan(
                            first(story, began),
                            Optional.empty(),
                            Optional.empty(),
                            story.channel(),
                            Optional.ofNullable(known.get(story.place())))));
        });
        for (int month = 0; month < planned.size(); month++) {
            say(demo, n, planned.get(month).id(), story.months().charAt(month));
        }
        return pair.get(0);
    }

    private void say(DemoProgramme demo, int n, MeetingId meeting, char said) {
        switch (said) {
            case 'M' -> mentorSays(demo, n, meeting, Outcome.MET);
            case 'V' -> mentorSays(demo, n, meeting, Outcome.MOVED);
            case 'X' -> mentorSays(demo, n, meeting, Outcome.DID_NOT_HAPPEN);
            case 'm' -> demo.as("trainee" + n, () -> meetings.mark(meeting, Outcome.MET));
            default -> {}
        }
    }

    private void mentorSays(DemoProgramme demo, int n, MeetingId meeting, Outcome outcome) {
        if (demo.reference() && n == TOM) {
            demo.as(
                    "supporter",
                    () -> meetings.markFor(meeting, demo.participant("mentor" + n), outcome, Method.SPOKEN));
        } else {
            demo.as("mentor" + n, () -> meetings.mark(meeting, outcome));
        }
    }

    private static LocalDateTime first(Story story, LocalDate began) {
        LocalDate day = story.dayOfMonth() == 0 ? began : began.withDayOfMonth(story.dayOfMonth());
        return day.atTime(story.hour(), story.minute());
    }

    private static Schemes.Row withContact(Schemes.Row now) {
        return new Schemes.Row(
                now.initiative(),
                now.meetings(),
                now.everyMonths(),
                now.minutes(),
                now.days(),
                now.offer(),
                now.room(),
                now.terms(),
                new Schemes.Words(CONTACT, now.words().boundaries()));
    }

    static String title(LocalDate began) {
        return "Mentoring by service users, " + began.getYear() + "/" + (began.getYear() + 1);
    }
}
