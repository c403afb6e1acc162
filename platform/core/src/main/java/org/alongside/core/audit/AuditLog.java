package org.alongside.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.SignedIn;
import org.alongside.spi.ParticipantId;

/** The log of the current programme. Written in the caller's transaction: what did not happen is not in it. */
@ApplicationScoped
@Transactional
public class AuditLog {
    /** One line for people. */
    public record Line(OffsetDateTime at, String who, String action, String subject) {}

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** Ids and keys only: a subject with a blank in it would be somebody's words (R2). */
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,119}");

    private static final int PAGE = 200;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    /**
     * Writes a line.
     *
     * @param action {@code module.thing.verb}
     * @param subject the id of what it was done to
     * @throws IllegalArgumentException when either could hold words
     */
    @ForEverybody("whatever is done is recorded, whoever does it")
    public void record(String action, Object subject) {
        record(action, subject, Optional.empty());
    }

    /**
     * Writes a line about something that belongs to a participant: a pair, a meeting. Who judges that participant never reads
     * it (R6).
     */
    @ForEverybody("whatever is done is recorded, whoever does it")
    public void record(String action, Object subject, ParticipantId about) {
        record(action, subject, Optional.of(about));
    }

    private void record(String action, Object subject, Optional<ParticipantId> about) {
        String named = subject.toString();
        if (!ACTION.matcher(action).matches() || !SUBJECT.matcher(named).matches()) {
            throw new IllegalArgumentException("The audit log takes verbs and ids, no words");
        }
        em.persist(new AuditEntry(
                OffsetDateTime.now(clock), user.required().account().value(), action, named, about));
    }

    /** The newest lines, but for those that would tell of the pair of a trainee whom the reader judges (R6). */
    @Allowed("core.audit")
    public List<Line> newest() {
        return newest(Optional.empty());
    }

    /** The same, but only of what was done to the thing of that id. */
    @Allowed("core.audit")
    public List<Line> newestOf(String subject) {
        return newest(Optional.of(subject));
    }

    private List<Line> newest(Optional<String> subject) {
        Firewall firewall = new Firewall(relations.judgedByMe(), relations.pairedWithThoseJudgedByMe(), em);
        List<String> conditions = new ArrayList<>(firewall.conditions());
        subject.ifPresent(id -> conditions.add("e.subject = :subject"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditEntry> query = firewall.fill(
                em.createQuery("select e from AuditEntry e" + where + " order by e.recordedAt desc", AuditEntry.class));
        subject.ifPresent(id -> query.setParameter("subject", id));
        return query.setMaxResults(PAGE)
                .getResultStream()
                .map(entry -> new Line(entry.recordedAt(), nameOf(entry), entry.action(), entry.subject()))
                .toList();
    }

    private String nameOf(AuditEntry entry) {
        return accounts.nameOf(new AccountId(entry.actor())).orElse("Alongside");
    }

    void signedIn(@Observes Accounts.PasswordAccepted event) {
        accounts.in(event.account(), event.programme())
                .ifPresent((SignedIn who) -> acting.as(who, () -> {
                    record("core.account.signed-in", who.account());
                    // The transaction ends when nobody is signed in yet: the line is written while its programme is
                    // current.
                    em.flush();
                }));
    }
}
