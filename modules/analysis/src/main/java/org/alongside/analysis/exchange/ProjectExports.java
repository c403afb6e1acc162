package org.alongside.analysis.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.Passage;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.interview.Voices;
import org.alongside.analysis.review.Answer;
import org.alongside.analysis.review.ReviewResult;
import org.alongside.analysis.review.Reviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.theme.ThemeState;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.analysis.wording.Disguise;
import org.alongside.analysis.wording.Disguises;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.export.Exports;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Role;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/**
 * Studies on their way into other programs. Whose words may not be used is not in the file at all, nor is, in a file for somebody
 * else, who may not be quoted; words that somebody took out are blank in it. Themes leave once their review is over, with what came
 * of it (R9). Nobody stands in it by name: people have the numbers they have in reports, coders have numbers, and names that we
 * know of are covered. Where people stand in a file is on record, so that they can be taken out of it again.
 */
@ApplicationScoped
@Transactional
public class ProjectExports {
    private static final String ORIGIN = "Alongside";

    @Inject
    private Studies studies;

    @Inject
    private Interviews interviews;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Codes codes;

    @Inject
    private Codings codings;

    @Inject
    private Voices voices;

    @Inject
    private Reviews reviews;

    @Inject
    private Disguises disguises;

    @Inject
    private Exports exports;

    @Inject
    private AuditLog audit;

    /**
     * A whole study as a REFI-QDA project (.qdpx): transcripts, codes, coded passages, and agreed themes as sets of codes.
     *
     * @param recipient who gets it; the person at the keyboard where nobody is named
     */
    @Allowed("analysis.report")
    public byte[] project(StudyId id, String recipient, Locale locale) {
        Studies.Row study = studies.read(id);
        Leaving leaving = leaving(study, locale);
        UUID export = exports.begin("analysis.qdpx", recipient, Level.NO_NEW_USE);
        boolean passedOn = recipient != null && !recipient.isBlank();
        Set<ParticipantId> used = passedOn ? voices.quotable() : voices.heard();
        Map<InterviewId, TranscriptId> brought = transcripts.byInterview(id);
        Map<ParticipantId, List<Project.Source>> sources = new HashMap<>();
        List<Interviews.Row> held = interviews.list(id).stream()
                .filter(interview -> brought.containsKey(interview.id()) && used.contains(interview.participant()))
                .toList();
        List<Read> read = held.stream()
                .map(interview -> {
                    TranscriptId transcript = brought.get(interview.id());
                    return new Read(
                            transcripts.read(transcript),
                            codings.ofTranscript(transcript),
                            codings.withdrawn(transcript));
                })
                .toList();
        leaving.numberCoders(read);
        for (Read one : read) {
            List<Project.Source> of =
                    sources.computeIfAbsent(one.reading().interview().participant(), participant -> new ArrayList<>());
            of.add(leaving.source(one, of.size() + 1));
        }
        ReviewResult result = reviews.result(id);
        Set<ParticipantId> present = objectors(result);
        present.addAll(sources.keySet());
        exports.holds(export, present.stream().collect(Collectors.toMap(who -> who, leaving::called)));
        audit.record("analysis.project.exported", id);
        List<ParticipantId> inOrder = sources.keySet().stream()
                .sorted(Comparator.comparing(leaving::number))
                .toList();
        return ProjectWriter.packed(new Project(
                leaving.disguise.cover(study.title()),
                ORIGIN,
                leaving.disguise.cover(study.question()),
                leaving.users(),
                codes(id, leaving.disguise),
                inOrder.stream()
                        .map(who -> leaving.person(who, sources.get(who)))
                        .toList(),
                inOrder.stream().flatMap(who -> sources.get(who).stream()).toList(),
                List.of(),
                sets(result, leaving),
                List.of()));
    }

