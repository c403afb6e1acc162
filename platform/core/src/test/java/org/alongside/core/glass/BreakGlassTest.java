package org.alongside.core.glass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.JudgesSomebody;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
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
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class BreakGlassTest {
    private static final String WHY = "Rosa did not come home and her family asks us to reach her.";

    /** Keeps what the notices would tell the person. */
    @ApplicationScoped
    static class Told {
        private final List<GlassOpened> facts = new ArrayList<>();

        void opened(@Observes GlassOpened fact) {
            facts.add(fact);
        }

        List<GlassOpened> facts() {
            return facts;
        }
    }

    @Inject
    private BreakGlass glass;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    @Inject
    private AuditLog audit;

    @Inject
    private Programmes programmes;

    @Inject
    private MovableClock clock;

    @Inject
    private Told told;

    private ProgrammeId programme;
    private SignedIn ada;
    private SignedIn ivan;
    private SignedIn rosaHerself;
    private ParticipantId rosa;
    private ParticipantId hannah;

    @BeforeEach
    void begin() {
        programme = programmes.create("Course", ZoneId.of("Europe/London"));
        ada = somebody("Ada", Role.ADMINISTRATOR);
        ivan = somebody("Ivan", Role.INSTITUTION_ADMINISTRATOR);
        rosaHerself = somebody("Rosa", Role.MENTOR);
        rosa = register("Rosa", Part.LIVED_EXPERIENCE);
        hannah = register("Hannah", Part.TRAINEE);
        acting.as(ada, () -> participants.signsInWith(rosa, rosaHerself.account()));
    }

    private SignedIn somebody(String name, Role... roles) {
        AccountId account = accounts.create(name + UUID.randomUUID(), name, "correct horse battery staple");
        for (Role role : roles) {
            accounts.join(account, programme, role);
        }
        return accounts.in(account, programme).orElseThrow();
    }

    private ParticipantId register(String name, Part part) {
        return acting.as(
                ada, () -> participants.register(new NewParticipant(name, part, ReachBy.EMAIL, name + "@example.org")));
    }

    private UUID open(SignedIn who, ParticipantId whose, String reason, int hours) {
        return acting.as(who, () -> glass.open(whose, reason, hours));
    }

    @Test
    void itShowsForSomeHoursWhatTheRoleDoesNot() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(ivan, () -> participants.read(rosa)));

        UUID opening = open(ivan, rosa, WHY, 4);
        assertThat(acting.as(ivan, () -> glass.look(opening)).person().reachAt())
                .isEqualTo("Rosa@example.org");
        assertThatExceptionOfType(NotAllowed.class)
                .as("nothing but what was opened")
                .isThrownBy(() -> acting.as(ivan, () -> participants.read(hannah)));

        clock.forward(Duration.ofHours(4));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(ivan, () -> glass.look(opening)));
    }

    @Test
    void nobodyElseLooksThroughItAndItCanBeClosed() {
        UUID opening = open(ivan, rosa, WHY, 4);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(ada, () -> glass.look(opening)));

        acting.as(ada, () -> glass.close(opening));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(ivan, () -> glass.look(opening)));
    }

    @Test
    void thePersonIsToldAndReadsWhoAndWhy() {
        UUID opening = open(ivan, rosa, WHY, 1);

        assertThat(told.facts())
                .anyMatch(fact -> fact.opening().equals(opening)
                        && fact.participant().equals(rosa)
                        && fact.by().equals(ivan.account()));
        assertThat(acting.as(rosaHerself, glass::mine)).singleElement().satisfies(row -> {
            assertThat(row.by()).isEqualTo("Ivan");
            assertThat(row.reason()).isEqualTo(WHY);
        });
    }

    @Test
    void theLogNamesWhoLookedAndHoldsNoWordOfTheReason() {
        UUID opening = open(ivan, rosa, WHY, 1);
        acting.as(ivan, () -> glass.look(opening));

        assertThat(acting.as(ada, audit::newest))
                .noneMatch(line -> line.toString().contains("family"))
                .anyMatch(line -> line.action().equals("core.glass.opened")
                        && line.subject().matches(opening + "/[0-9a-f]{64}"))
                .anyMatch(line -> line.who().equals("Ivan")
                        && line.purpose()
                                .filter(of -> of.key().equals("core.break-glass"))
                                .isPresent());
    }

    @Test
    void whoJudgesAnybodyBreaksNothing() {
        UUID before = open(ivan, rosa, WHY, 4);
        acting.as(ada, () -> relations.add(ivan.account(), hannah, Relations.Kind.MARKS));

        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> open(ivan, hannah, WHY, 1));
        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> open(ivan, rosa, WHY, 1));
        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> acting.as(ivan, () -> glass.look(before)));
        assertThatExceptionOfType(JudgesSomebody.class).isThrownBy(() -> acting.as(ivan, glass::list));
    }

    @Test
    void aReasonAndAnEndAreNeeded() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> open(ivan, rosa, "  because  ", 1));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> open(ivan, rosa, WHY, 0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> open(ivan, rosa, WHY, 25));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open(rosaHerself, rosa, WHY, 1));
    }
}
