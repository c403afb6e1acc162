package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
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
    private AuditLog audit;

    /**
     * Shows all draft themes to everybody who was interviewed.
     *
     * @throws ReviewIsOpen when that is so already
     */
    @Allowed("analysis.review")
    public void open(StudyId study) {
        studies.read(study);
        if (asked(study).isEmpty()) {
            throw new Invalid("analysis.review.fault.nobody");
        }
        replies.open(study);
        themes.sendToReview(study);
        audit.record("analysis.review.opened", study);
    }

    /** The review is over; what was said stays beside the themes. */
    @Allowed("analysis.review")
    public void close(StudyId study) {
        studies.read(study);
        replies.close(study);
        themes.settle(study);
        audit.record("analysis.review.closed", study);
    }

    /** What came back in the newest round. */
    @Allowed("analysis.review")
    public ReviewResult result(StudyId study) {
        studies.read(study);
        List<ReviewResult.Person> asked = asked(study);
        Map<ParticipantId, String> names =
                asked.stream().collect(Collectors.toMap(ReviewResult.Person::id, ReviewResult.Person::callName));
        Optional<Review> round = replies.newest(study);
        // Whoever changed their mind about the use of what they said is not asked, and their replies are not read.
        List<Reply> counting = round.map(replies::counting).orElse(List.of()).stream()
                .filter(reply -> names.containsKey(reply.participant()))
                .toList();
        return new ReviewResult(
                round.map(Review::openedAt),
                round.flatMap(Review::closedAt),
                asked,
                themes.list(study).stream()
                        .map(theme -> new ReviewResult.OfTheme(
                                theme,
                                counting.stream()
                                        .filter(reply -> reply.theme().equals(theme.id()))
                                        .map(reply -> said(reply, names.get(reply.participant())))
                                        .toList()))
                        .toList());
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

    private ReviewResult.Said said(Reply reply, String callName) {
        return new ReviewResult.Said(
                reply.participant(),
                callName,
                reply.answer(),
                replies.wordsOf(reply),
                reply.told(),
                accounts.nameOf(reply.typedBy()).orElse("Alongside"),
                reply.repliedAt());
    }
}
