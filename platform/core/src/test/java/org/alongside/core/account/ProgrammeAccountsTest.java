package org.alongside.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.CodeWords;
import org.alongside.core.identity.JudgesSomebody;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SeparateDuties;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.core.signin.TooManyTries;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProgrammeAccountsTest {
    private static final String PASSWORD = "the kettle sings on thursdays";

    /** Stands where the outbox does. */
    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class Post implements CodePost {
        private final List<CodeIssued> sent = new ArrayList<>();
        private final List<AccountId> dropped = new ArrayList<>();
        private boolean away;

        @Override
        public boolean ready() {
            return !away;
        }

        void away(boolean gone) {
            away = gone;
        }

        @Override
        public void take(CodeIssued issued) {
            sent.add(issued);
        }

        @Override
        public void drop(AccountId account) {
            dropped.add(account);
        }

        List<AccountId> dropped() {
            return List.copyOf(dropped);
        }

        List<CodeIssued> sent() {
            return List.copyOf(sent);
        }
    }

    @Inject
    private ProgrammeAccounts programmeAccounts;

    @Inject
    private CodeEntry entry;

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private SignIns signIns;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Post post;

    @Inject
    private Sql sql;

    private final String here = "10.%d.%d.1".formatted((int) (Math.random() * 250), (int) (Math.random() * 250));
    private SignedIn admin;
    private SignedIn elsewhere;

    @BeforeEach
    void twoProgrammesHaveAnAdministratorEach() {
        admin = somebody(programmes.create("Social work", ZoneId.of("Europe/London")), Role.ADMINISTRATOR);
        elsewhere = somebody(programmes.create("Nursing", ZoneId.of("Europe/London")), Role.ADMINISTRATOR);
    }

    private SignedIn somebody(ProgrammeId programme, Role... roles) {
        AccountId id = accounts.createWithoutPassword("x-" + UUID.randomUUID(), "Somebody");
        for (Role role : roles) {
            accounts.join(id, programme, role);
        }
        return accounts.in(id, programme).orElseThrow();
    }

    private <T> T asAdmin(Supplier<T> work) {
        return acting.as(admin, work);
    }

    private ProgrammeAccounts.Letter invite(Role... roles) {
        return asAdmin(() -> programmeAccounts.invite(
                new ProgrammeAccounts.Invitation("Zoë Ångström", Set.of(roles), Optional.empty(), Optional.empty())));
    }

    @Test
    void whoeverIsInvitedSetsAPasswordWithTheCodeAndComesInWithTheirRoles() {
        ProgrammeAccounts.Letter letter = invite(Role.COORDINATOR);

        assertThat(letter.username()).matches("zoe-[0-9]{4}");
        assertThat(entry.setPassword(letter.code(), PASSWORD, here)).isEqualTo(letter.username());
        assertThat(signIns.withPassword(letter.username(), PASSWORD, here))
                .contains(new SignedIn(letter.account(), "Zoë Ångström", admin.programme(), Set.of(Role.COORDINATOR)));
    }

    @Test
    void aCodeMayBeTypedAsPeopleTypeIt() {
        String code = invite(Role.MENTOR).code();
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(entry.setPassword(typed, PASSWORD, here)).isNotEmpty();
    }

    @Test
    void aCodeOpensOnce() {
        String code = invite(Role.MENTOR).code();
        entry.setPassword(code, PASSWORD, here);
        assertThatExceptionOfType(NoSuchCode.class)
                .isThrownBy(() -> entry.setPassword(code, "another sentence of mine", here));
    }

    @Test
    void aPasswordThatIsRefusedDoesNotUseTheCodeUp() {
        String code = invite(Role.MENTOR).code();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> entry.setPassword(code, "short", here));
        assertThat(entry.setPassword(code, PASSWORD, here)).isNotEmpty();
    }

    @Test
    void aCodeRunsOutAndANewOneVoidsTheOld() {
        ProgrammeAccounts.Letter first = invite(Role.MENTOR);
        ProgrammeAccounts.Letter second = asAdmin(() -> programmeAccounts.reset(first.account(), Optional.empty()));
        assertThatExceptionOfType(NoSuchCode.class).isThrownBy(() -> entry.setPassword(first.code(), PASSWORD, here));
        clock.forward(Duration.ofDays(15));
        assertThatExceptionOfType(NoSuchCode.class).isThrownBy(() -> entry.setPassword(second.code(), PASSWORD, here));
    }

    @Test
    void guessingCodesIsCounted() {
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> {
            for (int guess = 0; guess < 51; guess++) {
                try {
                    entry.setPassword(CodeWords.fresh(), PASSWORD, here);
                } catch (NoSuchCode wrong) {
                    // as it should be
                }
            }
        });
    }

    @Test
    void codesAreNotStoredInClear() {
        ProgrammeAccounts.Letter letter = invite(Role.MENTOR);
        assertThat(sql.rows(
                        "select * from core.account_code where account_id = ?",
                        letter.account().value()))
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .doesNotContain(letter.code())
                        .doesNotContain(letter.code().replace("-", "")));
    }

    @Test
    void aCodeByEmailIsHandedToThePostInTheSameTransaction() {
        ProgrammeAccounts.Letter letter = asAdmin(() -> programmeAccounts.invite(new ProgrammeAccounts.Invitation(
                "Zoë", Set.of(Role.MENTOR), Optional.of("zoe@example.org"), Optional.empty())));
        assertThat(post.sent())
                .filteredOn(sent -> sent.account().equals(letter.account()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.code()).isEqualTo(letter.code()))
                .satisfies(sent -> assertThat(sent.toString()).doesNotContain(letter.code()));
    }

    @Test
    void wherePostIsNotToBeHadNothingIsBegunThatWouldWaitForIt() {
        post.away(true);
        try {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> asAdmin(() -> programmeAccounts.invite(new ProgrammeAccounts.Invitation(
                            "Wren", Set.of(Role.MENTOR), Optional.of("wren@example.org"), Optional.empty()))));
        } finally {
            post.away(false);
        }
        assertThat(asAdmin(programmeAccounts::list))
                .extracting(Memberships.Member::name)
                .doesNotContain("Wren");
    }

    @Test
    void thePostHearsWhenACodeOpensNothingAnyMore() {
        ProgrammeAccounts.Letter letter = invite(Role.MENTOR);
        int before = post.dropped().size();
        entry.setPassword(letter.code(), PASSWORD, here);
        assertThat(post.dropped()).hasSize(before + 1).endsWith(letter.account());
    }

    @Test
    void closingShutsTheDoorAtOnceAndOpeningGivesTheRolesBack() {
        AccountId id = invite(Role.FINANCE).account();
        acting.as(admin, () -> programmeAccounts.close(id));
        assertThat(accounts.in(id, admin.programme())).isEmpty();
        assertThat(accounts.programmesOf(id)).isEmpty();

        acting.as(admin, () -> programmeAccounts.reopen(id));
        assertThat(accounts.in(id, admin.programme()).orElseThrow().roles()).containsExactly(Role.FINANCE);
    }

    @Test
    void aClosedAccountCannotUseItsCode() {
        ProgrammeAccounts.Letter letter = invite(Role.FINANCE);
        acting.as(admin, () -> programmeAccounts.close(letter.account()));
        assertThatExceptionOfType(NoSuchCode.class).isThrownBy(() -> entry.setPassword(letter.code(), PASSWORD, here));
    }

    @Test
    void rolesAreExactlyThoseGiven() {
        AccountId id = invite(Role.FINANCE, Role.COORDINATOR).account();
        acting.as(admin, () -> programmeAccounts.changeRoles(id, Set.of(Role.COORDINATOR, Role.RESEARCHER)));
        assertThat(accounts.in(id, admin.programme()).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.RESEARCHER);
        assertThat(asAdmin(programmeAccounts::list))
                .filteredOn(member -> member.id().equals(id))
                .extracting(Memberships.Member::roles)
                .containsExactly(Set.of(Role.COORDINATOR, Role.RESEARCHER));
    }

    /** An account of one's own making, or the code to another's, is a way round the firewall (R6). */
    @Test
    void whoJudgesATraineeGivesNobodyARoleOrACode() {
        AccountId colleague = invite(Role.COORDINATOR).account();
        ParticipantId hannah = asAdmin(() ->
                participants.register(new NewParticipant("Hannah", Part.TRAINEE, ReachBy.EMAIL, "hannah@example.org")));
        SignedIn other = somebody(admin.programme(), Role.ADMINISTRATOR);
        acting.as(other, () -> relations.add(admin.account(), hannah, Relations.Kind.MARKS));

        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> invite(Role.COORDINATOR));
        for (Runnable way : List.<Runnable>of(
                () -> programmeAccounts.reset(colleague, Optional.empty()),
                () -> programmeAccounts.forgetSecondFactor(colleague),
                () -> programmeAccounts.changeRoles(colleague, Set.of(Role.ADMINISTRATOR)),
                () -> programmeAccounts.reopen(colleague))) {
            assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> acting.as(admin, way));
        }
        assertThat(asAdmin(programmeAccounts::list)).isNotEmpty();
        assertThat(acting.as(other, () -> programmeAccounts.reset(colleague, Optional.empty())))
                .isNotNull();
    }

    @Test
    void theSupporterIsNeitherLeadNorResearcher() {
        assertThatExceptionOfType(SeparateDuties.class).isThrownBy(() -> invite(Role.SUPPORTER, Role.COORDINATOR));
        assertThatExceptionOfType(SeparateDuties.class).isThrownBy(() -> invite(Role.SUPPORTER, Role.RESEARCHER));
    }

    @Test
    void accountsOfAnotherProgrammeDoNotExist() {
        AccountId id = invite(Role.FINANCE).account();
        assertThat(acting.as(elsewhere, programmeAccounts::list))
                .extracting(Memberships.Member::id)
                .doesNotContain(id);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(elsewhere, () -> programmeAccounts.read(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(elsewhere, () -> programmeAccounts.reset(id, Optional.empty())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(elsewhere, () -> programmeAccounts.close(id)));
    }

    @Test
    void closingInOneProgrammeChangesNothingInAnother() {
        AccountId id = invite(Role.FINANCE).account();
        accounts.join(id, elsewhere.programme(), Role.RESEARCHER);
        acting.as(admin, () -> programmeAccounts.close(id));
        assertThat(accounts.in(id, elsewhere.programme())).isPresent();
    }

    @Test
    void oneProgrammeCannotOpenAnothersDoorByAReset() {
        AccountId id = invite(Role.FINANCE).account();
        accounts.join(id, elsewhere.programme(), Role.RESEARCHER);
        assertThatExceptionOfType(NotForYouToReset.class)
                .isThrownBy(() -> asAdmin(() -> programmeAccounts.reset(id, Optional.empty())));
        SignedIn institution = somebody(admin.programme(), Role.ADMINISTRATOR, Role.INSTITUTION_ADMINISTRATOR);
        assertThat(acting.as(institution, () -> programmeAccounts.reset(id, Optional.empty())))
                .isNotNull();
    }

    @Test
    void nobodyMakesThemselvesOrOthersAdministratorOfTheInstallation() {
        assertThatExceptionOfType(NotForYouToReset.class).isThrownBy(() -> invite(Role.INSTITUTION_ADMINISTRATOR));
        assertThatExceptionOfType(NotForYouToReset.class)
                .isThrownBy(() -> acting.as(
                        admin,
                        () -> programmeAccounts.changeRoles(
                                admin.account(), Set.of(Role.ADMINISTRATOR, Role.INSTITUTION_ADMINISTRATOR))));
        AccountId institution =
                somebody(admin.programme(), Role.INSTITUTION_ADMINISTRATOR).account();
        assertThatExceptionOfType(NotForYouToReset.class)
                .isThrownBy(() -> asAdmin(() -> programmeAccounts.reset(institution, Optional.empty())));
        assertThatExceptionOfType(NotForYouToReset.class)
                .isThrownBy(() -> acting.as(admin, () -> programmeAccounts.close(institution)));
    }

    @Test
    void nobodyLocksThemselvesOut() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(admin, () -> programmeAccounts.close(admin.account())));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(
                        admin, () -> programmeAccounts.changeRoles(admin.account(), Set.of(Role.COORDINATOR))));
    }

    @Test
    void onlyAdministratorsInvite() {
        SignedIn coordinator = somebody(admin.programme(), Role.COORDINATOR);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(coordinator, programmeAccounts::list));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(
                        coordinator,
                        () -> programmeAccounts.invite(new ProgrammeAccounts.Invitation(
                                "Me", Set.of(Role.ADMINISTRATOR), Optional.empty(), Optional.empty()))));
    }
}
