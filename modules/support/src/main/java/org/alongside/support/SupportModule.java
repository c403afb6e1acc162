package org.alongside.support;

import static org.alongside.core.identity.Role.ADMINISTRATOR;
import static org.alongside.core.identity.Role.ASSESSOR;
import static org.alongside.core.identity.Role.COORDINATOR;
import static org.alongside.core.identity.Role.FINANCE;
import static org.alongside.core.identity.Role.MENTOR;
import static org.alongside.core.identity.Role.OUTSIDE_CONTACT;
import static org.alongside.core.identity.Role.RESEARCHER;
import static org.alongside.core.identity.Role.SAFEGUARDING_DEPUTY;
import static org.alongside.core.identity.Role.SAFEGUARDING_LEAD;
import static org.alongside.core.identity.Role.SUPPORTER;
import static org.alongside.core.identity.Role.TRAINEE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.core.identity.Permission;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.Setting;
import org.alongside.core.module.ValuesCheck;

/**
 * The module's card. It brings no purpose of consent: being looked after and being paid depend on no yes to anything else
 * (R8).
 */
@ApplicationScoped
class SupportModule implements AlongsideModule {
    private static final List<String> QUIET = List.of(
            "support.notice.concern",
            "support.notice.concern-written-down",
            "support.notice.concern-shared",
            "support.notice.concern-looked-at",
            // Somebody may be told so because they raised a concern.
            "support.notice.answers");

