package org.alongside.analysis.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.alongside.analysis.AnalysisPurposes;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.NewInterview;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.MyReviews;
import org.alongside.analysis.review.NewReply;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Approach;
import org.alongside.analysis.study.Involvements;
import org.alongside.analysis.study.NewInvolvement;
import org.alongside.analysis.study.NewPaper;
import org.alongside.analysis.study.NewStudy;
import org.alongside.analysis.study.PaperKind;
import org.alongside.analysis.study.Papers;
import org.alongside.analysis.study.Positions;
import org.alongside.analysis.study.Stance;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.analysis.theme.ThemeWords;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.NewDecision;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.core.participant.Participants;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;

/** The study of the reference scheme: from the first yes to the replies of the mentors. */
@ApplicationScoped
class DemoStudy implements DemoPart {
    /** Days after the first Monday in May, and minutes. */
    private static final List<List<Integer>> INTERVIEWS = List.of(
            List.of(0, 58),
            List.of(1, 47),
            List.of(3, 61),
            List.of(7, 52),
            List.of(8, 44),
            List.of(10, 55),
            List.of(14, 49));

    /** He has no e-mail; what he says he says on the telephone. */
    private static final String ON_THE_PHONE = "mentor3";

    @Inject
    private Consents consents;

    @Inject
    private Participants participants;

    @Inject
    private Studies studies;

    @Inject
    private Positions positions;

    @Inject
    private Involvements involvements;

    @Inject
    private Papers papers;

    @Inject
    private Interviews interviews;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Themes themes;

    @Inject
    private Reviews reviews;

    @Inject
    private MyReviews myReviews;

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void fill(DemoProgramme demo) {
        if (!demo.reference()) {
            return;
        }
        decide(demo);
        StudyId study = begin(demo);
        Map<String, TranscriptId> brought = interview(demo, study);
        Map<String, ThemeId> grouped = analyse(demo, study, brought);
        review(demo, study, grouped);
    }

    private void decide(DemoProgramme demo) {
        for (int pair = 1; pair <= demo.pairs(); pair++) {
            String mentor = "mentor" + pair;
            for (Purpose purpose :
                    List.of(AnalysisPurposes.INTERVIEW, AnalysisPurposes.ANALYSE, AnalysisPurposes.QUOTE)) {
                if (mentor.equals(ON_THE_PHONE)) {
                    ParticipantId tom = demo.participant(mentor);
                    demo.as(
                            "supporter",
                            () -> consents.record(
                                    tom,
                                    purpose,
                                    NewDecision.of(Decision.GIVEN, Method.SPOKEN, participants.nameOf(tom))));
                } else {
                    demo.as(mentor, () -> consents.decideMyself(purpose, Decision.GIVEN));
                }
            }
        }
    }

    private StudyId begin(DemoProgramme demo) {
        List<StudyId> begun = new ArrayList<>();
        demo.as(
                "researcher",
                () -> begun.add(studies.create(new NewStudy(
                        demo.initiative("mentoring"),
                        "What it was like to be a mentor",
                        "What did the mentors find good about the scheme, what did they find bad, and how did the"
                                + " support work for them?",
                        Approach.REFLEXIVE,
                        "Mentor"))));
        StudyId study = begun.get(0);
        for (List<String> row : Table.rows("positionality.tsv")) {
            Stance stance = new Stance(Boolean.parseBoolean(row.get(1)), row.get(2), row.get(3));
            demo.as(row.get(0), () -> positions.state(study, stance));
            demo.as(row.get(0), () -> involvements.state(study, new NewInvolvement(row.get(2), false, "")));
        }
        for (List<String> row : Table.rows("papers.tsv")) {
            NewPaper paper = new NewPaper(PaperKind.valueOf(row.get(0)), row.get(1), demo.schemeStart());
            demo.as("researcher", () -> papers.add(study, paper));
        }
        return study;
    }

    /** The second researcher, who had no part in the scheme, interviews the first four. */
    private Map<String, TranscriptId> interview(DemoProgramme demo, StudyId study) {
        LocalDate first = demo.schemeStart().plusMonths(7).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        Map<String, TranscriptId> brought = new LinkedHashMap<>();
        for (int pair = 1; pair <= demo.pairs(); pair++) {
            String mentor = "mentor" + pair;
            List<Integer> held = INTERVIEWS.get(pair - 1);
            demo.as(pair <= 4 ? "second-researcher" : "researcher", () -> {
                InterviewId interview = interviews.note(
                        study,
                        new NewInterview(
                                demo.participant(mentor),
                                Optional.empty(),
                                first.plusDays(held.get(0)),
                                OptionalInt.of(held.get(1))));
                String file = mentor + ".txt";
                brought.put(mentor, transcripts.bringIn(interview, file, Table.file(file)));
            });
        }
        return brought;
    }

    private Map<String, ThemeId> analyse(DemoProgramme demo, StudyId study, Map<String, TranscriptId> brought) {
        Map<String, ThemeId> added = new LinkedHashMap<>();
        demo.as("researcher", () -> {
            Map<String, CodeId> codebook = new HashMap<>();
            Map<String, Set<CodeId>> grouped = new HashMap<>();
            for (List<String> row : Table.rows("codes.tsv")) {
                CodeId code = codes.add(study, row.get(0), row.get(2), Optional.empty());
                codebook.put(row.get(0), code);
                grouped.computeIfAbsent(row.get(1), theme -> new HashSet<>()).add(code);
            }
            for (List<String> row : Table.rows("themes.tsv")) {
                ThemeId theme = themes.add(study, new ThemeWords(row.get(0), row.get(1), row.get(2)));
                themes.group(theme, grouped.get(row.get(0)));
                added.put(row.get(0), theme);
            }
            code(brought, codebook);
        });
        return added;
    }

    private void code(Map<String, TranscriptId> brought, Map<String, CodeId> codebook) {
        List<List<String>> rows = Table.rows("codings.tsv");
        brought.forEach((mentor, transcript) -> {
            String text = transcripts.body(transcript).text();
            codings.add(
                    transcript,
                    rows.stream()
                            .filter(row -> row.get(0).equals(mentor))
                            .map(row -> passage(text, row.get(2), codebook.get(row.get(1))))
                            .toList());
        });
    }

    private static NewCoding passage(String text, String quote, CodeId code) {
        int start = text.indexOf(quote);
        if (start < 0) {
            throw new IllegalStateException("The demo's transcripts do not say: " + quote);
        }
        return new NewCoding(code, start, start + quote.length());
    }

    private void review(DemoProgramme demo, StudyId study, Map<String, ThemeId> added) {
        demo.as("researcher", () -> reviews.open(study));
        for (List<String> row : Table.rows("review.tsv")) {
            String mentor = row.get(0);
            ThemeId theme = added.get(row.get(1));
            NewReply reply = new NewReply(Answer.valueOf(row.get(2)), row.get(3));
            if (mentor.equals(ON_THE_PHONE)) {
                demo.as(
                        "second-researcher",
                        () -> reviews.noteFor(theme, demo.participant(mentor), reply, Method.SPOKEN));
            } else {
                demo.as(mentor, () -> myReviews.reply(theme, reply));
            }
        }
        for (List<String> row : Table.rows("withdrawn.tsv")) {
            demo.as(
                    row.get(0),
                    () -> codings.mine().stream()
                            .filter(passage -> passage.quote().equals(row.get(1)))
                            .map(Passage::id)
                            .findFirst()
                            .ifPresent(codings::takeOutMine));
        }
    }
}
