package org.alongside.core.passport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.Told;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.Programmes;
import org.alongside.core.receipt.Receipts;
import org.alongside.spi.ParticipantId;

/**
 * The passports of people: made by themselves with what they choose, read in by another programme to which they hand it. No decision
 * travels: there they are asked anew.
 */
@ApplicationScoped
@Transactional
public class Passports {
    private static final String KIND = "passport";

    @Inject
    private Receipts receipts;

    @Inject
    private Participants participants;

    @Inject
    private Details details;

    @Inject
    private Programmes programmes;

    @Inject
    @Any
    private Instance<Holding> holdings;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** My passport, with what I choose, as a signed file. We keep no copy. */
    @ForEverybody("people take along what is theirs")
    public byte[] mine(Set<PassportPart> parts, Locale reader) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        Optional<Participants.Person> reach =
                parts.contains(PassportPart.REACH) ? Optional.of(participants.myself()) : Optional.empty();
        Passport passport = new Passport(
                programmes.find(user.required().programme()).orElseThrow().name(),
                OffsetDateTime.now(clock),
                participants.nameOf(me),
                reach.map(Participants.Person::reachBy),
                reach.map(Participants.Person::reachAt).orElse(""),
                chosen(details.mine().told(), parts),
                parts.contains(PassportPart.TOOK_PART) ? tookPart(me, reader) : List.of());
        audit.record("core.passport.made", me);
        return receipts.sign(KIND, passport.json()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What stands in a passport that somebody hands over.
     *
     * @throws Invalid when this installation did not make it, or it was changed since
     */
    @Allowed("core.people.edit")
    public Passport read(byte[] file) {
        return receipts.signed(KIND, file)
                .map(Passport::read)
                .orElseThrow(() -> new Invalid("core.passport.fault.not-ours"));
    }

    /**
     * Registers whoever hands it over, and keeps what they took along.
     *
     * @param reachBy by which way they are reached; as it stands in the passport where it is empty
     * @param reachAt where
     * @throws Invalid when it is no passport of ours, or nothing says how they are reached
     */
    @Allowed("core.people.edit")
    public ParticipantId register(byte[] file, Part part, Optional<ReachBy> reachBy, String reachAt) {
        if (part == null) {
            throw new Invalid("core.people.fault.part");
        }
        Passport passport = read(file);
        ParticipantId id = participants.register(new NewParticipant(
                passport.callName(),
                part,
                reachBy.or(passport::reachBy).orElseThrow(() -> new Invalid("core.passport.fault.reach")),
                reachBy.isPresent() ? reachAt : passport.reachAt()));
        details.bring(id, passport.told(), Method.PAPER, passport.callName());
        audit.record("core.passport.read-in", id);
        return id;
    }

    private static Told chosen(Told told, Set<PassportPart> parts) {
        boolean needs = parts.contains(PassportPart.NEEDS);
        boolean safety = parts.contains(PassportPart.SAFETY);
        return new Told(
                needs ? told.pronouns() : "",
                needs ? told.languages() : "",
                needs ? told.needs() : Set.of(),
                needs ? told.needsInTheirWords() : "",
                safety ? told.email() : null,
                safety ? told.hours() : Optional.empty(),
                safety ? told.reaching() : "",
                safety ? told.helperName() : "",
                safety ? told.helperReach() : "",
                safety ? told.helperMay() : "");
    }

    private List<String> tookPart(ParticipantId me, Locale reader) {
        return holdings.stream()
                .filter(holding -> holding.key().equals("core.taking-part"))
                .flatMap(holding -> holding.about(me, reader).stream())
                .map(Passports::line)
                .toList();
    }

    private static String line(Entry entry) {
        String facts = entry.facts().stream().map(Entry.Fact::value).collect(Collectors.joining(" · "));
        return entry.on().map(day -> day + " · " + facts).orElse(facts);
    }
}
