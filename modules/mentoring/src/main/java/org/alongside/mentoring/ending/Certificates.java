package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.Programmes;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.NotOneOfTheTwo;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/**
 * A paper that says that somebody took part. It is theirs: they print it as often as they like, under whatever name they like, and
 * nobody keeps what they had printed. However a pair ended, the paper is the same (R12).
 */
@ApplicationScoped
@Transactional
public class Certificates {

    /**
     * What somebody would like on their paper.
     *
     * @param name their name as it shall stand there; empty: what they are called
     * @param often whether it says how often the two met
     */
    public record Wanted(String name, boolean often, boolean largePrint) {}

    /** So long may a name on it be. */
    public static final int LONGEST_NAME = 100;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Pairings pairings;

    @Inject
    private Members members;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private ProgrammeTime time;

    /** Mine, as PDF. */
    @ForEverybody("tells people only about themselves")
    public byte[] mine(PairingId id, Wanted wanted, Locale language) {
        return write(pairings.readMine(id), members.me(), wanted, language);
    }

    /** That of somebody who asked us for it, to be handed to them or posted (R15). */
    @Allowed("mentoring.mark-for-somebody")
    public byte[] print(PairingId id, ParticipantId who, Wanted wanted, Locale language) {
        Pairings.Row pair = pairings.read(id);
        if (!pair.has(who)) {
            throw new NotOneOfTheTwo();
        }
        byte[] paper = write(pair, who, wanted, language);
        audit.record("mentoring.certificate.printed", id, pair.trainee().id());
        return paper;
    }

    private byte[] write(Pairings.Row pair, ParticipantId who, Wanted wanted, Locale language) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.length() > LONGEST_NAME) {
            throw new Invalid("mentoring.fault.long", LONGEST_NAME);
        }
        Participant member = pair.member(who);
        return new CertificatePaper(
                        name.isEmpty() ? member.callName() : name,
                        programmes
                                .find(user.required().programme())
                                .orElseThrow()
                                .name(),
                        initiatives.read(pair.initiative()).title(),
                        member.equals(pair.mentor()),
                        pair.beganOn(),
                        pair.endedOn().orElseThrow(StillMeeting::new),
                        wanted.often() ? OptionalInt.of(met(pair.id())) : OptionalInt.empty(),
                        time.today())
                .write(language, wanted.largePrint());
    }

    /** Asked by the entities' names: meetings know this package, and what is no longer kept of them stays with the pair. */
    private int met(PairingId id) {
        long kept = em.createQuery(
                        "select count(m) from Meeting m where m.pairing = :pairing"
                                + " and m.outcome = org.alongside.mentoring.meeting.Outcome.MET",
                        Long.class)
                .setParameter("pairing", id.value())
                .getSingleResult();
        Optional<Integer> before =
                Optional.ofNullable(em.createQuery("select p.met from Pairing p where p.id = :pairing", Integer.class)
                        .setParameter("pairing", id.value())
                        .getSingleResult());
        return Math.toIntExact(kept) + before.orElse(0);
    }
}
