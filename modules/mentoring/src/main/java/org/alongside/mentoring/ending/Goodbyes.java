package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.mentoring.PairingEnded;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotThisStep;
import org.alongside.mentoring.pairing.PairingOver;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/**
 * How two people part. Each chooses for themselves; one's choice is shown to the other only when both chose, contact afterwards counts
 * only if both say the same, and that one of them would like to go on nobody learns before the other says so too. All of it is written
 * with one and the same entry in the log: from the log nobody can tell what somebody said.
 */
@ApplicationScoped
@Transactional
public class Goodbyes {

    /**
     * What one of the two sees.
     *
     * @param mine how I would like to say goodbye
     * @param theirs how the other one would like to; only when both chose
     * @param myContact what contact I would like afterwards
     * @param agreed what contact both would like; empty as long as they do not say the same
     * @param myMore how many more meetings I would like
     */
    public record Mine(
            Optional<Goodbye> mine,
            Optional<Goodbye> theirs,
            Optional<Contact> myContact,
            Optional<Contact> agreed,
            Optional<Integer> myMore) {}

    /**
     * What those see who look after the pair: no more than the two see of each other.
     *
     * @param mentors the mentor's choice; only when both chose
     * @param trainees the trainee's choice; only when both chose
     */
    public record Both(Optional<Goodbye> mentors, Optional<Goodbye> trainees, Optional<Contact> agreed) {}

    /** More at once would be another pair's time. */
    public static final int MOST_MORE = 6;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private Pairings pairings;

    @Inject
    private Schemes schemes;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    /** How I would like to part. What is left out stays as I said it; a goodbye begins our ending. */
    @ForEverybody("people always may say how they would like to part")
    public Mine choose(PairingId id, Optional<Goodbye> goodbye, Optional<Contact> contact) {
        return choose(members.mine(id), goodbye, contact);
    }

    /** Somebody told us how they would like to part (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Both chooseFor(
            PairingId id, ParticipantId who, Optional<Goodbye> goodbye, Optional<Contact> contact, Method how) {
        choose(members.told(id, who, how), goodbye, contact);
        return of(id);
    }

    /** I would like to go on for so many more meetings. It counts when the other one says so too; until then nobody learns of it. */
    @ForEverybody("people always may say that they would like to go on")
    public Pairings.Row goFurther(PairingId id, int meetings) {
        return goFurther(members.mine(id), meetings);
    }

    /** Somebody told us that they would like to go on (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public Pairings.Row goFurtherFor(PairingId id, ParticipantId who, int meetings, Method how) {
        return goFurther(members.told(id, who, how), meetings);
    }

    /** I would rather part after all. Nobody learns of it. */
    @ForEverybody("people always may say that they would rather part")
    public void rather(PairingId id) {
        rather(members.mine(id));
    }

    /** Somebody told us that they would rather part after all (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public void ratherFor(PairingId id, ParticipantId who, Method how) {
        rather(members.told(id, who, how));
    }

    /** What I see of our parting. */
    @ForEverybody("tells people about themselves, and what both said")
    public Mine mine(PairingId id) {
        return mine(pairings.readMine(id), members.me());
    }

    /** What both said, for those who look after pairs. */
    @Allowed("mentoring.read")
    public Both of(PairingId id) {
        Pairings.Row pair = pairings.read(id);
        ParticipantId mentor = pair.mentor().id();
        ParticipantId trainee = pair.trainee().id();
        return new Both(theirs(pair, trainee), theirs(pair, mentor), agreed(pair));
    }

    /** Who leaves agrees on nothing any more; of an ending as planned stays what both agreed on. */
    void ended(@Observes PairingEnded event) {
        boolean early = em.createQuery("select p.endedEarly from Pairing p where p.id = :pairing", Boolean.class)
                .setParameter("pairing", event.pairing().value())
                .getResultStream()
                .anyMatch(Boolean.TRUE::equals);
        for (Farewell farewell : ofPair(event.pairing())) {
            if (early) {
                em.remove(farewell);
            } else {
                farewell.wouldLike(Optional.empty());
            }
        }
    }

