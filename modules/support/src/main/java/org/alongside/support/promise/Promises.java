package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.PromisesOfInitiative;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.spi.InitiativeId;
import org.alongside.support.cover.Absences;
import org.alongside.support.cover.GivenThings;
import org.alongside.support.cover.Rota;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/** What the institution promised to the people of its initiatives, and whether staff kept it. */
@ApplicationScoped
@Transactional
public class Promises implements PromisesOfInitiative, GivenThings {
    /**
     * One promise, and where it stands today.
     *
     * @param owner who keeps it, or kept it: while somebody is away, their stand-in
     */
    public record Row(
            PromiseId id,
            InitiativeId initiative,
            String initiativeTitle,
            PromiseKind kind,
            String words,
            LocalDate due,
            String owner,
            PromiseState state,
            Optional<LocalDate> keptOn,
            Optional<String> keptBy) {}

    private static final int LONGEST_WORDS = 300;

    /** Instead of an empty list, which no database takes. */
    private static final Set<UUID> NONE = Set.of(new UUID(0, 1));

    /** Promises {@code p} that tell nothing of a pair which does not exist for the reader (R6). */
    private static final String MAY_BE_KNOWN = "(p.line is null or p.line not in :hidden)";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private Supporters supporters;

    @Inject
    private Absences absences;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Today today;

    /** All promises, in order of the day they are due, but for those that tell of the pairs of whom the reader judges (R6). */
    @Allowed("support.promises")
    public List<Row> list() {
        return rows(em.createQuery(
                        "select p from SupportPromise p where " + MAY_BE_KNOWN + " order by p.due, p.id",
                        SupportPromise.class)
                .setParameter("hidden", hidden())
                .getResultList());
    }

