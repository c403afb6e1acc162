package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.wording.Disguise;
import org.alongside.analysis.wording.Disguises;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Role;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.spi.ParticipantId;

/**
 * Reading the themes together. What is shown names nobody, and what the group says is kept as the group's: it is nobody's reply and counts
 * in no number.
 */
@ApplicationScoped
@Transactional
public class GroupMeetings {
    /**
     * One theme as it is shown to a group.
     *
     * @param quotes of people who said yes to being quoted and took nothing back, in an order that tells of nobody; none in which
     *     anybody is named who takes part
     */
    public record Shown(ThemeId theme, String name, String plain, List<String> quotes, List<Note> notes) {}

    /** What a group said, how many were there, who wrote it down and when. */
    public record Note(ThemeId theme, int people, String words, String by, OffsetDateTime at) {}

    private static final String WORDS = "analysis.group_note.sealed_words";

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Replies replies;

    @Inject
    private Studies studies;

    @Inject
    private Themes themes;

    @Inject
    private Codings codings;

    @Inject
    private Voices voices;

    @Inject
    private Disguises disguises;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The themes that people are asked about at the moment, to be read together; none while nobody is asked. */
    @Allowed("analysis.review")
    public List<Shown> shown(StudyId study) {
        studies.read(study);
        List<Themes.Row> asked = themes.list(study).stream()
                .filter(theme -> theme.state() == ThemeState.IN_REVIEW)
                .toList();
        Set<ParticipantId> quotable = voices.quotable();
        Disguise names = names();
        List<Passage> passages = codings.ofStudy(study).stream()
                .filter(passage -> quotable.contains(passage.participant()))
                .filter(passage -> names.namesIn(passage.quote()).isEmpty())
                .toList();
        Optional<Review> round = replies.newest(study);
        List<Note> notes = notes(study).stream()
                .filter(note ->
                        round.filter(now -> !note.at().isBefore(now.openedAt())).isPresent())
                .toList();
        return asked.stream()
                .map(theme -> new Shown(
                        theme.id(),
                        theme.words().name(),
                        theme.words().plain(),
                        passages.stream()
                                .filter(passage -> theme.codes().contains(passage.code()))
                                .map(Passage::quote)
                                .distinct()
                                .sorted()
                                .toList(),
                        notes.stream()
                                .filter(note -> note.theme().equals(theme.id()))
                                .toList()))
                .toList();
    }

    /**
     * Keeps what a group said of a theme.
     *
     * @throws NotInReview when nobody is asked about this theme
     * @throws NameInGroupNote when it names somebody who takes part
     */
    @Allowed("analysis.review")
    public void note(ThemeId id, NewGroupNote told) {
        // Whoever judges trainees finds nothing here (R6), and learns of no name.
        voices.heard();
        NewGroupNote checked = told.checked();
        Themes.Row theme = themes.read(id);
        Review review = replies.newest(theme.study()).filter(Review::isOpen).orElseThrow(NotInReview::new);
        if (theme.state() != ThemeState.IN_REVIEW) {
            throw new NotInReview();
        }
        names().namesIn(checked.words()).stream().findFirst().ifPresent(named -> {
            throw new NameInGroupNote(named.group());
        });
        UUID row = UUID.randomUUID();
        byte[] sealed = texts.sealForProgramme(WORDS, row, checked.words().getBytes(StandardCharsets.UTF_8));
        em.persist(new GroupNote(
                row,
                review,
                id,
                checked.people(),
                Base64.getEncoder().encodeToString(sealed),
                user.required().account(),
                OffsetDateTime.now(clock)));
        audit.record("analysis.group.noted", id);
    }

    /** What groups said in any round, in the order in which it was written down. */
    @Allowed("analysis.review")
    public List<Note> notes(StudyId study) {
        return em.createQuery(
                        "select n from GroupNote n where n.review in (select r.id from Review r where r.study = :study)"
                                + " order by n.notedAt",
                        GroupNote.class)
                .setParameter("study", study.value())
                .getResultStream()
                .map(this::read)
                .toList();
    }

    private Note read(GroupNote note) {
        byte[] words =
                texts.openForProgramme(WORDS, note.id(), Base64.getDecoder().decode(note.sealedWords()));
        return new Note(
                note.theme(),
                note.people(),
                new String(words, StandardCharsets.UTF_8),
                accounts.nameOf(note.notedBy()).orElse("Alongside"),
                note.notedAt());
    }

    private Disguise names() {
        return disguises.in(Locale.ENGLISH, Role.COORDINATOR, Role.SUPPORTER, Role.RESEARCHER);
    }
}
