package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.spi.ParticipantId;

/**
 * Who judges whom. The assessment firewall (R6) stands on it: whoever marks, supervises, selects or line-manages a trainee
 * sees nothing of that trainee's pair, whatever other roles they hold.
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

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    @Any
    private Instance<PairedWith> pairs;

    /** Notes that this member of staff judges that trainee. */
    @Allowed("core.administer")
    public void add(AccountId account, ParticipantId trainee, Kind kind) {
        em.persist(new Relation(account, trainee, kind));
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
}
