package org.alongside.analysis.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.problem.Invalid;

/**
 * How far those who coded the same interviews agree. Worked out anew each time from what {@link Codings} and {@link Transcripts}
 * give out, so whoever changes their mind, or takes words out, is in no figure from the next request on.
 */
@ApplicationScoped
@Transactional
class Agreements {
    /**
     * Somebody who coded.
     *
     * @param involved whether they had a part in the scheme
     * @param interviews how many they coded; in a table, of those that were compared
     */
    record Coder(AccountId account, String name, boolean involved, int interviews) {}

    /**
     * One code.
     *
     * @param depth 0 for those that stand beneath no other
     * @param passages how often those who are compared gave it, in the interviews that were compared
     * @param people how many of them used it there
     */
    record Line(
            CodeId code,
            String name,
            int depth,
            int passages,
            int people,
            Figure figure,
            Optional<Interval> interval) {}

    /** One interview, over all codes. */
    record Interview(TranscriptId transcript, String callName, Figure figure) {}

    /**
     * What came out.
     *
     * @param interviews those that were compared, and {@code alone} how many were not, as only one of the people coded them
     * @param units how many there are in what was compared
     * @param drawnFrom how many interviews or turns the intervals were drawn from
     */
    record Table(
            Question question,
            List<Coder> coders,
            List<Interview> interviews,
            int alone,
            long units,
            Resampled resampled,
            int drawnFrom,
            Figure overall,
            Optional<Interval> interval,
            List<Line> codes) {
        /** Whether intervals come from so few interviews that they mean little. */
        boolean drawnFromFew() {
            return interval.isPresent() && (resampled == Resampled.TURNS || drawnFrom < Comparison.ENOUGH_DOCUMENTS);
        }
    }

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Transcripts transcripts;

    @Inject
    private AuditLog audit;

    /** Everybody who coded something in a study, in order of name. */
    @Allowed("analysis.read")
    public List<Coder> coders(StudyId study) {
        studies.read(study);
        return coders(study, codings.withTakenOut(study));
    }

    /**
     * Compares.
     *
     * @throws NotOfThisApproach where the study's approach is reflexive, unless it is wanted anyway
     * @throws Invalid unless at least two people are named, or nobody, and all of them coded in this study
     */
    @Allowed("analysis.read")
    public Table compare(StudyId study, Question question) {
        if (studies.read(study).approach() == Approach.REFLEXIVE && !question.anyway()) {
            throw new NotOfThisApproach();
        }
        List<Passage> passages = codings.withTakenOut(study);
        List<Coder> compared = compared(coders(study, passages), question.people());
        List<Codes.Row> codebook = codes.list(study);
        Map<AccountId, Integer> people =
                numbered(compared.stream().map(Coder::account).toList());
        List<Passage> theirs = passages.stream()
                .filter(passage -> people.containsKey(passage.madeBy()))
                .toList();
        List<Transcripts.Outline> outlines = coded(transcripts.outlines(study), theirs);
        Map<TranscriptId, List<Stretch>> withdrawn = withdrawn(study);
        List<CodedText> texts = texts(
                outlines,
                theirs,
                withdrawn,
                people,
                numbered(codebook.stream().map(Codes.Row::id).toList()));
        Comparison.Result result = new Comparison(
                        Math.max(2, compared.size()),
                        codebook.size(),
                        question.measure(),
                        question.unit(),
                        question.basis())
                .of(texts);
        List<Interview> interviews = interviews(outlines, theirs, result.texts());
        Set<TranscriptId> shared =
                interviews.stream().map(Interview::transcript).collect(Collectors.toSet());
        List<Passage> together = theirs.stream()
                .filter(passage -> shared.contains(passage.transcript()))
                .toList();
        audit.record("analysis.agreement.read", study);
        return new Table(
                question,
                compared.stream().map(coder -> within(coder, together)).toList(),
                interviews,
                texts.size() - interviews.size(),
                Math.round(result.units()),
                result.resampled(),
                result.drawnFrom(),
                result.overall().figure(),
                result.overall().interval(),
                lines(codebook, left(together, withdrawn), result.codes()));
    }

    /** What people took out, whoever had coded it: it is in nobody's text. */
    private Map<TranscriptId, List<Stretch>> withdrawn(StudyId study) {
        return codings.withdrawn(study).stream()
                .collect(Collectors.groupingBy(
                        Codings.Withdrawn::transcript,
                        Collectors.mapping(out -> new Stretch(out.start(), out.end()), Collectors.toList())));
    }

    private static Coder within(Coder coder, List<Passage> passages) {
        return new Coder(coder.account(), coder.name(), coder.involved(), (int) passages.stream()
                .filter(passage -> passage.madeBy().equals(coder.account()))
                .map(Passage::transcript)
                .distinct()
                .count());
    }

