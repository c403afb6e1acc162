package org.alongside.core.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.spi.ParticipantId;

/**
 * The assessment firewall (R6) as a condition of the query itself, so that counts and pages are right. For who judges a
 * trainee there are no lines
 *
 * <ul>
 *   <li>about that trainee or anything of theirs, such as their pair and its meetings;
 *   <li>of what that trainee did themselves;
 *   <li>of taking part about the mentor they are paired with: who reads that Tom's part began, in the minute in which somebody's
 *       pair began, has read the pair.
 * </ul>
 */
final class Firewall {
    /** What is told of people because they take part. Somebody's choices and their sign-in tell nothing of a pair. */
    private static final List<String> TAKING_PART =
            List.of("core.engagement.", "core.activity.", "mentoring.", "support.", "plugin.");

    private final EntityManager em;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * Builds the condition.
     *
     * @param judged whom the reader judges
     * @param paired who is in a pair with one of those
     */
    Firewall(Set<ParticipantId> judged, Set<ParticipantId> paired, EntityManager em) {
        this.em = em;
        if (judged.isEmpty()) {
            return;
        }
        conditions.add("(e.about is null or e.about not in :judged) and e.subject not in :judgedNames");
        parameters.put("judged", ids(judged));
        parameters.put("judgedNames", names(judged));
        List<UUID> accounts = accountsOf(judged, em);
        if (!accounts.isEmpty()) {
            conditions.add("e.actor not in :judgedAccounts");
            parameters.put("judgedAccounts", accounts);
        }
        if (!paired.isEmpty()) {
            String takingPart = String.join(
                    " or ",
                    TAKING_PART.stream()
                            .map(prefix -> "e.action like '" + prefix + "%'")
                            .toList());
            // The test for null keeps "not" from making "unknown" of lines that are about nobody.
            conditions.add("not ((" + takingPart + ") and (e.subject in :pairedNames"
                    + " or (e.about is not null and e.about in :paired)))");
            parameters.put("paired", ids(paired));
            parameters.put("pairedNames", names(paired));
        }
    }

    /** What is looked for, the newest first, one page of it. */
    List<AuditEntry> find(AuditSearch wanted) {
        wanted.who().ifPresent(name -> narrow("lower(a.displayName) like :who", "who", "%" + lower(name) + "%"));
        wanted.what().ifPresent(action -> narrow("e.action like :what", "what", lower(action) + "%"));
        wanted.subject()
                .ifPresent(subject -> wanted.subjectId()
                        .ifPresentOrElse(
                                id -> narrow(
                                        "(e.subject = :subject or e.about = :subjectId and e.subject = '"
                                                + AuditEntry.THE_PERSON + "')",
                                        "subject",
                                        subject,
                                        "subjectId",
                                        id),
                                () -> narrow("e.subject = :subject", "subject", subject)));
        wanted.about()
                .ifPresent(person -> narrow(
                        "(e.about = :about or e.people in (select p.digest from AuditPerson p"
                                + " where p.participant = :about))",
                        "about",
                        person.value()));
        wanted.from().ifPresent(moment -> narrow("e.recordedAt >= :from", "from", moment));
        wanted.until().ifPresent(moment -> narrow("e.recordedAt < :until", "until", moment));
        String who = wanted.who().isPresent() ? " join Account a on a.id = e.actor" : "";
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditEntry> query = em.createQuery(
                "select e from AuditEntry e" + who + where + " order by e.recordedAt desc, e.id", AuditEntry.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(wanted.page() * AuditSearch.PAGE)
                .setMaxResults(AuditSearch.PAGE)
                .getResultList();
    }

    private void narrow(String condition, Object... parameter) {
        conditions.add(condition);
        for (int i = 0; i < parameter.length; i += 2) {
            parameters.put((String) parameter[i], parameter[i + 1]);
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Asked by the entity's name: people stand above the log, which does not know them. */
    private static List<UUID> accountsOf(Set<ParticipantId> judged, EntityManager em) {
        return em.createQuery(
                        "select p.account from Participant p where p.id in :ids and p.account is not null", UUID.class)
                .setParameter("ids", ids(judged))
                .getResultList();
    }

    private static List<UUID> ids(Set<ParticipantId> people) {
        return people.stream().map(ParticipantId::value).toList();
    }

    private static List<String> names(Set<ParticipantId> people) {
        return people.stream().map(ParticipantId::toString).toList();
    }
}
