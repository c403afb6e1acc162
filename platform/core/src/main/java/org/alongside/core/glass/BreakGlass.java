package org.alongside.core.glass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.JudgesSomebody;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/**
 * Opens, for some hours and with a reason, what somebody's role does not show of one person: how to reach them and what they
 * decided. Every opening and every look is in the log, and the person can read who it was and why.
 */
@ApplicationScoped
@Transactional
public class BreakGlass {
    /** One opening. */
    public record Row(
            UUID id,
            ParticipantId participant,
            String callName,
            String by,
            String reason,
            OffsetDateTime openedAt,
            OffsetDateTime expiresAt,
            boolean open) {}

    /** What is behind the glass. */
    public record Behind(Participants.Person person, List<Consents.Line> decisions) {}

    private static final int MOST_HOURS = 24;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final Purpose EMERGENCY = new Purpose("core.break-glass");

    static final String REASON = "core.opening.sealed_reason";

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Participants participants;

    @Inject
    private Consents consents;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<GlassOpened> opened;

    @Inject
    private Clock clock;

    /**
     * Opens one person's data to the person at the keyboard.
     *
     * @param reason 10 to 1000 characters; administrators and the person themselves read it
     * @param hours 1 to 24
     * @throws JudgesSomebody when the person at the keyboard judges anybody here
     */
    @Allowed("core.break-glass")
    public UUID open(ParticipantId participant, String reason, int hours) {
        relations.insistIJudgeNobody();
        participants.nameOf(participant);
        String said = reason == null ? "" : reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
            throw new Invalid("core.glass.fault.reason");
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Invalid("core.glass.fault.hours");
        }
        Opening opening = new Opening(user.required().account(), participant, OffsetDateTime.now(clock), hours);
        seal(opening, said);
        em.persist(opening);
        em.flush();
        audit.record("core.glass.opened", opening.inLog(said), participant);
        opened.fire(new GlassOpened(opening.id(), participant, opening.account(), opening.expiresAt()));
        return opening.id();
    }

    /**
     * Looks at what was opened.
     *
     * @throws NotFound when somebody else opened it, or its hours are over
     */
    @Allowed("core.break-glass")
    public Behind look(UUID id) {
        relations.insistIJudgeNobody();
        Opening opening = find(id);
        if (!opening.opens(user.required().account(), OffsetDateTime.now(clock))) {
            throw new NotFound();
        }
        audit.read(EMERGENCY, opening.participant());
        // The same person with one role more, so that the log goes on naming them and nobody else.
        return acting.as(
                withSupport(user.required()),
                () -> new Behind(participants.read(opening.participant()), consents.historyOf(opening.participant())));
    }

    /** Closes it before its hours are over. Whoever opened it may, and every other administrator. */
    @Allowed("core.break-glass")
    public void close(UUID id) {
        relations.insistIJudgeNobody();
        Opening opening = find(id);
        opening.close(OffsetDateTime.now(clock));
        audit.record("core.glass.closed", id, opening.participant());
    }

    /** Every opening, the latest first. None for who judges: who was opened may be who is in the pair. */
    @Allowed("core.break-glass")
    public List<Row> list() {
        relations.insistIJudgeNobody();
        return rows(em.createQuery("select o from Opening o order by o.openedAt desc", Opening.class)
                .getResultList());
    }

    /** Who opened the data of the person at the keyboard, when and why. */
    @ForEverybody("tells people only about themselves")
    public List<Row> mine() {
        return participants
                .me()
                .map(me -> rows(em.createQuery(
                                "select o from Opening o where o.participant = :me order by o.openedAt desc",
                                Opening.class)
                        .setParameter("me", me.value())
                        .getResultList()))
                .orElseGet(List::of);
    }

    private Opening find(UUID id) {
        return Optional.ofNullable(em.find(Opening.class, id)).orElseThrow(NotFound::new);
    }

    private List<Row> rows(List<Opening> openings) {
        Map<ParticipantId, String> names =
                participants.namesOf(openings.stream().map(Opening::participant).toList());
        OffsetDateTime now = OffsetDateTime.now(clock);
        return openings.stream()
                .map(opening -> new Row(
                        opening.id(),
                        opening.participant(),
                        names.getOrDefault(opening.participant(), ""),
                        accounts.nameOf(opening.account()).orElse(""),
                        reasonOf(opening),
                        opening.openedAt(),
                        opening.expiresAt(),
                        now.isBefore(opening.expiresAt())))
                .toList();
    }

    /** Whose data can be opened: names only, because the role shows no more. */
    @Allowed("core.break-glass")
    public List<Participant> people() {
        relations.insistIJudgeNobody();
        return List.of(Part.values()).stream()
                .flatMap(part -> participants.on(part).stream())
                .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                .toList();
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        em.createQuery("select o from Opening o where o.reason is not null", Opening.class)
                .getResultList()
                .forEach(opening -> seal(opening, opening.reasonInClear().orElseThrow()));
    }

    private void seal(Opening opening, String reason) {
        opening.holds(texts.seal(opening.participant(), REASON, opening.id(), reason));
    }

    /** Nothing where whose data were opened was erased. */
    private String reasonOf(Opening opening) {
        return opening.sealedReason()
                .flatMap(kept -> texts.open(opening.participant(), REASON, opening.id(), kept))
                .or(opening::reasonInClear)
                .orElse("");
    }

    private static SignedIn withSupport(SignedIn who) {
        Set<Role> roles = EnumSet.copyOf(who.roles());
        roles.add(Role.SUPPORTER);
        return new SignedIn(who.account(), who.name(), who.programme(), roles);
    }
}
