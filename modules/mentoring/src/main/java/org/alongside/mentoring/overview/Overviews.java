package org.alongside.mentoring.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.problem.NotFound;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.meeting.MeetingWords;
import org.alongside.mentoring.meeting.Meetings;
import org.alongside.mentoring.meeting.Outcome;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.Participant;

/**
 * How the schemes of the current programme go. Everything comes through {@link Pairings} and {@link Meetings}, so what they hide is hidden,
 * and not counted, here (R6).
 */
@ApplicationScoped
@Transactional
public class Overviews {

    private static final int DAYS_AHEAD = 30;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Pairings pairings;

    @Inject
    private Meetings meetings;

    @Inject
    private Relations relations;

    @Inject
    private ProgrammeTime time;

    @Inject
    @Any
    private Instance<TodoSource> sources;

    /** The schemes there are, the newest first. */
    @Allowed("mentoring.read")
    public List<Initiative> schemes() {
        return initiatives.ofType(MentoringInitiative.KEY);
    }

    /**
     * How one scheme goes.
     *
     * @param asked the newest, where none is named
     * @throws NotFound when there is no such scheme, or none at all
     */
    @Allowed("mentoring.read")
    public Overview read(Optional<InitiativeId> asked, Locale locale) {
        Initiative scheme = find(asked);
        List<Pairings.Row> pairs = pairsOf(scheme);
        List<Meetings.Row> all = meetings.ofInitiative(scheme.id());
        Map<PairingId, List<Meetings.Row>> byPair = all.stream().collect(Collectors.groupingBy(Meetings.Row::pairing));
        return new Overview(
                scheme,
                pairs.stream().map(Overviews::pair).toList(),
                duties(scheme, locale),
                coming(pairs, all, locale),
                counts(pairs, all),
                timeline(scheme, pairs, byPair, locale));
    }

    /** The timeline of one scheme as SVG: {@link #read} says of which, and what is refused. */
    @Allowed("mentoring.read")
    public String picture(Optional<InitiativeId> asked, Locale locale) {
        Overview overview = read(asked, locale);
        return TimelinePicture.of(
                overview.timeline(),
                Texts.text(
                        locale,
                        "mentoring.overview.timeline.of",
                        overview.initiative().title()),
                locale);
    }

    /**
     * What may be told of one scheme outside the team.
     *
     * @param asked the newest, where none is named
     * @throws NotFound when there is no such scheme, or none at all
     */
    @Allowed("mentoring.read")
    public Outside outside(Optional<InitiativeId> asked) {
        Initiative scheme = find(asked);
        // What goes outside is the same whoever tells it: whoever judges a trainee could compare, and learn of a pair.
        boolean numbersToo = relations.judgedByMe().isEmpty();
        List<Pairings.Row> began = began(pairsOf(scheme));
        List<Meetings.Row> all = meetings.ofInitiative(scheme.id());
        Overview.Counts counts = counts(began, all);
        int goOn = (int) began.stream().filter(pair -> pair.state().open()).count();
        Figures figures = numbersToo
                ? Figures.of(counts.mentors(), counts.trainees(), goOn, counts.pairs() - goOn, counts.met())
                : Figures.NOTHING;
        return new Outside(
                scheme.title(),
                YearMonth.from(scheme.starts()),
                scheme.ends().map(YearMonth::from),
                numbersToo,
                figures,
                figures.met().flatMap(told -> span(began, all)));
    }

