package org.alongside.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.consent.Consents;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.PurposeWords;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.module.Purposes;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.plugin.orchard.Orchard;
import org.alongside.spi.DataKind;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin asks people about: pictures in the orchard. */
@ModuleTest
class PluginPurposesTest {
    private static final Purpose PICTURES = new Purpose("plugin.orchard.pictures");

    @TempDir
    private static Path folder;

    @Inject
    private PluginHost host;

    @Inject
    private Lending lending;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Purposes purposes;

    @Inject
    private Consents consents;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    private SignedIn ada;
    private SignedIn rosa;
    private ParticipantId rosasId;

    @BeforeEach
    void orchardsAreSwitchedOn() throws IOException {
        if (host.plugins().isEmpty()) {
            PluginJars.write(folder, Orchard.class);
            host.load(folder);
        }
        ProgrammeId programme = programmes.create("Programme", ZoneId.of("Europe/London"));
        ada = somebody("Ada", programme, Role.ADMINISTRATOR, Role.COORDINATOR);
        rosa = somebody("Rosa", programme, Role.MENTOR);
        rosasId = acting.as(
                ada,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(ada, () -> participants.signsInWith(rosasId, rosa.account()));
        turn(true);
    }

    private SignedIn somebody(String name, ProgrammeId programme, Role... roles) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        for (Role role : roles) {
            accounts.join(account, programme, role);
        }
        return accounts.in(account, programme).orElseThrow();
    }

    private void turn(boolean on) {
        acting.as(ada, () -> switches.turn("orchard", on));
    }

    private void rosaSays(Decision decision) {
        acting.as(rosa, () -> consents.decideMyself(PICTURES, decision));
    }

    private boolean mayTakePictures(DataKind kind) {
        InitiativeType orchard = host.initiativeTypes().stream()
                .filter(type -> type.key().equals("orchard"))
                .findFirst()
                .orElseThrow();
        return acting.as(ada, () -> lending.lend(orchard, "", Locale.UK).may(rosasId, PICTURES, kind));
    }

    private boolean isAsked() {
        return acting.as(rosa, consents::myChoices).stream()
                .anyMatch(choice -> choice.purpose().equals(PICTURES));
    }

    @Test
    void peopleAreAskedInItsWordsAndItHearsWhatTheySay() {
        assertThat(isAsked()).isTrue();
        assertThat(acting.as(rosa, () -> PurposeWords.question(Locale.UK, PICTURES)))
                .isEqualTo("May we take pictures of you in the orchard?");
        assertThat(acting.as(rosa, () -> purposes.of(PICTURES.key()).basis())).isEqualTo(LawfulBasis.CONSENT);
        assertThat(mayTakePictures(DataKind.RECORDING)).isFalse();
        rosaSays(Decision.GIVEN);
        assertThat(mayTakePictures(DataKind.RECORDING)).isTrue();
        assertThat(mayTakePictures(DataKind.WORDS))
                .as("asked about pictures only")
                .isFalse();
        rosaSays(Decision.WITHDRAWN);
        assertThat(mayTakePictures(DataKind.RECORDING)).isFalse();
    }

    @Test
    void whileItIsOffNothingIsAskedAndNothingAllowed() {
        rosaSays(Decision.GIVEN);
        turn(false);
        assertThat(isAsked()).isFalse();
        assertThat(mayTakePictures(DataKind.RECORDING)).isFalse();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rosaSays(Decision.GIVEN));
        turn(true);
        assertThat(mayTakePictures(DataKind.RECORDING)).isTrue();
    }

    @Test
    void whatIsTakenBackWhileItIsOffIsTakenBack() {
        rosaSays(Decision.GIVEN);
        turn(false);
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.NO_NEW_USE)));
        turn(true);
        assertThat(mayTakePictures(DataKind.RECORDING)).isFalse();
    }

    @Test
    void whoeverPausedGoesOnThoughItIsOff() {
        rosaSays(Decision.GIVEN);
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.PAUSE)));
        turn(false);
        acting.as(rosa, () -> withdrawals.goOn());
        assertThat(mayTakePictures(DataKind.RECORDING)).isFalse();
        turn(true);
        assertThat(mayTakePictures(DataKind.RECORDING)).isTrue();
    }

    @Test
    void whatAPluginAskedThatIsGoneIsStillOnRecordUnderItsKey() {
        assertThat(acting.as(rosa, () -> PurposeWords.question(Locale.UK, new Purpose("plugin.meadow.sounds"))))
                .isEqualTo("plugin.meadow.sounds");
    }
}
