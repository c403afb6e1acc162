package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.NotFound;

/** How themes came to be what they are. Nothing of it is ever changed. */
@ApplicationScoped
@Transactional
public class ThemeVersions {
    /**
     * How a theme stood after one change.
     *
     * @param number counts from 1
     * @param codes what its codes were called then
     * @param madeBy empty for what stood there before versions were kept
     * @param why as they put it; empty where they did not say
     */
    public record Row(
            long number,
            ThemeWords words,
            Map<CodeId, String> codes,
            Optional<String> madeBy,
            OffsetDateTime madeAt,
            String why) {}

    /**
     * What two versions do not have in common. A code that is called otherwise is still the same code.
     *
     * @param added names of codes, as they were called in the later one
     * @param removed names of codes, as they were called in the earlier one
     */
    public record Difference(
            Row from,
            Row to,
            WordChange name,
            WordChange plain,
            WordChange definition,
            List<String> added,
            List<String> removed) {}

    static final int LONGEST_WHY = 1000;

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Codes codes;

    @Inject
    private Voices voices;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * All versions of a theme, the newest first.
     *
     * @throws NotFound when there is no such theme in this programme, and for whoever judges trainees (R6)
     */
    @Allowed("analysis.read")
    public List<Row> list(ThemeId id) {
        voices.heard();
        List<ThemeVersion> found = of(id);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        Map<UUID, List<ThemeVersionCode>> grouped =
                codesOf(found).stream().collect(Collectors.groupingBy(ThemeVersionCode::version));
        return found.stream()
                .map(version -> row(version, grouped.getOrDefault(version.id(), List.of())))
                .toList();
    }

    /**
     * What changed between two versions.
     *
     * @throws NotFound when the theme has no such versions, and for whoever judges trainees (R6)
     */
    @Allowed("analysis.read")
    public Difference compare(ThemeId id, long from, long to) {
        Map<Long, Row> all = list(id).stream().collect(Collectors.toMap(Row::number, Function.identity()));
        Row before = Optional.ofNullable(all.get(from)).orElseThrow(NotFound::new);
        Row after = Optional.ofNullable(all.get(to)).orElseThrow(NotFound::new);
        return new Difference(
                before,
                after,
                WordChange.between(before.words().name(), after.words().name()),
                WordChange.between(before.words().plain(), after.words().plain()),
                WordChange.between(before.words().definition(), after.words().definition()),
                without(after.codes(), before.codes().keySet()),
                without(before.codes(), after.codes().keySet()));
    }

    /** The number of the newest version. */
    long newest(ThemeId id) {
        return of(id).stream().mapToLong(ThemeVersion::number).max().orElse(0);
    }

    /** The number of the newest version of each. */
    Map<ThemeId, Long> newest(Collection<ThemeId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select v.theme, max(v.position) from ThemeVersion v where v.theme in :themes group by v.theme",
                        Object[].class)
                .setParameter("themes", ids.stream().map(ThemeId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(found -> new ThemeId((UUID) found[0]), found -> (Long) found[1]));
    }

    /** Keeps how a theme stands now, unless that is how it stood already. */
    void keep(Theme theme, Set<CodeId> now, String why) {
        String reason = Wording.optional(why, LONGEST_WHY, "analysis.theme.fault.why");
        List<ThemeVersion> before = of(theme.id());
        if (!before.isEmpty()
                && before.get(0).words().equals(theme.words())
                && codesOf(List.of(before.get(0))).stream()
                        .map(ThemeVersionCode::code)
                        .collect(Collectors.toSet())
                        .equals(now)) {
            return;
        }
        ThemeVersion version = new ThemeVersion(
                theme.id(),
                before.isEmpty() ? 1 : before.get(0).number() + 1,
                theme.words(),
                reason,
                user.required().account(),
                OffsetDateTime.now(clock));
        em.persist(version);
        // Written at once: its codes refer to it.
        em.flush();
        codes.list(theme.study()).stream()
                .filter(code -> now.contains(code.id()))
                .forEach(code -> em.persist(new ThemeVersionCode(version, code.id(), code.name())));
    }

    private static List<String> without(Map<CodeId, String> codes, Set<CodeId> those) {
        return codes.entrySet().stream()
                .filter(code -> !those.contains(code.getKey()))
                .map(Map.Entry::getValue)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Row row(ThemeVersion version, List<ThemeVersionCode> its) {
        return new Row(
                version.number(),
                version.words(),
                its.stream().collect(Collectors.toMap(ThemeVersionCode::code, ThemeVersionCode::name)),
                version.madeBy().map(this::nameOf),
                version.madeAt(),
                version.why());
    }

    private String nameOf(AccountId account) {
        return accounts.nameOf(account).orElse("Alongside");
    }

    private List<ThemeVersion> of(ThemeId id) {
        return em.createQuery(
                        "select v from ThemeVersion v where v.theme = :theme order by v.position desc",
                        ThemeVersion.class)
                .setParameter("theme", id.value())
                .getResultList();
    }

    private List<ThemeVersionCode> codesOf(Collection<ThemeVersion> versions) {
        return em.createQuery("select c from ThemeVersionCode c where c.version in :versions", ThemeVersionCode.class)
                .setParameter(
                        "versions", versions.stream().map(ThemeVersion::id).toList())
                .getResultList();
    }
}
