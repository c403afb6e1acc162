package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.PlainForm;
import org.alongside.spi.ParticipantId;

/** Raising a concern without JavaScript, and what was written about how somebody is. */
@ApplicationScoped
class PlainConcernForm implements PlainForm {
    private static final String PERSON = "person:";
    private static final String STAFF = "staff:";
    private static final int SMALL = 2;
    private static final int LARGE = 8;

    @Inject
    private Concerns concerns;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    @Override
    public String path() {
        return "/concern";
    }

    @Override
    public String title() {
        return "support.concern";
    }

    @Override
    public Shown show(Locale locale) {
        Concerns.Before before = concerns.before(locale);
        List<SentTo> ways = Stream.of(SentTo.values())
                .filter(way -> !before.names(way).isEmpty())
                .toList();
        List<String> emergency = new ArrayList<>(before.emergency());
        Optional.of(before.outsideWords()).filter(words -> !words.isBlank()).ifPresent(emergency::add);
        if (ways.isEmpty()) {
            emergency.add(Texts.text(locale, "support.concern.refusal.nobody"));
        }
        return new Shown(
                List.of(new Part(Texts.text(locale, "support.concern.at-once"), emergency)),
                ways.isEmpty() ? List.of() : fields(before, ways, locale),
                Texts.text(locale, "support.concern.send"),
                Stream.concat(raised(locale), aboutMe(locale)).toList());
    }

    private static List<Field> fields(Concerns.Before before, List<SentTo> ways, Locale locale) {
        String whoReads = Texts.text(locale, "support.concern.who-reads.any");
        return List.of(
                Field.choose(
                        "kind",
                        Texts.text(locale, "support.concern.field.kind"),
                        // Nothing is chosen beforehand: a complaint must not be shown to whom it is about by an
                        // oversight.
                        Stream.concat(
                                        Stream.of(new Choice("", Texts.text(locale, "support.concern.choose"))),
                                        Stream.of(ConcernKind.values())
                                                .map(one -> new Choice(
                                                        one.name(), Texts.text(locale, "support.concern.kind", one))))
                                .toList()),
                Field.choose(
                        "urgency",
                        Texts.text(locale, "support.concern.field.urgency"),
                        Stream.of(Urgency.values())
                                .map(one -> new Choice(one.name(), Texts.text(locale, "support.concern.urgency", one)))
                                .toList()),
                Field.choose(
                        "route",
                        Texts.text(locale, "support.concern.field.route"),
                        ways.stream()
                                .map(one -> new Choice(one.name(), RaiseForm.way(locale, before, one)))
                                .toList()),
                Field.choose("about", Texts.text(locale, "support.concern.field.about"), people(before, locale)),
                Field.write(
                        "other",
                        Texts.text(locale, "support.concern.field.other"),
                        whoReads,
                        SMALL,
                        ConcernWords.LONGEST_NAME),
                Field.write(
                        "words",
                        Texts.text(locale, "support.concern.field.words"),
                        whoReads,
                        LARGE,
                        ConcernWords.LONGEST));
    }

    private static List<Choice> people(Concerns.Before before, Locale locale) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", Texts.text(locale, "support.concern.about.nobody")));
        before.people().forEach(one -> all.add(new Choice(PERSON + one.id(), one.callName())));
        before.staff().forEach(one -> all.add(new Choice(STAFF + one.id(), one.name())));
        all.add(new Choice("other", Texts.text(locale, "support.concern.about.other")));
        return all;
    }

    private Stream<Part> raised(Locale locale) {
        return concerns.raised().stream()
                .map(one -> part(
                        locale,
                        Texts.text(locale, "support.concern.raised"),
                        one.words(),
                        one.readers(),
                        one.closedAt().isPresent()));
    }

    private Stream<Part> aboutMe(Locale locale) {
        return concerns.aboutMe().stream()
                .map(one -> part(
                        locale,
                        Texts.text(locale, "support.concern.about-me"),
                        one.words(),
                        one.readers(),
                        one.closedAt().isPresent()));
    }

    private Part part(Locale locale, String heading, String words, List<Concerns.Reader> readers, boolean lookedAt) {
        ZoneId zone = programmes.find(programme.required()).orElseThrow().zone();
        return new Part(
                heading,
                List.of(
                        words,
                        Texts.text(locale, "support.concern.column.told") + ": "
                                + AboutMeForm.told(readers, zone, locale),
                        AboutMeForm.state(lookedAt, locale)));
    }

    @Override
    public void send(Function<String, Optional<String>> given) {
        String about = given.apply("about").orElse("");
        concerns.raise(new NewConcern(
                chosen(ConcernKind.values(), given.apply("kind"), "support.concern.fault.kind"),
                chosen(Urgency.values(), given.apply("urgency"), "support.concern.fault.urgency"),
                chosen(SentTo.values(), given.apply("route"), "support.concern.fault.route"),
                id(about, PERSON).map(ParticipantId::new),
                id(about, STAFF).map(AccountId::new),
                given.apply("other").orElse(""),
                given.apply("words").orElse("")));
    }

    private static <E extends Enum<E>> E chosen(E[] all, Optional<String> name, String fault) {
        return Stream.of(all)
                .filter(one -> name.filter(one.name()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new Invalid(fault));
    }

    private static Optional<UUID> id(String about, String prefix) {
        if (!about.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(about.substring(prefix.length())));
        } catch (IllegalArgumentException noId) {
            throw new Invalid("support.concern.fault.about");
        }
    }
}
