package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class SearchTest {
    @Inject
    private Participants participants;

    @Inject
    private NameAdoption adoption;

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

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        AccountId account = accounts.create("catrin-" + UUID.randomUUID(), "Catrin", "correct horse battery staple");
        accounts.join(account, programme, Role.COORDINATOR);
        catrin = accounts.in(account, programme).orElseThrow();
        add(
                "Maureen Prytherch",
                "Siân Öztürk",
                "Seán O'Brien",
                "maurice Lea",
                "Tom",
                "Étienne Richardson",
                "Person 999");
    }

    private void add(String... names) {
        for (String name : names) {
            acting.as(
                    catrin,
                    () -> participants.register(
                            new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.POST, "3 Mill Lane")));
        }
    }

    private List<String> found(String search) {
        return acting.as(catrin, () -> participants.list(search)).stream()
                .map(Participants.Row::callName)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maureen Prytherch",
                "prytherch, maureen",
                "maur pryth",
                "Mauren",
                "Maurene Pritherch",
                "moreen prytherck",
                "amureen",
                "MAUREEN"
            })
    void somebodyIsFoundHoweverTheirNameIsTyped(String typed) {
        assertThat(found(typed)).startsWith("Maureen Prytherch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sian", "Siân", "ozturk", "Öztürk siân", "SIÂN OZTURK", "oztuk"})
    void accentsAndCapitalsDoNotMatter(String typed) {
        assertThat(found(typed)).startsWith("Siân Öztürk");
    }

    @Test
    void whoIsCalledJustThatComesBeforeThoseWhoMayBeMeant() {
        add("Maureene Adams");
        assertThat(found("maureene")).containsExactly("Maureene Adams", "Maureen Prytherch");
        assertThat(found("mau")).containsExactly("Maureen Prytherch", "Maureene Adams", "maurice Lea");
    }

    @Test
    void allWordsHaveToFit() {
        assertThat(found("maureen lea")).isEmpty();
        assertThat(found("nobody")).isEmpty();
        assertThat(found("Person 998")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void everybodyIsListedInTheOrderOfTheirNamesWhateverTheirLetters() {
        assertThat(found(" "))
                .containsExactly(
                        "Étienne Richardson",
                        "Maureen Prytherch",
                        "maurice Lea",
                        "Person 999",
                        "Seán O'Brien",
                        "Siân Öztürk",
                        "Tom");
    }

    @Test
    void whoWasRegisteredByAnEarlierVersionIsFoundAfterTheStart() {
        sql.run("delete from core.participant_word where programme_id = ?", programme.value());
        sql.run("delete from core.name_key where programme_id = ?", programme.value());
        sql.run("update core.participant set sort_name = null where programme_id = ?", programme.value());
        assertThat(found("maureen")).isEmpty();
        adoption.adopt(new DatabaseReady());
        assertThat(found("mauren")).containsExactly("Maureen Prytherch");
        assertThat(sql.rows("select 1 from core.participant where sort_name is null"))
                .isEmpty();
    }

    @Test
    void theNamesOfOneProgrammeAreNotFoundInAnother() {
        ProgrammeId other = programmes.create("Medicine", ZoneId.of("Europe/London"));
        accounts.join(catrin.account(), other, Role.COORDINATOR);
        catrin = accounts.in(catrin.account(), other).orElseThrow();
        assertThat(found("maureen")).isEmpty();
        add("Maureen Other");
        assertThat(found("maureen")).containsExactly("Maureen Other");
    }
}