    private Mine choose(Members.Word word, Optional<Goodbye> goodbye, Optional<Contact> contact) {
        if (goodbye.isEmpty() && contact.isEmpty()) {
            throw new Invalid("mentoring.fault.goodbye");
        }
        if (!word.pair().state().open()) {
            throw new PairingOver();
        }
        if (goodbye.isPresent()) {
            pairings.beginEnding(word.pair().id());
        }
        Farewell farewell = said(word);
        goodbye.ifPresent(farewell::choose);
        contact.ifPresent(farewell::choose);
        em.flush();
        return mine(word.pair(), word.who());
    }

    private Pairings.Row goFurther(Members.Word word, int meetings) {
        if (meetings < 1 || meetings > MOST_MORE) {
            throw new Invalid("mentoring.fault.number", MOST_MORE);
        }
        Farewell mine = inEnding(word);
        mine.wouldLike(Optional.of(meetings));
        em.flush();
        Pairings.Row pair = word.pair();
        Optional<Integer> theirs = find(pair.id(), word.partner().id()).flatMap(Farewell::more);
        if (theirs.isEmpty()) {
            return pair;
        }
        // Nobody is taken further than they said.
        int both = Math.min(meetings, theirs.get());
        ofPair(pair.id()).forEach(em::remove);
        return pairings.goFurther(pair.id(), both, later(pair, both));
    }

    private LocalDate later(Pairings.Row pair, int meetings) {
        LocalDate from = pair.endsOn().isBefore(time.today()) ? time.today() : pair.endsOn();
        return from.plusMonths((long) meetings * schemes.of(pair.initiative()).everyMonths());
    }

    private void rather(Members.Word word) {
        inEnding(word).wouldLike(Optional.empty());
    }

    /** Both are asked only while their ending has begun. */
    private Farewell inEnding(Members.Word word) {
        if (word.pair().state() != PairingState.ENDING) {
            throw new NotThisStep();
        }
        return said(word);
    }

    private Farewell said(Members.Word word) {
        Farewell farewell = find(word.pair().id(), word.who())
                .orElseGet(() -> new Farewell(word.pair().id(), word.who()));
        farewell.said(word.how(), user.required().account(), time.now());
        em.persist(farewell);
        audit.record(
                "mentoring.goodbye.said",
                word.pair().id(),
                word.pair().trainee().id());
        return farewell;
    }

    private Mine mine(Pairings.Row pair, ParticipantId me) {
        Optional<Farewell> mine = find(pair.id(), me);
        return new Mine(
                mine.flatMap(Farewell::goodbye),
                theirs(pair, me),
                mine.flatMap(Farewell::contact),
                agreed(pair),
                mine.flatMap(Farewell::more));
    }

    /** What the other one chose, if both did. */
    private Optional<Goodbye> theirs(Pairings.Row pair, ParticipantId me) {
        return find(pair.id(), me)
                .flatMap(Farewell::goodbye)
                .flatMap(chosen -> find(pair.id(), pair.partnerOf(me).id()).flatMap(Farewell::goodbye));
    }

    private Optional<Contact> agreed(Pairings.Row pair) {
        Optional<Contact> mentors = find(pair.id(), pair.mentor().id()).flatMap(Farewell::contact);
        Optional<Contact> trainees = find(pair.id(), pair.trainee().id()).flatMap(Farewell::contact);
        return mentors.equals(trainees) ? mentors : Optional.empty();
    }

    private Optional<Farewell> find(PairingId pairing, ParticipantId who) {
        return ofPair(pairing).stream()
                .filter(farewell -> farewell.participant().equals(who))
                .findFirst();
    }

    private List<Farewell> ofPair(PairingId pairing) {
        return em.createQuery("select f from Farewell f where f.pairing = :pairing", Farewell.class)
                .setParameter("pairing", pairing.value())
                .getResultList();
    }
}
