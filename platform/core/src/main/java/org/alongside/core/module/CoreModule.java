package org.alongside.core.module;

import static org.alongside.core.identity.Role.ADMINISTRATOR;
import static org.alongside.core.identity.Role.COORDINATOR;
import static org.alongside.core.identity.Role.INSTITUTION_ADMINISTRATOR;
import static org.alongside.core.identity.Role.MENTOR;
import static org.alongside.core.identity.Role.RESEARCHER;
import static org.alongside.core.identity.Role.SUPPORTER;
import static org.alongside.core.identity.Role.TRAINEE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import org.alongside.core.identity.Permission;
import org.alongside.spi.DataKind;
import org.alongside.spi.Purpose;

/** The core's own card. */
@ApplicationScoped
class CoreModule implements AlongsideModule {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of("core.people.read", COORDINATOR, SUPPORTER, ADMINISTRATOR),
                Permission.of("core.people.edit", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.people.export", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.exports", COORDINATOR, RESEARCHER, ADMINISTRATOR),
                Permission.of("core.pseudonym.resolve", ADMINISTRATOR),
                Permission.of("core.consent.record", COORDINATOR, SUPPORTER),
                Permission.of("core.documents.read", COORDINATOR, SUPPORTER, RESEARCHER, ADMINISTRATOR),
                Permission.of("core.documents.edit", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.initiative.read", COORDINATOR, SUPPORTER, RESEARCHER, ADMINISTRATOR),
                Permission.of("core.initiative.edit", COORDINATOR),
                Permission.of("core.my-choices", MENTOR, TRAINEE),
                Permission.of("core.plan.read", COORDINATOR, SUPPORTER),
                Permission.of("core.questions", COORDINATOR, SUPPORTER),
                Permission.of("core.notices", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.accreditation", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.audit", ADMINISTRATOR),
                Permission.of("core.relation", COORDINATOR, ADMINISTRATOR),
                Permission.of("core.matrix", COORDINATOR, ADMINISTRATOR, INSTITUTION_ADMINISTRATOR),
                Permission.of("core.break-glass", ADMINISTRATOR, INSTITUTION_ADMINISTRATOR),
                Permission.of("core.administer", ADMINISTRATOR),
                Permission.of("core.programmes", INSTITUTION_ADMINISTRATOR),
                Permission.of("core.plugins", INSTITUTION_ADMINISTRATOR));
    }

    @Override
    public List<PurposeCard> purposes() {
        return List.of(
                PurposeCard.asked(new Purpose("core.contact"), LawfulBasis.PUBLIC_TASK, DataKind.CONTACT),
                PurposeCard.told(
                        new Purpose("core.record"), LawfulBasis.CONTRACT, DataKind.CONTACT, DataKind.INVOLVEMENT),
                PurposeCard.told(
                        new Purpose("core.safeguarding"),
                        LawfulBasis.LEGAL_OBLIGATION,
                        DataKind.CONTACT,
                        DataKind.INVOLVEMENT,
                        DataKind.WORDS),
                PurposeCard.asked(new Purpose("core.results"), LawfulBasis.PUBLIC_TASK, DataKind.CONTACT),
                PurposeCard.asked(new Purpose("core.recontact"), LawfulBasis.PUBLIC_TASK, DataKind.CONTACT)
                        .holding(Period.ofYears(2)),
                PurposeCard.asked(new Purpose("core.credit"), LawfulBasis.CONSENT, DataKind.PROFILE)
                        .answeredBy("named", "chosen-name"));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.choice(
                        "core.bank-holidays",
                        "england-and-wales",
                        List.of("england-and-wales", "scotland", "northern-ireland", "none")),
                Setting.number("core.keep.notices", 12, 1, 60, "months"),
                Setting.number("core.keep.questions", 12, 1, 60, "months"));
    }

    @Override
    public List<String> notices() {
        return List.of(
                "core.notice.choice-changed",
                "core.notice.details-told",
                "core.notice.feed-taken-back",
                "core.notice.opened",
                "core.notice.paused-as-asked",
                "core.notice.beforehand-written",
                "core.notice.answered",
                "core.notice.recall",
                "core.notice.ask-again",
                "core.notice.decisions-written",
                "core.notice.not-stopped",
                "core.notice.code",
                "core.notice.password-changed",
                "core.notice.proof-changed");
    }
}