    /** Passages of which not all words were taken out. */
    private static List<Passage> left(List<Passage> passages, Map<TranscriptId, List<Stretch>> withdrawn) {
        return passages.stream()
                .filter(passage -> {
                    List<Stretch> out = Stretch.common(
                            List.of(stretch(passage)),
                            Stretch.apart(withdrawn.getOrDefault(passage.transcript(), List.of())));
                    return out.stream().mapToInt(Stretch::length).sum()
                            < stretch(passage).length();
                })
                .toList();
    }

    private List<Coder> coders(StudyId study, List<Passage> passages) {
        Set<AccountId> involved = positions.newest(study).stream()
                .filter(line -> line.stance().involved())
                .map(Positions.Line::researcher)
                .collect(Collectors.toSet());
        return passages.stream().collect(Collectors.groupingBy(Passage::madeBy)).entrySet().stream()
                .map(of ->
                        new Coder(of.getKey(), of.getValue().get(0).madeByName(), involved.contains(of.getKey()), (int)
                                of.getValue().stream()
                                        .map(Passage::transcript)
                                        .distinct()
                                        .count()))
                .sorted(Comparator.comparing(Coder::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(coder -> coder.account().value()))
                .toList();
    }

    private static List<Coder> compared(List<Coder> all, Set<AccountId> named) {
        List<Coder> compared = named.isEmpty()
                ? all
                : all.stream().filter(coder -> named.contains(coder.account())).toList();
        boolean tooFew = !named.isEmpty() && (named.size() < 2 || compared.size() < named.size());
        if (tooFew || compared.size() > Comparison.MOST_CODERS) {
            throw new Invalid("analysis.agreement.fault.people", Comparison.MOST_CODERS);
        }
        return compared;
    }

    /** What somebody coded, in an order of its own, so that the same study is drawn anew in the same way. */
    private static List<Transcripts.Outline> coded(List<Transcripts.Outline> outlines, List<Passage> passages) {
        Set<TranscriptId> coded = passages.stream().map(Passage::transcript).collect(Collectors.toSet());
        return outlines.stream()
                .filter(outline -> coded.contains(outline.id()))
                .sorted(Comparator.comparing(outline -> outline.id().value()))
                .toList();
    }

    private static List<CodedText> texts(
            List<Transcripts.Outline> outlines,
            List<Passage> passages,
            Map<TranscriptId, List<Stretch>> withdrawn,
            Map<AccountId, Integer> people,
            Map<CodeId, Integer> codebook) {
        Map<TranscriptId, List<Passage>> byTranscript =
                passages.stream().collect(Collectors.groupingBy(Passage::transcript));
        return outlines.stream()
                .map(outline -> text(
                        outline,
                        byTranscript.get(outline.id()),
                        withdrawn.getOrDefault(outline.id(), List.of()),
                        people,
                        codebook))
                .toList();
    }

    private static List<Interview> interviews(
            List<Transcripts.Outline> outlines, List<Passage> passages, List<Optional<Figure>> figures) {
        Map<TranscriptId, String> names =
                passages.stream().collect(Collectors.toMap(Passage::transcript, Passage::callName, (one, same) -> one));
        return IntStream.range(0, outlines.size())
                .boxed()
                .flatMap(at -> figures.get(at).stream()
                        .map(figure -> new Interview(
                                outlines.get(at).id(),
                                names.get(outlines.get(at).id()),
                                figure)))
                .sorted(Comparator.comparing(Interview::callName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static CodedText text(
            Transcripts.Outline outline,
            List<Passage> passages,
            List<Stretch> withdrawn,
            Map<AccountId, Integer> people,
            Map<CodeId, Integer> codebook) {
        return new CodedText(
                outline.length(),
                outline.turns(),
                withdrawn,
                passages.stream()
                        .map(passage -> new CodedText.Mark(
                                codebook.get(passage.code()), people.get(passage.madeBy()), stretch(passage)))
                        .toList());
    }

    private static Stretch stretch(Passage passage) {
        return new Stretch(passage.start(), passage.end());
    }

    private static List<Line> lines(List<Codes.Row> codebook, List<Passage> passages, List<Comparison.Line> compared) {
        Map<CodeId, List<Passage>> byCode = passages.stream().collect(Collectors.groupingBy(Passage::code));
        return IntStream.range(0, codebook.size())
                .mapToObj(at -> {
                    Codes.Row code = codebook.get(at);
                    List<Passage> given = byCode.getOrDefault(code.id(), List.of());
                    return new Line(
                            code.id(),
                            code.name(),
                            code.depth(),
                            given.size(),
                            (int) given.stream().map(Passage::madeBy).distinct().count(),
                            compared.get(at).figure(),
                            compared.get(at).interval());
                })
                .toList();
    }

    private static <T> Map<T, Integer> numbered(List<T> these) {
        Map<T, Integer> numbered = new HashMap<>();
        these.forEach(one -> numbered.put(one, numbered.size()));
        return numbered;
    }
}
