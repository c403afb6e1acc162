package org.alongside.core.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PseudonymsTest {
    @Inject
    private Pseudonyms pseudonyms;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private ProgrammeId programme;
    private SignedIn catrin;
    private SignedIn ada;
    private ParticipantId maureen;
    private ParticipantId tom;

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        catrin = somebody("Catrin", Role.COORDINATOR);
        ada = somebody("Ada", Role.ADMINISTRATOR);
        maureen = person("Maureen");
        tom = person("Tom");
    }

    private SignedIn somebody(String name, Role role) {
        AccountId account = accounts.create(name + "-" + UUID.randomUUID(), name, "correct horse battery staple");
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    private ParticipantId person(String name) {
        return acting.as(
                catrin,
                () -> participants.register(
                        new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.POST, "3 Mill Lane")));
    }

    private Map<ParticipantId, Pseudonym> inProgramme() {
        return acting.as(catrin, () -> pseudonyms.inProgramme(List.of(maureen, tom)));
    }

    @Test
    void everybodyHasOneInTheProgrammeAndAnotherOneInEachExport() {
        UUID export = UUID.randomUUID();
        Map<ParticipantId, Pseudonym> here = inProgramme();
        assertThat(here).hasSize(2).isEqualTo(inProgramme());
        assertThat(here.get(maureen)).isNotEqualTo(here.get(tom));

        Map<ParticipantId, Pseudonym> once =
                acting.as(catrin, () -> pseudonyms.inExport(List.of(maureen, tom), export));
        assertThat(acting.as(catrin, () -> pseudonyms.inExport(List.of(tom, maureen), export)))
                .isEqualTo(once);
        Map<ParticipantId, Pseudonym> again =
                acting.as(catrin, () -> pseudonyms.inExport(List.of(maureen, tom), UUID.randomUUID()));
        assertThat(once.values()).doesNotContainAnyElementsOf(here.values());
        assertThat(again.values())
                .doesNotContainAnyElementsOf(once.values())
                .doesNotContainAnyElementsOf(here.values());
    }

    @Test
    void whoIsMeantIsFoundOutByThoseAloneWhoMayAndIsOnRecord() {
        String typed = inProgramme().get(maureen).toString().toLowerCase(java.util.Locale.ROOT);
        assertThat(acting.as(ada, () -> pseudonyms.resolve(typed))).isEqualTo(maureen);
        assertThat(sql.rows(
                        "select 1 from core.audit_entry where action = 'core.pseudonym.resolved' and about = ? and actor = ?",
                        maureen.value(),
                        ada.account().value()))
                .hasSize(1);
        assertThatThrownBy(() -> acting.as(catrin, () -> pseudonyms.resolve(typed)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting.as(ada, () -> pseudonyms.resolve("0000-0000-0000-0000-0")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acting.as(ada, () -> pseudonyms.resolve("x"))).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyOfAnotherProgrammeHasOneHereAndNoneIsFoundFromThere() {
        String typed = inProgramme().get(maureen).toString();
        programme = programmes.create("Medicine", ZoneId.of("Europe/London"));
        SignedIn elsewhere = somebody("Eve", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> acting.as(elsewhere, () -> pseudonyms.resolve(typed)))
                .isInstanceOf(NotFound.class);
        assertThat(acting.as(elsewhere, () -> pseudonyms.inProgramme(List.of(maureen))))
                .isEmpty();
    }
}
