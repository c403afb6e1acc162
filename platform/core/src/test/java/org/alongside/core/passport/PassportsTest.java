package org.alongside.core.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.EmailUse;
import org.alongside.core.detail.Told;
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
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.receipt.Receipts;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosa goes from nursing to social work and takes a passport along. */
@ModuleTest
class PassportsTest {
    @Inject
    private Passports passports;

    @Inject
    private Participants participants;

    @Inject
    private Details details;

    @Inject
    private Receipts receipts;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    private SignedIn rosa;
    private SignedIn eira;

    @BeforeEach
    void rosaInNursing() {
        ProgrammeId nursing = programmes.create("Nursing", ZoneId.of("Europe/London"));
        SignedIn olwen = coordinator("Olwen", nursing);
        eira = coordinator("Eira", programmes.create("Social work", ZoneId.of("Europe/London")));
        AccountId account = accounts.createWithoutPassword("rosa-" + UUID.randomUUID(), "Rosa");
        accounts.join(account, nursing, Role.MENTOR);
        rosa = accounts.in(account, nursing).orElseThrow();
        ParticipantId id = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(olwen, () -> participants.signsInWith(id, account));
        acting.as(
                rosa,
                () -> details.tell(new Told(
                        "she",
                        "Welsh",
                        Set.of(AccessNeed.LARGE_PRINT),
                        "A seat by the door",
                        EmailUse.MINE,
                        Optional.empty(),
                        "Never before noon",
                        "Mair",
                        "01632 960 123",
                        "Ring for me")));
    }

    private static SignedIn coordinator(String name, ProgrammeId programme) {
        return new SignedIn(new AccountId(UUID.randomUUID()), name, programme, Set.of(Role.COORDINATOR));
    }

    private byte[] made(Set<PassportPart> parts) {
        return acting.as(rosa, () -> passports.mine(parts, Locale.UK));
    }

    @Test
    void whatSheChoseIsThereInTheOtherProgrammeAndNothingElse() {
        byte[] file = made(Set.of(PassportPart.REACH, PassportPart.NEEDS));
        ParticipantId id = acting.as(eira, () -> passports.register(file, Part.LIVED_EXPERIENCE, Optional.empty(), ""));
        Participants.Person person = acting.as(eira, () -> participants.read(id));
        assertThat(person.callName()).isEqualTo("Rosa");
        assertThat(person.reachAt()).isEqualTo("1 Chapel Row");
        Told told = acting.as(eira, () -> details.of(id)).told();
        assertThat(told.needs()).containsExactly(AccessNeed.LARGE_PRINT);
        assertThat(told.needsInTheirWords()).isEqualTo("A seat by the door");
        assertThat(told.helperName()).isEmpty();
        assertThat(told.reaching()).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("Mair", "noon");
    }

    @Test
    void whatSheLeftOutIsAskedOfHer() {
        byte[] file = made(Set.of());
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("Chapel", "door", "she");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        acting.as(eira, () -> passports.register(file, Part.LIVED_EXPERIENCE, Optional.empty(), "")));
        ParticipantId id = acting.as(
                eira,
                () -> passports.register(file, Part.LIVED_EXPERIENCE, Optional.of(ReachBy.PHONE), "01632 960 555"));
        assertThat(acting.as(eira, () -> participants.read(id)).reachAt()).isEqualTo("01632 960 555");
    }

    @Test
    void allOfItCanBeTakenAlong() {
        Passport passport = acting.as(eira, () -> passports.read(made(EnumSet.allOf(PassportPart.class))));
        assertThat(passport.programme()).isEqualTo("Nursing");
        assertThat(passport.told().helperName()).isEqualTo("Mair");
        assertThat(passport.tookPart()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteOrChangedIsNoPassport() {
        String file = new String(made(EnumSet.allOf(PassportPart.class)), StandardCharsets.UTF_8);
        for (String no : List.of(
                file.replace("Rosa", "Rita"), file.replace("Nursing", "Medicine"), "{\"passport\":{}}", "hello", "")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(eira, () -> passports.read(no.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aPassportIsNoReceiptHoweverWellSigned() {
        assertThat(receipts.verify(made(EnumSet.allOf(PassportPart.class))).finding())
                .isEqualTo(Receipts.Finding.UNREADABLE);
    }

    @Test
    void onlyThoseWhoMayAddPeopleReadOneIn() {
        byte[] file = made(Set.of());
        for (Runnable one : List.<Runnable>of(
                () -> passports.read(file),
                () -> passports.register(file, Part.LIVED_EXPERIENCE, Optional.empty(), ""))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(rosa, one));
        }
    }
}
