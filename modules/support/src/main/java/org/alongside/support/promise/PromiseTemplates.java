package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.core.setting.Settings;
import org.alongside.spi.InitiativeId;
import org.alongside.support.cover.GivenThings;
import org.alongside.support.shared.Supporters;
import org.alongside.support.shared.Today;

/**
 * What is promised to the people of an initiative as a rule. A change is a new version; what was promised under an earlier one
 * stays as it was.
 */
@ApplicationScoped
@Transactional
public class PromiseTemplates implements GivenThings {
    /**
     * What is in force, or stands ready.
     *
     * @param number of the version; 0 while none was taken and {@code lines} are what stands ready
     * @param from the day from which it counts
     */
    public record Version(int number, Optional<LocalDate> from, List<TemplateLine> lines) {
        public Version {
            lines = List.copyOf(lines);
        }
    }

    private static final int LONGEST_WORDS = 300;
    private static final int MOST_LINES = 30;

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private PromisesInForce inForce;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Supporters supporters;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser user;

    @Inject
    private Event<TimeToLook> timeToLook;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** What is in force; where nothing was taken yet, what stands ready. */
    @Allowed("support.promises")
    public Version read(InitiativeId initiative) {
        initiatives.read(initiative);
        return inForce.template(initiative)
                .map(this::version)
                .orElseGet(() -> new Version(0, Optional.empty(), usual()));
    }

    /** What stands ready to be taken. */
    @Allowed("support.promises")
    public List<TemplateLine> usual() {
        return TemplateLine.usual(settings.number("support.first-call"), settings.number("support.ending-call"));
    }

    /** All versions, the newest first. */
    @Allowed("support.promises")
    public List<Version> history(InitiativeId initiative) {
        initiatives.read(initiative);
        return em.createQuery(
                        "select t from PromiseTemplate t where t.initiative = :initiative order by t.number desc",
                        PromiseTemplate.class)
                .setParameter("initiative", initiative.value())
                .getResultStream()
                .map(this::version)
                .toList();
    }

    /** Promises this from today on. */
    @Allowed("support.promise")
    public Version take(InitiativeId initiative, List<TemplateLine> lines) {
        return take(initiative, lines, today.date());
    }

    /**
     * Promises this from that day on: the day on which people were told. What falls due is written down at once.
     *
     * @throws Invalid naming the first fault
     */
    @Allowed("support.promise")
    public Version take(InitiativeId initiative, List<TemplateLine> lines, LocalDate from) {
        if (initiative == null) {
            throw new Invalid("support.promises.fault.initiative");
        }
        initiatives.read(initiative);
        today.orBefore(from);
        if (lines == null || lines.size() > MOST_LINES || lines.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("support.promises.fault.lines", MOST_LINES);
        }
        List<TemplateLine> checked = lines.stream().map(this::checked).toList();
        Set<String> seen = new HashSet<>();
        if (checked.stream()
                .anyMatch(line -> !seen.add(
                        line.kind() == PromiseKind.OTHER
                                ? line.words()
                                : line.kind().name()))) {
            throw new Invalid("support.promises.fault.twice");
        }
        PromiseTemplate template = write(initiative, checked, from);
        timeToLook.fire(new TimeToLook(initiative));
        return version(template);
    }

    /** Writes down what falls due by the calendar. Done twice is done once. */
    @Allowed("support.promise")
    public void look(InitiativeId initiative) {
        timeToLook.fire(new TimeToLook(initiative));
    }

    @Override
    @ForEverybody("lines are not open things")
    public long openWithNone(Set<AccountId> attended) {
        return 0;
    }

    /** Lines that name one name the other, as a new version that counts from the same day as the last. They are no open things, so none is told of. */
    @Override
    @Allowed("support.cover.for")
    public List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader) {
        from.ifPresent(was -> inForce.initiatives().forEach(initiative -> {
            PromiseTemplate template = inForce.template(initiative).orElseThrow();
            List<TemplateLine> lines =
                    inForce.lines(template).stream().map(PromiseLine::said).toList();
            if (lines.stream().anyMatch(line -> line.owner().equals(from))) {
                write(
                        initiative,
                        lines.stream()
                                .map(line -> line.owner().equals(from) ? line.keptBy(to) : line)
                                .toList(),
                        // What was held before and is told of only now is still promised.
                        template.validFrom());
            }
        }));
        return List.of();
    }

    private TemplateLine checked(TemplateLine said) {
        TemplateLine line = said.checked(LONGEST_WORDS);
        List<Accounts.Row> able = line.toEach() ? supporters.all() : supporters.staff();
        line.owner().ifPresent(owner -> {
            if (able.stream().noneMatch(account -> account.id().equals(owner))) {
                throw new Invalid(line.toEach() ? "support.promises.fault.supporter" : "support.promises.fault.owner");
            }
        });
        return line;
    }

    private PromiseTemplate write(InitiativeId initiative, List<TemplateLine> lines, LocalDate from) {
        Optional<PromiseTemplate> before = inForce.template(initiative);
        List<PromiseLine> old = before.map(inForce::lines).orElse(List.of());
        PromiseTemplate template = new PromiseTemplate(
                initiative,
                before.map(PromiseTemplate::number).orElse(0) + 1,
                from,
                user.required().account());
        em.persist(template);
        // Written at once: lines refer to it, and two at the same moment are kept apart by the number.
        em.flush();
        for (int i = 0; i < lines.size(); i++) {
            TemplateLine line = lines.get(i);
            UUID series = old.stream()
                    .filter(one -> one.goesOnAs(line))
                    .map(PromiseLine::series)
                    .findFirst()
                    .orElseGet(UUID::randomUUID);
            em.persist(new PromiseLine(template, series, i, line));
        }
        em.flush();
        audit.record("support.promise.template-taken", initiative);
        return template;
    }

    private Version version(PromiseTemplate template) {
        return new Version(
                template.number(),
                Optional.of(template.validFrom()),
                inForce.lines(template).stream().map(PromiseLine::said).toList());
    }
}
