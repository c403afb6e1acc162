package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.owed.Money;
import org.alongside.support.shared.Hidden;
import org.alongside.support.shared.Today;

/** Travel that staff booked and paid for people, so that nobody has to lay out anything. */
@ApplicationScoped
@Transactional
public class PrepaidTravels {
    /**
     * What is shown of it.
     *
     * @param bookedBy the name of who booked it
     * @param notBoughtOn since when it is known that it was not bought after all; empty where it was
     */
    public record Row(
            PrepaidId id,
            ParticipantId participant,
            String callName,
            String initiativeTitle,
            TravelKind kind,
            LocalDate on,
            Money amount,
            String bookedBy,
            LocalDate bookedOn,
            Optional<LocalDate> notBoughtOn) {}

    /** Somebody and a day. */
    public record Day(ParticipantId person, LocalDate on) {}

    private static final String NEWS = "support.notice.expense";
    private static final long HIGHEST_MINOR = 100_000;

    /** So far back and so far ahead a day can be without being a slip. */
    private static final int MONTHS = 12;

    private static final int SHOWN = 200;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private Hidden hidden;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What was paid for the person at the keyboard, the latest day first. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return rows(em.createQuery(
                        "select p from PrepaidTravel p where p.participant = :me order by p.travelOn desc, p.id",
                        PrepaidTravel.class)
                .setParameter("me", me.value())
                .getResultList());
    }

    /** The latest that were booked, by the day of travel. */
    @Allowed("support.prepaid")
    public List<Row> list() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return rows(em.createQuery("select p from PrepaidTravel p order by p.travelOn desc, p.id", PrepaidTravel.class)
                .getResultStream()
                .filter(travel -> !notForMe.contains(travel.participant()))
                .limit(SHOWN)
                .toList());
    }

    /** For whom travel can be booked, in order of name. */
    @Allowed("support.prepaid")
    public List<Participant> people() {
        Set<ParticipantId> notForMe = hidden.fromMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !notForMe.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** For what somebody travels. */
    @Allowed("support.prepaid")
    public List<Initiative> initiativesOf(ParticipantId participant) {
        mayActFor(participant);
        return initiatives.of(participant);
    }

    /**
     * Travel was booked and paid for somebody. Of a day that is not over they are told that there is something to read.
     *
     * @throws Invalid when something is missing or cannot be
     */
    @Allowed("support.prepaid")
    public PrepaidId book(ParticipantId participant, NewPrepaid told) {
        mayActFor(participant);
        LocalDate day = today.date();
        if (told.kind() == null) {
            throw new Invalid("support.prepaid.fault.kind");
        }
        if (told.on() == null
                || told.on().isBefore(day.minusMonths(MONTHS))
                || told.on().isAfter(day.plusMonths(MONTHS))) {
            throw new Invalid("support.prepaid.fault.on");
        }
        if (told.minor() < 1 || told.minor() > HIGHEST_MINOR) {
            throw new Invalid("support.prepaid.fault.amount");
        }
        boolean takesPart =
                initiatives.of(participant).stream().anyMatch(one -> one.id().equals(told.initiative()));
        if (!takesPart) {
            throw new Invalid("support.expenses.fault.initiative");
        }
        PrepaidTravel travel = new PrepaidTravel(participant, told);
        travel.booked(user.required().account(), day);
        em.persist(travel);
        audit.record("support.prepaid.booked", travel.id(), participant);
        if (!told.on().isBefore(day)) {
            outbox.tell(Recipient.of(participant), Message.of(NEWS));
        }
        return travel.id();
    }

    /**
     * It was not bought after all, or is paid back to the programme. Of a day that is not over nothing is left, and the person is told,
     * so that nobody sets out without a ticket; of a day that is over it is marked, and nobody is told.
     *
     * @throws NotAtThisStep when it was marked before
     */
    @Allowed("support.prepaid")
    public void remove(PrepaidId id) {
        PrepaidTravel travel = Optional.ofNullable(em.find(PrepaidTravel.class, id.value()))
                .filter(one -> !hidden.fromMe().contains(one.participant()))
                .orElseThrow(NotFound::new);
        LocalDate day = today.date();
        if (travel.travelOn().isBefore(day)) {
            travel.notBought(user.required().account(), day);
            audit.record("support.prepaid.not-bought", id, travel.participant());
            return;
        }
        em.remove(travel);
        outbox.tell(
                Recipient.of(travel.participant()),
                Message.of("support.notice.prepaid-removed", Arg.day(travel.travelOn())));
        audit.record("support.prepaid.removed", id, travel.participant());
    }

    /**
     * For whoever decides about what people laid out.
     *
     * @return those of these days on which travel was paid for the person, on whichever of their records
     */
    @Allowed("support.expenses.read")
    public Set<Day> paid(Collection<Day> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        Set<ParticipantId> notForMe = hidden.fromMe();
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Set<Day> travelled = em.createQuery(
                        "select p from PrepaidTravel p where p.travelOn in :days and p.notBoughtOn is null",
                        PrepaidTravel.class)
                .setParameter("days", days.stream().map(Day::on).distinct().toList())
                .getResultStream()
                .filter(travel -> !notForMe.contains(travel.participant()))
                .map(travel ->
                        new Day(joined.getOrDefault(travel.participant(), travel.participant()), travel.travelOn()))
                .collect(Collectors.toSet());
        return days.stream()
                .filter(day -> travelled.contains(new Day(joined.getOrDefault(day.person(), day.person()), day.on())))
                .collect(Collectors.toSet());
    }

    private List<Row> rows(List<PrepaidTravel> travels) {
        Map<ParticipantId, String> names = participants.namesOf(
                travels.stream().map(PrepaidTravel::participant).distinct().toList());
        Map<InitiativeId, String> titles = new HashMap<>();
        return travels.stream()
                .map(travel -> new Row(
                        travel.id(),
                        travel.participant(),
                        names.get(travel.participant()),
                        titles.computeIfAbsent(
                                travel.initiative(), id -> initiatives.read(id).title()),
                        travel.kind(),
                        travel.travelOn(),
                        travel.amount(),
                        accounts.nameOf(travel.bookedBy()).orElse("Alongside"),
                        travel.bookedOn(),
                        travel.notBoughtOn()))
                .toList();
    }

    /** A ticket on a day tells of a meeting (R6). */
    private void mayActFor(ParticipantId participant) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        participants.nameOf(participant);
        if (hidden.fromMe().contains(participant)) {
            throw new NotFound();
        }
    }
}
