package org.alongside.core.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.Profile;
import org.alongside.core.programme.ProgrammeArchived;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProgrammeCareTest {
    private static final Profile NURSING = profile("MSc Mental Health Nursing", "#124a41");

    @Inject
    private SignIns signIns;

    @Inject
    private ProgrammeCare care;

    @Inject
    private MyProgrammes mine;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private Participants participants;

    @Inject
    private ModuleSwitches switches;

    private final String username = "kim-" + UUID.randomUUID();
    private SignedIn alex;

    @BeforeEach
    void alexLooksAfterTheInstallation() {
        ProgrammeId home = programmes.begin(profile("Home", ""));
        AccountId account = accounts.create("alex-" + UUID.randomUUID(), "Alex", "correct horse battery staple");
        for (Role role : List.of(Role.INSTITUTION_ADMINISTRATOR, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            accounts.join(account, home, role);
        }
        alex = accounts.in(account, home).orElseThrow();
    }

    private static Profile profile(String name, String colour) {
        return new Profile(name, "Nursing", colour, "expert by experience", "Europe/London", "cy");
    }

    private ProgrammeCare.Begun begin() {
        return acting.as(alex, () -> care.begin(NURSING, new ProgrammeCare.FirstAdministrator(username, "Kim")));
    }

    private static Optional<Throwable> refused(Runnable work) {
        Throwable thrown = catchThrowable(work::run);
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(ProgrammeArchived.class::isInstance)
                .findFirst();
    }

    private ParticipantId register(SignedIn who, String name) {
        return acting.as(
                who,
                () -> participants.register(
                        new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.PHONE, "01632 960 123")));
    }

    @Test
    void aNewProgrammeHasAnAdministratorWhoCanSignInAndIsNothingElse() {
        ProgrammeCare.Begun begun = begin();

        SignedIn kim = signIns.withPassword(username, begun.password().orElseThrow(), "192.0.2.1")
                .orElseThrow();
        assertThat(kim.programme()).isEqualTo(begun.programme());
        assertThat(kim.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
    }

    @Test
    void whoHasAnAccountKeepsItsPassword() {
        begin();
        ProgrammeCare.Begun second = begin();
        assertThat(second.password()).isEmpty();
        AccountId kim = accounts.named(username).orElseThrow();
        assertThat(accounts.programmesOf(kim)).hasSize(2);
    }

    @Test
    void aProgrammePresentsItselfAsItWasDescribed() {
        ProgrammeId id = begin().programme();
        Programmes.Row row = acting.as(alex, () -> care.read(id));
        assertThat(row.shortName()).isEqualTo("Nursing");
        assertThat(row.colour()).contains("#124a41");
        assertThat(row.mentorWord()).contains("expert by experience");
        assertThat(row.language().getLanguage()).isEqualTo("cy");
    }

    @Test
    void aPaleColourAnUnknownZoneOrLanguageAndAMissingNameAreRefused() {
        ProgrammeId id = begin().programme();
        for (Profile bad : List.of(
                profile("Nursing", "#eeeeee"),
                profile("", ""),
                new Profile("N", "", "", "", "Europe/Nowhere", "en"),
                new Profile("N", "", "", "", "Europe/London", "fr"),
                new Profile("N", "x".repeat(41), "", "", "Europe/London", "en"))) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> acting.as(alex, () -> care.describe(id, bad)));
        }
    }

    @Test
    void onlyTheInstitutionsAdministratorMay() {
        ProgrammeId id = begin().programme();
        SignedIn other =
                new SignedIn(alex.account(), "Alex", alex.programme(), Set.of(Role.ADMINISTRATOR, Role.COORDINATOR));
        for (Runnable work : List.<Runnable>of(
                () -> care.list(),
                () -> care.read(id),
                () -> care.describe(id, NURSING),
                () -> care.archive(id),
                () -> care.reopen(id),
                () -> care.begin(NURSING, new ProgrammeCare.FirstAdministrator("x", "X")))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(other, work));
        }
    }

    @Test
    void inAnArchivedProgrammeEverythingCanBeReadAndNothingChanged() {
        ParticipantId maureen = register(alex, "Maureen");
        acting.as(alex, () -> care.archive(alex.programme()));

        assertThat(acting.as(alex, () -> participants.read(maureen)).callName()).isEqualTo("Maureen");
        assertThat(refused(() -> register(alex, "Dev"))).isPresent();
        assertThat(refused(() -> acting.as(alex, () -> participants.call(maureen, "mentor"))))
                .isPresent();
        assertThat(refused(() -> acting.as(alex, () -> switches.turn("mentoring", false))))
                .isPresent();
        assertThat(acting.as(alex, () -> participants.list(""))).hasSize(1);

        acting.as(alex, () -> care.reopen(alex.programme()));
        register(alex, "Dev");
        assertThat(acting.as(alex, () -> participants.list(""))).hasSize(2);
    }

    @Test
    void anArchivedProgrammeIsInNobodysListAndNotWhereTheySignIn() {
        ProgrammeCare.Begun begun = begin();
        String password = begun.password().orElseThrow();
        ProgrammeId second = begin().programme();
        SignedIn kim = signIns.withPassword(username, password, "192.0.2.1").orElseThrow();
        assertThat(acting.as(kim, mine::mine)).hasSize(2);

        acting.as(alex, () -> care.archive(begun.programme()));
        assertThat(acting.as(kim, mine::mine)).extracting(Programmes.Row::id).containsExactly(second);
        assertThat(signIns.withPassword(username, password, "192.0.2.1")
                        .orElseThrow()
                        .programme())
                .isEqualTo(second);
        assertThat(programmes.open())
                .extracting(Programmes.Row::id)
                .doesNotContain(begun.programme())
                .contains(second);
    }

    @Test
    void peopleGoOnInTheirOwnProgrammesOnly() {
        ProgrammeCare.Begun begun = begin();
        SignedIn kim = signIns.withPassword(username, begun.password().orElseThrow(), "192.0.2.1")
                .orElseThrow();
        Supplier<SignedIn> toHome = () -> mine.in(alex.programme());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(kim, toHome));

        accounts.join(kim.account(), alex.programme(), Role.FINANCE);
        assertThat(acting.as(kim, toHome).roles()).isEqualTo(Set.of(Role.FINANCE));
    }

    @Test
    void peopleAreCalledAsTheyChoseOrAsTheProgrammeDoes() {
        ParticipantId maureen = register(alex, "Maureen");
        ParticipantId dev = register(alex, "Dev");
        acting.as(alex, () -> participants.call(maureen, " carer "));

        assertThat(acting.as(alex, () -> participants.wordsFor(List.of(maureen, dev))))
                .containsEntry(maureen, "carer")
                .containsEntry(dev, "expert by experience");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(alex, () -> participants.call(maureen, "x".repeat(61))));
    }
}
