package org.alongside.analysis.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/**
 * Which passages were given which codes. Quotes are read from the transcripts each time, so whatever {@link Transcripts} does
 * not give out has no quotes, no codings and no counts either.
 */
@ApplicationScoped
@Transactional
public class Codings {
    /** Words of a transcript that the person took out, without the words; in UTF-16 units, the end exclusive. */
    public record Withdrawn(TranscriptId transcript, int start, int end) {}

    /** What somebody can do once only. */
    private record Given(CodeId code, Range range) {}

    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codes codes;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private WordsTakenBack takenBack;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Gives passages of one transcript their codes. Done twice by the same person, it is done once.
     *
     * @return the codings, in the order asked for
     * @throws Invalid when a passage holds no words or a code is of another study
     * @throws QuoteTakenOut when the person took some of these words out
     * @throws WordsChanged when other words stand there than those that were marked
     */
    @Allowed("analysis.code")
    public List<CodingId> add(TranscriptId id, List<NewCoding> told) {
        return added(transcripts.toCode(id), told).stream().map(Coding::id).toList();
    }

    /**
     * Gives one passage its code, as {@link #add} does.
     *
     * @return the passage as it stands now
     */
    @Allowed("analysis.code")
    public Passage addOne(TranscriptId id, NewCoding told) {
        Transcripts.Body body = transcripts.toCode(id);
        return passages(List.of(body), added(body, List.of(told)), false).get(0);
    }

    private List<Coding> added(Transcripts.Body body, List<NewCoding> told) {
        Set<CodeId> known = codes.list(body.study()).stream().map(Codes.Row::id).collect(Collectors.toSet());
        AccountId me = user.required().account();
        List<Coding> near = near(body.id(), told, me);
        List<Range> takenOut = takenOut(near);
        Map<Given, Coding> mine = new HashMap<>();
        near.stream()
                .filter(one -> one.madeBy().equals(me))
                .forEach(one -> mine.putIfAbsent(new Given(one.code(), one.range()), one));
        List<Coding> added = new ArrayList<>();
        for (NewCoding coding : told) {
            Range range = range(body.text(), coding);
            if (coding.code() == null || !known.contains(coding.code())) {
                throw new Invalid("analysis.coding.fault.code");
            }
            if (takenOut.stream().anyMatch(range::overlaps)) {
                throw new QuoteTakenOut();
            }
            added.add(mine.computeIfAbsent(new Given(coding.code(), range), given -> made(body.id(), given, me)));
        }
        return added;
    }

    /** What new codings might meet: all that was taken out, and what somebody made where these are. */
    private List<Coding> near(TranscriptId id, List<NewCoding> told, AccountId coder) {
        return em.createQuery(
                        "select c from Coding c where c.transcript = :transcript and (c.takenOutAt is not null"
                                + " or c.madeBy = :coder and c.startAt between :from and :until)",
                        Coding.class)
                .setParameter("transcript", id.value())
                .setParameter("coder", coder.value())
                .setParameter(
                        // One less: no coding begins in the middle of a character.
                        "from", told.stream().mapToInt(NewCoding::start).min().orElse(0) - 1)
                .setParameter(
                        "until", told.stream().mapToInt(NewCoding::end).max().orElse(0))
                .getResultList();
    }

    /**
     * Takes the code off a passage again.
     *
     * @throws QuoteTakenOut when the person took these words out: that stays on record
     */
    @Allowed("analysis.code")
    public void remove(CodingId id) {
        Coding coding = find(id);
        Transcripts.Body body = transcripts.body(coding.transcript());
        if (coding.takenOut()) {
            throw new QuoteTakenOut();
        }
        em.remove(coding);
        audit.record("analysis.coding.removed", id, body.participant());
    }

    /** What is coded in one transcript, in order of the text; also what was taken out, without its words. */
    @Allowed("analysis.read")
    public List<Passage> ofTranscript(TranscriptId id) {
        return passages(List.of(transcripts.body(id)), false);
    }

    /** The very words that somebody took out of one transcript, and none of those that codes beside them reach to. */
    @Allowed("analysis.read")
    public List<Withdrawn> withdrawn(TranscriptId id) {
        return withdrawn(List.of(transcripts.body(id)));
    }

    /** What is coded in a study and was not taken out. */
    @Allowed("analysis.read")
    public List<Passage> ofStudy(StudyId study) {
        return withTakenOut(study).stream()
                .filter(passage -> !passage.takenOut())
                .toList();
    }

    /**
     * What is coded in a study in the words themselves, also what was taken out and of people whose words may not be used: so that none of
     * it is told in other words. It is shown to nobody.
     */
    @Allowed("analysis.review")
    public List<String> unsaid(StudyId study) {
        return passages(transcripts.unsaid(study), true).stream()
                .map(Passage::quote)
                .toList();
    }

    /** What is coded in a study; also what was taken out, without its words. */
    @Allowed("analysis.read")
    public List<Passage> withTakenOut(StudyId study) {
        return passages(transcripts.bodies(study), false);
    }

    /** The same in a whole study. */
    @Allowed("analysis.read")
    public List<Withdrawn> withdrawn(StudyId study) {
        return withdrawn(transcripts.bodies(study));
    }

