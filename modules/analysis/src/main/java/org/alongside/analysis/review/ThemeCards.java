package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.theme.Themes;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;

/** The themes on paper, for those who answer by post or like to have them in their hands: in large print, one to a page. */
@ApplicationScoped
@Transactional
public class ThemeCards {
    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Themes themes;

    @Inject
    private Codings codings;

    @Inject
    private Voices voices;

    @Inject
    private Participants participants;

    @Inject
    private AuditLog audit;

    /**
     * The themes that people are asked about, as a PDF.
     *
     * @param whose for somebody who is asked, with quotes of their own and nobody else's; empty for cards that anybody may have
     * @throws NotInReview when nobody is asked at the moment
     * @throws NotFound when that person is not asked
     */
    @Allowed("analysis.review")
    public byte[] pdf(StudyId study, Optional<ParticipantId> whose, Locale language) {
        // Whoever judges trainees finds nothing here (R6).
        voices.heard();
        String title = studies.read(study).title();
        List<Themes.Row> asked = themes.list(study).stream()
                .filter(theme -> theme.state() == ThemeState.IN_REVIEW)
                .toList();
        if (asked.isEmpty()) {
            throw new NotInReview();
        }
        List<Passage> own = whose.map(person -> own(study, person)).orElse(List.of());
        whose.ifPresent(person -> audit.record("analysis.review.printed", study, person));
        return new ThemeCardsPaper(
                        title,
                        whose.map(participants::nameOf),
                        asked.stream()
                                .map(theme -> new ThemeCardsPaper.Theme(
                                        theme.words().name(),
                                        theme.words().plain(),
                                        own.stream()
                                                .filter(passage -> theme.codes().contains(passage.code()))
                                                .map(Passage::quote)
                                                .distinct()
                                                .toList()))
                                .toList())
                .write(language);
    }

    private List<Passage> own(StudyId study, ParticipantId person) {
        if (interviews.whose(study).stream()
                .noneMatch(whose -> whose.participant().equals(person))) {
            throw new NotFound();
        }
        return codings.ofStudy(study).stream()
                .filter(passage -> passage.participant().equals(person))
                .toList();
    }
}
