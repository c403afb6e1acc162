package org.alongside.support.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** Who of the staff is away, and who stands in for them. Whoever is away says so; a coordinator says it for somebody who is ill. */
@ApplicationScoped
@Transactional
public class Absences {
    /** One absence that is not over. */
    public record Row(
            UUID id,
            AccountId who,
            String name,
            LocalDate from,
            LocalDate until,
            Optional<AccountId> standIn,
            Optional<String> standInName) {}

    /**
     * Who is there for somebody.
     *
     * @param name their supporter
     * @param until the last day on which that supporter is away, if they are today
     * @param meanwhile who looks after the person until then; empty when nobody was found yet
     */
    public record Contact(String name, Optional<LocalDate> until, Optional<String> meanwhile) {}

    private static final int LONGEST_DAYS = 366;
    private static final String NOTICE = "support.notice.stand-in";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Supporters supporters;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private CurrentUser user;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** Absences that are not over, the earliest first. */
    @Allowed("support.cover")
    public List<Row> list() {
        return em.createQuery(
                        "select a from Absence a where a.until >= :today order by a.from, a.until, a.id", Absence.class)
                .setParameter("today", today.date())
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /** For whom the person at the keyboard may say that they are away: themselves, and as a coordinator everybody on the staff. */
    @Allowed("support.cover")
    public List<Accounts.Row> whom() {
        return supporters.staff().stream()
                .filter(account -> isMe(account.id()) || user.may("support.cover.for"))
                .toList();
    }

    /** Who can stand in for somebody: for a supporter another supporter, for others anybody else on the staff. */
    @Allowed("support.cover")
    public List<Accounts.Row> standInsFor(AccountId who) {
        List<Accounts.Row> all = supporters.all();
        boolean supports = all.stream().anyMatch(account -> account.id().equals(who));
        return (supports ? all : supporters.staff())
                .stream().filter(account -> !account.id().equals(who)).toList();
    }

    /**
     * Somebody is away.
     *
     * @param until the last day
     * @param standIn who looks after their things meanwhile; none leaves the coordinator something to do
     */
    @Allowed("support.cover")
    public UUID away(AccountId who, LocalDate from, LocalDate until, Optional<AccountId> standIn) {
        mayFor(who);
        if (from == null || until == null || until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Invalid("support.cover.fault.days");
        }
        if (until.isBefore(today.date())) {
            throw new Invalid("support.cover.fault.over");
        }
        Absence absence = new Absence(who, from, until, standIn, user.required().account());
        insistOn(absence);
        em.persist(absence);
        em.flush();
        audit.record("support.absence.noted", absence.id());
        tell(absence);
        return absence.id();
    }

    /** It ends on another day, or somebody else stands in. Days that are over stay as they were. */
    @Allowed("support.cover")
    public void change(UUID id, LocalDate until, Optional<AccountId> standIn) {
        Absence absence = find(id);
        LocalDate day = today.date();
        Rota.Away was = absence.away();
        if (until == null
                || until.isBefore(was.from())
                || until.isBefore(day)
                || until.isAfter(was.from().plusDays(LONGEST_DAYS))) {
            throw new Invalid("support.cover.fault.days");
        }
        if (was.from().isBefore(day) && !was.standIn().equals(standIn)) {
            // Who stood in until yesterday still did.
            absence.lasts(day.minusDays(1));
            em.flush();
            away(was.who(), day, until, standIn);
            return;
        }
        absence.lasts(until);
        absence.covers(standIn);
        insistOn(absence);
        em.flush();
        audit.record("support.absence.changed", id);
        if (!was.standIn().equals(standIn)) {
            tell(absence);
        }
    }

    /** They are back, from today on; or they do not go at all. */
    @Allowed("support.cover")
    public void back(UUID id) {
        Absence absence = find(id);
        LocalDate yesterday = today.date().minusDays(1);
        if (absence.away().from().isAfter(yesterday)) {
            em.remove(absence);
        } else if (absence.away().until().isAfter(yesterday)) {
            absence.lasts(yesterday);
        }
        em.flush();
        audit.record("support.absence.ended", id);
    }

    /** Whose things are whose. */
    @ForEverybody("ids for use cases that have checked their caller")
    public Rota rota() {
        return rota(all().map(Absence::away).toList());
    }

    /** Who is there for the person at the keyboard today; empty while the programme has no supporter. */
    @ForEverybody("people must know who is there for them")
    public Optional<Contact> mine() {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        LocalDate day = today.date();
        Rota rota = rota();
        return supporters
                .named()
                .map(named -> rota.away(named.id(), day)
                        .map(absence -> new Contact(
                                named.name(),
                                Optional.of(absence.until()),
                                rota.onDay(Optional.of(named.id()), Optional.of(me), day)
                                        .flatMap(accounts::nameOf)))
                        .orElse(new Contact(named.name(), Optional.empty(), Optional.empty())));
    }

    /** Whoever stood in for others does so no more, the other does it instead: nobody who is away is left without anybody. */
    void standsInInsteadOf(AccountId from, AccountId to) {
        LocalDate day = today.date();
        all().filter(absence -> !absence.away().until().isBefore(day))
                .filter(absence -> absence.away().standIn().equals(Optional.of(from)))
                .toList()
                .forEach(absence ->
                        absence.covers(absence.away().who().equals(to) ? Optional.empty() : Optional.of(to)));
        em.flush();
    }

    /**
     * Insists that the person at the keyboard may do this for that one.
     *
     * @throws NotFound when nobody of that id works here
     */
    void mayFor(AccountId who) {
        if (who == null
                || supporters.staff().stream().noneMatch(account -> account.id().equals(who))) {
            throw new NotFound();
        }
        if (!isMe(who)) {
            user.insist("support.cover.for");
        }
    }

    private void insistOn(Absence wanted) {
        Rota.Away away = wanted.away();
        List<Rota.Away> others = all().filter(other -> !other.id().equals(wanted.id()))
                .map(Absence::away)
                .toList();
        if (others.stream()
                .anyMatch(other -> other.who().equals(away.who())
                        && !other.from().isAfter(away.until())
                        && !other.until().isBefore(away.from()))) {
            throw new Invalid("support.cover.fault.already-away");
        }
        if (away.standIn().isEmpty()) {
            return;
        }
        if (standInsFor(away.who()).stream()
                .noneMatch(account -> account.id().equals(away.standIn().get()))) {
            throw new Invalid("support.cover.fault.stand-in");
        }
        List<Rota.Away> all = new ArrayList<>(others);
        all.add(away);
        Rota rota = rota(all);
        if (away.from()
                .datesUntil(away.until().plusDays(1))
                .anyMatch(day -> rota.onDay(Optional.of(away.who()), Optional.empty(), day)
                        .isEmpty())) {
            throw new Invalid("support.cover.fault.away-too");
        }
    }

    private Rota rota(List<Rota.Away> absences) {
        Set<AccountId> here = supporters.staff().stream().map(Accounts.Row::id).collect(Collectors.toSet());
        return new Rota(absences, here, relations.judges());
    }

    private void tell(Absence absence) {
        Rota.Away away = absence.away();
        away.standIn()
                .filter(standIn -> !isMe(standIn))
                .ifPresent(standIn -> outbox.tell(
                        Recipient.of(standIn),
                        Message.of(NOTICE, Arg.account(away.who()), Arg.day(away.from()), Arg.day(away.until()))));
    }

    private Absence find(UUID id) {
        Absence absence = Optional.ofNullable(em.find(Absence.class, id)).orElseThrow(NotFound::new);
        mayFor(absence.away().who());
        return absence;
    }

    private Stream<Absence> all() {
        return em.createQuery("select a from Absence a order by a.from, a.id", Absence.class)
                .getResultStream();
    }

    private boolean isMe(AccountId who) {
        return user.required().account().equals(who);
    }

    private Row row(Absence absence) {
        Rota.Away away = absence.away();
        return new Row(
                absence.id(),
                away.who(),
                accounts.nameOf(away.who()).orElse(""),
                away.from(),
                away.until(),
                away.standIn(),
                away.standIn().flatMap(accounts::nameOf));
    }
}
