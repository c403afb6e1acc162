package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.demo.DemoPart;
import org.alongside.core.demo.DemoProgramme;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;

/**
 * What became of the claims that the held meetings had drafted. Most were paid; the last but one of each was found
 * late and left for last month's payment run; Dev left the last three lie; Ruth declined her
 * first; Gareth took less for his; Tom has no e-mail and says it on the telephone.
 */
@ApplicationScoped
class DemoClaims implements DemoPart {
    private static final int DEV = 2;
    private static final int TOM = 3;
    private static final int GARETH = 5;
    private static final int RUTH = 7;
    private static final int LEFT_BY_DEV = 3;
    private static final long LESS_PENCE = 1000;
    private static final long SENT_FOR_THE_RUN = 55;
    private static final long APPROVED_FOR_THE_RUN = 44;

    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Today today;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void fill(DemoProgramme demo) {
        for (int mentor = 1; mentor <= demo.pairs(); mentor++) {
            List<ClaimRow> drafts = drafts(demo, mentor);
            for (int i = 0; i < drafts.size(); i++) {
                boolean last = i == drafts.size() - 1;
                fill(demo, mentor, drafts.get(i), i, last, drafts.size());
            }
        }
    }

    private void fill(DemoProgramme demo, int mentor, ClaimRow claim, int number, boolean last, int all) {
        LocalDate held = claim.heldOn();
        if (demo.reference() && mentor == DEV && number >= all - LEFT_BY_DEV) {
            return;
        }
        if (demo.reference() && mentor == RUTH && number == 0) {
            demo.as("mentor" + mentor, () -> claims.decline(claim.id(), held.plusDays(1)));
            return;
        }
        if (last) {
            fillLast(demo, mentor, claim);
            return;
        }
        if (demo.reference() && number == all - 2) {
            LocalDate day = today.date();
            send(demo, mentor, claim, false, day.minusDays(SENT_FOR_THE_RUN - mentor));
            demo.as("finance", () -> approvals.approve(claim.id(), day.minusDays(APPROVED_FOR_THE_RUN)));
            return;
        }
        send(demo, mentor, claim, number == 0 && mentor == GARETH, earlier(held.plusDays(2)));
        demo.as("finance", () -> {
            approvals.approve(claim.id(), earlier(held.plusDays(6)));
            approvals.passOn(claim.id(), earlier(held.plusDays(8)));
            approvals.paid(claim.id(), earlier(held.plusDays(20)));
        });
    }

    /** The last ones were found late, so that every step can be seen. */
    private void fillLast(DemoProgramme demo, int mentor, ClaimRow claim) {
        LocalDate day = today.date();
        send(demo, mentor, claim, false, day.minusDays(2L + mentor * 3L));
        if (demo.reference() && mentor >= GARETH) {
            demo.as("finance", () -> approvals.approve(claim.id(), day.minusDays(mentor)));
        }
        if (demo.reference() && mentor == RUTH) {
            demo.as("finance", () -> approvals.passOn(claim.id(), day.minusDays(1)));
        }
    }

    private void send(DemoProgramme demo, int mentor, ClaimRow claim, boolean less, LocalDate on) {
        Optional<Long> amount = less ? Optional.of(LESS_PENCE) : Optional.empty();
        if (demo.reference() && mentor == TOM) {
            demo.as("supporter", () -> claims.sendFor(claim.id(), amount, Method.SPOKEN, on));
        } else {
            demo.as("mentor" + mentor, () -> claims.send(claim.id(), amount, on));
        }
    }

    /** The first meeting's claim comes first. */
    private List<ClaimRow> drafts(DemoProgramme demo, int mentor) {
        ParticipantId who = demo.participant("mentor" + mentor);
        List<ClaimRow> found = new ArrayList<>();
        demo.as("supporter", () -> found.addAll(claims.of(who)));
        return found.stream().sorted((a, b) -> a.heldOn().compareTo(b.heldOn())).toList();
    }

    private LocalDate earlier(LocalDate day) {
        LocalDate now = today.date();
        return day.isBefore(now) ? day : now;
    }
}
