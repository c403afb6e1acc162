package org.alongside.support.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * Check-ins and their notes. Each note has two readers, whom the box above it named: no list for other supporters, for
 * coordinators or for administrators exists.
 */
@ApplicationScoped
@Transactional
public class CheckIns {
    /** The longest note. */
    public static final int LONGEST_NOTE = 2000;

    /** A check-in, as its writer sees it. */
    public record Written(
            UUID id, ParticipantId participant, String callName, LocalDate heldOn, How how, String note) {}

    /** A check-in, as the person it is about sees it. */
    public record AboutMe(UUID id, LocalDate heldOn, How how, String writtenBy, String note) {}

    static final String NOTE = "support.check_in.sealed_note";

    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    @Inject
    private Clock clock;

    /** Whom a supporter may write about: everybody who takes part, on either side, in order of name. */
    @Allowed("support.check-in")
    public List<Participant> people() {
        Set<ParticipantId> judged = relations.judgedByMe();
        return Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .filter(person -> !judged.contains(person.id()))
                .sorted(Comparator.comparing(Participant::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Writes down that somebody was asked how they are.
     *
     * @param note up to 2000 characters; may be empty, because a call counts without a word about it
     */
    @Allowed("support.check-in")
    public Written write(ParticipantId participant, LocalDate heldOn, How how, String note) {
        if (participant == null) {
            throw new Invalid("support.fault.participant");
        }
        String callName = participants.nameOf(participant);
        if (relations.judgedByMe().contains(participant)) {
            throw new NotFound();
        }
        today.orBefore(heldOn);
        if (how == null) {
            throw new Invalid("support.check-ins.fault.how");
        }
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new Invalid("support.check-ins.fault.note", LONGEST_NOTE);
        }
        CheckIn checkIn = new CheckIn(participant, heldOn, how, user.required().account(), OffsetDateTime.now(clock));
        seal(checkIn, words);
        em.persist(checkIn);
        audit.record("support.check-in.written", checkIn.id(), participant);
        return new Written(checkIn.id(), participant, callName, heldOn, how, words);
    }

    /** What the person at the keyboard wrote, the newest first. */
    @Allowed("support.check-in")
    public List<Written> written() {
        Set<ParticipantId> judged = relations.judgedByMe();
        List<CheckIn> found = em.createQuery(
                        "select c from CheckIn c where c.writtenBy = :me order by c.heldOn desc, c.writtenAt desc",
                        CheckIn.class)
                .setParameter("me", user.required().account().value())
                .getResultStream()
                .filter(checkIn -> !judged.contains(checkIn.participant()))
                .toList();
        Map<ParticipantId, String> names =
                participants.namesOf(found.stream().map(CheckIn::participant).toList());
        return found.stream()
                .map(checkIn -> new Written(
                        checkIn.id(),
                        checkIn.participant(),
                        names.get(checkIn.participant()),
                        checkIn.heldOn(),
                        checkIn.how(),
                        noteIn(checkIn)))
                .toList();
    }

    /** What was written about the person at the keyboard, the newest first. */
    @ForEverybody("tells people only about themselves")
    public List<AboutMe> aboutMe() {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return em.createQuery(
                        "select c from CheckIn c where c.participant = :me order by c.heldOn desc, c.writtenAt desc",
                        CheckIn.class)
                .setParameter("me", me.value())
                .getResultStream()
                .map(checkIn -> new AboutMe(
                        checkIn.id(),
                        checkIn.heldOn(),
                        checkIn.how(),
                        accounts.nameOf(checkIn.writtenBy()).orElse("Alongside"),
                        noteIn(checkIn)))
                .toList();
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        em.createQuery("select c from CheckIn c where c.note is not null", CheckIn.class)
                .getResultList()
                .forEach(checkIn -> seal(checkIn, checkIn.noteInClear().orElseThrow()));
    }

    private void seal(CheckIn checkIn, String note) {
        checkIn.holds(texts.seal(checkIn.participant(), NOTE, checkIn.id(), note));
    }

    /** Nothing where whom it is about was erased. */
    private String noteIn(CheckIn checkIn) {
        return checkIn.sealedNote()
                .flatMap(kept -> texts.open(checkIn.participant(), NOTE, checkIn.id(), kept))
                .or(checkIn::noteInClear)
                .orElse("");
    }
}
