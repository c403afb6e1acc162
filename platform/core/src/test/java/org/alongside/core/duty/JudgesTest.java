package org.alongside.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.OwnRelation;
import org.alongside.core.identity.PermissionMatrix;
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
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class JudgesTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);

    @Inject
    private Judges judges;

    @Inject
    private Placements placements;

    @Inject
    private Relations relations;

    @Inject
    private PermissionMatrix matrix;

    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private AuditLog audit;

    @Inject
    private Programmes programmes;

    private ProgrammeId programme;
    private SignedIn ada;
    private SignedIn anita;
    private ParticipantId hannah;

    @BeforeEach
    void begin() {
        programme = programmes.create("Course", ZoneId.of("Europe/London"));
        ada = somebody("Ada", Role.ADMINISTRATOR);
        anita = somebody("Anita", Role.ASSESSOR, Role.ADMINISTRATOR);
        hannah = acting.as(
                ada,
                () -> participants.register(
                        new NewParticipant("Hannah", Part.TRAINEE, ReachBy.EMAIL, "hannah@example.org")));
    }

    private SignedIn somebody(String name, Role... roles) {
        AccountId account = accounts.create(name + UUID.randomUUID(), name, "correct horse battery staple");
        for (Role role : roles) {
            accounts.join(account, programme, role);
        }
        return accounts.in(account, programme).orElseThrow();
    }

    private UUID note(LocalDate from, Optional<LocalDate> until) {
        return acting.as(ada, () -> judges.note(anita.account(), hannah, Relations.Kind.SUPERVISES, from, until));
    }

    private Set<ParticipantId> judgedByAnita() {
        return acting.as(anita, relations::judgedByMe);
    }

    @Test
    void theFirewallBeginsWithTheNoteAndDoesNotEndWithTheRelation() {
        UUID ahead = note(LocalDate.of(2999, 1, 1), Optional.empty());
        assertThat(judgedByAnita()).containsExactly(hannah);
        acting.as(ada, () -> judges.takeBack(ahead));
        assertThat(judgedByAnita()).isEmpty();

        UUID past = note(SPRING, Optional.of(SUMMER));
        assertThat(judgedByAnita()).containsExactly(hannah);
        acting.as(ada, () -> judges.end(past, SPRING.plusDays(1)));
        assertThat(judgedByAnita()).containsExactly(hannah);
    }

    @Test
    void somebodyMayJudgeTheSameTraineeAgainLater() {
        note(SPRING, Optional.of(SUMMER));
        note(SUMMER.plusDays(1), Optional.empty());

        assertThat(acting.as(ada, judges::list)).hasSize(2).allSatisfy(row -> {
            assertThat(row.judge()).isEqualTo("Anita");
            assertThat(row.traineeName()).isEqualTo("Hannah");
        });
    }

    @Test
    void whoJudgesKnowsItButNeverOpensTheFirewallForThemselves() {
        UUID relation = note(SPRING, Optional.empty());

        assertThat(acting.as(anita, judges::list)).hasSize(1);
        assertThatExceptionOfType(OwnRelation.class)
                .isThrownBy(() -> acting.as(anita, () -> judges.takeBack(relation)));
        assertThat(judgedByAnita()).containsExactly(hannah);
    }

    @Test
    void daysStandInOrderAndPeopleExist() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> note(SUMMER, Optional.of(SPRING)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(
                        ada,
                        () -> judges.note(
                                anita.account(),
                                new ParticipantId(UUID.randomUUID()),
                                Relations.Kind.MARKS,
                                SPRING,
                                Optional.empty())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(
                        ada,
                        () -> judges.note(
                                new AccountId(UUID.randomUUID()),
                                hannah,
                                Relations.Kind.MARKS,
                                SPRING,
                                Optional.empty())));
    }

    @Test
    void theLogTellsWhoNotedItButNotToWhoJudges() {
        UUID relation = note(SPRING, Optional.empty());

        assertThat(acting.as(ada, audit::newest))
                .anyMatch(line -> line.action().equals("core.relation.noted")
                        && line.subject().equals(relation.toString()));
        assertThat(acting.as(anita, audit::newest))
                .noneMatch(line -> line.action().startsWith("core.relation"));
    }

    @Test
    void teamsAreThoseOfTheDay() {
        acting.as(ada, () -> {
            placements.note(hannah, "North team", SPRING, Optional.of(SUMMER));
            placements.note(hannah, " Memory clinic ", SUMMER, Optional.empty());
        });

        assertThat(acting.as(ada, () -> placements.teamsOf(hannah, SPRING.minusDays(1))))
                .isEmpty();
        assertThat(acting.as(ada, () -> placements.teamsOf(hannah, SPRING))).containsExactly("North team");
        assertThat(acting.as(ada, () -> placements.teamsOf(hannah, SUMMER)))
                .containsExactly("Memory clinic", "North team");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> acting.as(ada, () -> placements.note(hannah, " ", SPRING, Optional.empty())));
    }

    @Test
    void othersNeitherSeeNorNoteIt() {
        SignedIn supporter = somebody("Sam", Role.SUPPORTER);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(supporter, judges::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(supporter, placements::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(supporter, matrix::rows));
    }

    @Test
    void aSupporterCannotBecomeCoordinatorToo() {
        SignedIn supporter = somebody("Sam", Role.SUPPORTER);
        assertThatExceptionOfType(SeparateDuties.class)
                .isThrownBy(() -> accounts.join(supporter.account(), programme, Role.COORDINATOR));

        ProgrammeId another = programmes.create("Another course", ZoneId.of("Europe/London"));
        accounts.join(supporter.account(), another, Role.COORDINATOR);
        assertThat(accounts.in(supporter.account(), another)).isPresent();
    }

    @Test
    void theMatrixHasWordsForEveryPermission() {
        assertThat(acting.as(ada, matrix::rows))
                .isNotEmpty()
                .allSatisfy(permission -> assertThat(PermissionWords.of(Locale.ENGLISH, permission.key()))
                        .doesNotContain("!"));
    }
}
