package org.alongside.core.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.Test;

@ModuleTest
class AdoptionTest {
    @Inject
    private Adoption adoption;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    @Test
    void whatAnEarlierVersionLeftInClearIsSealedAtTheStart() {
        SignedIn ada = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Ada",
                programmes.create("Course", ZoneId.of("Europe/London")),
                Set.of(Role.ADMINISTRATOR));
        ParticipantId rosa = acting.as(
                ada,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "in the new way")));
        sql.run(
                "update core.participant set sealed_reach_at = null, reach_at = 'Flat 2, Mill Lane' where id = ?",
                rosa.value());
        assertThat(acting.as(ada, () -> participants.read(rosa)).reachAt()).isEqualTo("Flat 2, Mill Lane");

        adoption.adopt(new DatabaseReady());

        assertThat(sql.rows("select * from core.participant where id = ?", rosa.value()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("reach_at")).isNull();
                    assertThat(row.toString()).doesNotContain("Mill Lane");
                });
        assertThat(acting.as(ada, () -> participants.read(rosa)).reachAt()).isEqualTo("Flat 2, Mill Lane");
    }
}
