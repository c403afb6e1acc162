package org.alongside.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.Test;

@ModuleTest
class AllowedTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId(UUID.randomUUID());

    /** A use-case class like any other. */
    @ApplicationScoped
    @Transactional
    static class UseCases {
        @Inject
        private Programmes programmes;

        @Allowed("core.administer")
        String administer() {
            return "done";
        }

        @Allowed("core.administer")
        void createThenFail(ProgrammeId programme) {
            programmes.create(programme, "Never to be", ZoneId.of("Europe/London"));
            throw new UnsupportedOperationException("after all");
        }

        @Allowed("core.no-such-permission")
        void askForWhatNobodyBrings() {}
    }

    /** The permission may stand on the class. */
    @ApplicationScoped
    @Allowed("core.administer")
    static class AllForAdministrators {
        void administer() {}
    }

    @Inject
    private UseCases useCases;

    @Inject
    private AllForAdministrators others;

    @Inject
    private Acting acting;

    @Inject
    private Programmes programmes;

    @Inject
    private Transactions transactions;

    private static SignedIn somebodyWho(Role... roles) {
        return new SignedIn(new AccountId(UUID.randomUUID()), "Somebody", PROGRAMME, Set.of(roles));
    }

    @Test
    void thoseWithThePermissionGetIn() {
        assertThat(acting.as(somebodyWho(Role.ADMINISTRATOR), useCases::administer))
                .isEqualTo("done");
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        assertThat(acting.as(somebodyWho(Role.ASSESSOR, Role.ADMINISTRATOR), useCases::administer))
                .isEqualTo("done");
    }

    @Test
    void strangersAreRefused() {
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(useCases::administer);
    }

    @Test
    void peopleWithoutThePermissionAreRefused() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(somebodyWho(Role.COORDINATOR), useCases::administer));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(somebodyWho(), useCases::administer));
    }

    @Test
    void whoeverWasLetInIsNotRemembered() {
        acting.as(somebodyWho(Role.ADMINISTRATOR), useCases::administer);
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(useCases::administer);
    }

    @Test
    void refusalsComeBeforeAnyTransaction() {
        int before = transactions.begun();
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(useCases::administer);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(somebodyWho(Role.COORDINATOR), useCases::administer));
        assertThat(transactions.begun()).isEqualTo(before);

        acting.as(somebodyWho(Role.ADMINISTRATOR), useCases::administer);
        assertThat(transactions.begun()).isEqualTo(before + 1);
    }

    @Test
    void thePermissionOfAClassStandsBeforeAllItsMethods() {
        acting.as(somebodyWho(Role.ADMINISTRATOR), others::administer);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(somebodyWho(Role.COORDINATOR), others::administer));
    }

    @Test
    void aPermissionThatNoModuleBringsIsAMistakeNotAYes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acting.as(somebodyWho(Role.values()), useCases::askForWhatNobodyBrings));
    }

    @Test
    void aRuntimeExceptionRollsBack() {
        ProgrammeId neverToBe = new ProgrammeId(UUID.randomUUID());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> acting.as(somebodyWho(Role.ADMINISTRATOR), () -> useCases.createThenFail(neverToBe)));
        assertThat(programmes.find(neverToBe)).isEmpty();
    }
}
