package org.alongside.mentoring.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.mentoring.place.Places;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * What people would like. Everything somebody says is written with one and the same entry in the log, whether or not it has to do
 * with whom they avoid: from the log nobody can tell (R11). Staff who write down what they were told add to what is private; they
 * never read it.
 */
@ApplicationScoped
@Transactional
public class Wishes {

    /** All that somebody would like. */
    public record Told(Wish shown, PrivateWish secret) {

        /** Anything suits them. */
        public static final Told NOTHING = new Told(Wish.ANYTHING, PrivateWish.NOTHING);

        private Told checked() {
            return new Told(shown.checked(), secret.checked());
        }
    }

    static final String SHOWN = "mentoring.wish.sealed_shown";
    static final String PRIVATE = "mentoring.wish.sealed_private";

    private static final int PADDED_TO = 4096;
    private static final Purpose LOOKING_AFTER = new Purpose("core.looking-after");

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Places places;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    @Inject
    private Event<WishTold> told;

    /** What I would like. */
    @ForEverybody("tells people only about themselves")
    public Told mine() {
        return read(me());
    }

    /** I say what I would like, instead of what I said before. */
    @ForEverybody("people always may say what they would like")
    public void tell(Told wanted) {
        write(me(), wanted.checked(), Method.ONLINE);
    }

    /**
     * Somebody told us what they would like (R15). What others may read stands instead of what stood there; what is private is added
     * to what they said before, which nobody reads out here.
     */
    @Allowed("mentoring.wish-for-somebody")
    public void tellFor(ParticipantId who, Told wanted, Method how) {
        if (how == null || !how.toldToStaff()) {
            throw new Invalid("mentoring.fault.how");
        }
        insistOn(who);
        // Only what staff say themselves is measured: a refusal must not tell how much stands there already.
        Told said = wanted.checked();
        write(who, new Told(said.shown(), read(who).secret().and(said.secret())), how);
        outbox.tell(
                Recipient.of(who), Message.of("mentoring.notice.written-down").about(who));
    }

    /** What somebody would like, as far as those may read it who look after pairs. */
    @Allowed("mentoring.read")
    public Wish of(ParticipantId who) {
        insistOn(who);
        audit.read(LOOKING_AFTER, who);
        return read(who).shown();
    }

    /** What somebody would like, as far as the other one of a pair that was thought of may read it. */
    @ForEverybody("for use cases that have checked their caller")
    public Wish shown(ParticipantId who) {
        return read(who).shown();
    }

    /** All that these people would like. For the matching, which shows nothing of what is private. */
    @ForEverybody("for use cases that have checked their caller; what is private is shown to nobody")
    public Map<ParticipantId, Told> forMatching(Collection<ParticipantId> people) {
        Map<ParticipantId, Told> all = new HashMap<>();
        if (!people.isEmpty()) {
            texts.fetchKeysOf(people);
            em.createQuery("select w from Wish w where w.participant in :people", WishEntity.class)
                    .setParameter(
                            "people", people.stream().map(ParticipantId::value).toList())
                    .getResultStream()
                    .forEach(found -> all.put(found.participant(), opened(found)));
        }
        return all;
    }

    private void write(ParticipantId who, Told wanted, Method how) {
        if (!places.names().keySet().containsAll(wanted.shown().places())) {
            throw new Invalid("mentoring.fault.place");
        }
        WishEntity wish = find(who).orElseGet(() -> new WishEntity(who));
        wish.tell(
                texts.seal(who, SHOWN, who.value(), WishJson.write(wanted.shown())),
                texts.seal(who, PRIVATE, who.value(), padded(WishJson.write(wanted.secret()))),
                how,
                user.required().account(),
                time.now());
        em.persist(wish);
        try {
            em.flush();
        } catch (PersistenceException toldAtTheSameMoment) {
            throw new OptimisticLockException(toldAtTheSameMoment);
        }
        audit.record("mentoring.wish.told", who);
        told.fire(new WishTold(who));
    }

    /** From its length in the database nobody shall tell whether it says anything. */
    private static String padded(String json) {
        int blocks = json.length() / PADDED_TO + 1;
        return json + " ".repeat(blocks * PADDED_TO - json.length());
    }

    private Told read(ParticipantId who) {
        return find(who).map(this::opened).orElse(Told.NOTHING);
    }

    private Told opened(WishEntity found) {
        ParticipantId who = found.participant();
        return new Told(
                texts.open(who, SHOWN, who.value(), found.sealedShown())
                        .map(WishJson::wish)
                        .orElse(Wish.ANYTHING),
                texts.open(who, PRIVATE, who.value(), found.sealedPrivate())
                        .map(WishJson::privateWish)
                        .orElse(PrivateWish.NOTHING));
    }

    private Optional<WishEntity> find(ParticipantId who) {
        return Optional.ofNullable(em.find(WishEntity.class, who.value()));
    }

    private void insistOn(ParticipantId who) {
        participants.nameOf(who);
        if (relations.judgedByMe().contains(who)) {
            throw new NotFound();
        }
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }
}
