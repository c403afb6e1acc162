package org.alongside.mentoring.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.NotFound;
import org.alongside.core.setting.Settings;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.scheme.SchemeWords;
import org.alongside.mentoring.scheme.Schemes;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;

/** What everybody in a scheme reads in the same words. Nothing here is about one pair or one meeting. */
@ApplicationScoped
@Transactional
public class Sheets {

    /** Sentences under a heading. */
    public record Part(String heading, List<String> sentences) {}

    /** A sheet to read on a page or on paper. */
    public record Sheet(String title, String lead, List<Part> parts) {}

    @Inject
    private Schemes schemes;

    @Inject
    private Pairings pairings;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser user;

    @Inject
    private ProgrammeTime time;

    /**
     * What is recorded, who sees it, what would be passed on, and what is never recorded. It is fixed, for the rules it tells of
     * are; what follows about schemes is about those in which the person at the keyboard takes part or which they look after.
     */
    @ForEverybody("fixed sentences; about a scheme only for those who take part in it or look after it")
    public Sheet recorded(Locale locale) {
        user.required();
        List<Part> parts = new ArrayList<>(fixed(locale));
        Set<InitiativeId> paired = ofMyPairs();
        initiatives.ofType(MentoringInitiative.KEY).stream()
                .filter(initiative -> looksAfter() || paired.contains(initiative.id()) || takesPart(initiative.id()))
                .forEach(initiative -> parts.addAll(about(initiative, locale)));
        return new Sheet(
                Texts.text(locale, "mentoring.recorded"), Texts.text(locale, "mentoring.recorded.lead"), parts);
    }

    /**
     * What the pairs of that initiative agree on.
     *
     * @throws NotFound for whoever is in no pair of it and does not look after it
     */
    @ForEverybody(
            "for members of its pairs and for those who look after it; anybody else is told that there is nothing")
    public Sheet boundaries(InitiativeId id, Locale locale) {
        user.required();
        if (!looksAfter() && !ofMyPairs().contains(id)) {
            throw new NotFound();
        }
        Schemes.Row scheme = schemes.of(id);
        List<String> lines = SchemeWords.boundaries(scheme, locale)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        return new Sheet(
                Texts.text(locale, "mentoring.boundaries"),
                Texts.text(locale, "mentoring.boundaries.lead"),
                List.of(new Part(scheme.initiative().title(), lines)));
    }

    /** The initiatives whose sheet I may still need: they go on, or I am in a pair of them that is not over. */
    @ForEverybody("tells people only about themselves")
    public List<InitiativeId> stillMine() {
        return pairings.mine().stream()
                .filter(pair -> pair.state().open() || !time.hasEnded(initiatives.read(pair.initiative())))
                .map(Pairings.Row::initiative)
                .distinct()
                .toList();
    }

    private List<Part> fixed(Locale locale) {
        return List.of(
                part(
                        locale,
                        "mentoring.recorded.what",
                        "mentoring.recorded.what.pair",
                        "mentoring.recorded.what.meeting",
                        "mentoring.recorded.what.outcome",
                        "mentoring.recorded.what.travel"),
                part(
                        locale,
                        "mentoring.recorded.sees",
                        "mentoring.recorded.sees.two",
                        "mentoring.recorded.sees.staff",
                        "mentoring.recorded.sees.pay",
                        "mentoring.recorded.sees.firewall",
                        "mentoring.recorded.sees.fixed"),
                part(
                        locale,
                        "mentoring.recorded.passed",
                        "mentoring.recorded.passed.nothing",
                        "mentoring.recorded.passed.person",
                        "mentoring.recorded.passed.ask"),
                part(
                        locale,
                        "mentoring.recorded.never",
                        "mentoring.recorded.never.talk",
                        "mentoring.recorded.never.why",
                        "mentoring.recorded.never.marks",
                        "mentoring.recorded.never.assessment"),
                new Part(
                        Texts.text(locale, "mentoring.recorded.long"),
                        List.of(Texts.text(
                                locale,
                                "mentoring.recorded.long.months",
                                settings.number("mentoring.keep.meetings")))));
    }

    private static Part part(Locale locale, String heading, String... sentences) {
        return new Part(
                Texts.text(locale, heading),
                List.of(sentences).stream().map(key -> Texts.text(locale, key)).toList());
    }

    private List<Part> about(Initiative initiative, Locale locale) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(initiative.title(), SchemeWords.of(schemes.of(initiative.id()), locale)));
        List<String> promised = schemes.promises(initiative.id(), locale);
        if (!promised.isEmpty()) {
            parts.add(new Part(Texts.text(locale, "mentoring.recorded.promises", initiative.title()), promised));
        }
        return parts;
    }

    private boolean looksAfter() {
        return user.may("mentoring.read");
    }

    private Set<InitiativeId> ofMyPairs() {
        return pairings.mine().stream().map(Pairings.Row::initiative).collect(Collectors.toSet());
    }

    private boolean takesPart(InitiativeId id) {
        return participants
                .me()
                .filter(me -> initiatives.members(id).stream()
                        .anyMatch(member -> member.id().equals(me)))
                .isPresent();
    }
}
