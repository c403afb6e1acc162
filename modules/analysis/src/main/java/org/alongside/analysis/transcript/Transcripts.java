package org.alongside.analysis.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.wording.Wording;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.sealed.TextsInClear;
import org.alongside.spi.ParticipantId;

/** What was said in the interviews. Nothing leaves here unless the person who said it allows that at this moment. */
@ApplicationScoped
@Transactional
public class Transcripts {
    /** A transcript as it is read. */
    public record Reading(TranscriptId id, Interviews.Row interview, TranscriptText text) {}

    /**
     * The transcript that a file would replace.
     *
     * @param version as somebody saw it
     * @param covers in how many places something is covered
     */
    record Replaced(TranscriptId id, long version, int covers) {}

    /** What came of a file that is not kept yet; {@code encoding} is empty for kinds that leave no choice. */
    record Preview(
            Interviews.Row interview,
            String fileName,
            FileKind kind,
            Optional<Encoding> encoding,
            Draft draft,
            Optional<Replaced> replaces) {}

    /**
     * A transcript and what is covered in it, for whoever covers names.
     *
     * @param coded whether something in it is coded
     */
    public record Coverable(Interviews.Row interview, AccountId broughtInBy, CoveredText words, boolean coded) {}

    /** The bare text of a transcript and whose it is. */
    public record Body(TranscriptId id, StudyId study, ParticipantId participant, String text) {}

    /** How a transcript is laid out, without a word of it: its length, and where each turn begins, in UTF-16 units. */
    public record Outline(TranscriptId id, int length, List<Integer> turns) {}

    private static final int LONGEST_FILE_NAME = 300;

    private static final String BODY = "analysis.transcript.sealed_body";
    private static final String TURNS = "analysis.transcript.sealed_turns";
    private static final String COVERED = "analysis.transcript.sealed_covered";

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
    private Event<WordsMove> moving;

    @Inject
    private Clock clock;

    /**
     * Reads a file and keeps nothing of it, so that somebody can look before it is kept.
     *
     * @param fileName what the file is called
     * @param content the whole file: plain text, docx, odt, rtf, html, vtt, srt or PDF
     * @param encoding how the letters of bare text are written down; empty to find out
     * @throws UnreadableTranscript when there is no transcript to be had from it
     * @throws AlreadyCoded when the interview has one that is coded
     */
    @Allowed("analysis.code")
    public Preview preview(InterviewId interview, String fileName, byte[] content, Optional<Encoding> encoding) {
        Interviews.Row held = interviews.read(interview);
        refuseIfCoded(interview);
        String name = checked(fileName);
        FileRead read = TranscriptReader.read(name, content, encoding);
        Draft draft = Draft.guessed(read.said(), held.callName(), held.interviewerName());
        return new Preview(
                held,
                name,
                read.kind(),
                read.encoding(),
                draft,
                of(interview).map(before -> replaced(before, held.participant())));
    }

    /**
     * Keeps the transcript of an interview as somebody saw and corrected it, in place of the one it has. What its file was
     * called is not kept: that often is somebody's name.
     *
     * @param replaces the transcript that the interview had when they looked
     * @param coversGo whether they said that what is covered in that one may stand in the open again
     * @throws AlreadyCoded when the one before has codings
     * @throws TranscriptChanged when it is not as they saw it any more
     * @throws CoversWouldGo when words are covered in it
     * @throws Invalid when a turn has no words or its speaker is called too much
     */
    @Allowed("analysis.code")
    public TranscriptId keep(InterviewId interview, Draft draft, Optional<Replaced> replaces, boolean coversGo) {
        Interviews.Row held = interviews.read(interview);
        Optional<Transcript> before = of(interview).map(found -> locked(found.id()));
        refuseIfCoded(interview);
        Optional<Replaced> now = before.map(found -> replaced(found, held.participant()));
        if (!now.map(Replaced::id).equals(replaces.map(Replaced::id))
                || !now.map(Replaced::version).equals(replaces.map(Replaced::version))) {
            throw new TranscriptChanged();
        }
        now.filter(found -> found.covers() > 0 && !coversGo).ifPresent(found -> {
            throw new CoversWouldGo(found.covers());
        });
        TranscriptText text = TranscriptText.of(Draft.checked(draft.said()).said());
        Transcript transcript = before.orElseGet(() -> new Transcript(interview));
        transcript.bringIn(user.required().account(), OffsetDateTime.now(clock));
        transcript.covers(Optional.empty());
        seal(transcript, held.participant(), text.text(), TurnsJson.write(text.turns()));
        em.persist(transcript);
        // Written at once: rows of other tables may refer to it before this transaction ends.
        em.flush();
        audit.record("analysis.transcript.brought-in", transcript.id(), held.participant());
        return transcript.id();
    }

