package org.alongside.core.detail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** What people told of themselves, and their plans for a hard day. */
@ApplicationScoped
@Transactional
public class Details {
    /** Whose word it is, who typed it, how and when (R15). */
    public record Source(String saidBy, String typedBy, Method how, OffsetDateTime at) {}

    /** What somebody told, and where that comes from; nothing of that where they told nothing. */
    public record Row(Told told, Optional<Source> source) {}

    /** A plan for a hard day, and who may read it besides the person. */
    public record Plan(String words, PlanReaders readers) {}

    static final int LONGEST_PLAN = 4000;

    static final String TOLD = "core.participant_detail.sealed_told";
    static final String PLAN = "core.participant_detail.sealed_plan";
    private static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");
    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<DetailsTold> told;

    @Inject
    private Clock clock;

    /** What I told. */
    @ForEverybody("tells people only about themselves")
    public Row mine() {
        return row(me());
    }

    /** I tell. What I leave empty is not kept. */
    @ForEverybody("people always may say what they need, and what not")
    public void tell(Told mine) {
        write(me(), mine.checked(), Method.ONLINE, user.required().name());
        audit.record("core.detail.told", me());
    }

    /** What somebody told. */
    @Allowed("core.people.read")
    public Row of(ParticipantId participant) {
        participants.nameOf(participant);
        audit.read(LOOKING_AFTER, participant);
        return row(participant);
    }

    /**
     * Somebody told us by telephone, letter or otherwise (R15). They get a message that says so.
     *
     * @param saidBy whose words these are
     */
    @Allowed("core.consent.record")
    public void tellFor(ParticipantId participant, Told theirs, Method how, String saidBy) {
        participants.nameOf(participant);
        writeFor(participant, theirs, how, saidBy);
    }

    /** Somebody is registered with what they took along from another programme. They get a message that says so. */
    @Allowed("core.people.edit")
    public void bring(ParticipantId participant, Told theirs, Method how, String saidBy) {
        if (!theirs.equals(Told.NOTHING)) {
            writeFor(participant, theirs, how, saidBy);
        }
    }

    private void writeFor(ParticipantId participant, Told theirs, Method how, String saidBy) {
        if (how == null || saidBy == null || saidBy.isBlank() || saidBy.length() > LONGEST_NAME) {
            throw new Invalid("core.consent.fault.said-by");
        }
        write(participant, theirs.checked(), how, saidBy.strip());
        audit.record("core.detail.told-for", participant);
        told.fire(new DetailsTold(participant));
    }

    /** My plan for a hard day. */
    @ForEverybody("tells people only about themselves")
    public Plan myPlan() {
        return plan(me()).orElse(new Plan("", PlanReaders.NOBODY));
    }

    /** I keep my plan, and say who may read it; empty words take it away. */
    @ForEverybody("people always may keep a plan of their own")
    public void keepPlan(Plan mine) {
        String words = mine.words() == null ? "" : mine.words().strip();
        if (words.length() > LONGEST_PLAN) {
            throw new Invalid("core.detail.fault.long", LONGEST_PLAN);
        }
        PlanReaders readers = mine.readers() == null ? PlanReaders.NOBODY : mine.readers();
        ParticipantId me = me();
        detail(me)
                .plan(
                        words.isEmpty() ? Optional.empty() : Optional.of(texts.seal(me, PLAN, me.value(), words)),
                        readers);
        audit.record("core.detail.plan-kept", me);
    }

    /** Somebody's plan, if they show it to the person at the keyboard. Whether there is one that they do not show is not told. */
    @Allowed("core.plan.read")
    public Optional<String> planOf(ParticipantId participant) {
        participants.nameOf(participant);
        Optional<String> shown = plan(participant)
                .filter(plan -> plan.readers().include(user.required().roles()))
                .map(Plan::words);
        shown.ifPresent(words -> audit.record("core.detail.plan-read", participant));
        return shown;
    }

    /** What is to be heeded when somebody is written to; on record is what is sent. */
    @ForEverybody("for use cases that have checked their caller, and by the timer")
    public Told heeded(ParticipantId participant) {
        return read(participant);
    }

    /** What these people need; those who told nothing are left out. */
    @ForEverybody("for use cases that have checked their caller")
    public Map<ParticipantId, Set<AccessNeed>> needsOf(Collection<ParticipantId> people) {
        Map<ParticipantId, Set<AccessNeed>> needs = new HashMap<>();
        if (!people.isEmpty()) {
            texts.fetchKeysOf(people);
            em.createQuery(
                            "select d from Detail d where d.participant in :people and d.sealedTold is not null",
                            Detail.class)
                    .setParameter(
                            "people", people.stream().map(ParticipantId::value).toList())
                    .getResultStream()
                    .map(Detail::participant)
                    .forEach(person -> needs.put(person, read(person).needs()));
        }
        return needs;
    }

    private void write(ParticipantId participant, Told theirs, Method how, String saidBy) {
        detail(participant)
                .tell(
                        texts.seal(participant, TOLD, participant.value(), ToldJson.write(theirs)),
                        how,
                        saidBy,
                        user.required().account(),
                        OffsetDateTime.now(clock));
    }

    private Row row(ParticipantId participant) {
        return new Row(
                read(participant),
                find(participant)
                        .filter(found -> found.sealedTold().isPresent())
                        .map(found -> new Source(
                                found.saidBy(),
                                accounts.nameOf(found.typedBy()).orElse("Alongside"),
                                found.channel(),
                                found.toldAt())));
    }

    private Told read(ParticipantId participant) {
        return find(participant)
                .flatMap(Detail::sealedTold)
                .flatMap(kept -> texts.open(participant, TOLD, participant.value(), kept))
                .map(ToldJson::read)
                .orElse(Told.NOTHING);
    }

    private Optional<Plan> plan(ParticipantId participant) {
        return find(participant)
                .flatMap(found -> found.sealedPlan()
                        .flatMap(kept -> texts.open(participant, PLAN, participant.value(), kept))
                        .map(words -> new Plan(words, found.planReaders())));
    }

    private Optional<Detail> find(ParticipantId participant) {
        return Optional.ofNullable(em.find(Detail.class, participant.value()));
    }

    private Detail detail(ParticipantId participant) {
        return find(participant).orElseGet(() -> {
            Detail created = new Detail(participant);
            em.persist(created);
            return created;
        });
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
