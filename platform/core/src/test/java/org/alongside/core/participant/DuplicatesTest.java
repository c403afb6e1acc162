package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class DuplicatesTest {
    @Inject
    private Duplicates duplicates;

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
    private ParticipantId maureen;

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        AccountId account = accounts.create("catrin-" + UUID.randomUUID(), "Catrin", "correct horse battery staple");
        accounts.join(account, programme, Role.COORDINATOR);
        catrin = accounts.in(account, programme).orElseThrow();
        maureen = add("Maureen Lea", ReachBy.EMAIL, "Maureen@example.org");
    }

    private ParticipantId add(String name, ReachBy by, String at) {
        return acting.as(catrin, () -> participants.register(new NewParticipant(name, Part.LIVED_EXPERIENCE, by, at)));
    }

    private List<Duplicates.Sign> signs() {
        return acting.as(catrin, duplicates::list).stream()
                .map(Duplicates.Pair::sign)
                .toList();
    }

    private List<String> names(String search) {
        return acting.as(catrin, () -> participants.list(search)).stream()
                .map(Participants.Row::callName)
                .toList();
    }

    private void join(ParticipantId record, ParticipantId into) {
        acting.as(catrin, () -> duplicates.join(record, into));
    }

    private Set<ParticipantId> sameAs(ParticipantId id) {
        return acting.as(catrin, () -> participants.sameAs(id));
    }

    @Test
    void whoIsLikelyToBeOnRecordTwiceIsNamedTheStrongestSignFirst() {
        assertThat(signs()).isEmpty();
        add("LEA, Mauréen", ReachBy.POST, "3 Mill Lane");
        assertThat(signs()).containsExactly(Duplicates.Sign.SAME_NAME);
        add("Mauren Lea", ReachBy.EMAIL, "maureen@EXAMPLE.org ");
        assertThat(signs()).containsExactly(Duplicates.Sign.SIMILAR_NAME_AND_SAME_ADDRESS, Duplicates.Sign.SAME_NAME);
        add("Tom", ReachBy.PHONE, "01632 960 123");
        add("tom", ReachBy.PHONE, "+44 (1632) 960-123");
        assertThat(signs()).startsWith(Duplicates.Sign.SAME_NAME_AND_ADDRESS).hasSize(3);
    }

    @Test
    void aHouseholdThatSharesAnAddressIsNotOnePerson() {
        add("Gwilym Lea", ReachBy.EMAIL, "maureen@example.org");
        assertThat(signs()).isEmpty();
    }

    @Test
    void whoeverAreTwoPeopleAreNotNamedTogetherAgain() {
        ParticipantId other = add("Maureen Lea", ReachBy.POST, "3 Mill Lane");
        acting.as(catrin, () -> duplicates.areTwo(other, maureen));
        acting.as(catrin, () -> duplicates.areTwo(maureen, other));
        assertThat(signs()).isEmpty();
        assertThat(names("maureen lea")).hasSize(2);
    }

    @Test
    void aJoinedRecordVanishesFromListsAndIsCalledLikeTheOther() {
        ParticipantId other = add("Mo Lea", ReachBy.EMAIL, "maureen@example.org");
        join(other, maureen);

        assertThat(names("")).containsExactly("Maureen Lea");
        assertThat(names("mo")).isEmpty();
        assertThat(acting.as(catrin, () -> participants.on(Part.LIVED_EXPERIENCE)))
                .extracting(Participant::id)
                .containsExactly(maureen);
        assertThat(acting.as(catrin, () -> participants.nameOf(other))).isEqualTo("Maureen Lea");
        assertThat(acting.as(catrin, () -> participants.namesOf(List.of(other, maureen))))
                .containsEntry(other, "Maureen Lea")
                .containsEntry(maureen, "Maureen Lea");
        assertThat(signs()).isEmpty();
        assertThat(acting.as(catrin, duplicates::joined)).hasSize(1);
        assertThat(sql.rows("select 1 from core.participant where programme_id = ?", programme.value()))
                .as("nothing is deleted")
                .hasSize(2);
    }

    @Test
    void takingThePointerAwayUndoesIt() {
        ParticipantId other = add("Mo Lea", ReachBy.EMAIL, "maureen@example.org");
        join(other, maureen);
        acting.as(catrin, () -> duplicates.part(other));

        assertThat(names("")).containsExactly("Maureen Lea", "Mo Lea");
        assertThat(names("mo")).containsExactly("Mo Lea");
        assertThat(acting.as(catrin, () -> participants.nameOf(other))).isEqualTo("Mo Lea");
        assertThat(sameAs(other)).containsExactly(other);
        assertThatThrownBy(() -> acting.as(catrin, () -> duplicates.part(other)))
                .isInstanceOf(NotToBeJoined.class);
    }

    @Test
    void allRecordsOfOnePersonAreKnownFromEachOfThem() {
        ParticipantId second = add("Mo Lea", ReachBy.EMAIL, "maureen@example.org");
        ParticipantId third = add("M Lea", ReachBy.EMAIL, "maureen@example.org");
        ParticipantId tom = add("Tom", ReachBy.POST, "1 High Street");
        join(second, third);
        join(third, maureen);
        for (ParticipantId each : List.of(maureen, second, third)) {
            assertThat(sameAs(each)).containsExactlyInAnyOrder(maureen, second, third);
            assertThat(acting.as(catrin, () -> participants.nameOf(each))).isEqualTo("Maureen Lea");
        }
        assertThat(sameAs(tom)).containsExactly(tom);
    }

    @Test
    void noRecordIsJoinedToItselfInACircleOrTwice() {
        ParticipantId other = add("Mo Lea", ReachBy.EMAIL, "maureen@example.org");
        ParticipantId tom = add("Tom", ReachBy.POST, "1 High Street");
        assertThatThrownBy(() -> join(maureen, maureen)).isInstanceOf(NotToBeJoined.class);
        join(other, maureen);
        assertThatThrownBy(() -> join(maureen, other)).isInstanceOf(NotToBeJoined.class);
        assertThatThrownBy(() -> join(other, tom)).isInstanceOf(NotToBeJoined.class);
        assertThatThrownBy(() -> join(tom, other)).isInstanceOf(NotToBeJoined.class);
        assertThatThrownBy(() -> join(tom, new ParticipantId(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoAreTwoPeopleDoNotStandInTheWayOfOthers() {
        for (int i = 0; i < 60; i++) {
            String name = "A" + i;
            ParticipantId one = add(name, ReachBy.POST, "1 High Street");
            ParticipantId other = add(name, ReachBy.POST, "2 High Street");
            acting.as(catrin, () -> duplicates.areTwo(one, other));
        }
        add("maureen lea", ReachBy.POST, "3 Mill Lane");
        assertThat(signs()).containsExactly(Duplicates.Sign.SAME_NAME);
    }

    @Test
    void joinedBothWaysRoundAtOnceOneFails() throws InterruptedException {
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                ParticipantId one = add("One " + round, ReachBy.POST, "1 High Street");
                ParticipantId other = add("Other " + round, ReachBy.POST, "1 High Street");
                CyclicBarrier together = new CyclicBarrier(2);
                desks.invokeAll(List.of(joining(together, one, other), joining(together, other, one)));
                assertThat(sameAs(one)).containsExactlyInAnyOrder(one, other);
            }
        } finally {
            desks.shutdownNow();
        }
        assertThat(acting.as(catrin, duplicates::joined)).hasSize(10);
    }

    private Callable<Boolean> joining(CyclicBarrier together, ParticipantId record, ParticipantId into) {
        return () -> {
            together.await();
            join(record, into);
            return true;
        };
    }

    @Test
    void whereSomebodyIsReachedCannotBeReadFromWhatIsCompared() {
        assertThat(sql.rows("select reach_print from core.participant where id = ?", maureen.value())
                        .get(0)
                        .get("reach_print")
                        .toString())
                .hasSize(8);
        ProgrammeId elsewhere = programmes.create("Medicine", ZoneId.of("Europe/London"));
        accounts.join(catrin.account(), elsewhere, Role.COORDINATOR);
        String here = sql.rows("select reach_print from core.participant where id = ?", maureen.value())
                .toString();
        catrin = accounts.in(catrin.account(), elsewhere).orElseThrow();
        ParticipantId there = add("Maureen Lea", ReachBy.EMAIL, "maureen@example.org");
        assertThat(sql.rows("select reach_print from core.participant where id = ?", there.value())
                        .toString())
                .as("of another programme")
                .isNotEqualTo(here);
    }
}
