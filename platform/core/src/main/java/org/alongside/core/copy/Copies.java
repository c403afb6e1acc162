package org.alongside.core.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Stand;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.receipt.ConsentReceipt;
import org.alongside.core.receipt.ConsentReceipt.Controller;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.ConsentReceipt.Outcome;
import org.alongside.core.receipt.Receipts;
import org.alongside.core.text.Texts;
import org.alongside.core.withdrawal.WithdrawalId;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;

/** Makes signed copies of what people decided, out of the record of their decisions. */
@ApplicationScoped
@Transactional
public class Copies {
    /**
     * One copy.
     *
     * @param signed the file, and what stands in the picture on paper
     * @param callName what the person is called; stands on paper only
     * @param language of its words
     */
    public record Copy(Receipts.Signed signed, String callName, Locale language) {}

    @Inject
    private Receipts receipts;

    @Inject
    private Consents consents;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Participants participants;

    @Inject
    private Entries entries;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Of what the person at the keyboard decided.
     *
     * @param left of having stopped, with what became of it; empty for where they stand with every question
     * @throws Invalid when they decided nothing yet, or what they stopped is still being carried out
     * @throws NotFound when they did not stop so
     */
    @ForEverybody("tells people only about themselves")
    public Copy mine(Optional<WithdrawalId> left, Locale language) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return left.map(id -> left(me, participants.nameOf(me), one(withdrawals.mine(), id), language))
                .orElseGet(() -> decided(me, consents.myChoices(), consents.myHistory(), language));
    }

    /** The same about somebody whom staff look after, to hand or to post to them. */
    @Allowed("core.people.read")
    public Copy of(ParticipantId participant, Optional<WithdrawalId> left, Locale language) {
        List<Withdrawals.Row> stopped = withdrawals.of(participant);
        Copy copy = left.map(id -> left(participant, participants.nameOf(participant), one(stopped, id), language))
                .orElseGet(() -> decided(
                        participant, consents.choicesOf(participant), consents.historyOf(participant), language));
        audit.record("core.copy.made", participant);
        return copy;
    }

    /**
     * For whoever just asked to be forgotten: the last that they are given, because nobody can find it for them afterwards.
     *
     * @param callName what they were called until then
     * @return empty while it is still being carried out
     */
    @ForEverybody("only for whoever said so with this very account")
    public Optional<Copy> farewell(WithdrawalId left, String callName, Locale language) {
        return withdrawals
                .toldByMe(left)
                .filter(told -> told.row().finishedAt().isPresent())
                .map(told -> left(told.participant(), callName, told.row(), language));
    }

    /** On paper: PDF that screen readers can read. */
    @ForEverybody("whoever has the copy has all that is printed")
    public byte[] print(Copy copy, boolean largePrint) {
        return receipts.print(copy.signed(), new Receipts.Paper(copy.callName(), copy.language(), largePrint));
    }

    /** For other systems: FHIR R4. */
    @ForEverybody("whoever has the copy has all that is written")
    public String fhir(Copy copy) {
        return receipts.fhir(copy.signed().json());
    }

    private Copy decided(
            ParticipantId participant, List<Consents.Choice> choices, List<Consents.Line> history, Locale language) {
        String callName = participants.nameOf(participant);
        List<Entry> found = choices.stream()
                .filter(choice -> choice.stand() != Stand.NOT_ASKED)
                .flatMap(choice -> entries.of(choice, history, callName, zone(), language).stream())
                .toList();
        if (found.isEmpty()) {
            throw new Invalid("core.copy.fault.nothing");
        }
        return issue(Kind.CONSENT, participant, callName, found, List.of(), language);
    }

    private Copy left(ParticipantId participant, String callName, Withdrawals.Row row, Locale language) {
        if (row.finishedAt().isEmpty()) {
            throw new Invalid("core.copy.fault.under-way");
        }
        List<Entry> found = new ArrayList<>();
        found.add(entries.stopping(row, callName, zone(), language));
        row.ended().forEach(purpose -> found.add(entries.ended(row, purpose, callName, zone(), language)));
        List<Outcome> outcomes = row.work().stream()
                .flatMap(piece ->
                        piece.effects().stream().map(effect -> Entries.outcome(piece.holding(), effect, language)))
                .toList();
        return issue(Kind.WITHDRAWAL, participant, callName, found, outcomes, language);
    }

    private Copy issue(
            Kind kind,
            ParticipantId participant,
            String callName,
            List<Entry> decisions,
            List<Outcome> outcomes,
            Locale language) {
        String name = programmes.find(programme.required()).orElseThrow().name();
        return new Copy(
                receipts.issue(new ConsentReceipt(
                        number(participant + " decided " + decisions + outcomes),
                        kind,
                        OffsetDateTime.now(clock).atZoneSameInstant(zone()).toOffsetDateTime(),
                        new Controller(name, Texts.text(language, "core.copy.contact", name)),
                        number(participant.toString()),
                        decisions,
                        outcomes)),
                callName,
                language);
    }

    /** The same for the same, and no number by which this server knows anybody. */
    private static UUID number(String of) {
        return UUID.nameUUIDFromBytes(("alongside-receipt:" + of).getBytes(StandardCharsets.UTF_8));
    }

    private static Withdrawals.Row one(List<Withdrawals.Row> rows, WithdrawalId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private ZoneId zone() {
        return programmes.find(programme.required()).orElseThrow().zone();
    }
}
