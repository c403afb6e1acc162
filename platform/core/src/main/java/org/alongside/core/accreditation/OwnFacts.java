package org.alongside.core.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.count.SmallNumbers;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentState;
import org.alongside.core.holding.Level;
import org.alongside.core.holding.Retained;
import org.alongside.core.initiative.InitiativeTypes;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.PurposeSource;
import org.alongside.core.module.PurposeText;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.retention.Retention;
import org.alongside.core.retention.RetentionWords;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;

/** The facts that core itself knows, for initiatives of any kind. Titles, months and rules; of people only how many. */
@ApplicationScoped
class OwnFacts {
    @Inject
    private Initiatives initiatives;

    @Inject
    private InitiativeTypes types;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Purposes purposes;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Retention retention;

    @Inject
    @Any
    private Instance<Retained> kept;

    /**
     * All of them.
     *
     * @param zone of the programme
     * @param numbersToo whether numbers may be told to whoever asks
     */
    List<Fact> facts(Locale locale, ZoneId zone, boolean numbersToo) {
        return Stream.of(
                        initiatives(locale),
                        roles(locale, numbersToo),
                        labels(locale),
                        consent(locale),
                        documents(locale, zone),
                        withdrawal(locale),
                        retention(locale),
                        ways(locale),
                        safeguards(locale))
                .flatMap(facts -> facts)
                .toList();
    }

    private Stream<Fact> initiatives(Locale locale) {
        return initiatives.list().stream()
                .map(initiative -> new Fact(EvidenceKind.INITIATIVES, initiative.title(), when(initiative, locale)));
    }

    private String when(Initiative initiative, Locale locale) {
        String kind = types.find(initiative.type())
                .map(type -> type.label(locale))
                .orElseGet(() -> Texts.text(locale, "core.initiatives.kind-off"));
        String from = month(locale, initiative.starts());
        return initiative
                .ends()
                .map(end -> Texts.text(locale, "core.accreditation.from-to", kind, from, month(locale, end)))
                .orElseGet(() -> Texts.text(locale, "core.accreditation.from", kind, from));
    }

    private Stream<Fact> roles(Locale locale, boolean numbersToo) {
        return initiatives.list().stream().flatMap(initiative -> {
            Map<String, Integer> people = initiatives.tookPart(initiative.id());
            return types.find(initiative.type()).stream()
                    .flatMap(type -> type.roles().stream())
                    .map(role -> new Fact(
                            EvidenceKind.ROLES,
                            initiative.title(),
                            role(
                                    role,
                                    numbersToo ? Optional.of(people.getOrDefault(role.key(), 0)) : Optional.empty(),
                                    locale)));
        });
    }

    /** How many took part in one role says nothing certain about another: each number stands alone, and no total is told. */
    private static String role(InitiativeRole role, Optional<Integer> people, Locale locale) {
        String pay = Texts.text(locale, role.paid() ? "core.accreditation.paid" : "core.accreditation.unpaid");
        return people.map(number -> Texts.text(
                        locale,
                        "core.accreditation.role",
                        role.label(),
                        pay,
                        SmallNumbers.words(locale, SmallNumbers.alone(number))))
                .orElseGet(() -> Texts.text(locale, "core.accreditation.role.not-told", role.label(), pay));
    }

    private Stream<Fact> labels(Locale locale) {
        return types.switchedOn().stream().flatMap(type -> label(type, locale));
    }

    private static Stream<Fact> label(InitiativeType type, Locale locale) {
        String kind = type.label(locale);
        InvolvementLabel label = type.involvement();
        String assessed = label.anyoneAssessed() ? "core.accreditation.assessed" : "core.accreditation.not-assessed";
        return Stream.of(
                new Fact(EvidenceKind.LABEL, kind, label.stored()),
                new Fact(
                        EvidenceKind.LABEL,
                        kind,
                        Texts.text(locale, "core.accreditation.seen-by", String.join("; ", label.seenBy()))),
                new Fact(EvidenceKind.LABEL, kind, Texts.text(locale, assessed)),
                new Fact(EvidenceKind.LABEL, kind, label.ending()),
                new Fact(EvidenceKind.LABEL, kind, label.retention()),
                new Fact(EvidenceKind.WITHDRAWAL, kind, label.ending()),
                new Fact(EvidenceKind.SUPPORT, kind, label.supportPromise()),
                new Fact(EvidenceKind.PAYMENT, kind, label.payRule()));
    }

