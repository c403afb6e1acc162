package org.alongside.support.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.count.SmallNumbers;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.cover.Absences;
import org.alongside.support.cover.Rota;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.promise.PromisesInForce;
import org.alongside.support.shared.Today;

/**
 * Promises of a span of time, added up by the database: those to all of an initiative, and the tasks that keep a promise to one
 * person. Nobody who takes part is named or counted here, and what is done for those whom the reader judges is left out (R6).
 */
@ApplicationScoped
@Transactional
public class Board {
    /** Numbers of one member of staff, or of one initiative. */
    public record Line(String name, Kept kept) {}

    /**
     * Promises that are due from one day to another, both included.
     *
     * @param byStaff by who had them on the day they were due, in order of name
     * @param byInitiative in order of title
     * @param told whether the numbers may be told to the reader; if not, there are none (R13)
     */
    public record Numbers(
            LocalDate from, LocalDate until, List<Line> byStaff, List<Line> byInitiative, Kept whole, boolean told) {}

    /**
     * Open promises of one kind with the same day, owner and initiative.
     *
     * @param owner whose they are today; empty when nobody is there for them
     * @param mine whether they are the reader's
     */
    public record Due(
            PromiseKind kind,
            String words,
            InitiativeId initiative,
            String initiativeTitle,
            LocalDate due,
            Optional<String> owner,
            boolean mine,
            long count) {}

    /**
     * What is open in a week.
     *
     * @param due what is still in time, the earliest first
     * @param late what is not, whenever it was due, the longest wait first
     * @param more whether there is more than fits
     */
    public record Week(LocalDate monday, LocalDate sunday, List<Due> due, List<Due> late, boolean more) {}

    /** Where promises stand, as a condition on the day it is due and the day it was done. */
    private enum Stand {
        KEPT("x.{done} <= x.due"),
        LATE("x.{done} > x.due"),
        DUE("x.{done} is null and x.due >= :today"),
        MISSED("x.{done} is null and x.due < :today");

        private final String condition;

        Stand(String condition) {
            this.condition = condition;
        }

        Kept of(long number) {
            return new Kept(
                    this == KEPT ? number : 0,
                    this == LATE ? number : 0,
                    this == DUE ? number : 0,
                    this == MISSED ? number : 0);
        }
    }

    private record Count(Optional<AccountId> owner, InitiativeId initiative, Kept kept) {}

    private static final int LONGEST_DAYS = 732;
    private static final int MOST = 200;

