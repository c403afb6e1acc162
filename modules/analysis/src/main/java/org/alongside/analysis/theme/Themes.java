package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/** The themes of a study. */
@ApplicationScoped
@Transactional
public class Themes {
    /**
     * One theme and the codes that belong to it.
     *
     * @param version the number of its newest version
     */
    public record Row(ThemeId id, StudyId study, ThemeWords words, ThemeState state, Set<CodeId> codes, long version) {}

    /**
     * A theme with what it stands on.
     *
     * @param codes the names of its codes
     * @param passages in order of person and text
     * @param people how many people said something of it
     * @param of how many people could have
     */
    public record Evidence(Row theme, List<String> codes, List<Passage> passages, int people, int of) {
        /** How many people it stands on, and how evenly. */
        public Coverage coverage() {
            return Coverage.of(passages, of);
        }
    }

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private ThemeVersions versions;

    @Inject
    private AuditLog audit;

    /**
     * Adds a theme.
     *
     * @throws ThemeNameTaken when the study has one of that name
     */
    @Allowed("analysis.code")
    public ThemeId add(StudyId study, ThemeWords told) {
        studies.read(study);
        ThemeWords words = told.checked();
        List<Theme> before = of(study);
        insistOnFreeName(before, words.name(), Optional.empty());
        long position = before.stream().mapToLong(Theme::position).max().orElse(0) + 1;
        Theme theme = new Theme(study, words, position);
        em.persist(theme);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        versions.keep(theme, Set.of(), "");
        audit.record("analysis.theme.added", theme.id());
        return theme.id();
    }

    /**
     * Puts a theme in other words; one that was settled is a draft again.
     *
     * @throws ThemeInReview while people are being asked about it
     */
    @Allowed("analysis.code")
    public void change(ThemeId id, ThemeWords told) {
        change(id, told, "", Optional.empty());
    }

    /**
     * The same, and why; how it stood before is kept.
     *
     * @param why up to 1000 characters; may be empty
     * @param read the version that they changed; empty where they do not say
     * @throws ThemeChanged when somebody else changed it since that version
     * @throws ThemeInReview while people are being asked about it
     */
    @Allowed("analysis.code")
    public void change(ThemeId id, ThemeWords told, String why, Optional<Long> read) {
        Theme theme = toChange(id, read);
        ThemeWords words = told.checked();
        insistOnFreeName(of(theme.study()), words.name(), Optional.of(id));
        theme.change(words);
        versions.keep(theme, codesOf(id), why);
        audit.record("analysis.theme.changed", id);
    }

    /**
     * Says which codes belong to a theme, instead of those before.
     *
     * @throws ThemeInReview while people are being asked about it
     */
    @Allowed("analysis.code")
    public void group(ThemeId id, Set<CodeId> told) {
        group(id, told, "", Optional.empty());
    }

    /**
     * The same, and why; which codes it had before is kept.
     *
     * @param why up to 1000 characters; may be empty
     * @param read the version that they changed; empty where they do not say
     * @throws ThemeChanged when somebody else changed it since that version
     * @throws ThemeInReview while people are being asked about it
     */
    @Allowed("analysis.code")
    public void group(ThemeId id, Set<CodeId> told, String why, Optional<Long> read) {
        Theme theme = toChange(id, read);
        Set<CodeId> known =
                codes.list(theme.study()).stream().map(Codes.Row::id).collect(Collectors.toSet());
        if (told == null || !known.containsAll(told)) {
            throw new Invalid("analysis.theme.fault.codes");
        }
        theme.reopen();
        Set<CodeId> missing = new HashSet<>(told);
        for (ThemeCode link : links(List.of(id))) {
            if (!missing.remove(link.code())) {
                em.remove(link);
            }
        }
        missing.forEach(code -> em.persist(new ThemeCode(id, code)));
        versions.keep(theme, told, why);
        audit.record("analysis.theme.grouped", id);
    }

    /** The themes of a study in the order in which they were made. */
    @Allowed("analysis.read")
    public List<Row> list(StudyId study) {
        studies.read(study);
        return rows(of(study));
    }

