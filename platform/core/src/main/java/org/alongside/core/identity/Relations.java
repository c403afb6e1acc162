package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/**
 * Who judges whom, and when. The assessment firewall (R6) stands on it: whoever marks, supervises, selects or line-manages a
 * trainee sees nothing of that trainee's pair, whatever other roles they hold.
 *
 * <p>The firewall begins with the note and does not end with the relation: before the first day because what somebody reads
 * today they still know when they mark; after the last because of appeals, references and second markings, and because otherwise
 * it would be enough to end a relation in order to look. Only a relation that was noted by mistake is taken back, by somebody
 * else, and the log tells of it.
 */
@ApplicationScoped
@Transactional
public class Relations {
    /** How somebody judges a trainee. */
    public enum Kind {
        MARKS,
        SUPERVISES,
        SELECTS,
        LINE_MANAGES
    }

    /** One relation; its last day is empty while none is known. */
    public record Row(
            UUID id, AccountId account, ParticipantId trainee, Kind kind, LocalDate from, Optional<LocalDate> until) {}

    /** A relation was noted, ended or taken back; for the audit log. Told in the same transaction. */
    public record Changed(String verb, UUID relation, ParticipantId trainee) {}

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Changed> changed;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<PairedWith> pairs;

    /** Notes that this member of staff judges that trainee, from today on. */
    @Allowed("core.relation")
    public void add(AccountId account, ParticipantId trainee, Kind kind) {
        note(account, trainee, kind, LocalDate.now(clock), Optional.empty());
    }

    /**
     * Notes that this member of staff judges that trainee in those days.
     *
     * @throws NotFound when that account has no part in this programme
     */
    @Allowed("core.relation")
    public UUID note(AccountId account, ParticipantId trainee, Kind kind, LocalDate from, Optional<LocalDate> until) {
        accounts.in(account, user.required().programme()).orElseThrow(NotFound::new);
        Relation relation = new Relation(account, trainee, kind, from);
        until.ifPresent(relation::end);
        em.persist(relation);
        tell("noted", relation);
        return relation.row().id();
    }

    /** It ends, the last day being this one. What the judge may not see they still may not see. */
    @Allowed("core.relation")
    public void end(UUID id, LocalDate on) {
        Relation relation = find(id);
        relation.end(on);
        tell("ended", relation);
    }

    /**
     * It was noted by mistake. From now on the pair exists for that person.
     *
     * @throws OwnRelation when the person at the keyboard is who judges: nobody opens the firewall for themselves
     */
    @Allowed("core.relation")
    public void takeBack(UUID id) {
        Relation relation = find(id);
        if (relation.account().equals(user.required().account())) {
            throw new OwnRelation();
        }
        em.remove(relation);
        tell("taken-back", relation);
    }

    /** All of them, those of the past too, the latest first. */
    @Allowed("core.relation")
    public List<Row> list() {
        return em.createQuery("select r from Relation r order by r.begins desc, r.id", Relation.class)
                .getResultStream()
                .map(Relation::row)
                .toList();
    }

    private Relation find(UUID id) {
        return Optional.ofNullable(em.find(Relation.class, id)).orElseThrow(NotFound::new);
    }

    private void tell(String verb, Relation relation) {
        // Written at once, so that what follows in this transaction already stands behind the firewall.
        em.flush();
        changed.fire(new Changed(verb, relation.row().id(), relation.participant()));
    }

    /**
     * For what would lead round the assessment firewall: to open data in an emergency, or to hold the key to somebody's account.
     *
     * @throws JudgesSomebody when the person at the keyboard judges anybody in this programme
     */
    @ForEverybody("tells people only about themselves")
    public void insistIJudgeNobody() {
        if (!judgedByMe().isEmpty()) {
            throw new JudgesSomebody();
        }
    }

    /** The trainees whom the person at the keyboard judges, so whose pairs do not exist for them. */
    @ForEverybody("tells people only about themselves")
    public Set<ParticipantId> judgedByMe() {
        return em.createQuery("select r from Relation r where r.account = :account", Relation.class)
                .setParameter("account", user.required().account().value())
                .getResultStream()
                .map(Relation::participant)
                .collect(Collectors.toSet());
    }

    /**
     * The people who are or were in a pair with somebody whom the person at the keyboard judges. For hiding what would tell
     * which of them it is; never to be shown.
     */
    @ForEverybody("ids for use cases that hide what is about them")
    public Set<ParticipantId> pairedWithThoseJudgedByMe() {
        Set<ParticipantId> judged = judgedByMe();
        return judged.isEmpty()
                ? Set.of()
                : pairs.stream()
                        .flatMap(kind -> kind.pairedWith(judged).stream())
                        .collect(Collectors.toSet());
    }

    /** Who judges each trainee, now or in the past. For rules that keep two people apart; never to be shown. */
    @ForEverybody("for use cases that have checked their caller; shown to nobody")
    public Map<ParticipantId, Set<AccountId>> judges() {
        return em.createQuery("select r from Relation r", Relation.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Relation::participant, Collectors.mapping(Relation::account, Collectors.toSet())));
    }
}
