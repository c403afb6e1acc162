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
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Gives passages of one transcript their codes. Done twice by the same person, it is done once.
     *
     * @return the codings, in the order asked for
     * @throws Invalid when a passage holds no words or a code is of another study
     * @throws QuoteTakenOut when the person took some of these words out
     */
    @Allowed("analysis.code")
    public List<CodingId> add(TranscriptId id, List<NewCoding> told) {
        Transcripts.Body body = transcripts.body(id);
        Set<CodeId> known = codes.list(body.study()).stream().map(Codes.Row::id).collect(Collectors.toSet());
        List<Coding> all = new ArrayList<>(of(List.of(id)));
        List<Range> takenOut = takenOut(all);
        AccountId me = user.required().account();
        List<CodingId> added = new ArrayList<>();
        for (NewCoding coding : told) {
            Range range = Range.within(body.text(), coding.start(), coding.end())
                    .orElseThrow(() -> new Invalid("analysis.coding.fault.range"));
            if (coding.code() == null || !known.contains(coding.code())) {
                throw new Invalid("analysis.coding.fault.code");
            }
            if (takenOut.stream().anyMatch(range::overlaps)) {
                throw new QuoteTakenOut();
            }
            Optional<Coding> same = all.stream()
                    .filter(one -> one.code().equals(coding.code())
                            && one.range().equals(range)
                            && one.madeBy().equals(me))
                    .findFirst();
            added.add(same.orElseGet(() -> made(id, coding.code(), range, all)).id());
        }
        return added;
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

    /** What is coded in a study and was not taken out. */
    @Allowed("analysis.read")
    public List<Passage> ofStudy(StudyId study) {
        return passages(transcripts.bodies(study), false).stream()
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

    private void takeOut(Coding coding, ParticipantId whose, Method told) {
        coding.takeOut(user.required().account(), told, OffsetDateTime.now(clock));
        audit.record("analysis.quote.taken-out", coding.id(), whose);
    }

    private Coding made(TranscriptId id, CodeId code, Range range, List<Coding> all) {
        Coding coding = new Coding(id, code, range, user.required().account(), OffsetDateTime.now(clock));
        em.persist(coding);
        all.add(coding);
        audit.record("analysis.coding.added", coding.id());
        return coding;
    }

    private List<Passage> passages(Collection<Transcripts.Body> bodies, boolean own) {
        Map<TranscriptId, Transcripts.Body> byId =
                bodies.stream().collect(Collectors.toMap(Transcripts.Body::id, Function.identity()));
        List<Coding> all = of(byId.keySet());
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