    private Initiative find(Optional<InitiativeId> asked) {
        return schemes().stream()
                .filter(scheme -> asked.map(scheme.id()::equals).orElse(true))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Pairings.Row> pairsOf(Initiative scheme) {
        return pairings.list().stream()
                .filter(pair -> pair.initiative().equals(scheme.id()))
                .sorted(Comparator.comparing(
                                (Pairings.Row pair) -> !pair.state().open())
                        .thenComparing(pair -> pair.mentor().callName()))
                .toList();
    }

    private static Overview.Pair pair(Pairings.Row pair) {
        return new Overview.Pair(
                pair.id(),
                pair.mentor().callName(),
                pair.trainee().callName(),
                pair.state(),
                pair.next(),
                plannedEnd(pair),
                pair.endedOn());
    }

    private static Optional<LocalDate> plannedEnd(Pairings.Row pair) {
        return pair.state().open() ? Optional.of(pair.endsOn()) : Optional.empty();
    }

    /** What this module's own sources say; a source tells whoever is at the keyboard only what is theirs to do. */
    private List<Todo> duties(Initiative scheme, Locale locale) {
        List<String> elsewhere = pairings.list().stream()
                .filter(pair -> !pair.initiative().equals(scheme.id()))
                .map(pair -> pair.id().toString())
                .toList();
        return sources.stream()
                .flatMap(source -> source.todos(locale).stream())
                .filter(todo -> todo.link().startsWith(MentoringInitiative.KEY + "/"))
                .filter(todo -> elsewhere.stream().noneMatch(todo.link()::contains))
                .sorted(Comparator.comparing(todo -> todo.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private List<Overview.Coming> coming(List<Pairings.Row> pairs, List<Meetings.Row> all, Locale locale) {
        Map<PairingId, Pairings.Row> byId =
                pairs.stream().collect(Collectors.toMap(Pairings.Row::id, Function.identity()));
        ZonedDateTime limit = time.there(time.now()).plusDays(DAYS_AHEAD);
        return all.stream()
                .filter(Meetings.Row::ahead)
                .filter(meeting -> !meeting.plannedAt().isAfter(limit))
                .map(meeting -> {
                    Pairings.Row pair = byId.get(meeting.pairing());
                    return new Overview.Coming(
                            pair.id(),
                            pair.mentor().callName(),
                            pair.trainee().callName(),
                            meeting.plannedAt(),
                            MeetingWords.where(meeting, locale));
                })
                .toList();
    }

    private Overview.Counts counts(List<Pairings.Row> pairs, List<Meetings.Row> all) {
        List<Pairings.Row> began = began(pairs);
        Map<PairingId, Integer> remembered = pairings.remembered();
        long met = all.stream().filter(Overviews::met).count()
                + began.stream()
                        .mapToInt(pair -> remembered.getOrDefault(pair.id(), 0))
                        .sum();
        return new Overview.Counts(
                different(began, Pairings.Row::mentor),
                different(began, Pairings.Row::trainee),
                began.size(),
                Math.toIntExact(met));
    }

    /** A pair that is only thought of does not count; one that came to its end does, however it ended (R12). */
    private static List<Pairings.Row> began(List<Pairings.Row> pairs) {
        return pairs.stream()
                .filter(pair -> pair.state().open() || pair.endedOn().isPresent())
                .toList();
    }

    private static int different(List<Pairings.Row> pairs, Function<Pairings.Row, Participant> side) {
        return (int) pairs.stream().map(side).map(Participant::id).distinct().count();
    }

    /** Of meetings that are no longer kept it is not known when they were, so then there is no telling in which months. */
    private Optional<Outside.Span> span(List<Pairings.Row> began, List<Meetings.Row> all) {
        Map<PairingId, Integer> remembered = pairings.remembered();
        if (began.stream().anyMatch(pair -> remembered.containsKey(pair.id()))) {
            return Optional.empty();
        }
        TreeSet<YearMonth> months = all.stream()
                .filter(Overviews::met)
                .map(meeting -> YearMonth.from(meeting.plannedAt()))
                .collect(Collectors.toCollection(TreeSet::new));
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outside.Span(months.size(), months.first(), months.last()));
    }

    private Timeline timeline(
            Initiative scheme, List<Pairings.Row> pairs, Map<PairingId, List<Meetings.Row>> byPair, Locale locale) {
        return Timeline.of(
                scheme.starts(),
                scheme.ends(),
                time.today(),
                pairs.stream()
                        .map(pair -> line(pair, byPair.getOrDefault(pair.id(), List.of()), locale))
                        .toList());
    }

    private Timeline.Row line(Pairings.Row pair, List<Meetings.Row> planned, Locale locale) {
        return new Timeline.Row(
                Texts.text(
                        locale,
                        "mentoring.pairing.names",
                        pair.mentor().callName(),
                        pair.trainee().callName()),
                pair.beganOn(),
                pair.endedOn().or(() -> plannedEnd(pair)).filter(until -> !until.isBefore(pair.beganOn())),
                pair.endedOn().isPresent(),
                pair.state() == PairingState.PAUSED,
                planned.stream().map(Overviews::day).toList());
    }

    private static boolean met(Meetings.Row meeting) {
        return meeting.outcome().filter(Outcome.MET::equals).isPresent();
    }

    private static LocalDate day(Meetings.Row meeting) {
        return meeting.plannedAt().toLocalDate();
    }
}
