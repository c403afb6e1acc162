package org.alongside.analysis.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.coding.NewCoding;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Languages;

/**
 * Projects and codebooks of other programs on their way into a study. First somebody looks, then they say whose interview each text
 * is, then it is brought in: all of it or nothing. Nothing is saved by looking.
 */
@ApplicationScoped
@Transactional
public class ProjectImports {
    /** More is no codebook that people could read. */
    private static final int MOST_CODES = 5_000;

    /** Each of them becomes a row and stands on record. */
    private static final int MOST_CODINGS = 50_000;

    private static final int LONGEST_FILE_NAME = 200;

    /** Each may take some hundred megabytes for as long as it is read. */
    private static final Semaphore FREE = new Semaphore(2, true);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

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
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    /** Insists that whoever asks may bring something into this study, before a large file of theirs is read. */
    @Allowed("analysis.code")
    public void expect(StudyId study) {
        studies.read(study);
    }

    /**
     * Looks at a file: what is in it, what of it could be brought into this study, how its positions are counted, which passages fit
     * worst, what would stay behind.
     *
     * @param content a project, packed (.qdpx) or as a bare description (.qde), or a codebook (.qdc)
     * @throws UnreadableProject when it is none of them
     * @throws TooManyAtOnce when others look at files or bring them in
     * @throws Invalid when it holds more codes than people could read
     */
    @Allowed("analysis.code")
    public Preview look(StudyId study, byte[] content) {
        studies.read(study);
        return inTurn(() -> preview(study, ProjectReader.read(content, language())));
    }

    private Preview preview(StudyId study, ProjectReader.Opened opened) {
        Project project = opened.project();
        insistOnReadableCodebook(project);
        List<CodesPlan.Planned> plan = CodesPlan.of(codes.list(study), project.codes());
        return new Preview(
                project.name(),
                project.origin(),
                opened.examination(),
                findings(opened, plan),
                plan.stream()
                        .map(code -> new Preview.Code(code.name(), code.becomes()))
                        .toList(),
                project.sources().stream()
                        .filter(source -> !source.text().isBlank())
                        .map(source -> new Preview.Text(
                                source.id(), source.name(), source.text().length(), codings(source)))
                        .toList());
    }

    /** The interviews of a study that have no transcript yet, so that a text can become one. */
    @Allowed("analysis.code")
    public List<Interviews.Row> waiting(StudyId study) {
        Set<InterviewId> have = transcripts.byInterview(study).keySet();
        return interviews.list(study).stream()
                .filter(interview -> !have.contains(interview.id()))
                .toList();
    }

    /**
     * Brings a file in: its codes, and the texts for which somebody said whose interview they are, with what is coded in them.
     * Whoever brings it in is the one who coded it.
     *
     * @param whose texts by id; those left out stay behind
     * @throws UnreadableProject when it is no project
     * @throws TooManyAtOnce when others look at files or bring them in
     * @throws Invalid when an interview is of another study, has a transcript already or is named twice; when there are too many codes
     *     or passages
     */
    @Allowed("analysis.code")
    public Taken bringIn(StudyId study, byte[] content, Map<Guid, InterviewId> whose) {
        studies.read(study);
        return inTurn(
                () -> bringIn(study, ProjectReader.read(content, language()).project(), whose));
    }

    private static <T> T inTurn(Supplier<T> work) {
        waitForATurn();
        try {
            return work.get();
        } finally {
            FREE.release();
        }
    }

