package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.contactstop.ContactStops;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * Groups that reflect together, as staff plan them and write down what people say. Whom the reader judges is not here, and is in
 * no group that the reader holds (R6).
 */
@ApplicationScoped
@Transactional
public class Groups {
    /** Somebody on the list of a meeting; {@code there} is true or unknown, never no. */
    public record Guest(
            ParticipantId participant, String callName, Optional<Answer> answer, Optional<ThereBy> thereBy) {}

    /** One meeting. */
    public record MeetingRow(GroupMeetingId id, LocalDate on, LocalTime begins, String place, List<Guest> guests) {
        public MeetingRow {
            guests = List.copyOf(guests);
        }
    }

    /** A group and its meetings, the earliest first. */
    public record Row(
            GroupId id,
            InitiativeId initiative,
            String initiativeTitle,
            GroupTold told,
            String holder,
            List<MeetingRow> meetings) {
        public Row {
            meetings = List.copyOf(meetings);
        }
    }

    /** One meeting, for whoever has something to do about it. */
    public record Due(String title, LocalDate on) {}

    /** So long it is asked who was there. */
    private static final int DAYS_ASKED = 14;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_WEEKS = 52;
    private static final int MOST_MINUTES = 480;
    private static final int MOST_MEETINGS = 24;

    @Inject
    private GroupRows rows;