    private Stream<Fact> consent(Locale locale) {
        return purposes.asked().stream()
                .filter(this::inUse)
                .map(card -> new Fact(EvidenceKind.CONSENT, "", PurposeText.question(locale, card.purpose())));
    }

    /** Plugins bring only purposes of theirs that are switched on. */
    private boolean inUse(PurposeCard card) {
        String key = card.purpose().key();
        return key.startsWith(PurposeSource.PREFIX) || switches.isOn(key.substring(0, key.indexOf('.')));
    }

    /** Not how people had a hand in it: that is in words of staff, and may name them. */
    private Stream<Fact> documents(Locale locale, ZoneId zone) {
        return documents.list().stream()
                .filter(document -> document.state() == DocumentState.IN_FORCE)
                .map(document -> new Fact(
                        EvidenceKind.DOCUMENTS,
                        document.name(),
                        Texts.text(
                                locale,
                                "core.accreditation.document",
                                document.number(),
                                document.inForceSince()
                                        .map(since -> month(locale, since.atZoneSameInstant(zone)))
                                        .orElse(""),
                                forms(document, locale))));
    }

    private static String forms(ConsentDocuments.Row document, Locale locale) {
        return document.texts().stream()
                .collect(Collectors.groupingBy(
                        ConsentDocuments.Text::language,
                        TreeMap::new,
                        Collectors.mapping(
                                text -> Texts.text(locale, "core.format", text.format()), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(language ->
                        Texts.text(locale, "core.language." + language.getKey()) + " (" + language.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Stream<Fact> withdrawal(Locale locale) {
        return Stream.concat(
                Stream.of(said(EvidenceKind.WITHDRAWAL, locale, "core.accreditation.one-step")),
                Arrays.stream(Level.values())
                        .map(level -> new Fact(
                                EvidenceKind.WITHDRAWAL,
                                Texts.text(locale, "core.level", level),
                                Texts.text(locale, Texts.key("core.level", level) + ".about"))));
    }

    private Stream<Fact> retention(Locale locale) {
        return kept.stream()
                .map(Retained::holding)
                .sorted(Comparator.naturalOrder())
                .flatMap(holding -> retention.monthsOf(holding).stream()
                        .map(months -> new Fact(
                                EvidenceKind.RETENTION,
                                RetentionWords.things(locale, holding),
                                RetentionWords.time(locale, months))));
    }

    private static Stream<Fact> ways(Locale locale) {
        String reached = Arrays.stream(ReachBy.values())
                .map(way -> Texts.text(locale, "core.reach-by", way))
                .collect(Collectors.joining(", "));
        String spoken = Languages.CODES.stream()
                .map(code -> Texts.text(locale, "core.language." + code))
                .collect(Collectors.joining(", "));
        return Stream.of(
                said(EvidenceKind.WAYS, locale, "core.accreditation.ways.any"),
                new Fact(EvidenceKind.WAYS, "", Texts.text(locale, "core.accreditation.ways.reached", reached)),
                new Fact(EvidenceKind.WAYS, "", Texts.text(locale, "core.accreditation.ways.languages", spoken)));
    }

    private static Stream<Fact> safeguards(Locale locale) {
        return Stream.of(
                        "core.accreditation.safeguard.firewall",
                        "core.accreditation.safeguard.pay",
                        "core.accreditation.safeguard.research",
                        "core.accreditation.safeguard.seen",
                        "core.accreditation.safeguard.rating")
                .map(key -> said(EvidenceKind.SAFEGUARDS, locale, key));
    }

    private static Fact said(EvidenceKind kind, Locale locale, String key) {
        return new Fact(kind, "", Texts.text(locale, key));
    }

    private static String month(Locale locale, TemporalAccessor day) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(YearMonth.from(day));
    }
}
