package org.alongside.analysis.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.study.Involvements;
import org.alongside.analysis.study.NotFromAnother;
import org.alongside.analysis.study.OwnPair;
import org.alongside.analysis.study.PaperKind;
import org.alongside.analysis.study.Papers;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Days;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.DataKind;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** The interviews of a study. Those of people whose words may not be used are left out everywhere. */
@ApplicationScoped
@Transactional
public class Interviews {
    /**
     * One interview.
     *
     * @param involved whether the interviewer had a part in the scheme
     * @param guide which version of the topic guide was current on that day; empty when there was none yet
     */
    public record Row(
            InterviewId id,
            StudyId study,
            ParticipantId participant,
            String callName,
            AccountId interviewer,
            String interviewerName,
            boolean involved,
            LocalDate heldOn,
            OptionalInt minutes,
            OptionalInt guide) {}

    /** Which study an interview belongs to and whose it is. */
    public record Whose(InterviewId id, StudyId study, ParticipantId participant) {}

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Involvements involvements;

    @Inject
    private Papers papers;

    @Inject
    private Voices voices;

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Days days;

    /**
     * An interview was held.
     *
     * @throws NoConsentToInterview unless the person says yes to being interviewed at this moment
     * @throws OwnPair when it was mine and I am or was in a pair with that person
     * @throws NotFromAnother when it was another's who has not said that they are in no pair with that person
     */
    @Allowed("analysis.study")
    public InterviewId note(StudyId study, NewInterview told) {
        studies.read(study);
        NewInterview checked = told.checked(days.today());
        participants.nameOf(checked.participant());
        if (!consents.allows(checked.participant(), AnalysisPurposes.INTERVIEW, DataKind.WORDS)) {
            throw new NoConsentToInterview();
        }
        AccountId interviewer = interviewer(checked.interviewer());
        involvements.insistMayInterview(study, interviewer, checked.participant());
        Interview interview = new Interview(study, checked, interviewer);
        em.persist(interview);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("analysis.interview.noted", interview.id(), interview.participant());
        return interview.id();
    }

    /** Everybody who says yes to being interviewed, in order of name. */
    @Allowed("analysis.study")
    public List<Participant> willing() {
        return participants.namesOf(consents.allowing(AnalysisPurposes.INTERVIEW, DataKind.WORDS)).entrySet().stream()
                .map(named -> new Participant(named.getKey(), named.getValue()))
                .sorted((a, b) -> a.callName().compareToIgnoreCase(b.callName()))
                .toList();
    }

    /** The interviews whose words may be used, the earliest first. */
    @Allowed("analysis.read")
    public List<Row> list(StudyId study) {
        Set<ParticipantId> heard = voices.heard();
        List<Interview> found = of(study).stream()
                .filter(interview -> heard.contains(interview.participant()))
                .toList();
        return rows(study, found);
    }

    /** How many people were interviewed whose words may not be used. For the team only: a small number tells who (R13). */
    @Allowed("analysis.read")
    public int silent(StudyId study) {
        Set<ParticipantId> heard = voices.heard();
        return (int) of(study).stream()
                .map(Interview::participant)
                .distinct()
                .filter(participant -> !heard.contains(participant))
                .count();
    }

    /**
     * One interview.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.read")
    public Row read(InterviewId id) {
        Interview interview = find(id);
        return rows(interview.study(), List.of(interview)).get(0);
    }

    /**
     * Whose one interview is.
     *
     * @throws NotFound also when its words may not be used
     */
    @ForEverybody("ids, for use cases that have checked their caller")
    public Whose whose(InterviewId id) {
        return whose(find(id));
    }

    /** Whose the interviews of a study are, those left out whose words may not be used. */
    @ForEverybody("ids, for use cases that have checked their caller")
    public List<Whose> whose(StudyId study) {
        Set<ParticipantId> heard = voices.heard();
        return of(study).stream()
                .filter(interview -> heard.contains(interview.participant()))
                .map(Interviews::whose)
                .toList();
    }

    /**
     * Whose the interviews of a study are, those of people too whose words may not be used. For work that shows nothing of them, and sees
     * to it that nothing of them is shown.
     */
    @ForEverybody("ids, for use cases that have checked their caller")
    public List<Whose> everybody(StudyId study) {
        return of(study).stream().map(Interviews::whose).toList();
    }

    /** The interviews that somebody gave; none if their words may not be used. */
    @ForEverybody("ids, for use cases that have checked their caller")
    public List<Whose> givenBy(ParticipantId participant) {
        if (!consents.allows(participant, AnalysisPurposes.ANALYSE, DataKind.WORDS)) {
            return List.of();
        }
        return em.createQuery(
                        "select i from Interview i where i.participant = :participant order by i.heldOn desc",
                        Interview.class)
                .setParameter("participant", participant.value())
                .getResultStream()
                .map(Interviews::whose)
                .toList();
    }

    /**
     * The numbers that stand for names in reports. They are drawn by lot when they are first needed, so that their order does
     * not tell who was interviewed first, and stay as they are from then on.
     */
    @Allowed("analysis.read")
    public Map<ParticipantId, Integer> numbers(StudyId study) {
        List<Interview> all = of(study);
        Lots lots = new Lots();
        all.forEach(
                interview -> interview.drawnNumber().ifPresent(number -> lots.drawn(interview.participant(), number)));
        Map<ParticipantId, Integer> numbers =
                lots.drawFor(all.stream().map(Interview::participant).toList());
        all.stream()
                .filter(interview -> interview.drawnNumber().isEmpty())
                .forEach(interview -> interview.draw(numbers.get(interview.participant())));
        return numbers;
    }

    private AccountId interviewer(Optional<AccountId> told) {
        AccountId interviewer = told.orElseGet(() -> user.required().account());
        return accounts.in(interviewer, user.required().programme())
                .filter(account -> account.is(Role.RESEARCHER))
                .orElseThrow(() -> new Invalid("analysis.interview.fault.interviewer"))
                .account();
    }

    private Interview find(InterviewId id) {
        Interview interview =
                Optional.ofNullable(em.find(Interview.class, id.value())).orElseThrow(NotFound::new);
        if (!voices.heard().contains(interview.participant())) {
            throw new NotFound();
        }
        return interview;
    }

    private List<Interview> of(StudyId study) {
        return em.createQuery(
                        "select i from Interview i where i.study = :study order by i.heldOn, i.id", Interview.class)
                .setParameter("study", study.value())
                .getResultList();
    }

    private List<Row> rows(StudyId study, List<Interview> interviews) {
        Map<ParticipantId, String> names = participants.namesOf(
                interviews.stream().map(Interview::participant).toList());
        Set<AccountId> involved = positions.newest(study).stream()
                .filter(line -> line.stance().involved())
                .map(Positions.Line::researcher)
                .collect(Collectors.toSet());
        List<Papers.Row> versions = papers.list(study);
        return interviews.stream()
                .map(interview -> new Row(
                        interview.id(),
                        study,
                        interview.participant(),
                        names.get(interview.participant()),
                        interview.interviewer(),
                        accounts.nameOf(interview.interviewer()).orElse("Alongside"),
                        involved.contains(interview.interviewer()),
                        interview.heldOn(),
                        interview.minutes(),
                        PaperKind.TOPIC_GUIDE.currentOn(versions, interview.heldOn())))
                .toList();
    }

    private static Whose whose(Interview interview) {
        return new Whose(interview.id(), interview.study(), interview.participant());
    }
}