    private List<Withdrawn> withdrawn(List<Transcripts.Body> bodies) {
        return of(bodies.stream().map(Transcripts.Body::id).toList()).stream()
                .filter(Coding::takenOut)
                .map(coding -> new Withdrawn(
                        coding.transcript(),
                        coding.range().start(),
                        coding.range().end()))
                .toList();
    }

    /** What the person at the keyboard said and somebody coded, also what they took out. */
    @ForEverybody("tells people only what they said themselves")
    public List<Passage> mine() {
        return passages(transcripts.mine(), true);
    }

    /** The person at the keyboard wants their own words out of themes and reports. */
    @ForEverybody("people always may take back what they said themselves")
    public void takeOutMine(CodingId id) {
        takeOut(myOwn(id), me(), Method.ONLINE);
    }

    /** They want them in again after all. */
    @ForEverybody("people always may take back what they said themselves")
    public void putBackMine(CodingId id) {
        Coding mine = myOwn(id);
        of(List.of(mine.transcript())).stream()
                .filter(coding -> coding.range().overlaps(mine.range()))
                .forEach(Coding::putBack);
        audit.record("analysis.quote.put-back", id, me());
    }

    /** Somebody told us that they want their words out (R15). */
    @Allowed("analysis.review")
    public void takeOutFor(CodingId id, Method told) {
        Coding coding = find(id);
        takeOut(coding, transcripts.body(coding.transcript()).participant(), told);
    }

    private static Range range(String text, NewCoding coding) {
        Optional<Range> range = Range.within(text, coding.start(), coding.end());
        // What lies beyond the end by now was marked in a longer text.
        boolean shorter = coding.start() >= 0 && coding.end() > coding.start() && coding.end() > text.length();
        if (coding.words().isPresent() && (range.isPresent() || shorter)) {
            String words = coding.words().get().strip();
            return range.filter(found -> found.in(text).equals(words)).orElseThrow(WordsChanged::new);
        }
        return range.orElseThrow(() -> new Invalid("analysis.coding.fault.range"));
    }

    private void takeOut(Coding coding, ParticipantId whose, Method told) {
        if (!coding.takenOut()) {
            takenBack.by(whose);
        }
        coding.takeOut(user.required().account(), told, OffsetDateTime.now(clock));
        audit.record("analysis.quote.taken-out", coding.id(), whose);
    }

    private Coding made(TranscriptId id, Given given, AccountId by) {
        Coding coding = new Coding(id, given.code(), given.range(), by, OffsetDateTime.now(clock));
        em.persist(coding);
        audit.record("analysis.coding.added", coding.id());
        return coding;
    }

    private List<Passage> passages(Collection<Transcripts.Body> bodies, boolean own) {
        return passages(bodies, of(bodies.stream().map(Transcripts.Body::id).toList()), own);
    }

    private List<Passage> passages(Collection<Transcripts.Body> bodies, List<Coding> all, boolean own) {
        Map<TranscriptId, Transcripts.Body> byId =
                bodies.stream().collect(Collectors.toMap(Transcripts.Body::id, Function.identity()));
        Map<TranscriptId, List<Range>> takenOut = all.stream()
                .filter(Coding::takenOut)
                .collect(Collectors.groupingBy(
                        Coding::transcript, Collectors.mapping(Coding::range, Collectors.toList())));
        Map<ParticipantId, String> names = participants.namesOf(
                bodies.stream().map(Transcripts.Body::participant).toList());
        Map<AccountId, String> coders = all.stream()
                .map(Coding::madeBy)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), coder -> accounts.nameOf(coder).orElse("Alongside")));
        return all.stream()
                .map(coding -> {
                    Transcripts.Body body = byId.get(coding.transcript());
                    Range range = coding.range();
                    // Another code on the same words must not bring them back.
                    boolean out = takenOut.getOrDefault(coding.transcript(), List.of()).stream()
                            .anyMatch(range::overlaps);
                    return new Passage(
                            coding.id(),
                            coding.code(),
                            body.study(),
                            coding.transcript(),
                            body.participant(),
                            names.get(body.participant()),
                            range.start(),
                            range.end(),
                            out && !own ? "" : range.in(body.text()),
                            coding.madeBy(),
                            coders.get(coding.madeBy()),
                            coding.madeAt(),
                            out);
                })
                .toList();
    }

    private static List<Range> takenOut(List<Coding> codings) {
        return codings.stream().filter(Coding::takenOut).map(Coding::range).toList();
    }

    private List<Coding> of(Collection<TranscriptId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Coding c where c.transcript in :transcripts"
                                + " order by c.transcript, c.startAt, c.endAt, c.madeAt, c.id",
                        Coding.class)
                .setParameter(
                        "transcripts", ids.stream().map(TranscriptId::value).toList())
                .getResultList();
    }

    private Coding myOwn(CodingId id) {
        Coding coding = find(id);
        boolean mine = transcripts.mine().stream().anyMatch(body -> body.id().equals(coding.transcript()));
        if (!mine) {
            throw new NotFound();
        }
        return coding;
    }

    private ParticipantId me() {
        return participants.me().orElseThrow(NotFound::new);
    }

    private Coding find(CodingId id) {
        return Optional.ofNullable(em.find(Coding.class, id.value())).orElseThrow(NotFound::new);
    }
}
