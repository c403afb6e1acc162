package org.alongside.analysis.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.TakesUpFindings;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/**
 * Brings what a theme says to whoever can change something. Words written anew go along, and the initiative; nothing of whose words the theme
 * stands on.
 */
@ApplicationScoped
@Transactional
public class BroughtThemes {
    @Inject
    private Themes themes;

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Voices voices;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codings codings;

    @Inject
    private Participants participants;

    @Inject
    @Any
    private Instance<TakesUpFindings> takers;

    @Inject
    private AuditLog audit;

    /** Whether there is anybody here who takes it up. */
    @ForEverybody("says nothing of anybody")
    public boolean isPossible() {
        return !takers.isUnsatisfied();
    }

    /**
     * Brings it.
     *
     * @param words anew and in plain words: no name of anybody who was interviewed, and nothing they said, whether or not it may be used
     * @throws NotFound when there is no such theme in this programme, and for whoever judges trainees (R6)
     * @throws ThemeNotAgreed before the people who were interviewed had their say (R9)
     */
    @Allowed("analysis.review")
    public void bring(ThemeId id, String words) {
        voices.heard();
        Themes.Row theme = themes.read(id);
        if (theme.state() != ThemeState.AGREED) {
            throw new ThemeNotAgreed();
        }
        StudyId study = theme.study();
        Set<ParticipantId> interviewed = interviews.everybody(study).stream()
                .map(Interviews.Whose::participant)
                .collect(Collectors.toSet());
        // Also of those who took back their words or their yes: a theme must not carry them on (R9).
        List<String> said = Stream.concat(
                        transcripts.unsaid(study).stream().map(Transcripts.Body::text), codings.unsaid(study).stream())
                .filter(one -> !one.isBlank())
                .toList();
        TakesUpFindings.Unsaid unsaid =
                new TakesUpFindings.Unsaid(participants.namesOf(interviewed).values(), said);
        takers.forEach(taker -> taker.takeUp(studies.read(study).initiative().id(), words, unsaid));
        audit.record("analysis.theme.brought", id);
    }
}
