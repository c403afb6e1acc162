package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/**
 * What researchers put beside a theme: what speaks against it, that they looked and found nothing, that somebody from outside looked at
 * it, that they agreed on it.
 */
@ApplicationScoped
@Transactional
public class ThemeEntries {
    /**
     * One of them.
     *
     * @param words a note, where they looked, what they saw or why they agreed; may be empty
     * @param passage what speaks against it, as far as it may be used
     * @param hole whether it was a passage that may not be used any more, or is no longer coded
     * @param missing the rules that it missed when it was agreed on
     * @param aboutVersion how the theme stood then
     * @param takenBack when somebody took it back, if so
     */
    public record Row(
            UUID id,
            EntryKind kind,
            String words,
            Optional<Passage> passage,
            boolean hole,
            List<Rule> missing,
            long aboutVersion,
            AccountId maker,
            String madeBy,
            OffsetDateTime madeAt,
            Optional<OffsetDateTime> takenBack,
            Optional<String> takenBackBy) {
        /** Whether it still stands. */
        public boolean stands() {
            return takenBack.isEmpty();
        }
    }

    static final int LONGEST = 2000;

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Themes themes;

    @Inject
    private ThemeVersions versions;

    @Inject
    private Codings codings;

    @Inject
    private Positions positions;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What stands beside a theme, and what was taken back; the newest first. */
    @Allowed("analysis.read")
    public List<Row> list(ThemeId id) {
        Map<CodingId, Passage> passages = codings.ofStudy(themes.read(id).study()).stream()
                .collect(Collectors.toMap(Passage::id, Function.identity()));
        return em.createQuery(
                        "select e from ThemeEntry e where e.theme = :theme order by e.madeAt desc, e.id",
                        ThemeEntry.class)
                .setParameter("theme", id.value())
                .getResultStream()
                .map(entry -> row(entry, passages))
                .toList();
    }

    /**
     * A passage that somebody gave a code, whichever it is, speaks against a theme.
     *
     * @throws Invalid when the study has no such passage that may be used
     */
    @Allowed("analysis.code")
    public UUID against(ThemeId id, CodingId passage) {
        if (codings.ofStudy(themes.read(id).study()).stream()
                .noneMatch(one -> one.id().equals(passage))) {
            throw new Invalid("analysis.against.fault.passage");
        }
        return add(made(id, EntryKind.AGAINST, "").of(passage));
    }

    /** Something else speaks against it, in a note. */
    @Allowed("analysis.code")
    public UUID against(ThemeId id, String note) {
        themes.read(id);
        return add(made(id, EntryKind.AGAINST, Wording.needed(note, LONGEST, "analysis.against.fault.note")));
    }

    /**
     * What was put beside a theme as speaking against it does not, after all. It stays there and says so.
     *
     * @throws NotFound when there is none, or it was taken back
     */
    @Allowed("analysis.code")
    public void takeBack(UUID id) {
        ThemeEntry entry = Optional.ofNullable(em.find(ThemeEntry.class, id))
                .filter(one ->
                        one.kind() == EntryKind.AGAINST && one.takenBackAt().isEmpty())
                .orElseThrow(NotFound::new);
        entry.takeBack(user.required().account(), OffsetDateTime.now(clock));
        audit.record("analysis.theme.entry.taken-back", entry.theme());
    }

    /**
     * They looked for what speaks against a theme and found nothing. It is a statement of its own, with its day, about the theme as
     * it is.
     *
     * @param where where they looked
     */
    @Allowed("analysis.code")
    public UUID noneFound(ThemeId id, String where) {
        themes.read(id);
        return add(made(id, EntryKind.NONE_FOUND, Wording.needed(where, LONGEST, "analysis.against.fault.where")));
    }

    /**
     * The person at the keyboard, who had no part in the scheme, looked at a theme.
     *
     * @param version how the theme stood when they looked
     * @param words what they saw; may be empty
     * @throws NotAnOutsider unless they said of themselves that they have no part in the scheme
     * @throws ThemeChanged when it was changed since
     */
    @Allowed("analysis.code")
    public UUID lookedAt(ThemeId id, long version, String words) {
        StudyId study = themes.read(id).study();
        AccountId me = user.required().account();
        if (positions.newest(study).stream()
                .noneMatch(
                        line -> line.researcher().equals(me) && !line.stance().involved())) {
            throw new NotAnOutsider();
        }
        insistOn(id, version);
        return add(made(
                id, version, EntryKind.LOOKED_AT, Wording.optional(words, LONGEST, "analysis.readiness.fault.words")));
    }

    /**
     * They agreed on it.
     *
     * @throws ThemeChanged when it was changed since
     */
    UUID agreedOn(ThemeId id, long version, String reason, List<Rule> missing) {
        insistOn(id, version);
        return add(made(id, version, EntryKind.AGREED_ON, reason).without(missing));
    }

    /** Nobody changes it from here until what is said of it is on record: nobody stands there for a version that they did not see. */
    private void insistOn(ThemeId id, long version) {
        themes.hold(id);
        if (versions.newest(id) != version) {
            throw new ThemeChanged();
        }
    }

    private ThemeEntry made(ThemeId id, EntryKind kind, String words) {
        return made(id, versions.newest(id), kind, words);
    }

    private ThemeEntry made(ThemeId id, long version, EntryKind kind, String words) {
        return new ThemeEntry(id, version, kind, words, user.required().account(), OffsetDateTime.now(clock));
    }

    private UUID add(ThemeEntry entry) {
        em.persist(entry);
        em.flush();
        audit.record("analysis.theme.entry.added", entry.theme());
        return entry.id();
    }

    private Row row(ThemeEntry entry, Map<CodingId, Passage> passages) {
        Optional<Passage> passage = entry.coding().map(passages::get);
        return new Row(
                entry.id(),
                entry.kind(),
                entry.words(),
                passage,
                entry.coding().isPresent() && passage.isEmpty(),
                entry.missing(),
                entry.aboutVersion(),
                entry.madeBy(),
                nameOf(entry.madeBy()),
                entry.madeAt(),
                entry.takenBackAt(),
                entry.takenBackBy().map(this::nameOf));
    }

    private String nameOf(AccountId account) {
        return accounts.nameOf(account).orElse("Alongside");
    }
}