    @Override
    public String name() {
        return "support";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("support.my", MENTOR, TRAINEE),
                Permission.of("support.tasks", SUPPORTER),
                Permission.of("support.check-in", SUPPORTER),
                Permission.of("support.promises", COORDINATOR, SUPPORTER, ADMINISTRATOR),
                Permission.of("support.promise", COORDINATOR),
                Permission.of("support.promise.keep", COORDINATOR, SUPPORTER),
                Permission.of("support.claims.for", SUPPORTER),
                Permission.of("support.claims.read", FINANCE),
                Permission.of("support.claims.approve", FINANCE),
                Permission.of("support.rates", ADMINISTRATOR, FINANCE),
                Permission.of("support.you-said", COORDINATOR, SUPPORTER),
                Permission.of("support.you-said.for", COORDINATOR, SUPPORTER),
                Permission.of("support.concerns", SAFEGUARDING_LEAD, SAFEGUARDING_DEPUTY, OUTSIDE_CONTACT),
                Permission.of("support.bank", FINANCE),
                Permission.of("support.payments", FINANCE),
                Permission.of("support.days-to-paid", FINANCE, COORDINATOR, SUPPORTER, ADMINISTRATOR),
                Permission.of("support.cover", COORDINATOR, SUPPORTER, FINANCE),
                Permission.of("support.cover.for", COORDINATOR),
                Permission.of("support.opportunities", COORDINATOR, SUPPORTER),
                Permission.of("support.papers", SUPPORTER),
                Permission.of("support.references", COORDINATOR, SUPPORTER),
                Permission.of("support.plan.read", COORDINATOR, SUPPORTER),
                Permission.of("support.plan.record", COORDINATOR, SUPPORTER),
                Permission.of("support.expenses.for", SUPPORTER),
                Permission.of("support.expenses.read", COORDINATOR, FINANCE),
                Permission.of("support.expenses.approve", COORDINATOR, FINANCE),
                Permission.of("support.expenses.pay", FINANCE),
                Permission.of("support.mileage", ADMINISTRATOR, FINANCE),
                Permission.of("support.prepaid", COORDINATOR, SUPPORTER),
                Permission.of("support.training", COORDINATOR, SUPPORTER),
                Permission.of("support.training.courses", COORDINATOR),
                Permission.of("support.training.staff", COORDINATOR, ADMINISTRATOR),
                Permission.of(
                        "support.training.my",
                        MENTOR,
                        TRAINEE,
                        COORDINATOR,
                        SUPPORTER,
                        RESEARCHER,
                        FINANCE,
                        ASSESSOR,
                        ADMINISTRATOR),
                Permission.of("support.groups", COORDINATOR, SUPPORTER),
                Permission.of("support.ask-first", COORDINATOR, SUPPORTER),
                Permission.of("support.forecast", COORDINATOR, FINANCE),
                Permission.of(
                        "support.concerns.for",
                        COORDINATOR,
                        SUPPORTER,
                        SAFEGUARDING_LEAD,
                        SAFEGUARDING_DEPUTY,
                        OUTSIDE_CONTACT));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.number("support.first-call", 3, 1, 30, "days"),
                Setting.number("support.see-how-they-are", 3, 1, 20, "working-days"),
                Setting.number("support.ending-call", 3, 1, 20, "working-days"),
                Setting.number("support.answer", 10, 1, 40, "working-days"),
                Setting.number("support.reference", 10, 1, 40, "working-days"),
                // Only for reckoning ahead what may be paid in the same days; nothing is paid sooner or later for it.
                Setting.number("support.paid-within", 10, 1, 120, "days"),
                Setting.number("support.keep.tasks", 24, 6, 84, "months"),
                Setting.number("support.keep.check-ins", 24, 1, 84, "months"),
                Setting.number("support.keep.contributions", 36, 6, 120, "months"),
                // Not below six years: so long the law wants to see what was paid (Taxes Management Act 1970, section
                // 12B).
                Setting.number("support.keep.claims", 84, 84, 144, "months"),
                Setting.number("support.keep.ceilings", 12, 1, 84, "months"),
                Setting.number("support.keep.bank", 12, 3, 84, "months"),
                Setting.number("support.keep.payments", 84, 84, 144, "months"),
                Setting.number("support.keep.plans", 24, 1, 84, "months"),
                Setting.number("support.keep.invitations", 12, 1, 36, "months"),
                Setting.number("support.keep.references", 24, 1, 84, "months"),
                Setting.number("support.keep.expenses", 84, 84, 144, "months"),
                Setting.number("support.keep.advances", 84, 84, 144, "months"),
                Setting.number("support.keep.prepaid", 84, 84, 144, "months"),
                Setting.number("support.keep.training", 24, 1, 84, "months"),
                Setting.number("support.keep.training-places", 12, 1, 84, "months"),
                Setting.number("support.keep.groups", 24, 1, 84, "months"),
                Setting.number("support.keep.concerns", 72, 12, 300, "months"),
                // Nobody can switch our own numbers off: where this is empty, they stand there.
                Setting.text("support.emergency-numbers", "", 500),
                Setting.text("support.outside-contact", "", 300));
    }

    @Override
    public List<ValuesCheck> checks() {
        return List.of(
                ValuesCheck.atMost("support.first-call", 7, "support.check.first-call"),
                ValuesCheck.atMost("support.see-how-they-are", 5, "support.check.see-how-they-are"),
                ValuesCheck.atMost("support.ending-call", 5, "support.check.ending-call"),
                ValuesCheck.atMost("support.answer", 20, "support.check.answer"));
    }

    @Override
    public List<String> notices() {
        return Stream.concat(
                        Stream.of(
                                "support.notice.task",
                                "support.notice.group-written",
                                "support.notice.group-not-held",
                                "support.notice.group-moved",
                                "support.notice.group-invited",
                                "support.notice.training-written",
                                "support.notice.expense",
                                "support.notice.hear-more",
                                "support.notice.invitation-answered",
                                "support.notice.invitation",
                                "support.notice.plan",
                                "support.notice.stand-in",
                                "support.notice.bank-entered",
                                "support.notice.ceiling",
                                "support.notice.claim-said",
                                "support.notice.advance-asked",
                                "support.notice.prepaid-removed",
                                "support.notice.feedback",
                                "support.notice.reference-to-write",
                                "support.notice.reference-to-read",
                                "support.notice.reference-written-down",
                                "support.notice.reference-writer",
                                "support.notice.answered"),
                        QUIET.stream())
                .toList();
    }

    /** Who was told of a concern is not for everybody to read who posts letters (R10). */
    @Override
    public List<String> quietNotices() {
        return QUIET;
    }
}