    /** Those that are due in that time and stand so today, in order of the day they are due; at most so many. */
    @Allowed("support.promises")
    public List<Row> between(LocalDate from, LocalDate until, PromiseState state, int most) {
        String stands = switch (state) {
            case KEPT -> "p.keptOn <= p.due";
            case KEPT_LATE -> "p.keptOn > p.due";
            case DUE -> "p.keptOn is null and p.due >= :today";
            case MISSED -> "p.keptOn is null and p.due < :today";
        };
        TypedQuery<SupportPromise> query = em.createQuery(
                        "select p from SupportPromise p where p.due between :from and :until and " + stands + " and "
                                + MAY_BE_KNOWN + " order by p.due, p.id",
                        SupportPromise.class)
                .setParameter("hidden", hidden())
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most);
        if (state == PromiseState.DUE || state == PromiseState.MISSED) {
            query.setParameter("today", today.date());
        }
        return rows(query.getResultList());
    }

    /**
     * What was promised, kind by kind; where a template is in force, by when. What a coordinator typed is written for fewer readers
     * and stays out (R16), and so does a promise of which there is nothing but that. What an earlier version promised is still said
     * while it is not kept.
     */
    @Override
    @ForEverybody("what was promised to them, without names and days; for use cases that have checked their caller")
    public List<String> sentences(InitiativeId initiative, Locale locale) {
        if (!switches.isOn("support")) {
            return List.of();
        }
        Map<PromiseKind, String> said = new EnumMap<>(PromiseKind.class);
        inForce.of(initiative)
                .orElse(List.of())
                .forEach(line -> said.put(line.says().kind(), PromiseWords.promised(locale, line.says())));
        em.createQuery(
                        "select distinct p.kind from SupportPromise p where p.initiative = :initiative"
                                + " and (p.line is null or p.keptOn is null and p.due >= :today)",
                        PromiseKind.class)
                .setParameter("initiative", initiative.value())
                .setParameter("today", today.date())
                .getResultStream()
                .forEach(kind -> said.putIfAbsent(kind, Texts.text(locale, "support.promises.kind", kind)));
        said.remove(PromiseKind.OTHER);
        return List.copyOf(said.values());
    }

    /**
     * Promises something to the people of an initiative, for one day.
     *
     * @param words what exactly, up to 300 characters; may be empty
     * @param owner the member of staff who keeps it
     */
    @Allowed("support.promise")
    public PromiseId make(InitiativeId initiative, PromiseKind kind, String words, LocalDate due, AccountId owner) {
        if (initiative == null) {
            throw new Invalid("support.promises.fault.initiative");
        }
        initiatives.read(initiative);
        if (kind == null) {
            throw new Invalid("support.promises.fault.kind");
        }
        if (due == null) {
            throw new Invalid("support.promises.fault.due");
        }
        String said = words == null ? "" : words.strip();
        if (said.length() > LONGEST_WORDS) {
            throw new Invalid("support.promises.fault.words", LONGEST_WORDS);
        }
        if (owner == null || staff().stream().noneMatch(account -> account.id().equals(owner))) {
            throw new Invalid("support.promises.fault.owner");
        }
        SupportPromise promise = new SupportPromise(initiative, kind, said, due, owner);
        em.persist(promise);
        audit.record("support.promise.made", promise.id());
        return promise.id();
    }

    /** It was kept, today. */
    @Allowed("support.promise.keep")
    public void kept(PromiseId id) {
        kept(id, today.date());
    }

    /** It was kept, on that day. */
    @Allowed("support.promise.keep")
    public void kept(PromiseId id, LocalDate on) {
        SupportPromise promise = Optional.ofNullable(em.find(SupportPromise.class, id.value()))
                .filter(found -> found.line().filter(hidden()::contains).isEmpty())
                .orElseThrow(NotFound::new);
        promise.kept(user.required().account(), today.orBefore(on));
        audit.record("support.promise.kept", id);
    }

    /** Who can be made to keep a promise: members of staff, in order of name. */
    @Allowed("support.promise")
    public List<Accounts.Row> staff() {
        return supporters.staff();
    }

    @Override
    @ForEverybody("a number, for use cases that have checked their caller")
    public long openWithNone(Set<AccountId> attended) {
        return em.createQuery(
                        "select p.owner, count(p) from SupportPromise p where p.keptOn is null and " + MAY_BE_KNOWN
                                + " group by p.owner",
                        Object[].class)
                .setParameter("hidden", hidden())
                .getResultStream()
                .filter(row -> row[0] == null || !attended.contains(new AccountId((UUID) row[0])))
                .mapToLong(row -> (Long) row[1])
                .sum();
    }

    @Override
    @Allowed("support.cover.for")
    public List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader) {
        Set<AccountId> staff = supporters.staff().stream().map(Accounts.Row::id).collect(Collectors.toSet());
        List<SupportPromise> open = em.createQuery(
                        "select p from SupportPromise p where p.keptOn is null order by p.due", SupportPromise.class)
                .getResultStream()
                .filter(promise -> from.isPresent()
                        ? promise.owner().equals(from)
                        : promise.owner().filter(staff::contains).isEmpty())
                .toList();
        open.forEach(promise -> promise.give(to));
        em.flush();
        Set<UUID> hidden = hidden();
        return open.stream()
                .filter(promise -> promise.line().filter(hidden::contains).isEmpty())
                .map(promise -> new Moved(
                        promise.words().isEmpty()
                                ? Texts.text(reader, "support.promises.kind", promise.kind())
                                : promise.words(),
                        promise.due()))
                .toList();
    }

    private Set<UUID> hidden() {
        Set<UUID> hidden = inForce.linesOfThoseJudgedByMe();
        return hidden.isEmpty() ? NONE : hidden;
    }

    private List<Row> rows(List<SupportPromise> found) {
        LocalDate day = today.date();
        Rota rota = absences.rota();
        Map<InitiativeId, String> titles = new HashMap<>();
        Map<AccountId, String> names = new HashMap<>();
        return found.stream()
                .map(promise -> row(promise, day, rota, titles, names))
                .toList();
    }

    private Row row(
            SupportPromise promise,
            LocalDate day,
            Rota rota,
            Map<InitiativeId, String> titles,
            Map<AccountId, String> names) {
        LocalDate whose = promise.keptOn().isPresent() ? promise.due() : day;
        return new Row(
                promise.id(),
                promise.initiative(),
                titles.computeIfAbsent(
                        promise.initiative(), id -> initiatives.read(id).title()),
                promise.kind(),
                promise.words(),
                promise.due(),
                rota.owner(promise.owner(), Optional.empty(), promise.due(), whose)
                        .or(promise::owner)
                        .map(owner -> nameOf(owner, names))
                        .orElse(""),
                promise.state(day),
                promise.keptOn(),
                promise.keptBy().map(id -> nameOf(id, names)));
    }

    private String nameOf(AccountId account, Map<AccountId, String> names) {
        return names.computeIfAbsent(account, id -> accounts.nameOf(id).orElse("Alongside"));
    }
}