    /**
     * Brings in the transcript of an interview as the file has it, or replaces the one it has.
     *
     * @param fileName what the file is called
     * @param content the whole file, as for {@link #preview}
     * @throws UnreadableTranscript when there is no transcript to be had from it
     * @throws AlreadyCoded when the one before has codings
     * @throws CoversWouldGo when words are covered in it
     */
    @Allowed("analysis.code")
    public TranscriptId bringIn(InterviewId interview, String fileName, byte[] content) {
        return bringIn(interview, fileName, content, false);
    }

    /**
     * As {@link #bringIn(InterviewId, String, byte[])}.
     *
     * @param coversGo whether what is covered in the one before may stand in the open again
     */
    @Allowed("analysis.code")
    public TranscriptId bringIn(InterviewId interview, String fileName, byte[] content, boolean coversGo) {
        Preview preview = preview(interview, fileName, content, Optional.empty());
        return keep(interview, preview.draft(), preview.replaces(), coversGo);
    }

    private Replaced replaced(Transcript before, ParticipantId owner) {
        return new Replaced(
                before.id(),
                before.version(),
                words(before, owner, text(before, owner)).covered().size());
    }

    private void refuseIfCoded(InterviewId interview) {
        if (of(interview).filter(this::isCoded).isPresent()) {
            throw new AlreadyCoded();
        }
    }

    private static String checked(String fileName) {
        return Wording.needed(fileName, LONGEST_FILE_NAME, "analysis.transcript.fault.file-name");
    }

    /**
     * A transcript for reading.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.read")
    public Reading read(TranscriptId id) {
        Transcript transcript = find(id);
        Interviews.Row interview = interviews.read(transcript.interview());
        audit.record("analysis.transcript.read", id, interview.participant());
        return new Reading(id, interview, text(transcript, interview.participant()));
    }

    /**
     * A transcript and what stood where words are covered, for use cases that know who may read that.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.code")
    public Coverable coverable(TranscriptId id) {
        return coverable(find(id));
    }

    /**
     * As {@link #coverable}, for covering words in it: until this transaction ends nobody else changes it or gives its words codes.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.code")
    public Coverable toCover(TranscriptId id) {
        return coverable(locked(id));
    }

    private Coverable coverable(Transcript transcript) {
        Interviews.Row interview = interviews.read(transcript.interview());
        TranscriptText text = text(transcript, interview.participant());
        CoveredText words = words(transcript, interview.participant(), text);
        return new Coverable(interview, transcript.broughtInBy(), words, isCoded(transcript));
    }

    private CoveredText words(Transcript transcript, ParticipantId owner, TranscriptText text) {
        return transcript
                .sealedCovered()
                .flatMap(kept -> texts.open(owner, COVERED, transcript.id().value(), kept))
                .map(kept -> CoveredText.read(text, kept))
                .orElseGet(() -> CoveredText.of(text));
    }

    /**
     * Words are covered or uncovered: that is what the transcript says from now on. What is coded moves along.
     *
     * @param step of what {@link #toCover} gave in this transaction
     */
    @Allowed("analysis.code")
    public void cover(TranscriptId id, CoveredText.Step step) {
        Transcript transcript = locked(id);
        ParticipantId owner = interviews.whose(transcript.interview()).participant();
        CoveredText words = step.words();
        if (!step.changes().isEmpty()) {
            moving.fire(new WordsMove(id, step.changes()));
        }
        seal(
                transcript,
                owner,
                words.text().text(),
                TurnsJson.write(words.text().turns()));
        transcript.covers(Optional.of(texts.seal(owner, COVERED, id.value(), words.write())));
    }