    /**
     * The codebook alone (.qdc), with agreed themes as sets of codes, and what people objected to them.
     *
     * @param recipient who gets it; the person at the keyboard where nobody is named
     * @throws NothingToTakeOut when there is no code yet: the format knows no empty codebook
     */
    @Allowed("analysis.report")
    public byte[] codebook(StudyId id, String recipient, Locale locale) {
        Leaving leaving = leaving(studies.read(id), locale);
        List<Project.Code> all = codes(id, leaving.disguise);
        if (all.isEmpty()) {
            throw new NothingToTakeOut();
        }
        ReviewResult result = reviews.result(id);
        UUID export = exports.begin("analysis.qdc", recipient, Level.NO_NEW_USE);
        exports.holds(export, objectors(result).stream().collect(Collectors.toMap(who -> who, leaving::called)));
        audit.record("analysis.codebook.exported", id);
        return ProjectWriter.codebook(Project.codebook(ORIGIN, all, sets(result, leaving)));
    }

    private Leaving leaving(Studies.Row study, Locale locale) {
        Set<AccountId> worked = Stream.concat(
                        interviews.list(study.id()).stream().map(Interviews.Row::interviewer),
                        codings.withTakenOut(study.id()).stream().map(Passage::madeBy))
                .collect(Collectors.toSet());
        return new Leaving(
                study,
                interviews.numbers(study.id()),
                voices.quotable(),
                disguises.in(locale, worked, Role.COORDINATOR, Role.SUPPORTER, Role.RESEARCHER),
                disguises.instead(locale),
                locale);
    }

