package org.alongside.support.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.ParticipantId;
import org.alongside.support.claim.ClaimRow;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.claim.Claims;
import org.alongside.support.shared.Today;

/**
 * A letter for the benefits office: what taking part is, that it is irregular and of somebody's own will, that they may take less or
 * nothing, that expenses are no pay. It says nothing of what somebody may get, and no amount unless they ask for that.
 */
@ApplicationScoped
@Transactional
public class BenefitsLetters {
    /** Days, first and last included. */
    public record Span(LocalDate from, LocalDate to) {}

    /**
     * What somebody would like in their letter.
     *
     * @param name their name as it shall stand there; empty: what they are called
     * @param paid the days whose payments stand in it; none where it is empty
     */
    public record Wanted(String name, Optional<Span> paid, boolean largePrint) {}

    @Inject
    private Participants participants;

    @Inject
    private ThankYous parts;

    @Inject
    private Claims claims;

    @Inject
    private PaperNames names;

    @Inject
    private AuditLog audit;

    @Inject
    private Today today;

    /** My letter, as PDF. */
    @ForEverybody("tells people only about themselves")
    public byte[] mine(Wanted wanted, Locale language) {
        ParticipantId me = participants.me().orElseThrow(NotFound::new);
        return write(me, parts.mine(), wanted, wanted.paid().isPresent() ? claims.mine() : List.of(), language);
    }

    /** The letter of somebody who asked us for it, to be handed to them or posted (R15). */
    @Allowed("support.papers")
    public byte[] print(ParticipantId participant, Wanted wanted, Locale language) {
        List<ThankYous.TookPart> taken = parts.of(participant);
        byte[] paper = write(
                participant, taken, wanted, wanted.paid().isPresent() ? claims.of(participant) : List.of(), language);
        audit.record("support.benefits-letter.printed", participant);
        return paper;
    }

    private byte[] write(
            ParticipantId person,
            List<ThankYous.TookPart> taken,
            Wanted wanted,
            List<ClaimRow> theirs,
            Locale language) {
        wanted.paid()
                .filter(span ->
                        span.from() == null || span.to() == null || span.to().isBefore(span.from()))
                .ifPresent(span -> {
                    throw new Invalid("support.benefits.fault.span");
                });
        List<BenefitsPaper.Paid> paid = wanted.paid().stream()
                .flatMap(span -> theirs.stream().filter(claim -> isPaid(claim, span)))
                .sorted(Comparator.comparing((ClaimRow claim) -> claim.paidOn().orElseThrow()))
                .map(claim -> new BenefitsPaper.Paid(
                        claim.paidOn().orElseThrow(),
                        claim.amount().orElseThrow(),
                        claim.charity().isPresent()))
                .toList();
        return new BenefitsPaper(
                        names.onPaper(person, wanted.name()),
                        names.programme(),
                        taken.stream().map(ThankYous.TookPart::title).toList(),
                        wanted.paid(),
                        paid,
                        today.date())
                .write(language, wanted.largePrint());
    }

    private static boolean isPaid(ClaimRow claim, Span span) {
        return claim.state() == ClaimState.PAID
                && claim.paidOn()
                        .filter(day -> !day.isBefore(span.from()) && !day.isAfter(span.to()))
                        .isPresent();
    }
}
