package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.identity.Allowed;

/** Whether the interviews of a study still bring new codes, where its approach asks for that. */
@ApplicationScoped
@Transactional
public class Saturations {
    /**
     * What came of it.
     *
     * @param left interviews that nothing is coded in yet, or whose words are not there: they would look as if they brought nothing new
     */
    public record Result(Saturation saturation, int left) {}

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codings codings;

    /**
     * Reckons it over the interviews in the order in which they were held.
     *
     * @throws NoSaturation in a reflexive study
     */
    @Allowed("analysis.read")
    public Result of(StudyId study, Saturation.Terms told) {
        if (studies.read(study).approach() == Approach.REFLEXIVE) {
            throw new NoSaturation();
        }
        Saturation.Terms terms = told.checked();
        Map<TranscriptId, Set<CodeId>> coded = codings.ofStudy(study).stream()
                .collect(Collectors.groupingBy(
                        Passage::transcript, Collectors.mapping(Passage::code, Collectors.toSet())));
        Map<InterviewId, TranscriptId> brought = transcripts.byInterview(study);
        List<Interviews.Row> held = interviews.list(study);
        List<Set<CodeId>> ordered = held.stream()
                .map(Interviews.Row::id)
                .filter(brought::containsKey)
                .map(brought::get)
                .filter(coded::containsKey)
                .map(coded::get)
                .toList();
        return new Result(Saturation.of(ordered, terms), held.size() - ordered.size());
    }
}