    private static void waitForATurn() {
        try {
            if (!FREE.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
    }

    private static void insistOnReadableCodebook(Project project) {
        if (project.codes().size() > MOST_CODES) {
            throw new Invalid("analysis.exchange.fault.codes", MOST_CODES);
        }
    }

    private Taken bringIn(StudyId study, Project project, Map<Guid, InterviewId> whose) {
        insistOnReadableCodebook(project);
        int wanted = count(project.sources(), source -> whose.containsKey(source.id()) ? codings(source) : 0);
        if (wanted > MOST_CODINGS) {
            throw new Invalid("analysis.exchange.fault.codings", MOST_CODINGS);
        }
        insistOnFreeInterviews(study, whose);
        List<CodesPlan.Planned> plan = CodesPlan.of(codes.list(study), project.codes());
        Map<Guid, CodeId> known = bringInCodes(study, plan);
        Map<Finding, Integer> findings = new EnumMap<>(Finding.class);
        int coded = 0;
        Set<Guid> done = new HashSet<>();
        for (Project.Source source : project.sources()) {
            InterviewId interview = whose.get(source.id());
            if (interview != null) {
                done.add(source.id());
                coded += bringIn(source, interview, known, findings);
            }
        }
        if (!done.containsAll(whose.keySet())) {
            throw new Invalid("analysis.exchange.fault.text");
        }
        audit.record("analysis.project.brought-in", study);
        return new Taken(
                (int) plan.stream()
                        .filter(code -> code.becomes() != CodesPlan.Becomes.THERE)
                        .count(),
                plan.stream()
                        .filter(code -> code.becomes() == CodesPlan.Becomes.THERE)
                        .map(CodesPlan.Planned::name)
                        .toList(),
                done.size(),
                coded,
                findings);
    }

    /** What is named here is kept under that name, so it is in the language of whoever brings it in. */
    private Locale language() {
        return Languages.of(accounts.languageOf(user.required().account()).orElse(""), Locale.ENGLISH);
    }

    private void insistOnFreeInterviews(StudyId study, Map<Guid, InterviewId> whose) {
        Set<InterviewId> free = new HashSet<>();
        waiting(study).forEach(interview -> free.add(interview.id()));
        for (InterviewId interview : whose.values()) {
            if (!free.remove(interview)) {
                throw new Invalid("analysis.exchange.fault.interview");
            }
        }
    }

    private Map<Guid, CodeId> bringInCodes(StudyId study, List<CodesPlan.Planned> plan) {
        Map<Guid, CodeId> known = new HashMap<>();
        for (CodesPlan.Planned planned : plan) {
            Project.Code code = planned.code();
            CodeId id = planned.there()
                    .orElseGet(() -> codes.add(
                            study,
                            planned.name(),
                            CodesPlan.cut(code.description(), CodesPlan.LONGEST_DEFINITION),
                            code.above().map(known::get)));
            known.putIfAbsent(code.id(), id);
        }
        return known;
    }

    private int bringIn(
            Project.Source source, InterviewId interview, Map<Guid, CodeId> known, Map<Finding, Integer> findings) {
        // The ending says that it is plain text, whatever the text was called in the other program.
        String name = CodesPlan.cut(source.name(), LONGEST_FILE_NAME) + ".txt";
        TranscriptId transcript =
                transcripts.bringIn(interview, name, source.text().getBytes(StandardCharsets.UTF_8));
        Realignment realignment =
                Realignment.of(source.text(), transcripts.read(transcript).text());
        List<NewCoding> told = new ArrayList<>();
        for (Project.Selection selection : source.selections()) {
            Optional<Realignment.Place> place = realignment.place(selection.start(), selection.end());
            if (place.isEmpty()) {
                findings.merge(Finding.MARKED_ON_LABELS, 1, Integer::sum);
                continue;
            }
            if (place.get().lost() > 0) {
                findings.merge(Finding.PASSAGES_SHORTER, 1, Integer::sum);
            }
            for (Project.Coding coding : selection.codings()) {
                told.add(new NewCoding(
                        known.get(coding.code()),
                        place.get().start(),
                        place.get().end()));
            }
        }
        int added = new HashSet<>(codings.add(transcript, told)).size();
        note(findings, Finding.CODINGS_MERGED, told.size() - added);
        return added;
    }

    private static Map<Finding, Integer> findings(ProjectReader.Opened opened, List<CodesPlan.Planned> plan) {
        Project project = opened.project();
        Map<Finding, Integer> all = new EnumMap<>(Finding.class);
        all.putAll(opened.examination().findings());
        note(all, Finding.NOTES, project.notes().size());
        note(all, Finding.CASES, project.cases().size());
        note(all, Finding.SETS, project.sets().size());
        note(all, Finding.CODERS, project.codings() > 0 ? project.users().size() : 0);
        note(all, Finding.DATES, count(project.sources(), ProjectImports::dated));
        note(all, Finding.CODINGS_MERGED, count(project.sources(), ProjectImports::merged));
        note(
                all,
                Finding.NOT_CODABLE,
                count(plan, one -> one.code().codable() || one.becomes() == CodesPlan.Becomes.THERE ? 0 : 1));
        note(all, Finding.COLOURS, count(project.codes(), code -> code.colour().isPresent() ? 1 : 0));
        note(
                all,
                Finding.WHOLE_TEXTS_CODED,
                count(project.sources(), source -> source.codings().size()));
        note(
                all,
                Finding.MARKED_WITHOUT_CODE,
                count(
                        project.sources(),
                        source ->
                                count(source.selections(), one -> one.codings().isEmpty() ? 1 : 0)));
        note(
                all,
                Finding.DESCRIPTIONS,
                count(
                        project.sources(),
                        source -> (source.description().isEmpty() ? 0 : 1)
                                + count(
                                        source.selections(),
                                        one -> one.description().isEmpty() ? 0 : 1)));
        note(
                all,
                Finding.DEFINITIONS_CUT,
                count(plan, one -> one.code().description().length() > CodesPlan.LONGEST_DEFINITION ? 1 : 0));
        return all;
    }

    private static void note(Map<Finding, Integer> all, Finding finding, int many) {
        if (many > 0) {
            all.merge(finding, many, Integer::sum);
        }
    }

    private static <T> int count(List<T> of, ToIntFunction<T> each) {
        return of.stream().mapToInt(each).sum();
    }

    private static int dated(Project.Source source) {
        return count(
                source.selections(),
                selection -> count(
                        selection.codings(),
                        coding -> coding.at().or(selection::at).isPresent() ? 1 : 0));
    }

    /** Blanks at its ends make no other passage. */
    private static int merged(Project.Source source) {
        record Given(Guid code, int start, int end) {}
        Set<Given> given = new HashSet<>();
        for (Project.Selection selection : source.selections()) {
            String words = source.text().substring(selection.start(), selection.end());
            int start = selection.end() - words.stripLeading().length();
            int end = selection.start() + words.stripTrailing().length();
            selection.codings().forEach(coding -> given.add(new Given(coding.code(), start, end)));
        }
        return codings(source) - given.size();
    }

    private static int codings(Project.Source source) {
        return count(source.selections(), selection -> selection.codings().size());
    }
}
