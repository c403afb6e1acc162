package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;

/**
 * What a study wants of a theme before it agrees on it, by rules that it sets for itself, and agreeing on one. No rule stands in the
 * way of anybody who says why.
 */
@ApplicationScoped
@Transactional
public class Readiness {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Themes themes;

    @Inject
    private ThemeVersions versions;

    @Inject
    private ThemeEntries entries;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The rules of a study as they are now. */
    @Allowed("analysis.read")
    public Rules rules(StudyId study) {
        studies.read(study);
        return newest(study).map(ReadinessRules::rules).orElse(Rules.NONE);
    }

    /** A study sets its rules anew; those before are kept. */
    @Allowed("analysis.study")
    public void set(StudyId study, Rules told) {
        studies.read(study);
        Rules rules = told.checked();
        long position = newest(study).map(ReadinessRules::position).orElse(0L) + 1;
        em.persist(new ReadinessRules(study, rules, user.required().account(), OffsetDateTime.now(clock), position));
        audit.record("analysis.readiness.set", study);
    }

    /** How a theme stands to the rules of its study; none where it has set none. */
    @Allowed("analysis.read")
    public List<Check> of(ThemeId id) {
        Themes.Evidence evidence = themes.evidence(id);
        StudyId study = evidence.theme().study();
        Set<AccountId> outside = positions.newest(study).stream()
                .filter(line -> !line.stance().involved())
                .map(Positions.Line::researcher)
                .collect(Collectors.toSet());
        long now = versions.newest(id);
        List<ThemeEntries.Row> standing =
                entries.list(id).stream().filter(ThemeEntries.Row::stands).toList();
        return Check.all(
                rules(study),
                new Check.Facts(
                        evidence.people(),
                        (int) of(standing, EntryKind.AGAINST).stream()
                                .filter(entry -> !entry.hole())
                                .count(),
                        of(standing, EntryKind.NONE_FOUND).stream()
                                .map(entry -> entry.aboutVersion() == now)
                                .toList(),
                        of(standing, EntryKind.LOOKED_AT).stream()
                                .map(entry ->
                                        new Check.Look(outside.contains(entry.maker()), entry.aboutVersion() == now))
                                .toList(),
                        evidence.theme().state()));
    }

    /**
     * The researchers agree on a theme as a finding. What the people who were interviewed say of it is kept elsewhere.
     *
     * @param version how the theme stood when they read it
     * @param reason why they agree on it although it misses a rule; may be empty where it misses none
     * @throws ReasonNeeded when it misses one and nothing was said
     * @throws ThemeChanged when it was changed since
     */
    @Allowed("analysis.code")
    public UUID agree(ThemeId id, long version, String reason) {
        List<Rule> missing =
                of(id).stream().filter(check -> !check.met()).map(Check::rule).toList();
        String told = Wording.optional(reason, ThemeEntries.LONGEST, "analysis.readiness.fault.words");
        if (!missing.isEmpty() && told.isEmpty()) {
            throw new ReasonNeeded();
        }
        return entries.agreedOn(id, version, told, missing);
    }

    private static List<ThemeEntries.Row> of(List<ThemeEntries.Row> entries, EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private Optional<ReadinessRules> newest(StudyId study) {
        return em.createQuery(
                        "select r from ReadinessRules r where r.study = :study order by r.position desc",
                        ReadinessRules.class)
                .setParameter("study", study.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