    @Inject
    private GroupsHeld held;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private ContactStops stops;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** All groups, by title. */
    @Allowed("support.groups")
    public List<Row> list() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return rows.groups().stream().map(group -> row(group, judged)).toList();
    }

    /** The meetings I held lately of which nobody said yet who was there. */
    @Allowed("support.groups")
    public List<Due> unsaid() {
        AccountId me = user.required().account();
        LocalDate day = today.date();
        return rows.meetings(day.minusDays(DAYS_ASKED), day.minusDays(1)).stream()
                .filter(meeting ->
                        rows.group(meeting.series()).holder().filter(me::equals).isPresent())
                .filter(meeting -> rows.guests(meeting.id()).stream().noneMatch(GroupGuest::there))
                .map(meeting -> new Due(rows.group(meeting.series()).title(), meeting.heldOn()))
                .toList();
    }

    /**
     * The meetings to come in which two are invited who shall have no contact just now: those I hold, and those that nobody who signs
     * in here holds. Says neither who they are nor why; whoever looks after concerns tells what to do.
     */
    @Allowed("support.groups")
    public List<Due> notAllTogether() {
        AccountId me = user.required().account();
        Set<ParticipantId> judged = relations.judgedByMe();
        return rows.meetingsFrom(today.date()).stream()
                .filter(meeting ->
                        rows.group(meeting.series()).holder().map(me::equals).orElse(true))
                .filter(meeting -> {
                    List<ParticipantId> shown = rows.guests(meeting.id()).stream()
                            .map(GroupGuest::participant)
                            .filter(guest -> !judged.contains(guest))
                            .toList();
                    return whoMayMeet(shown).size() < shown.size();
                })
                .map(meeting -> new Due(rows.group(meeting.series()).title(), meeting.heldOn()))
                .toList();
    }

    /**
     * A new group of an initiative.
     *
     * @param first the day of its first meeting
     * @param count how many meetings to put down at once, each so many weeks after the one before
     */
    @Allowed("support.groups")
    public GroupId begin(
            InitiativeId initiative, GroupTold told, LocalDate first, LocalTime begins, String place, int count) {
        if (initiative == null) {
            throw new Invalid("support.promises.fault.initiative");
        }
        initiatives.read(initiative);
        ReflectiveGroup group = new ReflectiveGroup(initiative, checked(told));
        rows.keep(group);
        rows.flush();
        audit.record("support.group.begun", group.id());
        meet(group.id(), first, begins, place, count);
        return group.id();
    }

    /** Tells of a group anew: what it is called, how often it meets, who holds it. Meetings that are put down stay. */
    @Allowed("support.groups")
    public void change(GroupId id, GroupTold told) {
        ReflectiveGroup group = rows.lockedGroup(id);
        GroupTold checked = checked(told);
        checked.holder()
                .ifPresent(holder -> rows.meetings(id)
                        .forEach(meeting -> rows.guests(meeting.id())
                                .forEach(guest -> insistNotJudged(guest.participant(), holder))));
        group.change(checked);
        audit.record("support.group.changed", id);
    }

    /**
     * Puts down further meetings. Whoever is invited to the last one that is put down is invited to them too, but of two who shall
     * have no contact just now only one.
     */
    @Allowed("support.groups")
    public void meet(GroupId id, LocalDate first, LocalTime begins, String place, int count) {
        ReflectiveGroup group = rows.lockedGroup(id);
        insist(first != null, "support.groups.fault.day");
        insist(begins != null, "support.groups.fault.time");
        if (count < 1 || count > MOST_MEETINGS) {
            throw new Invalid("support.groups.fault.count", MOST_MEETINGS);
        }
        String words = place(place);
        List<GroupMeeting> known = rows.meetings(id);
        List<ParticipantId> invited = known.isEmpty()
                ? List.of()
                : whoMayMeet(rows.guests(known.get(known.size() - 1).id()).stream()
                        .map(GroupGuest::participant)
                        .filter(participants::isHere)
                        .toList());
        for (int i = 0; i < count; i++) {
            LocalDate on = first.plusWeeks((long) i * group.weeks());
            insistFree(known, on);
            GroupMeeting meeting = new GroupMeeting(id, on, begins, words);
            rows.keep(meeting);
            rows.flush();
            invited.forEach(who -> rows.keep(new GroupGuest(meeting.id(), who)));
            audit.record("support.group.meeting", meeting.id());
        }
    }

    /** Everybody who takes part, in order of name. */
    @Allowed("support.groups")
    public List<Participant> people() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !judged.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Who can hold a group, of staff; in order of name. Somebody from outside is told by name. */
    @Allowed("support.groups")
    public List<Accounts.Row> staff() {
        return Stream.of(Role.COORDINATOR, Role.SUPPORTER, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Somebody is invited to all meetings to come, and told of the next.
     *
     * @throws org.alongside.core.contactstop.NotPossibleAtTheMoment when they cannot be brought together with whoever is invited
     */
    @Allowed("support.groups")
    public void invite(GroupId id, ParticipantId who) {
        ReflectiveGroup group = rows.lockedGroup(id);
        insistOn(who);
        group.holder().ifPresent(holder -> insistNotJudged(who, holder));
        List<GroupMeeting> coming = coming(id).stream()
                .filter(meeting -> rows.guest(meeting.id(), who).isEmpty())
                .toList();
        if (coming.isEmpty()) {
            return;
        }
        coming.stream()
                .flatMap(meeting -> rows.guests(meeting.id()).stream())
                .map(GroupGuest::participant)
                .distinct()
                .forEach(guest -> stops.insistPossible(guest, who));
        coming.forEach(meeting -> rows.keep(new GroupGuest(meeting.id(), who)));
        audit.record("support.group.invited", id, who);
        tell(
                who,
                Message.of("support.notice.group-invited", Arg.day(coming.get(0).heldOn())));
    }

    /** Somebody is not invited to meetings to come any more. */
    @Allowed("support.groups")
    public void leave(GroupId id, ParticipantId who) {
        rows.lockedGroup(id);
        insistOn(who);
        coming(id)
                .forEach(meeting -> rows.guest(meeting.id(), who)
                        .filter(guest -> !guest.there())
                        .ifPresent(rows::remove));
        audit.record("support.group.left", id, who);
    }

    /**
     * A meeting is on another day, at another time or elsewhere; whoever is invited is told of another day.
     *
     * @throws WasHeld when somebody was there already
     */
    @Allowed("support.groups")
    public void move(GroupMeetingId id, LocalDate on, LocalTime begins, String place) {
        GroupMeeting meeting = unheld(id);
        insist(on != null, "support.groups.fault.day");
        insist(begins != null, "support.groups.fault.time");
        LocalDate before = meeting.heldOn();
        if (!on.equals(before)) {
            insistFree(rows.meetings(meeting.series()), on);
        }
        meeting.move(on, begins, place(place));
        audit.record("support.group.meeting-moved", id);
        if (!on.equals(before) && !before.isBefore(today.date())) {
            rows.guests(id)
                    .forEach(guest -> tell(
                            guest.participant(),
                            Message.of("support.notice.group-moved", Arg.day(before), Arg.day(on))));
        }
    }

    /**
     * A meeting does not take place; whoever is invited is told, unless its day is over.
     *
     * @throws WasHeld when somebody was there already
     */
    @Allowed("support.groups")
    public void leaveOut(GroupMeetingId id) {
        GroupMeeting meeting = unheld(id);
        for (GroupGuest guest : rows.guests(id)) {
            if (!meeting.heldOn().isBefore(today.date())) {
                tell(guest.participant(), Message.of("support.notice.group-not-held", Arg.day(meeting.heldOn())));
            }
            rows.remove(guest);
        }
        rows.flush();
        rows.remove(meeting);
        audit.record("support.group.meeting-left-out", id);
    }

    /** Somebody told us whether they come; they get a message that it was written down (R15). */
    @Allowed("support.groups")
    public void answerFor(GroupMeetingId id, ParticipantId who, Answer answer, Method how) {
        insistOn(who);
        insist(answer != null, "support.groups.fault.answer");
        insist(how != null && how.toldToStaff(), "support.training.fault.told");
        GroupMeeting meeting = rows.lockedMeeting(id);
        insist(!meeting.heldOn().isBefore(today.date()), "support.groups.fault.over");
        GroupGuest guest = rows.guest(id, who).orElseThrow(NotFound::new);
        guest.says(answer, how, Optional.of(user.required().account()));
        audit.record("support.group.answered", id, who);
        tell(who, Message.of("support.notice.group-written"));
    }

    /**
     * These were there, invited or not, on the word of whoever held it or on their own. Of nobody else anything is said. Those with
     * lived experience are paid for it; said again is harmless.
     */
    @Allowed("support.groups")
    public void there(GroupMeetingId id, List<ParticipantId> people, ThereBy by) {
        insist(by != null, "support.groups.fault.there-by");
        GroupMeeting meeting = rows.lockedMeeting(id);
        insist(!meeting.heldOn().isAfter(today.date()), "support.groups.fault.not-yet");
        people.forEach(this::insistOn);
        for (ParticipantId who : people) {
            GroupGuest guest = rows.guest(id, participants.sameAs(who)).orElseGet(() -> new GroupGuest(id, who));
            if (!guest.there()) {
                guest.wasThere(by, user.required().account());
                rows.keep(guest);
                audit.record("support.group.there", id, who);
            }
        }
        rows.flush();
        held.tell(meeting);
    }

    /** Whoever takes part no longer is not invited to what is to come. */
    void ended(@Observes EngagementEnded fact) {
        rows.guestsFrom(today.date(), List.of(fact.participant())).stream()
                .filter(guest -> !guest.there())
                .filter(guest -> rows.group(rows.meeting(guest.meeting()).series())
                        .initiative()
                        .equals(fact.initiative()))
                .forEach(rows::remove);
    }

    private GroupMeeting unheld(GroupMeetingId id) {
        GroupMeeting meeting = rows.lockedMeeting(id);
        if (rows.guests(id).stream().anyMatch(GroupGuest::there)) {
            throw new WasHeld();
        }
        return meeting;
    }

    private List<GroupMeeting> coming(GroupId id) {
        LocalDate day = today.date();
        return rows.meetings(id).stream()
                .filter(meeting -> !meeting.heldOn().isBefore(day))
                .toList();
    }

    /** In order of id, so that it is always the same one who is left out, whoever asks. */
    private List<ParticipantId> whoMayMeet(List<ParticipantId> people) {
        Map<ParticipantId, Set<ParticipantId>> apart = stops.of(people);
        List<ParticipantId> kept = new ArrayList<>();
        people.stream()
                .sorted(Comparator.comparing(ParticipantId::value))
                .filter(who -> kept.stream().noneMatch(apart.getOrDefault(who, Set.of())::contains))
                .forEach(kept::add);
        return kept;
    }

    private void tell(ParticipantId who, Message message) {
        outbox.tell(Recipient.of(who), message.about(who));
    }

    private void insistOn(ParticipantId who) {
        if (who == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
    }

    private void insistNotJudged(ParticipantId who, AccountId holder) {
        if (relations.judges().getOrDefault(who, Set.of()).contains(holder)) {
            throw new HeldByAnother();
        }
    }

    private static void insistFree(List<GroupMeeting> known, LocalDate on) {
        if (known.stream().anyMatch(meeting -> meeting.heldOn().equals(on))) {
            throw new SameDay();
        }
    }

    private static void insist(boolean right, String key) {
        if (!right) {
            throw new Invalid(key);
        }
    }

    private static String place(String told) {
        String words = told == null ? "" : told.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw new Invalid("support.training.fault.place", LONGEST_TITLE);
        }
        return words;
    }

    private GroupTold checked(GroupTold told) {
        String title = told.title() == null ? "" : told.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Invalid("support.groups.fault.title", LONGEST_TITLE);
        }
        if (told.weeks() < 1 || told.weeks() > MOST_WEEKS) {
            throw new Invalid("support.groups.fault.weeks", MOST_WEEKS);
        }
        if (told.minutes() < 1 || told.minutes() > MOST_MINUTES) {
            throw new Invalid("support.groups.fault.minutes", MOST_MINUTES);
        }
        String name = told.holderName() == null ? "" : told.holderName().strip();
        boolean known = told.holder()
                .filter(holder -> staff().stream().anyMatch(one -> one.id().equals(holder)))
                .isPresent();
        boolean named = told.holder().isEmpty() && !name.isEmpty() && name.length() <= LONGEST_NAME;
        if (!known && !named) {
            throw new Invalid("support.groups.fault.holder", LONGEST_NAME);
        }
        return new GroupTold(title, told.weeks(), told.minutes(), told.holder(), known ? "" : name);
    }

    private Row row(ReflectiveGroup group, Set<ParticipantId> judged) {
        List<GroupGuest> shown = rows.guests(group.id()).stream()
                .filter(guest -> !judged.contains(guest.participant()))
                .toList();
        Map<ParticipantId, String> names =
                participants.namesOf(shown.stream().map(GroupGuest::participant).collect(Collectors.toSet()));
        Map<GroupMeetingId, List<GroupGuest>> guests =
                shown.stream().collect(Collectors.groupingBy(GroupGuest::meeting));
        return new Row(
                group.id(),
                group.initiative(),
                initiatives.read(group.initiative()).title(),
                new GroupTold(
                        group.title(),
                        group.weeks(),
                        group.minutes(),
                        group.holder(),
                        group.holderName().orElse("")),
                holderOf(group),
                rows.meetings(group.id()).stream()
                        .map(meeting -> new MeetingRow(
                                meeting.id(),
                                meeting.heldOn(),
                                meeting.begins(),
                                meeting.place(),
                                guests(guests.getOrDefault(meeting.id(), List.of()), names)))
                        .toList());
    }

    private String holderOf(ReflectiveGroup group) {
        return group.holderName()
                .or(() -> group.holder().flatMap(accounts::nameOf))
                .orElse("Alongside");
    }

    private static List<Guest> guests(List<GroupGuest> shown, Map<ParticipantId, String> names) {
        return shown.stream()
                .map(guest -> new Guest(
                        guest.participant(),
                        Objects.requireNonNullElse(names.get(guest.participant()), ""),
                        guest.answer(),
                        guest.thereBy()))
                .sorted(Comparator.comparing(Guest::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
