package org.alongside.core.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Method;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.HoldingWords;
import org.alongside.core.holding.Level;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Purposes;
import org.alongside.core.receipt.ConsentReceipt;
import org.alongside.core.receipt.ConsentReceipt.Decision;
import org.alongside.core.receipt.ConsentReceipt.Document;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.LawfulBasis;
import org.alongside.core.receipt.ConsentReceipt.Outcome;
import org.alongside.core.receipt.ConsentReceipt.Result;
import org.alongside.core.receipt.ConsentReceipt.Speaker;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.Purpose;

/** Puts decisions and what became of things into the words of a receipt. */
@ApplicationScoped
class Entries {
    /** A document's hash is of all its languages and formats together: ISO 639-2 for several languages, and any format. */
    private static final String ALL_LANGUAGES = "mul";

    private static final String ALL_FORMATS = "any";

    @Inject
    private Purposes purposes;

    @Inject
    private ConsentDocuments documents;

    /**
     * Where somebody stands with one question, by the decision that brought them there.
     *
     * @param history every decision of theirs, the newest first
     */
    Optional<Entry> of(
            Consents.Choice choice, List<Consents.Line> history, String callName, ZoneId zone, Locale language) {
        List<Consents.Line> about = history.stream()
                .filter(line -> line.purpose().equals(choice.purpose()))
                .toList();
        // That somebody was found able to decide decides nothing: what they said before counts again.
        return about.stream()
                .filter(line -> line.decision() != org.alongside.core.consent.Decision.CAPACITY_FOUND)
                .filter(line -> line.equals(about.get(0))
                        || line.decision() != org.alongside.core.consent.Decision.CAPACITY_DOUBTED)
                .findFirst()
                .map(line -> entry(choice, line, callName, zone, language));
    }

    private Entry entry(Consents.Choice choice, Consents.Line line, String callName, ZoneId zone, Locale language) {
        PurposeCard card = purposes.of(choice.purpose().key());
        String question = choice.standing()
                .answer()
                .map(way ->
                        question(card.purpose(), language) + "\n" + PurposeWords.answer(language, card.purpose(), way))
                .orElseGet(() -> question(card.purpose(), language));
        return new Entry(
                card.purpose().key(),
                question,
                decision(line.decision()),
                method(line.method()),
                speaker(line, callName),
                at(line.at(), zone),
                choice.standing()
                        .document()
                        .map(DocumentId::new)
                        .flatMap(documents::was)
                        .map(Entries::document),
                true,
                bases(line.lawfulBasis().orElse(card.basis())),
                kinds(card, language),
                List.of(),
                choice.standing().until().map(end -> end.atZoneSameInstant(zone).toLocalDate()));
    }

    /** That somebody stopped, and how far. That this is written down is asked for by law (GDPR Articles 5(2) and 7(3)). */
    Entry stopping(Withdrawals.Row row, String callName, ZoneId zone, Locale language) {
        Level level = row.extent().level();
        String words = Texts.text(language, "core.level", level);
        String with = row.extent()
                .module()
                .map(name ->
                        words + " (" + Texts.text(language, purposes.stopping().get(name) + ".short") + ")")
                .orElse(words);
        return stopped(
                row,
                "core.stopping." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                with,
                List.of(LawfulBasis.LEGAL_OBLIGATION),
                List.of(),
                callName,
                zone);
    }

    /** One question to which the answer was yes until somebody stopped. */
    Entry ended(Withdrawals.Row row, Purpose purpose, String callName, ZoneId zone, Locale language) {
        Optional<PurposeCard> card = purposes.find(purpose);
        return stopped(
                row,
                purpose.key(),
                question(purpose, language),
                bases(card.map(PurposeCard::basis).orElse(org.alongside.core.module.LawfulBasis.CONSENT)),
                card.map(known -> kinds(known, language)).orElse(List.of()),
                callName,
                zone);
    }

    private static Entry stopped(
            Withdrawals.Row row,
            String key,
            String words,
            List<LawfulBasis> bases,
            List<String> kinds,
            String callName,
            ZoneId zone) {
        return new Entry(
                key,
                words,
                row.extent().level() == Level.PAUSE ? Decision.PAUSED : Decision.WITHDRAWN,
                method(row.method()),
                speaker(row.method(), row.saidBy().orElse(""), callName),
                at(row.toldAt(), zone),
                Optional.empty(),
                true,
                bases,
                kinds,
                List.of(),
                Optional.empty());
    }

