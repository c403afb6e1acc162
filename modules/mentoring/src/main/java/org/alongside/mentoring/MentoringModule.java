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
                Setting.number("mentoring.keep.meetings", 12, 1, 60, "months"));
    }

    @Override
    public List<ValuesCheck> checks() {
        return List.of(
                ValuesCheck.atLeast("mentoring.meetings", 3, "mentoring.check.meetings"),
                ValuesCheck.atMost("mentoring.every-months", 2, "mentoring.check.every-months"));
    }

    @Override
    public List<String> notices() {
        return List.of("mentoring.notice.planned", "mentoring.notice.moved", "mentoring.notice.called-off");
    }
}
