package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.PromisesOfInitiative;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.text.Texts;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Today;

/** What the institution promised to the people of its initiatives, and whether staff kept it. */
@ApplicationScoped
@Transactional
public class Promises implements PromisesOfInitiative {
    /** One promise, and where it stands today. */
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

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Today today;

    /** All promises, in order of the day they are due. */
    @Allowed("support.promises")
    public List<Row> list() {
        LocalDate day = today.date();
        Map<InitiativeId, String> titles = new HashMap<>();
        Map<AccountId, String> names = new HashMap<>();
        return em.createQuery("select p from SupportPromise p order by p.due, p.id", SupportPromise.class)
                .getResultStream()
                .map(promise -> row(promise, day, titles, names))
                .toList();
    }

    /**
     * What was promised, kind by kind. What a coordinator typed is written for fewer readers and stays out (R16), and so does a
     * promise of which there is nothing but that.
     */
    @Override
    @ForEverybody("what was promised to them, without names and days; for use cases that have checked their caller")
    public List<String> sentences(InitiativeId initiative, Locale locale) {
        if (!switches.isOn("support")) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct p.kind from SupportPromise p where p.initiative = :initiative",
                        PromiseKind.class)
                .setParameter("initiative", initiative.value())
                .getResultStream()
                .filter(kind -> kind != PromiseKind.OTHER)
                .sorted()
                .map(kind -> Texts.text(locale, "support.promises.kind", kind))
                .toList();
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
        SupportPromise promise =
                Optional.ofNullable(em.find(SupportPromise.class, id.value())).orElseThrow(NotFound::new);
        promise.kept(user.required().account(), today.orBefore(on));
        audit.record("support.promise.kept", id);
    }

    /** Who can be made to keep a promise: members of staff, in order of name. */
    @Allowed("support.promise")
    public List<Accounts.Row> staff() {
        return Stream.of(Role.COORDINATOR, Role.SUPPORTER, Role.FINANCE, Role.ADMINISTRATOR)
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name))
                .toList();
    }

    private Row row(
            SupportPromise promise, LocalDate day, Map<InitiativeId, String> titles, Map<AccountId, String> names) {
        return new Row(
                promise.id(),
                promise.initiative(),
                titles.computeIfAbsent(
                        promise.initiative(), id -> initiatives.read(id).title()),
                promise.kind(),
                promise.words(),
                promise.due(),
                nameOf(promise.owner(), names),
                promise.state(day),
                promise.keptOn(),
                promise.keptBy().map(id -> nameOf(id, names)));
    }

    private String nameOf(AccountId account, Map<AccountId, String> names) {
        return names.computeIfAbsent(account, id -> accounts.nameOf(id).orElse("Alongside"));
    }
}
