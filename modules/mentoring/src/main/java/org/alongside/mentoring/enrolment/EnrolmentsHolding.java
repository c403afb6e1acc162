package org.alongside.mentoring.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** That somebody would like to take part in a scheme. It ends when nothing new is to be done; that it was so stays. */
@ApplicationScoped
class EnrolmentsHolding implements Holding {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Enrolments enrolments;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.enrolments";
    }

    /** Pairs end first, and say for themselves what becomes of them. */
    @Override
    public int turn() {
        return 110;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return of(person).stream()
                .map(enrolment -> Entry.of(
                        time.there(enrolment.since()).toLocalDate(),
                        new Entry.Fact(
                                "mentoring.holding.enrolments.state",
                                Texts.text(reader, "mentoring.enrolment-state", enrolment.state())),
                        new Entry.Fact("mentoring.holding.enrolments.places", Integer.toString(enrolment.places()))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        if (level.reaches(Level.NO_NEW_USE)) {
            long going = count(person, state -> state != EnrolmentState.STOPPED);
            return going > 0 ? List.of(Effect.stopped(going)) : List.of();
        }
        long available = level == Level.PAUSE ? count(person, EnrolmentState.AVAILABLE::equals) : 0;
        return available > 0 ? List.of(Effect.changed(available, "mentoring.holding.enrolments.rest")) : List.of();
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level.reaches(Level.NO_NEW_USE)) {
            enrolments.stopAll(person);
        } else if (level == Level.PAUSE) {
            of(person).forEach(Enrolment::notNow);
        }
        return effects;
    }

    private long count(ParticipantId person, Predicate<EnrolmentState> wanted) {
        return of(person).stream().map(Enrolment::state).filter(wanted).count();
    }

    private List<Enrolment> of(ParticipantId person) {
        return em.createQuery(
                        "select e from Enrolment e where e.participant = :person order by e.since desc, e.id",
                        Enrolment.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