    /** The themes with what they stand on. */
    @Allowed("analysis.read")
    public List<Evidence> evidence(StudyId study) {
        List<Codes.Row> codebook = codes.list(study);
        List<Passage> passages = codings.ofStudy(study);
        int everybody = (int) interviews.whose(study).stream()
                .map(Interviews.Whose::participant)
                .distinct()
                .count();
        return list(study).stream()
                .map(theme -> {
                    List<String> names = codebook.stream()
                            .filter(code -> theme.codes().contains(code.id()))
                            .map(Codes.Row::name)
                            .toList();
                    List<Passage> its = passages.stream()
                            .filter(passage -> theme.codes().contains(passage.code()))
                            .toList();
                    int people = (int)
                            its.stream().map(Passage::participant).distinct().count();
                    return new Evidence(theme, names, its, people, everybody);
                })
                .toList();
    }

    /**
     * One theme with what it stands on.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    @Allowed("analysis.read")
    public Evidence evidence(ThemeId id) {
        return evidence(find(id).study()).stream()
                .filter(one -> one.theme().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * One theme.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    @ForEverybody("a theme of their own programme, for use cases that have checked their caller")
    public Row read(ThemeId id) {
        return rows(List.of(find(id))).get(0);
    }

    /** What the people who were interviewed get to see: themes that are or were in review. */
    @ForEverybody("for the page of people who were interviewed, whose use case has checked them")
    public List<Row> shown(StudyId study) {
        return rows(of(study).stream()
                .filter(theme -> theme.state() != ThemeState.DRAFT)
                .toList());
    }

    /** All drafts are shown to the people who were interviewed. */
    @Allowed("analysis.review")
    public void sendToReview(StudyId study) {
        List<Theme> drafts = of(study).stream()
                .filter(theme -> theme.state() == ThemeState.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            throw new Invalid("analysis.review.fault.no-drafts");
        }
        drafts.forEach(Theme::sendToReview);
    }

    /** The review is over. */
    @Allowed("analysis.review")
    public void settle(StudyId study) {
        of(study).stream()
                .filter(theme -> theme.state() == ThemeState.IN_REVIEW)
                .forEach(Theme::settle);
    }

    private static void insistOnFreeName(List<Theme> themes, String name, Optional<ThemeId> own) {
        if (themes.stream()
                .anyMatch(
                        theme -> theme.words().name().equalsIgnoreCase(name) && !own.equals(Optional.of(theme.id())))) {
            throw new ThemeNameTaken(name);
        }
    }

    private List<Row> rows(List<Theme> themes) {
        Map<ThemeId, Long> newest =
                versions.newest(themes.stream().map(Theme::id).toList());
        Map<ThemeId, Set<CodeId>> grouped = links(themes.stream().map(Theme::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        ThemeCode::theme, Collectors.mapping(ThemeCode::code, Collectors.toSet())));
        return themes.stream()
                .map(theme -> new Row(
                        theme.id(),
                        theme.study(),
                        theme.words(),
                        theme.state(),
                        grouped.getOrDefault(theme.id(), Set.of()),
                        newest.getOrDefault(theme.id(), 0L)))
                .toList();
    }

    private List<Theme> of(StudyId study) {
        return em.createQuery("select t from Theme t where t.study = :study order by t.position", Theme.class)
                .setParameter("study", study.value())
                .getResultList();
    }

    private List<ThemeCode> links(Collection<ThemeId> themes) {
        if (themes.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select l from ThemeCode l where l.theme in :themes", ThemeCode.class)
                .setParameter("themes", themes.stream().map(ThemeId::value).toList())
                .getResultList();
    }

    private Set<CodeId> codesOf(ThemeId id) {
        return links(List.of(id)).stream().map(ThemeCode::code).collect(Collectors.toSet());
    }

    /**
     * Keeps a theme as it is until this transaction is over, for whoever says something of one version of it.
     *
     * @throws NotFound when there is none of that id in this programme
     */
    void hold(ThemeId id) {
        toChange(id, Optional.empty());
    }

    /** One change after the other: each is a version of its own. */
    private Theme toChange(ThemeId id, Optional<Long> read) {
        Theme theme = find(id);
        em.lock(theme, LockModeType.PESSIMISTIC_WRITE);
        if (read.isPresent() && read.get() != versions.newest(id)) {
            throw new ThemeChanged();
        }
        return theme;
    }

    private Theme find(ThemeId id) {
        return Optional.ofNullable(em.find(Theme.class, id.value())).orElseThrow(NotFound::new);
    }
}
