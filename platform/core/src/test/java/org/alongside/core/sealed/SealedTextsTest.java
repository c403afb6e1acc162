package org.alongside.core.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class SealedTextsTest {
    private static final String HERE = "core.somewhere.words";
    private static final String WORDS = "Ring my sister first. Noson dda – 你好";
    private static final int CANARIES = 1000;

    @Inject
    private SealedTexts texts;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Sql sql;

    private SignedIn ada;
    private ParticipantId rosa;
    private ParticipantId sam;

    @BeforeEach
    void twoPeople() {
        ada = in(programmes.create("Course", ZoneId.of("Europe/London")));
        rosa = register("Rosa", "rosa@example.org");
        sam = register("Sam", "sam@example.org");
    }

    private static SignedIn in(ProgrammeId programme) {
        return new SignedIn(new AccountId(UUID.randomUUID()), "Ada", programme, Set.of(Role.ADMINISTRATOR));
    }

    private ParticipantId register(String name, String email) {
        return acting.as(
                ada,
                () -> participants.register(new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.EMAIL, email)));
    }

    private String seal(ParticipantId owner, UUID row) {
        return acting.as(ada, () -> texts.seal(owner, HERE, row, WORDS));
    }

    @Test
    void whatIsSealedIsOpenedAgainInItsPlace() {
        UUID row = UUID.randomUUID();
        String sealed = seal(rosa, row);
        assertThat(sealed).startsWith("1.").doesNotContain("sister");
        assertThat(seal(rosa, row)).isNotEqualTo(sealed);
        assertThat(acting.as(ada, () -> texts.open(rosa, HERE, row, sealed))).contains(WORDS);
    }

    @Test
    void whatIsSealedOpensInNoOtherRowColumnProgrammeAndForNobodyElse() {
        UUID row = UUID.randomUUID();
        String sealed = seal(rosa, row);
        SignedIn elsewhere = in(programmes.create("Other course", ZoneId.of("Europe/London")));

        refused(() -> acting.as(ada, () -> texts.open(rosa, HERE, UUID.randomUUID(), sealed)));
        refused(() -> acting.as(ada, () -> texts.open(rosa, "core.elsewhere.words", row, sealed)));
        refused(() -> acting.as(ada, () -> texts.open(sam, HERE, row, sealed)));
        assertThat(acting.as(elsewhere, () -> texts.open(rosa, HERE, row, sealed)))
                .as("the key is behind the wall")
                .isEmpty();
    }

    @Test
    void oneBitThatWasChangedIsFound() {
        UUID row = UUID.randomUUID();
        String sealed = seal(rosa, row);
        char last = sealed.charAt(20);
        String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);
        refused(() -> acting.as(ada, () -> texts.open(rosa, HERE, row, changed)));
        refused(() -> acting.as(ada, () -> texts.open(rosa, HERE, row, "in clear")));
    }

    private static void refused(Runnable opening) {
        assertThatIllegalStateException().isThrownBy(opening::run);
    }

    @Test
    void aKeyOfAnotherProgrammeOpensNothingEvenInItsRow() {
        UUID row = UUID.randomUUID();
        String sealed = seal(rosa, row);
        sql.run(
                "update core.participant_key set wrapped = (select k.wrapped from core.participant_key k"
                        + " where k.participant_id = ?) where participant_id = ?",
                sam.value(),
                rosa.value());
        refused(() -> acting.as(ada, () -> texts.open(rosa, HERE, row, sealed)));
    }

    @Test
    void whatBelongsToSomebodyWhoseKeyIsShreddedIsGoneAndNoOtherKeyIsMade() {
        UUID row = UUID.randomUUID();
        String sealed = seal(rosa, row);
        acting.as(ada, () -> texts.shred(rosa));

        assertThat(acting.as(ada, () -> texts.open(rosa, HERE, row, sealed))).isEmpty();
        assertThat(acting.as(ada, () -> participants.read(rosa)).reachAt()).isEmpty();
        assertThat(acting.as(ada, () -> participants.read(sam)).reachAt()).isEqualTo("sam@example.org");
        refused(() -> seal(rosa, row));
        assertThat(sql.rows("select wrapped from core.participant_key where participant_id = ?", rosa.value()))
                .singleElement()
                .satisfies(key -> assertThat(key.get("wrapped")).isNull());
    }

    @Test
    void noneOfAThousandCanariesIsAnywhereInTheDatabase() {
        List<String> canaries = new ArrayList<>();
        for (int bird = 0; bird < CANARIES; bird++) {
            String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
            canaries.add(canary);
            register("Person " + bird, canary + "@example.org");
        }
        String everything = dump();
        assertThat(everything).contains("Person 999");
        assertThat(canaries.stream().filter(everything::contains)).isEmpty();
        assertThat(acting.as(ada, () -> participants.list("Person 999")))
                .singleElement()
                .satisfies(row -> assertThat(acting.as(ada, () -> participants.read(row.id()))
                                .reachAt())
                        .isEqualTo(canaries.get(999) + "@example.org"));
    }

    /** Every value of every table, written as text. */
    private String dump() {
        StringBuilder all = new StringBuilder();
        for (Map<String, Object> table : sql.rows("select table_schema as place, table_name as name"
                + " from information_schema.tables where lower(table_schema) in ('core', 'public')")) {
            sql.rows("select * from \"" + table.get("place") + "\".\"" + table.get("name") + "\"")
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }
}