    /** What became of one thing. */
    static Outcome outcome(String holding, Effect effect, Locale language) {
        String count = effect.count() > 1 ? " (" + effect.count() + ")" : "";
        return new Outcome(
                HoldingWords.what(language, holding) + count,
                switch (effect.outcome()) {
                    case STOPPED -> Result.STOPPED;
                    case CHANGED -> Result.CHANGED;
                    case DELETED -> Result.DELETED;
                    case KEPT -> Result.KEPT;
                    case IMPOSSIBLE -> Result.IMPOSSIBLE;
                },
                Texts.text(language, effect.why().orElse("core.copy.because")),
                Optional.empty(),
                Optional.empty());
    }

    private static Decision decision(org.alongside.core.consent.Decision said) {
        return switch (said) {
            case GIVEN, CHANGED, CONSULTEE_FAVOURS -> Decision.GIVEN;
            case REFUSED, CONSULTEE_OPPOSES -> Decision.REFUSED;
            case PAUSED, CAPACITY_DOUBTED -> Decision.PAUSED;
            case RESUMED, CAPACITY_FOUND -> Decision.RESUMED;
            case WITHDRAWN -> Decision.WITHDRAWN;
            case EXPIRED -> Decision.EXPIRED;
            case RECONSENTED -> Decision.RECONSENTED;
        };
    }

    /** Nobody says that a time is over: the paper leaves out how. */
    private static ConsentReceipt.Method method(Method told) {
        return switch (told) {
            case ONLINE, CALENDAR, BEFOREHAND -> ConsentReceipt.Method.ONLINE;
            case SPOKEN -> ConsentReceipt.Method.SPOKEN;
            case PAPER -> ConsentReceipt.Method.PAPER;
            case WITNESSED -> ConsentReceipt.Method.WITNESSED;
        };
    }

    private static Speaker speaker(Consents.Line line, String callName) {
        return switch (line.decision()) {
            case EXPIRED, CAPACITY_DOUBTED, CAPACITY_FOUND -> Speaker.PROGRAMME;
            case CONSULTEE_FAVOURS, CONSULTEE_OPPOSES -> Speaker.CONSULTEE;
            default -> speaker(line.method(), line.saidBy(), callName);
        };
    }

    private static Speaker speaker(Method method, String saidBy, String callName) {
        return switch (method) {
            case ONLINE -> Speaker.PERSON;
            // They wrote it beforehand; that it was time is what the programme says.
            case BEFOREHAND -> Speaker.PROGRAMME;
            default -> speaker(saidBy, callName);
        };
    }

    /** Whose words it was goes when somebody is forgotten: then the programme vouches only for having noted it. */
    private static Speaker speaker(String saidBy, String callName) {
        if (saidBy.isEmpty()) {
            return Speaker.PROGRAMME;
        }
        return saidBy.equalsIgnoreCase(callName.strip()) ? Speaker.PERSON : Speaker.REPRESENTATIVE;
    }

    private static List<LawfulBasis> bases(org.alongside.core.module.LawfulBasis basis) {
        return switch (basis) {
            case CONSENT -> List.of(LawfulBasis.CONSENT);
            case CONTRACT -> List.of(LawfulBasis.CONTRACT);
            case LEGAL_OBLIGATION -> List.of(LawfulBasis.LEGAL_OBLIGATION);
            case PUBLIC_TASK -> List.of(LawfulBasis.PUBLIC_TASK);
            case PUBLIC_TASK_RESEARCH -> List.of(LawfulBasis.PUBLIC_TASK, LawfulBasis.RESEARCH);
            case LEGITIMATE_INTERESTS -> List.of(LawfulBasis.LEGITIMATE_INTERESTS);
        };
    }

    private static List<String> kinds(PurposeCard card, Locale language) {
        return Arrays.stream(org.alongside.spi.DataKind.values())
                .filter(card.kinds()::contains)
                .map(kind -> Texts.text(language, "core.data-kind", kind))
                .toList();
    }

    private static Document document(ConsentDocuments.InForce document) {
        return new Document(document.id().value(), document.number(), ALL_LANGUAGES, ALL_FORMATS, document.hash());
    }

    private static String question(Purpose purpose, Locale language) {
        return PurposeWords.question(language, purpose);
    }

    private static OffsetDateTime at(OffsetDateTime moment, ZoneId zone) {
        return moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
