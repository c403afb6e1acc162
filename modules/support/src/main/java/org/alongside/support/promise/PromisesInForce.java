package org.alongside.support.promise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.workday.Workdays;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.support.shared.Supporters;

/** What is promised now. For whoever turns what happens into tasks. */
@ApplicationScoped
@Transactional
@ForEverybody("what is promised is said to everybody; for use cases that have checked their caller")
public class PromisesInForce {
    /**
     * Something falls due.
     *
     * @param cause keeps it from being made twice
     */
    public record Occurrence(LocalDate due, String cause) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Relations relations;

    @Inject
    private Supporters supporters;

    @Inject
    private Workdays workdays;

    /** The lines in force; empty where no template was taken, which is something else than one without lines. */
    public Optional<List<Promised>> of(InitiativeId initiative) {
        return template(initiative).map(template -> {
            Set<AccountId> staff =
                    supporters.staff().stream().map(Accounts.Row::id).collect(Collectors.toSet());
            return lines(template).stream()
                    .map(line -> promised(template, line, staff))
                    .toList();
        });
    }

    /** The initiatives for which a template was taken. */
    public List<InitiativeId> initiatives() {
        return em.createQuery("select distinct t.initiative from PromiseTemplate t", UUID.class)
                .getResultStream()
                .map(InitiativeId::new)
                .toList();
    }

    /**
     * When what comes by the calendar falls due: every so many weeks, from the day of the version on and one time ahead of today.
     * Where that is no working day, it is the last working day before.
     */
    public List<Occurrence> regular(Promised promised, LocalDate today) {
        Initiative initiative = initiatives.read(promised.initiative());
        int weeks = promised.says().amount();
        LocalDate last = today.plusWeeks(weeks);
        List<Occurrence> found = new ArrayList<>();
        for (LocalDate day = initiative.starts().plusWeeks(weeks); !day.isAfter(last); day = day.plusWeeks(weeks)) {
            if (!day.isBefore(promised.from())
                    && initiative.ends().filter(day::isAfter).isEmpty()) {
                found.add(new Occurrence(workdays.isOne(day) ? day : workdays.before(day, 1), day.toString()));
            }
        }
        return found;
    }

    /** By when it is due before the start; empty when that day was over before it was promised. */
    public Optional<LocalDate> beforeStart(Promised promised) {
        LocalDate starts = initiatives.read(promised.initiative()).starts();
        return Optional.of(promised.before(starts, workdays)).filter(day -> !day.isBefore(promised.from()));
    }

    /** By when it is due for somebody who joins that day: before the start or, if that is too late, by the next working day. */
    public LocalDate beforeStart(Promised promised, LocalDate joined) {
        LocalDate starts = initiatives.read(promised.initiative()).starts();
        LocalDate due = promised.before(starts, workdays);
        return due.isAfter(joined) ? due : workdays.after(joined, 1);
    }

    /** The words of lines, by their ids; those without any are left out. */
    public Map<UUID, String> wordsOf(Collection<UUID> lines) {
        Map<UUID, String> words = new HashMap<>();
        if (!lines.isEmpty()) {
            em.createQuery("select l from PromiseLine l where l.id in :lines and l.words <> ''", PromiseLine.class)
                    .setParameter("lines", lines)
                    .getResultStream()
                    .forEach(line -> words.put(line.id(), line.said().words()));
        }
        return words;
    }

    /**
     * The lines to all of which each activity makes a promise, in initiatives in which the person at the keyboard judges somebody:
     * what falls due by them would tell that a pair met, and when (R6).
     */
    public Set<UUID> linesOfThoseJudgedByMe() {
        Set<UUID> initiativesOfJudged = relations.judgedByMe().stream()
                .flatMap(person -> initiatives.of(person).stream())
                .map(initiative -> initiative.id().value())
                .collect(Collectors.toSet());
        return initiativesOfJudged.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select l.id from PromiseLine l, PromiseTemplate t where t.id = l.template"
                                        + " and t.initiative in :initiatives and l.moment in :moments",
                                UUID.class)
                        .setParameter("initiatives", initiativesOfJudged)
                        .setParameter("moments", Set.of(When.AFTER_EACH, When.PAID))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    Optional<PromiseTemplate> template(InitiativeId initiative) {
        return em.createQuery(
                        "select t from PromiseTemplate t where t.initiative = :initiative order by t.number desc",
                        PromiseTemplate.class)
                .setParameter("initiative", initiative.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<PromiseLine> lines(PromiseTemplate template) {
        return em.createQuery(
                        "select l from PromiseLine l where l.template = :template order by l.position",
                        PromiseLine.class)
                .setParameter("template", template.id())
                .getResultList();
    }

    private Promised promised(PromiseTemplate template, PromiseLine line, Set<AccountId> staff) {
        TemplateLine says = line.said();
        Optional<AccountId> owner = says.owner()
                .filter(staff::contains)
                .or(() -> says.ownerRole().flatMap(supporters::first).map(Accounts.Row::id))
                .or(() -> supporters.named().map(Accounts.Row::id));
        return new Promised(line.id(), line.series(), template.initiative(), template.validFrom(), says, owner);
    }
}
