package org.alongside.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.FakeRequests;
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
import org.alongside.core.signin.Entrance;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of somebody whom the provider vouches for. */
@ModuleTest
class ArrivalsTest {
    private static final String ISSUER = "https://login.example.ac.uk";

    @Inject
    private Arrivals arrivals;

    @Inject
    private RoleRules rules;

    @Inject
    private Identities identities;

    @Inject
    private Accounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private Programmes programmes;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private BrowserSession browser;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private final HttpServletRequest request = new FakeRequests().to("");
    private final String group = "group-" + UUID.randomUUID();
    private final String subject = "ada-" + UUID.randomUUID();
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

    private void rule(SignedIn who, String value, Role role) {
        acting.as(who, () -> rules.add("groups", value, role));
    }

    private Proven ada(String... groups) {
        return new Proven(ISSUER, subject, "Ada", true, new Claims(Map.of("groups", List.of(groups))));
    }

    private void link(SignedIn who, String... groups) {
        acting.as(who, () -> arrivals.link(who.account(), ada(groups)));
    }

    private Set<Role> rolesOf(AccountId account, SignedIn there) {
        return accounts.in(account, there.programme()).map(SignedIn::roles).orElse(Set.of());
    }

    private void comesToNothing(ProviderFault.Why why, Proven who) {
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> arrivals.arrive(request, who))
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(why));
    }

    /** Comes for the first time and asks to come in. */
    private AccountId newcomer(String... groups) {
        assertThat(arrivals.arrive(request, ada(groups))).isEqualTo(Arrivals.NEWCOMER);
        arrivals.ask(request);
        return identities.accountOf(ada()).orElseThrow();
    }

    private List<String> actions(AccountId account) {
        return sql
                .rows("select action from core.audit_entry where subject = ? order by recorded_at", account.toString())
                .stream()
                .map(row -> (String) row.get("action"))
                .toList();
    }

    @Test
    void aLinkedAccountComesInAndTheLogTellsOfIt() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        link(finance);
        assertThat(arrivals.arrive(request, ada())).isEqualTo("/");
        assertThat(actions(finance.account())).containsExactly("core.provider.linked", "core.account.signed-in");
    }

    @Test
    void rolesComeAndGoWithWhatIsSaidButThoseGivenByHandStay() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        rule(admin, group, Role.COORDINATOR);
        rule(admin, group, Role.FINANCE);
        link(finance);

        arrivals.arrive(request, ada("other", group));
        assertThat(rolesOf(finance.account(), admin)).containsExactlyInAnyOrder(Role.COORDINATOR, Role.FINANCE);

        arrivals.arrive(request, ada("other"));
        assertThat(rolesOf(finance.account(), admin)).containsExactly(Role.FINANCE);
        assertThat(actions(finance.account()).stream().filter("core.provider.roles-changed"::equals))
                .hasSize(2);
    }

    @Test
    void aRuleThatIsRemovedTakesItsRoleAway() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        UUID rule = acting.as(admin, () -> rules.add("groups", group, Role.RESEARCHER));
        link(finance, group);
        assertThat(rolesOf(finance.account(), admin)).contains(Role.RESEARCHER);

        acting.as(admin, () -> rules.remove(rule));
        arrivals.arrive(request, ada(group));
        assertThat(rolesOf(finance.account(), admin)).containsExactly(Role.FINANCE);
    }

    @Test
    void whatContradictsIsRefusedAndNothingIsChangedAnywhere() {
        SignedIn supporter = somebody(admin.programme(), Role.SUPPORTER);
        accounts.join(supporter.account(), elsewhere.programme(), Role.FINANCE);
        rule(elsewhere, group, Role.RESEARCHER);
        link(supporter, group);
        assertThat(rolesOf(supporter.account(), elsewhere)).contains(Role.RESEARCHER);

        rule(admin, group + "-lead", Role.COORDINATOR);
        HttpServletRequest fresh = new FakeRequests().to("");
        assertThatExceptionOfType(SeparateDuties.class).isThrownBy(() -> arrivals.arrive(fresh, ada(group + "-lead")));
        assertThat(rolesOf(supporter.account(), admin)).containsExactly(Role.SUPPORTER);
        // The other programme would have taken its role away.
        assertThat(rolesOf(supporter.account(), elsewhere)).contains(Role.RESEARCHER);
        assertThat(browser.awaiting(fresh)).isEmpty();
    }

    @Test
    void twoRulesThatContradictEachOtherAreRefusedForSomebodyNewToo() {
        rule(admin, group + "-a", Role.SUPPORTER);
        rule(admin, group + "-b", Role.COORDINATOR);
        assertThatExceptionOfType(SeparateDuties.class)
                .isThrownBy(() -> arrivals.arrive(request, ada(group + "-a", group + "-b")));
        assertThat(identities.accountOf(ada())).isEmpty();
    }

    @Test
    void whomNobodyKnowsAndNoRuleNamesIsGivenNoAccount() {
        rule(admin, group, Role.COORDINATOR);
        comesToNothing(ProviderFault.Why.UNKNOWN, ada("other"));
        assertThat(arrivals.newcomer(request)).isEmpty();
    }

    @Test
    void whoIsNewIsAskedFirstAndThenWaitsForTheProgramme() {
        rule(admin, group, Role.COORDINATOR);
        assertThat(arrivals.arrive(request, ada(group))).isEqualTo(Arrivals.NEWCOMER);
        assertThat(identities.accountOf(ada())).isEmpty();

        arrivals.ask(request);
        AccountId account = identities.accountOf(ada()).orElseThrow();
        assertThat(accounts.programmesOf(account)).isEmpty();
        comesToNothing(ProviderFault.Why.WAITING, ada(group));
        acting.as(
                admin,
                () -> assertThat(memberships.find(account))
                        .hasValueSatisfying(member -> assertThat(member.waits()).isTrue()));

        acting.as(admin, () -> memberships.open(account, true));
        assertThat(arrivals.arrive(request, ada(group))).isEqualTo("/");
        assertThat(rolesOf(account, admin)).containsExactly(Role.COORDINATOR);
    }

    @Test
    void askingTwiceMakesNoSecondAccount() {
        rule(admin, group, Role.MENTOR);
        newcomer(group);
        assertThatExceptionOfType(ProviderFault.class).isThrownBy(() -> arrivals.ask(request));
    }

    /** Otherwise one who judges would come in by a second name, through a programme that knows nothing of the first. */
    @Test
    void eachProgrammeSaysByItselfWhetherSomebodyComesIn() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        rule(elsewhere, group, Role.COORDINATOR);
        link(finance, group);
        assertThat(arrivals.arrive(request, ada(group))).isEqualTo("/");
        assertThat(rolesOf(finance.account(), elsewhere)).isEmpty();

        acting.as(elsewhere, () -> memberships.open(finance.account(), true));
        assertThat(rolesOf(finance.account(), elsewhere)).containsExactly(Role.COORDINATOR);
    }

    @Test
    void whoWasKeptOutStaysOutWhateverIsSaidOfThem() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        rule(admin, group, Role.COORDINATOR);
        link(finance, group);
        acting.as(admin, () -> memberships.open(finance.account(), false));

        comesToNothing(ProviderFault.Why.CLOSED, ada());
        comesToNothing(ProviderFault.Why.CLOSED, ada(group));
        assertThat(rolesOf(finance.account(), admin)).isEmpty();
    }

    @Test
    void whoHasAnAccountAndAskedByMistakeCanStillLinkTheTwo() {
        rule(admin, group, Role.COORDINATOR);
        AccountId second = newcomer(group);
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        link(finance, group);

        assertThat(identities.accountOf(ada())).contains(finance.account());
        assertThat(rolesOf(finance.account(), admin)).containsExactlyInAnyOrder(Role.FINANCE, Role.COORDINATOR);
        acting.as(admin, () -> assertThat(memberships.find(second)).isEmpty());
    }

    @Test
    void anIdentityThatCameInIsNeverTakenOverByAnotherAccount() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        SignedIn other = somebody(admin.programme(), Role.FINANCE);
        link(finance);
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> link(other))
                .satisfies(fault -> assertThat(fault.why()).isEqualTo(ProviderFault.Why.TAKEN));
        assertThat(identities.accountOf(ada())).contains(finance.account());
    }

    @Test
    void anAccountGoesWithOneIdentityOnly() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        link(finance);
        Proven somebodyElse = new Proven(ISSUER, "eve-" + subject, "Eve", true, new Claims(Map.of()));
        assertThatExceptionOfType(ProviderFault.class)
                .isThrownBy(() -> acting.as(finance, () -> arrivals.link(finance.account(), somebodyElse)));
    }

    @Test
    void theSameSubjectOfAnotherProviderIsSomebodyElse() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        link(finance);
        comesToNothing(
                ProviderFault.Why.UNKNOWN,
                new Proven("https://login.example.com", subject, "Ada", true, new Claims(Map.of())));
    }

    @Test
    void staffNeedASecondStepUnlessTheProviderSawOne() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        link(finance);
        Proven byPassword = new Proven(ISSUER, subject, "Ada", false, new Claims(Map.of()));
        HttpServletRequest far = new FakeRequests().to("");
        assertThat(arrivals.arrive(request, ada())).isEqualTo("/");
        assertThat(arrivals.arrive(far, byPassword)).isEqualTo(Entrance.SECOND_STEP);
        assertThat(browser.awaiting(far)).contains(finance.account());
    }

    @Test
    void takingTheLinkAwayTakesItsRolesAway() {
        SignedIn finance = somebody(admin.programme(), Role.FINANCE);
        rule(admin, group, Role.COORDINATOR);
        link(finance, group);
        acting.as(finance, () -> {
            identities.unlink(finance.account(), ISSUER);
            arrivals.withdraw(finance.account());
        });
        assertThat(rolesOf(finance.account(), admin)).containsExactly(Role.FINANCE);
        comesToNothing(ProviderFault.Why.UNKNOWN, ada());
    }

    @Test
    void rulesAreTheAdministratorsOwnAndNobodyElses() {
        rule(admin, group, Role.COORDINATOR);
        assertThat(acting.as(elsewhere, rules::list)).isEmpty();
        UUID id = acting.as(admin, rules::list).get(0).id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(elsewhere, () -> rules.remove(id)));
        SignedIn coordinator = somebody(admin.programme(), Role.COORDINATOR);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(coordinator, rules::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> rule(coordinator, group, Role.ADMINISTRATOR));
    }

    @Test
    void rulesThatCannotBeMeantAreRefused() {
        for (String claim : List.of("", " ", "two words", "a".repeat(201))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(admin, () -> rules.add(claim, group, Role.FINANCE)));
        }
        for (String value : List.of("", "a".repeat(301), "a\nb")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(admin, () -> rules.add("groups", value, Role.FINANCE)));
        }
        rule(admin, group, Role.FINANCE);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rule(admin, group, Role.FINANCE));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rule(admin, group, Role.INSTITUTION_ADMINISTRATOR));
        rule(admin, group, Role.SUPPORTER);
        assertThatExceptionOfType(SeparateDuties.class).isThrownBy(() -> rule(admin, group, Role.COORDINATOR));
    }

    /** A rule of one's own making is a way round the firewall (R6). */
    @Test
    void whoJudgesATraineeChangesNoRule() {
        rule(admin, group, Role.COORDINATOR);
        UUID id = acting.as(admin, rules::list).get(0).id();
        ParticipantId hannah = acting.as(
                admin,
                () -> participants.register(
                        new NewParticipant("Hannah", Part.TRAINEE, ReachBy.EMAIL, "hannah@example.org")));
        SignedIn other = somebody(admin.programme(), Role.ADMINISTRATOR);
        acting.as(other, () -> relations.add(admin.account(), hannah, Relations.Kind.MARKS));
        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> rule(admin, group, Role.FINANCE));
        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> acting.as(admin, () -> rules.remove(id)));
    }
}
