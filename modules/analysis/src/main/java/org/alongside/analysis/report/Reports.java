package org.alongside.analysis.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.ReviewResult;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.wording.Days;
import org.alongside.analysis.wording.Disguise;
import org.alongside.analysis.wording.Disguises;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.export.Exports;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Role;
import org.alongside.spi.ParticipantId;

/**
 * Reports, put together anew for each reader, so that no word stands in one that may not be used any more. For researchers
 * only: mentors see themes first, and the numbers are small enough to tell who said what.
 */
@ApplicationScoped
@Transactional
public class Reports {
    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Interviews interviews;

    @Inject
    private Voices voices;

    @Inject
    private Themes themes;

    @Inject
    private Reviews reviews;

    @Inject
    private Disguises disguises;

    @Inject
    private Exports exports;

    @Inject
    private AuditLog audit;

    @Inject
    private Days days;

    /** As a page that can be printed. */
    @Allowed("analysis.report")
    public String html(StudyId study, Locale locale) {
        return ReportHtml.page(leaving(study, locale), locale);
    }

    /** The same without a page around it, for showing within another. */
    @Allowed("analysis.report")
    public String article(StudyId study, Locale locale) {
        return ReportHtml.article(of(study, locale), locale);
    }

    /** As a Word document. */
    @Allowed("analysis.report")
    public byte[] docx(StudyId study, Locale locale) {
        return ReportDocx.document(leaving(study, locale), locale);
    }

    /** It may be passed on from here: whose words stand in it is noted, so that they can be taken out again. */
    private Report leaving(StudyId id, Locale locale) {
        Voice voice = voice(id, locale);
        Stream<ParticipantId> quoted = themes.evidence(id).stream()
                .flatMap(evidence -> evidence.passages().stream())
                .map(Passage::participant)
                .filter(voice.quotable()::contains);
        Stream<ParticipantId> replied = reviews.result(id).themes().stream()
                .flatMap(theme -> theme.replies().stream())
                .map(ReviewResult.Said::participant);
        // Whoever may not be quoted is in it with what they answered.
        Set<ParticipantId> heard = Stream.concat(quoted, replied).collect(Collectors.toSet());
        UUID export = exports.begin("analysis.report", "", Level.NO_NEW_USE);
        exports.holds(export, heard.stream().collect(Collectors.toMap(Function.identity(), voice::called)));
        return of(id, locale);
    }

    private Voice voice(StudyId id, Locale locale) {
        return new Voice(
                studies.read(id).peopleCalled(),
                interviews.numbers(id),
                voices.quotable(),
                disguises.in(locale, Role.COORDINATOR, Role.SUPPORTER));
    }

    private Report of(StudyId id, Locale locale) {
        Studies.Row study = studies.read(id);
        List<Interviews.Row> held = interviews.list(id);
        ReviewResult result = reviews.result(id);
        Voice voice = voice(id, locale);
        List<LocalDate> heldOn = held.stream().map(Interviews.Row::heldOn).toList();
        audit.record("analysis.report.read", id);
        return new Report(
                study,
                !(result.openedAt().isPresent() && result.closedAt().isPresent()),
                days.today(),
                (int) held.stream().map(Interviews.Row::participant).distinct().count(),
                heldOn.stream().min(Comparator.naturalOrder()),
                heldOn.stream().max(Comparator.naturalOrder()),
                researchers(id, held),
                themes.evidence(id).stream()
                        .map(evidence -> part(evidence, result, voice))
                        .toList(),
                new Report.ReviewPart(
                        result.openedAt().isPresent(),
                        result.isOpen(),
                        result.asked().size(),
                        result.replied(),
                        result.disagreed(),
                        result.partly(),
                        result.owed()),
                interviews.silent(id));
    }

    private List<Report.Researcher> researchers(StudyId id, List<Interviews.Row> held) {
        return positions.newest(id).stream()
                .map(line -> new Report.Researcher(line.name(), line.stance(), line.statedOn(), (int) held.stream()
                        .filter(interview -> interview.interviewer().equals(line.researcher()))
                        .count()))
                .toList();
    }

    private static Report.ThemePart part(Themes.Evidence evidence, ReviewResult result, Voice voice) {
        List<ReviewResult.OfTheme> said = result.themes().stream()
                .filter(of -> of.theme().id().equals(evidence.theme().id()))
                .toList();
        List<ReviewResult.Said> replies =
                said.stream().flatMap(of -> of.replies().stream()).toList();
        return new Report.ThemePart(
                evidence.theme().words().name(),
                evidence.theme().words().plain(),
                evidence.theme().words().definition(),
                evidence.codes(),
                evidence.people(),
                evidence.of(),
                evidence.passages().stream()
                        .filter(passage -> voice.quotable().contains(passage.participant()))
                        .sorted(Comparator.comparing((Passage passage) -> voice.number(passage.participant()))
                                .thenComparing(Passage::start))
                        .map(passage -> new Report.Quote(voice.called(passage.participant()), voice.cover(passage)))
                        .distinct()
                        .toList(),
                replies.stream()
                        .filter(reply -> reply.answer() == Answer.DOES_NOT || reply.answer() == Answer.PARTLY)
                        .sorted(Comparator.comparing(reply -> voice.number(reply.participant())))
                        .map(reply -> new Report.Objection(
                                voice.called(reply.participant()), reply.answer(), voice.words(reply)))
                        .toList(),
                said.stream()
                        .flatMap(of -> of.group().stream())
                        .map(note -> new Report.OfGroup(
                                note.people(), voice.disguise().cover(note.words())))
                        .toList(),
                count(replies, Answer.FITS),
                count(replies, Answer.RATHER_NOT),
                result.asked().size() - replies.size());
    }

    private static int count(List<ReviewResult.Said> replies, Answer answer) {
        return (int) replies.stream().filter(said -> said.answer() == answer).count();
    }

    /** How people stand in the report. */
    private record Voice(
            String word, Map<ParticipantId, Integer> numbers, Set<ParticipantId> quotable, Disguise disguise) {
        int number(ParticipantId participant) {
            return numbers.getOrDefault(participant, 0);
        }

        String called(ParticipantId participant) {
            return word + " " + number(participant);
        }

        String cover(Passage passage) {
            return disguise.cover(passage.quote());
        }

        String words(ReviewResult.Said said) {
            return quotable.contains(said.participant()) ? disguise.cover(said.words()) : "";
        }
    }
}