    /**
     * A speaker is called something else from now on, or stands on another side. Moves no word, so it may be done at any time.
     *
     * @param label what they are called so far
     * @throws Invalid when nobody is called so, somebody else is called what they would be, or the new label is empty or too long
     */
    @Allowed("analysis.code")
    public void call(TranscriptId id, String label, String called, Side side) {
        Transcript transcript = locked(id);
        ParticipantId owner = interviews.whose(transcript.interview()).participant();
        TranscriptText text = text(transcript, owner);
        String now = Draft.label(Wording.needed(called, Draft.LONGEST_LABEL, "analysis.transcript.fault.label"));
        if (now.isEmpty() || side == null || !text.speakers().contains(label)) {
            throw new Invalid("analysis.transcript.fault.speaker");
        }
        // Nobody could ever tell their turns apart again.
        if (!now.equals(label) && text.speakers().contains(now)) {
            throw new Invalid("analysis.transcript.fault.speaker-taken", now);
        }
        seal(
                transcript,
                owner,
                text.text(),
                TurnsJson.write(text.call(label, now, side).turns()));
        audit.record("analysis.transcript.speaker-called", id, owner);
    }

    private Transcript find(TranscriptId id) {
        return Optional.ofNullable(em.find(Transcript.class, id.value())).orElseThrow(NotFound::new);
    }

    /** As it is at this moment, and stays until this transaction ends. */
    private Transcript locked(TranscriptId id) {
        // It is read anew: what this transaction changed in it must be there by then.
        em.flush();
        return Optional.ofNullable(em.find(Transcript.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
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
        Transcript transcript = find(id);
        Interviews.Whose whose = interviews.whose(transcript.interview());
        return new Body(id, whose.study(), whose.participant(), words(transcript, whose.participant()));
    }

    /**
     * As {@link #body}, for giving its words codes: until this transaction ends nobody else changes it.
     *
     * @throws NotFound also when its words may not be used
     */
    @Allowed("analysis.code")
    public Body toCode(TranscriptId id) {
        locked(id);
        return body(id);
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

    /** How the texts of a study are laid out; those left out whose words may not be used. */
    @Allowed("analysis.read")
    public List<Outline> outlines(StudyId study) {
        return each(interviews.whose(study), (found, whose) -> {
            TranscriptText text = text(found, whose.participant());
            return new Outline(
                    found.id(),
                    text.text().length(),
                    text.turns().stream().map(Turn::start).toList());
        });
    }

    /** What the person at the keyboard said, in every study; nothing while they do not allow its use. */
    @ForEverybody("tells people only what they said themselves")
    public List<Body> mine() {
        return participants.me().map(me -> bodies(interviews.givenBy(me))).orElse(List.of());
    }

    private List<Body> bodies(Collection<Interviews.Whose> of) {
        return each(
                of,
                (found, whose) ->
                        new Body(found.id(), whose.study(), whose.participant(), words(found, whose.participant())));
    }

    private <T> List<T> each(Collection<Interviews.Whose> of, BiFunction<Transcript, Interviews.Whose, T> made) {
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
                .map(found -> made.apply(found, byId.get(found.interview())))
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

    /** What somebody said, as they said it: for them alone. Nothing where they were erased. */
    static String spoken(SealedTexts texts, Transcript transcript, ParticipantId owner) {
        UUID row = transcript.id().value();
        String body = transcript
                .sealedBody()
                .flatMap(kept -> texts.open(owner, BODY, row, kept))
                .orElse("");
        TranscriptText text = new TranscriptText(body, List.of());
        return transcript
                .sealedCovered()
                .flatMap(kept -> texts.open(owner, COVERED, row, kept))
                .map(kept -> CoveredText.read(text, kept).uncoverAll().text().text())
                .orElse(body);
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
