package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** Asking the people who were interviewed, and reading what they say: the researchers' side. */
@ApplicationScoped
@Transactional
public class Reviews {
    @Inject
    private Replies replies;

    @Inject
    private Decisions decisions;

    @Inject
    private GroupMeetings meetings;

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Themes themes;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    /** A study in which people wait to hear what became of so many of their replies. */
    public record Owing(StudyId study, String title, int replies) {}

    /**
     * Shows all draft themes to everybody who was interviewed.
     *
     * @throws ReviewIsOpen when that is so already
     * @throws DecisionsOwed while people wait to hear what became of what they said the last time
     */
    @Allowed("analysis.review")
    public void open(StudyId study) {
        studies.read(study);
        if (asked(study).isEmpty()) {
            throw new Invalid("analysis.review.fault.nobody");
        }
        ReviewResult before = result(study);
        if (!before.isOpen() && before.owed() > 0) {
            throw new DecisionsOwed(before.owed());
        }
        replies.open(study);
        themes.sendToReview(study);
        audit.record("analysis.review.opened", study);
    }

    /**
     * Nobody is asked any more; what was said stays beside the themes. Themes can be changed as asked only from here on: so what is still
     * owed does not stand in the way, but stands in the result.
     */
    @Allowed("analysis.review")
    public void close(StudyId study) {
        studies.read(study);
        replies.close(study);
        themes.settle(study);
        audit.record("analysis.review.closed", study);
    }

    /** What came back: to a theme that is agreed the last time that anybody was asked about it, to others in the newest round. */
    @Allowed("analysis.review")
    public ReviewResult result(StudyId study) {
        studies.read(study);
        List<ReviewResult.Person> asked = asked(study);
        Map<ParticipantId, String> names =
                asked.stream().collect(Collectors.toMap(ReviewResult.Person::id, ReviewResult.Person::callName));
        List<Review> rounds = replies.rounds(study);
        Optional<Review> round = rounds.stream().findFirst();
        // Whoever changed their mind about the use of what they said is not asked, and their replies are not read.
        List<List<Reply>> byRound = rounds.stream()
                .map(one -> replies.counting(one).stream()
                        .filter(reply -> names.containsKey(reply.participant()))
                        .toList())
                .toList();
        Map<ReplyId, Decided> decided =
                decisions.of(byRound.stream().flatMap(List::stream).toList());
        List<GroupMeetings.Note> notes = meetings.notes(study);
        return new ReviewResult(
                round.map(Review::openedAt),
                round.flatMap(Review::closedAt),
                asked,
                themes.list(study).stream()
                        .map(theme -> new ReviewResult.OfTheme(
                                theme,
                                to(theme, byRound).stream()
                                        .map(reply -> said(
                                                reply,
                                                names.get(reply.participant()),
                                                Optional.ofNullable(decided.get(new ReplyId(reply.id())))))
                                        .toList(),
                                notes.stream()
                                        .filter(note -> note.theme().equals(theme.id()))
                                        .filter(note -> theme.state() == ThemeState.AGREED
                                                || round.filter(now ->
                                                                !note.at().isBefore(now.openedAt()))
                                                        .isPresent())
                                        .toList()))
                        .toList());
    }

    /**
     * What was said to a theme. One that is agreed may not be asked about again, and whoever disagreed with it once and was silent
     * the next time has not agreed (R9): of everybody their newest reply stays beside it.
     */
    private static List<Reply> to(Themes.Row theme, List<List<Reply>> byRound) {
        Map<ParticipantId, Reply> newest = new LinkedHashMap<>();
        byRound.stream()
                .limit(theme.state() == ThemeState.AGREED ? byRound.size() : 1)
                .flatMap(List::stream)
                .filter(reply -> reply.theme().equals(theme.id()))
                .forEach(reply -> newest.putIfAbsent(reply.participant(), reply));
        return List.copyOf(newest.values());
    }

    /** The studies in which people wait to hear what became of what they said. */
    @Allowed("analysis.review")
    public List<Owing> owing() {
        // Whoever judges trainees sees nothing of interviews (R6).
        if (!relations.judgedByMe().isEmpty()) {
            return List.of();
        }
        return studies.list().stream()
                .filter(study -> replies.newest(study.id()).isPresent())
                .map(study ->
                        new Owing(study.id(), study.title(), result(study.id()).owed()))
                .filter(study -> study.replies() > 0)
                .toList();
    }

    /**
     * Says what becomes of a reply, and why. The person finds it on their own page and is told, by their own way, that it is there.
     *
     * @throws NotFound also when what they said may not be used any more
     * @throws NotTheLatestReply when they have answered anew since
     * @throws DecidedAlready when they were told before
     */
    @Allowed("analysis.review")
    public void decide(ReplyId id, NewDecision told) {
        Reply reply = replies.hold(id);
        StudyId study = themes.read(reply.theme()).study();
        if (asked(study).stream().noneMatch(person -> person.id().equals(reply.participant()))) {
            throw new NotFound();
        }
        if (result(study).themes().stream()
                .flatMap(theme -> theme.replies().stream())
                .noneMatch(counting -> counting.id().equals(id))) {
            throw new NotTheLatestReply();
        }
        decisions.append(reply, told);
        outbox.tellOnce(reply.participant(), Message.of("analysis.notice.decided"));
        audit.record("analysis.reply.decided", id, reply.participant());
    }

    /**
     * Writes down what somebody told us about a theme (R15).
     *
     * @throws NotFound when that person is not asked
     */
    @Allowed("analysis.review")
    public void noteFor(ThemeId theme, ParticipantId participant, NewReply said, Method told) {
        Wording.chosen(told, "analysis.review.fault.told");
        Wording.chosen(participant, "analysis.review.fault.person");
        if (asked(themes.read(theme).study()).stream()
                .noneMatch(person -> person.id().equals(participant))) {
            throw new NotFound();
        }
        replies.append(theme, participant, said, told);
    }

    private List<ReviewResult.Person> asked(StudyId study) {
        List<ParticipantId> ids = interviews.whose(study).stream()
                .map(Interviews.Whose::participant)
                .distinct()
                .toList();
        return participants.namesOf(ids).entrySet().stream()
                .map(named -> new ReviewResult.Person(named.getKey(), named.getValue()))
                .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                .toList();
    }

    private ReviewResult.Said said(Reply reply, String callName, Optional<Decided> decided) {
        return new ReviewResult.Said(
                new ReplyId(reply.id()),
                reply.participant(),
                callName,
                reply.answer(),
                replies.wordsOf(reply),
                reply.told(),
                accounts.nameOf(reply.typedBy()).orElse("Alongside"),
                reply.repliedAt(),
                decided);
    }
}
