package org.alongside.mentoring;

import static org.alongside.core.identity.Role.ADMINISTRATOR;
import static org.alongside.core.identity.Role.COORDINATOR;
import static org.alongside.core.identity.Role.MENTOR;
import static org.alongside.core.identity.Role.SUPPORTER;
import static org.alongside.core.identity.Role.TRAINEE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alongside.core.identity.Permission;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.PurposeCard;
import org.alongside.core.module.Setting;
import org.alongside.core.module.ValuesCheck;
import org.alongside.spi.DataKind;

/** The module's card. */
@ApplicationScoped
class MentoringModule implements AlongsideModule {

    @Override
    public String name() {
        return MentoringInitiative.KEY;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("mentoring.read", COORDINATOR, SUPPORTER, ADMINISTRATOR),
                Permission.of("mentoring.enrol", COORDINATOR, SUPPORTER),
                Permission.of("mentoring.wish-for-somebody", SUPPORTER),
                Permission.of("mentoring.pair", COORDINATOR),
                Permission.of("mentoring.plan", COORDINATOR, SUPPORTER),
                Permission.of("mentoring.mark-for-somebody", COORDINATOR, SUPPORTER),
                Permission.of("mentoring.set-up", COORDINATOR),
                Permission.of("mentoring.meet", MENTOR, TRAINEE));
    }

    @Override
    public List<PurposeCard> purposes() {
        return List.of(PurposeCard.asked(
                MentoringInitiative.TAKE_PART, LawfulBasis.PUBLIC_TASK, DataKind.PROFILE, DataKind.INVOLVEMENT));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.number("mentoring.meetings", 6, 1, 24, "meetings"),
                Setting.number("mentoring.every-months", 1, 1, 24, "months"),
                Setting.number("mentoring.minutes", 60, 15, 480, "minutes"),
                Setting.number("mentoring.keep.meetings", 12, 1, 60, "months"),
                Setting.number("mentoring.keep.matchings", 12, 1, 60, "months"),
                Setting.number("mentoring.keep.travel", 12, 1, 60, "months"),
                Setting.number("mentoring.remind-hours", 24, 2, 96, "hours"));
    }

    @Override
    public List<ValuesCheck> checks() {
        return List.of(
                ValuesCheck.atLeast("mentoring.meetings", 3, "mentoring.check.meetings"),
                ValuesCheck.atMost("mentoring.every-months", 2, "mentoring.check.every-months"));
    }

    @Override
    public List<String> notices() {
        return List.of(
                "mentoring.notice.planned",
                "mentoring.notice.moved",
                "mentoring.notice.moved-away",
                "mentoring.notice.called-off",
                "mentoring.notice.fallen-away",
                "mentoring.notice.not-taking-place",
                "mentoring.notice.suggested",
                "mentoring.notice.written-down",
                "mentoring.notice.placement",
                "mentoring.notice.break",
                "mentoring.notice.break-until",
                "mentoring.notice.break-over",
                "mentoring.notice.break-of-both",
                "mentoring.notice.break-unnamed",
                "mentoring.notice.reminder",
                "mentoring.notice.travel",
                "mentoring.notice.travel-times",
                // Copies of somebody's own word: nothing else is ever told of what is past (R5).
                "mentoring.notice.copy.met",
                "mentoring.notice.copy.moved",
                "mentoring.notice.copy.did-not-happen",
                "mentoring.notice.copy.left",
                "mentoring.notice.copy.reminders",
                "mentoring.notice.copy.travel",
                "mentoring.notice.copy.no-travel");
    }
}
