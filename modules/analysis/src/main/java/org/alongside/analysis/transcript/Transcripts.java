package org.alongside.analysis.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.ParticipantId;

/** What was said in the interviews. Nothing leaves here unless the person who said it allows that at this moment. */
@ApplicationScoped
@Transactional
public class Transcripts {
    /** A transcript as it is read. */
    public record Reading(TranscriptId id, Interviews.Row interview, String fileName, TranscriptText text) {}

    /** The bare text of a transcript and whose it is. */
    public record Body(TranscriptId id, StudyId study, ParticipantId participant, String text) {}

    private static final int LONGEST_FILE_NAME = 300;

    static final String BODY = "analysis.transcript.sealed_body";
    private static final String TURNS = "analysis.transcript.sealed_turns";

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Interviews interviews;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Brings in the transcript of an interview, or replaces the one it has.
     *
     * @param fileName what the file is called
     * @param content the whole file: plain text, docx or PDF
     * @throws UnreadableTranscript when there is no transcript to be had from it
     * @throws AlreadyCoded when the one before has codings
     */
    @Allowed("analysis.code")
    public TranscriptId bringIn(InterviewId interview, String fileName, byte[] content) {
        Interviews.Row held = interviews.read(interview);
        String name = Wording.needed(fileName, LONGEST_FILE_NAME, "analysis.transcript.fault.file-name");
        TranscriptText text = TranscriptReader.read(name, content);
        Transcript transcript = of(interview).orElseGet(() -> new Transcript(interview));
        if (isCoded(transcript)) {
            throw new AlreadyCoded();
        }
        transcript.bringIn(name, user.required().account(), OffsetDateTime.now(clock));
        seal(transcript, held.participant(), text.text(), TurnsJson.write(text.turns()));
        em.persist(transcript);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("analysis.transcript.brought-in", transcript.id(), held.participant());
        return transcript.id();
    }

    /**
     * A transcript for reading.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.read")
    public Reading read(TranscriptId id) {
        Transcript transcript =
                Optional.ofNullable(em.find(Transcript.class, id.value())).orElseThrow(NotFound::new);
        Interviews.Row interview = interviews.read(transcript.interview());
        audit.record("analysis.transcript.read", id, interview.participant());
        return new Reading(id, interview, transcript.fileName(), text(transcript, interview.participant()));
    }

    /** The transcripts there are, by interview; those left out whose words may not be used. */
    @Allowed("analysis.read")
    public Map<InterviewId, TranscriptId> byInterview(StudyId study) {
        List<UUID> allowed = interviews.whose(study).stream()
                .map(whose -> whose.id().value())
                .toList();
        if (allowed.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select t.id, t.interview from Transcript t where t.interview in :interviews", Object[].class)
                .setParameter("interviews", allowed)
                .getResultStream()
                .collect(Collectors.toMap(
                        found -> new InterviewId((UUID) found[1]), found -> new TranscriptId((UUID) found[0])));
    }

    /**
     * The bare text of one transcript.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.read")
    public Body body(TranscriptId id) {
        Transcript transcript =
                Optional.ofNullable(em.find(Transcript.class, id.value())).orElseThrow(NotFound::new);
        Interviews.Whose whose = interviews.whose(transcript.interview());
        return new Body(id, whose.study(), whose.participant(), words(transcript, whose.participant()));
    }

    /** The texts of a study; those left out whose words may not be used. */
    @Allowed("analysis.read")
    public List<Body> bodies(StudyId study) {
        return bodies(interviews.whose(study));
    }

    /**
     * The texts of a study, those too whose words may not be used: so that none of them is told in other words. They are shown to nobody.
     */
    @Allowed("analysis.review")
    public List<Body> unsaid(StudyId study) {
        return bodies(interviews.everybody(study));
    }

    /** What the person at the keyboard said, in every study; nothing while they do not allow its use. */
    @ForEverybody("tells people only what they said themselves")
    public List<Body> mine() {
        return participants.me().map(me -> bodies(interviews.givenBy(me))).orElse(List.of());
    }

    private List<Body> bodies(Collection<Interviews.Whose> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        Map<InterviewId, Interviews.Whose> byId =
                of.stream().collect(Collectors.toMap(Interviews.Whose::id, Function.identity()));
        return em.createQuery("select t from Transcript t where t.interview in :interviews", Transcript.class)
                .setParameter(
                        "interviews",
                        byId.keySet().stream().map(InterviewId::value).toList())
                .getResultStream()
                .map(found -> {
                    Interviews.Whose whose = byId.get(found.interview());
                    return new Body(found.id(), whose.study(), whose.participant(), words(found, whose.participant()));
                })
                .toList();
    }

    /** Seals what an earlier version left in clear. */
    void seal(@Observes TextsInClear event) {
        for (Object[] found : em.createQuery(
                        "select t, i.participant from Transcript t join Interview i on i.id = t.interview"
                                + " where t.body is not null",
                        Object[].class)
                .getResultList()) {
            Transcript transcript = (Transcript) found[0];
            seal(
                    transcript,
                    new ParticipantId((UUID) found[1]),
                    transcript.bodyInClear().orElseThrow(),
                    transcript.turnsInClear().orElseThrow());
        }
    }

    private void seal(Transcript transcript, ParticipantId owner, String body, String turns) {
        UUID row = transcript.id().value();
        transcript.holds(texts.seal(owner, BODY, row, body), texts.seal(owner, TURNS, row, turns));
    }

    /** What was said; nothing where whoever said it was erased. */
    private String words(Transcript transcript, ParticipantId owner) {
        return transcript
                .sealedBody()
                .flatMap(kept -> texts.open(owner, BODY, transcript.id().value(), kept))
                .or(transcript::bodyInClear)
                .orElse("");
    }

    private TranscriptText text(Transcript transcript, ParticipantId owner) {
        String turns = transcript
                .sealedTurns()
                .flatMap(kept -> texts.open(owner, TURNS, transcript.id().value(), kept))
                .or(transcript::turnsInClear)
                .orElse("[]");
        return new TranscriptText(words(transcript, owner), TurnsJson.read(turns));
    }

    private Optional<Transcript> of(InterviewId interview) {
        return em.createQuery("select t from Transcript t where t.interview = :interview", Transcript.class)
                .setParameter("interview", interview.value())
                .getResultStream()
                .findFirst();
    }

    /** Asks for codings by their entity's name: the coding package stands on this one, so it cannot be imported here. */
    private boolean isCoded(Transcript transcript) {
        return em.createQuery("select count(c) from Coding c where c.transcript = :transcript", Long.class)
                        .setParameter("transcript", transcript.id().value())
                        .getSingleResult()
                > 0;
    }
}
