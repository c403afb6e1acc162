package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.initiative.TrainingGate;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/** Which courses stand before a beginning, and whose have run out since. */
@ApplicationScoped
@Transactional
public class NeededCourses implements TrainingGate {
    /** Somebody who takes part, and a course their part needs that has run out or does so soon. */
    public record Again(ParticipantId participant, String callName, String title, String initiative) {}

    @Inject
    private TrainingRows rows;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Today today;

    /**
     * {@inheritDoc}
     *
     * @throws NotFound when something is missing of somebody whom the person at the keyboard judges: of their training they learn
     *     nothing (R6)
     */
    @Override
    @ForEverybody("titles of courses, for use cases that have checked their caller")
    public List<String> missing(InitiativeId initiative, String role, ParticipantId participant) {
        if (!switches.isOn("support")) {
            return List.of();
        }
        Initiative known = initiatives.read(initiative);
        Set<CourseId> needed = needed(need ->
                need.part().filter(new PartNeed(known.type(), role)::equals).isPresent());
        List<String> missing = missing(needed, records(participant), today.date());
        if (!missing.isEmpty() && relations.judgedByMe().contains(participant)) {
            throw new NotFound();
        }
        return missing;
    }

    @Override
    @ForEverybody("titles of courses, for use cases that have checked their caller")
    public List<String> missing(Role role, AccountId account) {
        return switches.isOn("support")
                ? missing(
                        needed(need -> need.duty().filter(role::equals).isPresent()),
                        Set.of(Learner.of(account)),
                        today.date())
                : List.of();
    }

    /**
     * Whose course has run out, or does so within {@link StaffDuties#SOON} days, in a part that goes on. They go on all the same:
     * it is for staff to offer the course again.
     */
    @Allowed("support.training")
    public List<Again> again() {
        Set<ParticipantId> judged = relations.judgedByMe();
        Set<Again> found = new HashSet<>();
        for (CourseNeed need : rows.needs()) {
            need.part()
                    .ifPresent(part -> initiatives
                            .ofType(part.type())
                            .forEach(initiative -> found.addAll(again(need.course(), part, initiative, judged))));
        }
        return found.stream()
                .sorted((a, b) -> (a.callName() + a.title()).compareToIgnoreCase(b.callName() + b.title()))
                .toList();
    }

    /** Asked of all members at once: a start page shows how many there are. */
    private List<Again> again(CourseId course, PartNeed part, Initiative initiative, Set<ParticipantId> judged) {
        LocalDate later = StaffDuties.later(today.date());
        Map<ParticipantId, ParticipantId> joined = participants.joined();
        Set<ParticipantId> have = rows.done(course).stream()
                .filter(done -> done.good(later))
                .flatMap(done -> done.learner().participant().stream())
                .map(who -> joined.getOrDefault(who, who))
                .collect(Collectors.toSet());
        Set<ParticipantId> waiting = initiatives.inRole(initiative.id(), part.part()).stream()
                .filter(who -> !judged.contains(who) && !have.contains(joined.getOrDefault(who, who)))
                .collect(Collectors.toSet());
        String title = rows.course(course).title();
        return participants.namesOf(waiting).entrySet().stream()
                .map(named -> new Again(named.getKey(), named.getValue(), title, initiative.title()))
                .toList();
    }

    private Set<CourseId> needed(Predicate<CourseNeed> which) {
        return rows.needs().stream().filter(which).map(CourseNeed::course).collect(Collectors.toSet());
    }

    private Set<Learner> records(ParticipantId participant) {
        return participants.sameAs(participant).stream().map(Learner::of).collect(Collectors.toSet());
    }

    private List<String> missing(Set<CourseId> needed, Collection<Learner> learner, LocalDate day) {
        if (needed.isEmpty()) {
            return List.of();
        }
        Set<CourseId> have = rows.doneBy(learner).stream()
                .filter(done -> done.good(day))
                .map(CourseDone::course)
                .collect(Collectors.toSet());
        return needed.stream()
                .filter(Predicate.not(have::contains))
                .map(rows::course)
                .map(Course::title)
                .sorted()
                .toList();
    }
}
