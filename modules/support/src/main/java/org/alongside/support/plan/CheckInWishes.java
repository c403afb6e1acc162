package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;
import org.alongside.support.task.CheckInTasks;

/**
 * How, and how often, people would like to be asked how they are. Whoever shares a rhythm has one task of their supporter ahead
 * of them, never two, and never a message (R5); it goes when they say otherwise, stop or leave.
 */
@ApplicationScoped
@Transactional
public class CheckInWishes {
    /**
     * What somebody would like.
     *
     * @param textFirst whether a short text message comes before it
     */
    public record Wish(Rhythm rhythm, CheckInWay way, boolean textFirst, PlanReaders readers) {}

    /**
     * What somebody said, and whose word that is.
     *
     * @param resting they stopped since, so nobody asks until they say it again
     */
    public record Row(Wish wish, boolean resting, PlanSource source) {}

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Initiatives initiatives;

    @Inject
    private PlanReading reading;

    @Inject
    private CheckInTasks tasks;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** My wish, if I said one. */
    @ForEverybody("tells people only about themselves")
    public Optional<Row> mine() {
        return find(me()).map(this::row);
    }

    /** I say it. */
    @ForEverybody("people always may say how they like to be supported")
    public void say(Wish wish) {
        ParticipantId me = me();
        say(me, wish, Method.ONLINE);
        audit.record("support.check-in-wish.said", me);
    }

    /** I take it back: nothing is known of what I would like. */
    @ForEverybody("people always may take back what they said")
    public void takeBack() {
        ParticipantId me = me();
        find(me).ifPresent(wish -> {
            em.remove(wish);
            tasks.noLonger(me);
            audit.record("support.check-in-wish.taken-back", me);
        });
    }

    /**
     * What somebody shares with the person at the keyboard; they see that it was looked at.
     *
     * @throws NotFound where the person at the keyboard judges them (R6)
     */
    @Allowed("support.plan.read")
    public Optional<Row> sharedBy(ParticipantId participant) {
        reading.insistOnMay(participant);
        Optional<Row> shared = find(participant)
                .map(this::row)
                .filter(row -> row.wish().readers().include(user.required().roles()));
        shared.ifPresent(row -> audit.read(Plans.LOOKING_AFTER, participant));
        return shared;
    }

    /** Somebody told us, by telephone or otherwise (R15). They get a message that says so. */
    @Allowed("support.plan.record")
    public void sayFor(ParticipantId participant, Wish wish, Method how) {
        reading.insistOnMay(participant);
        say(participant, wish, PlanReading.toldToStaff(how));
        audit.record("support.check-in-wish.said-for", participant);
        reading.tell(participant);
    }

    /** Makes the next task wherever the last one is done. */
    @Allowed("support.tasks")
    public void look() {
        em.createQuery("select w from CheckInWish w", CheckInWish.class)
                .getResultList()
                .forEach(this::ask);
    }

    /** Who takes part in nothing any more is not asked by a rhythm; the goodbye is a task of its own. */
    void ended(@Observes EngagementEnded fact) {
        if (hasLeft(fact.participant())) {
            tasks.noLonger(fact.participant());
        }
    }

    private void say(ParticipantId person, Wish told, Method how) {
        if (told == null || told.rhythm() == null || told.way() == null) {
            throw new Invalid("support.plan.fault.wish");
        }
        Wish wish = new Wish(
                told.rhythm(),
                told.way(),
                told.textFirst(),
                told.readers() == null ? PlanReaders.NOBODY : told.readers());
        CheckInWish kept = find(person).orElseGet(() -> new CheckInWish(person));
        kept.say(wish, how, user.required().account(), today.date());
        em.persist(kept);
        tasks.noLonger(person);
        ask(kept);
    }

    private void ask(CheckInWish wish) {
        if (wish.asks() && !hasLeft(wish.participant())) {
            wish.wish().rhythm().weeks().ifPresent(weeks -> tasks.next(wish.participant(), wish.since(), weeks));
        }
    }

    /** Whoever never took part has not left. */
    private boolean hasLeft(ParticipantId person) {
        List<Initiatives.TookPart> parts = initiatives.partsOf(person);
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.until().isPresent());
    }

    private Row row(CheckInWish wish) {
        return new Row(
                wish.wish(),
                wish.resting(),
                reading.source(wish.participant(), wish.typedBy(), wish.told(), wish.toldOn()));
    }

    private Optional<CheckInWish> find(ParticipantId person) {
        return Optional.ofNullable(em.find(CheckInWish.class, person.value()));
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
