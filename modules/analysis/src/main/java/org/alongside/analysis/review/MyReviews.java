package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.CodingId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.Themes;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.DataKind;
import org.alongside.spi.ParticipantId;

/** The review as those see it who were interviewed: the themes in plain words, their own quotes, their own replies. */
@ApplicationScoped
@Transactional
public class MyReviews {
    /** One study that somebody is or was asked about; {@code quoted} tells whether they said yes to being quoted. */
    public record Mine(StudyId study, String title, boolean quoted, List<MyTheme> themes, List<MyDecision> decisions) {}

    /** What became of something one said, in this round or an earlier one. */
    public record MyDecision(String theme, Answer answer, String words, Decided decided) {}

    /** One theme; {@code asked} tells whether an answer is asked for at the moment. */
    public record MyTheme(
            ThemeId id, String name, String plain, boolean asked, List<MyQuote> quotes, Optional<MyReply> reply) {}

    /** Words of one's own. */
    public record MyQuote(CodingId id, String quote, boolean takenOut) {}

    /** What one said of a theme; whoever told it on the telephone sees here what was typed (R15). */
    public record MyReply(Answer answer, String words, Method told, String typedBy, OffsetDateTime at) {}

    @Inject
    private Replies replies;

    @Inject
    private Decisions decisions;

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Codings codings;

    @Inject
    private Themes themes;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    /** What the person at the keyboard is or was asked about; empty for everybody else. */
    @ForEverybody("tells people only what they said themselves, and what came of it")
    public List<Mine> list() {
        return participants.me().map(this::of).orElse(List.of());
    }

    /** Whether the person at the keyboard was ever asked. */
    @ForEverybody("tells people only about themselves")
    public boolean any() {
        return participants.me().stream()
                .flatMap(me -> interviews.givenBy(me).stream())
                .anyMatch(whose -> replies.newest(whose.study()).isPresent());
    }

    /**
     * The person at the keyboard says what they think of a theme.
     *
     * @throws NotFound unless they were interviewed for its study
     */
    @ForEverybody("people speak only for themselves")
    public void reply(ThemeId theme, NewReply said) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        StudyId study = themes.read(theme).study();
        if (interviews.givenBy(me).stream().noneMatch(whose -> whose.study().equals(study))) {
            throw new NotFound();
        }
        replies.append(theme, me, said, Method.ONLINE);
    }

    private List<Mine> of(ParticipantId me) {
        List<StudyId> mine = interviews.givenBy(me).stream()
                .map(Interviews.Whose::study)
                .distinct()
                .filter(study -> replies.newest(study).isPresent())
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Passage> passages = codings.mine();
        boolean quoted = consents.allows(me, AnalysisPurposes.QUOTE, DataKind.QUOTE);
        return mine.stream()
                .map(study -> new Mine(
                        study, studies.titleOf(study), quoted, themes(study, me, passages), decisions(study, me)))
                .toList();
    }

    private List<MyTheme> themes(StudyId study, ParticipantId me, List<Passage> passages) {
        List<Reply> given = replies.newest(study).map(replies::counting).orElse(List.of()).stream()
                .filter(reply -> reply.participant().equals(me))
                .toList();
        return themes.shown(study).stream()
                .map(theme -> new MyTheme(
                        theme.id(),
                        theme.words().name(),
                        theme.words().plain(),
                        theme.state() == ThemeState.IN_REVIEW,
                        quotes(passages, theme.codes()),
                        given.stream()
                                .filter(reply -> reply.theme().equals(theme.id()))
                                .map(this::mine)
                                .findFirst()))
                .toList();
    }

    /** Also of themes that are drafts again, because they are changed as asked. */
    private List<MyDecision> decisions(StudyId study, ParticipantId me) {
        List<Reply> said = replies.of(me, study);
        Map<ReplyId, Decided> decided = decisions.of(said);
        return said.stream()
                .filter(reply -> decided.containsKey(new ReplyId(reply.id())))
                .map(reply -> new MyDecision(
                        themes.read(reply.theme()).words().name(),
                        reply.answer(),
                        replies.wordsOf(reply),
                        decided.get(new ReplyId(reply.id()))))
                .toList();
    }

    private static List<MyQuote> quotes(List<Passage> passages, Set<CodeId> codes) {
        Set<String> shown = new HashSet<>();
        return passages.stream()
                .filter(passage -> codes.contains(passage.code()))
                // The same words may have several codes of one theme.
                .filter(passage -> shown.add(passage.quote()))
                .map(passage -> new MyQuote(passage.id(), passage.quote(), passage.takenOut()))
                .toList();
    }

    private MyReply mine(Reply reply) {
        return new MyReply(
                reply.answer(),
                replies.wordsOf(reply),
                reply.told(),
                accounts.nameOf(reply.typedBy()).orElse("Alongside"),
                reply.repliedAt());
    }
}
