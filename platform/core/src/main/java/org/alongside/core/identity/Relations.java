package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
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
}