    private List<Project.Code> codes(StudyId id, Disguise disguise) {
        return codes.list(id).stream()
                .map(row -> new Project.Code(
                        guid(row.id()),
                        row.parent().map(ProjectExports::guid),
                        disguise.cover(row.name()),
                        disguise.cover(row.definition()),
                        true,
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    /** Nobody outside sees a theme before those whose words it stands on had their say. */
    private static List<ReviewResult.OfTheme> agreed(ReviewResult result) {
        return result.themes().stream()
                .filter(of -> of.theme().state() == ThemeState.AGREED)
                .toList();
    }

    private static Set<ParticipantId> objectors(ReviewResult result) {
        return agreed(result).stream()
                .flatMap(ProjectExports::objections)
                .map(ReviewResult.Said::participant)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<ReviewResult.Said> objections(ReviewResult.OfTheme of) {
        return of.replies().stream().filter(said -> said.answer() == Answer.DOES_NOT || said.answer() == Answer.PARTLY);
    }

    private static List<Project.CodeSet> sets(ReviewResult result, Leaving leaving) {
        return agreed(result).stream()
                .map(of -> new Project.CodeSet(
                        Guid.named("theme", of.theme().id().toString()),
                        leaving.disguise.cover(of.theme().words().name()),
                        leaving.described(of, result.asked().size()),
                        of.theme().codes().stream()
                                .map(ProjectExports::guid)
                                .sorted()
                                .toList()))
                .toList();
    }

    private static Guid guid(CodeId code) {
        return Guid.named("code", code.toString());
    }

    /** A transcript, what is coded in it, and what somebody took out of it. */
    private record Read(Transcripts.Reading reading, List<Passage> passages, List<Codings.Withdrawn> withdrawn) {}

    /** A stretch of a transcript, which may have several codes. */
    private record Stretch(int start, int end) {}

    /** One study on its way out. */
    private static final class Leaving {
        private final Studies.Row study;
        private final Map<ParticipantId, Integer> numbers;
        private final Set<ParticipantId> quotable;
        private final Disguise disguise;
        private final String nameCovered;
        private final String takenOut;
        private final Locale locale;
        private final Map<Guid, Project.User> coders = new HashMap<>();

        private Leaving(
                Studies.Row study,
                Map<ParticipantId, Integer> numbers,
                Set<ParticipantId> quotable,
                Disguise disguise,
                String nameCovered,
                Locale locale) {
            this.study = study;
            this.numbers = numbers;
            this.quotable = quotable;
            this.disguise = disguise;
            this.nameCovered = nameCovered;
            this.takenOut = Texts.text(locale, "analysis.exchange.taken-out");
            this.locale = locale;
        }

        /** In the order of ids that say nothing: nobody was first. */
        private void numberCoders(List<Read> read) {
            TreeSet<Guid> all = new TreeSet<>();
            read.forEach(one -> one.passages().forEach(passage -> all.add(coder(passage))));
            for (Guid coder : all) {
                coders.put(
                        coder,
                        new Project.User(coder, Texts.text(locale, "analysis.exchange.coder", coders.size() + 1)));
            }
        }

        private List<Project.User> users() {
            return coders.values().stream()
                    .sorted(Comparator.comparing(Project.User::id))
                    .toList();
        }

        private Guid coder(Passage passage) {
            // A coder is somebody else in every study: two files of two studies tell of nobody that they are the same.
            return Guid.named("coder", study.id() + "/" + passage.madeBy());
        }

        private int number(ParticipantId who) {
            return numbers.getOrDefault(who, 0);
        }

        private String called(ParticipantId who) {
            return study.peopleCalled() + " " + number(who);
        }

        /** A theme in its own words, and beneath it what those said who were asked. */
        private String described(ReviewResult.OfTheme of, int asked) {
            Stream<String> words = Stream.of(
                            of.theme().words().plain(), of.theme().words().definition())
                    .map(disguise::cover);
            String counts = Texts.text(
                    locale,
                    "analysis.exchange.theme.replies",
                    asked,
                    of.replies().size(),
                    of.count(Answer.DOES_NOT),
                    of.count(Answer.PARTLY));
            Stream<String> objections = objections(of)
                    .sorted(Comparator.comparing(said -> number(said.participant())))
                    .map(this::objection);
            return Stream.of(words, Stream.of(counts), objections)
                    .flatMap(lines -> lines)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }

        private String objection(ReviewResult.Said said) {
            String who = Texts.text(
                    locale,
                    "analysis.report.objection",
                    called(said.participant()),
                    Texts.text(locale, "analysis.report.objection", said.answer()));
            return quotable.contains(said.participant()) && !said.words().isEmpty()
                    ? who + "\n" + disguise.cover(said.words())
                    : who;
        }

        private Project.Case person(ParticipantId who, List<Project.Source> of) {
            return new Project.Case(
                    Guid.named("person", study.id() + "/" + who.value()),
                    called(who),
                    "",
                    of.stream().map(Project.Source::id).toList());
        }

        private Project.Source source(Read one, int interview) {
            String id = one.reading().id().toString();
            String called = called(one.reading().interview().participant());
            LeavingText text = text(one, called);
            Map<Stretch, List<Passage>> marked = one.passages().stream()
                    .filter(passage -> !passage.takenOut())
                    .collect(Collectors.groupingBy(passage -> new Stretch(passage.start(), passage.end())));
            List<Project.Selection> selections = marked.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end)))
                    .map(of -> selection(id, text, of.getKey(), of.getValue()))
                    .toList();
            return new Project.Source(
                    Guid.named("transcript", id),
                    interview == 1 ? called : called + " (" + interview + ")",
                    "",
                    text.text(),
                    selections,
                    List.of(),
                    List.of());
        }

        private LeavingText text(Read one, String called) {
            String words = one.reading().text().text();
            List<LeavingText.Cover> covers = new ArrayList<>();
            one.withdrawn().forEach(out -> covers.add(new LeavingText.Cover(out.start(), out.end(), takenOut)));
            disguise.namesIn(words)
                    .forEach(name -> covers.add(new LeavingText.Cover(name.start(), name.end(), nameCovered)));
            SpeakersCalled speakers = SpeakersCalled.of(
                    one.reading().text().speakers(),
                    one.reading().interview().callName(),
                    called,
                    one.reading().interview().interviewerName(),
                    locale);
            return LeavingText.of(one.reading().text(), speakers::called, covers);
        }

        private Project.Selection selection(String transcript, LeavingText text, Stretch at, List<Passage> passages) {
            Passage first = passages.stream()
                    .min(Comparator.comparing(Passage::madeAt)
                            .thenComparing(passage -> passage.id().value()))
                    .orElseThrow();
            return new Project.Selection(
                    Guid.named("passage", transcript + "/" + at.start() + "-" + at.end()),
                    "",
                    text.begin(at.start()),
                    text.end(at.end()),
                    "",
                    Optional.of(coder(first)),
                    Optional.of(first.madeAt().toInstant()),
                    passages.stream()
                            .map(passage -> new Project.Coding(
                                    Guid.named("coding", passage.id().toString()),
                                    guid(passage.code()),
                                    Optional.of(coder(passage)),
                                    Optional.of(passage.madeAt().toInstant()),
                                    List.of()))
                            .sorted(Comparator.comparing(Project.Coding::id))
                            .toList(),
                    List.of());
        }
    }
}