    /** Instead of an empty list, which no database takes. */
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 1));

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Absences absences;

    @Inject
    private Accounts accounts;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Relations relations;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private CurrentUser user;

    @Inject
    private Today today;

    /**
     * The numbers of that time. Who neither makes nor keeps promises stands outside the team: to them small numbers are not told,
     * nor those from which such could be reckoned (R13).
     */
    @Allowed("support.promises")
    public Numbers numbers(LocalDate from, LocalDate until) {
        if (from == null || until == null || until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new Invalid("support.board.fault.days");
        }
        Rota rota = absences.rota();
        Set<UUID> away =
                rota.awayBetween(from, until).stream().map(AccountId::value).collect(Collectors.toSet());
        List<Count> counts = Stream.of(Stand.values())
                .flatMap(stand -> Stream.of(
                                byOwner("SupportTask", stand, from, until, away),
                                byOwner("SupportPromise", stand, from, until, away),
                                byDay("SupportTask", stand, from, until, away, rota),
                                byDay("SupportPromise", stand, from, until, away, rota))
                        .flatMap(one -> one))
                .toList();
        Kept whole = counts.stream().map(Count::kept).reduce(Kept.NONE, Kept::plus);
        Numbers numbers = new Numbers(
                from,
                until,
                lines(
                        counts,
                        Count::owner,
                        owner -> owner.flatMap(accounts::nameOf).orElse("")),
                lines(counts, Count::initiative, id -> initiatives.read(id).title()),
                whole,
                true);
        return user.may("support.promise.keep") || mayBeTold(numbers)
                ? numbers
                : new Numbers(from, until, List.of(), List.of(), Kept.NONE, false);
    }

    /** The week of that day. */
    @Allowed("support.promises")
    public Week week(LocalDate in) {
        LocalDate day = today.date();
        LocalDate wanted = in == null ? day : in;
        LocalDate monday = wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        List<Due> due = open(monday.isBefore(day) ? day : monday, sunday);
        List<Due> late = open(LocalDate.EPOCH, day.minusDays(1));
        return new Week(
                monday,
                sunday,
                due.stream().limit(MOST).toList(),
                late.stream().limit(MOST).toList(),
                due.size() > MOST || late.size() > MOST);
    }

    /** Whoever was there all the time needs no look at single days. */
    private Stream<Count> byOwner(String things, Stand stand, LocalDate from, LocalDate until, Set<UUID> away) {
        return counted(
                        "select x.owner, x.initiative, count(x) from " + things + " x where " + condition(things, stand)
                                + " and (x.owner is null or x.owner not in :away) group by x.owner, x.initiative",
                        stand,
                        from,
                        until,
                        away)
                .map(row -> new Count(
                        Optional.ofNullable((UUID) row[0]).map(AccountId::new),
                        new InitiativeId((UUID) row[1]),
                        stand.of((Long) row[2])));
    }

    /** What was given to somebody who was away in that time counts for whoever had it on its day. */
    private Stream<Count> byDay(
            String things, Stand stand, LocalDate from, LocalDate until, Set<UUID> away, Rota rota) {
        if (away.isEmpty()) {
            return Stream.empty();
        }
        return counted(
                        "select x.owner, x.initiative, count(x), x.due from " + things + " x where "
                                + condition(things, stand)
                                + " and x.owner in :away group by x.owner, x.initiative, x.due",
                        stand,
                        from,
                        until,
                        away)
                .map(row -> {
                    Optional<AccountId> given = Optional.of(new AccountId((UUID) row[0]));
                    LocalDate due = (LocalDate) row[3];
                    return new Count(
                            rota.onDay(given, Optional.empty(), due).or(() -> given),
                            new InitiativeId((UUID) row[1]),
                            stand.of((Long) row[2]));
                });
    }

    private String condition(String things, Stand stand) {
        boolean task = things.equals("SupportTask");
        return stand.condition.replace("{done}", task ? "doneOn" : "keptOn") + " and x.due between :from and :until"
                + (task
                        ? " and x.line is not null and x.participant not in :judged"
                        : " and (x.line is null or x.line not in :hidden)");
    }

    private Stream<Object[]> counted(String query, Stand stand, LocalDate from, LocalDate until, Set<UUID> away) {
        TypedQuery<Object[]> counted = em.createQuery(query, Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("away", away.isEmpty() ? NOBODY : away);
        if (stand == Stand.DUE || stand == Stand.MISSED) {
            counted.setParameter("today", today.date());
        }
        if (query.contains(":judged")) {
            counted.setParameter("judged", judged());
        }
        if (query.contains(":hidden")) {
            counted.setParameter("hidden", hidden());
        }
        return counted.getResultStream();
    }

    private List<Due> open(LocalDate from, LocalDate until) {
        Stream<Object[]> toEach = user.may("support.promise.keep") ? toEach(from, until) : Stream.empty();
        Stream<Object[]> toAll = toAll(from, until);
        Rota rota = absences.rota();
        LocalDate day = today.date();
        AccountId me = user.required().account();
        Map<InitiativeId, String> titles = new HashMap<>();
        Map<AccountId, String> names = new HashMap<>();
        return Stream.concat(toEach, toAll)
                .map(row -> {
                    InitiativeId initiative = new InitiativeId((UUID) row[3]);
                    LocalDate due = (LocalDate) row[4];
                    Optional<AccountId> owner = rota.owner(
                            Optional.ofNullable((UUID) row[0]).map(AccountId::new), Optional.empty(), due, day);
                    return new Due(
                            (PromiseKind) row[1],
                            (String) row[2],
                            initiative,
                            titles.computeIfAbsent(
                                    initiative, id -> initiatives.read(id).title()),
                            due,
                            owner.map(id -> names.computeIfAbsent(
                                    id, one -> accounts.nameOf(one).orElse(""))),
                            owner.equals(Optional.of(me)),
                            (Long) row[5]);
                })
                .sorted(Comparator.comparing(Due::due).thenComparing(Due::kind))
                .toList();
    }

    /** To each person: told to the team only, for one thing due may tell of one person (R13). */
    private Stream<Object[]> toEach(LocalDate from, LocalDate until) {
        return em.createQuery(
                        "select x.owner, l.kind, l.words, x.initiative, x.due, count(x) from SupportTask x, PromiseLine l"
                                + " where l.id = x.line and x.doneOn is null and x.due between :from and :until"
                                + " and x.participant not in :judged"
                                + " group by x.owner, l.kind, l.words, x.initiative, x.due order by x.due",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("judged", judged())
                .setMaxResults(MOST + 1)
                .getResultStream();
    }

    private Stream<Object[]> toAll(LocalDate from, LocalDate until) {
        return em.createQuery(
                        "select x.owner, x.kind, x.words, x.initiative, x.due, count(x) from SupportPromise x"
                                + " where x.keptOn is null and x.due between :from and :until"
                                + " and (x.line is null or x.line not in :hidden)"
                                + " group by x.owner, x.kind, x.words, x.initiative, x.due order by x.due",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("hidden", hidden())
                .setMaxResults(MOST + 1)
                .getResultStream();
    }

    private Set<UUID> judged() {
        Set<UUID> judged =
                relations.judgedByMe().stream().map(ParticipantId::value).collect(Collectors.toSet());
        return judged.isEmpty() ? NOBODY : judged;
    }

    private Set<UUID> hidden() {
        Set<UUID> hidden = inForce.linesOfThoseJudgedByMe();
        return hidden.isEmpty() ? NOBODY : hidden;
    }

    private static <K> List<Line> lines(List<Count> counts, Function<Count, K> by, Function<K, String> name) {
        return counts.stream()
                .collect(Collectors.groupingBy(by, Collectors.reducing(Kept.NONE, Count::kept, Kept::plus)))
                .entrySet()
                .stream()
                .map(entry -> new Line(name.apply(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean mayBeTold(Numbers numbers) {
        return Stream.of(numbers.byStaff(), numbers.byInitiative())
                .allMatch(lines -> SmallNumbers.together(lines.stream()
                                .map(line -> (int) line.kept().all())
                                .toArray(Integer[]::new))
                        .isPresent());
    }
}
