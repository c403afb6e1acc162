package org.alongside.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL itself refuses to change what stands in the audit log. */
@ModuleTest
class AuditGuardTest {
    private static final String ONLY_ADDED_TO = "The audit log is only ever added to";

    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    @Inject
    private AuditLog log;

    @Inject
    private AuditChain chain;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private final ParticipantId rosa = new ParticipantId(UUID.randomUUID());
    private final ParticipantId sam = new ParticipantId(UUID.randomUUID());
    private SignedIn ada;

    @BeforeEach
    void somethingIsInTheLog() {
        ProgrammeId programme = programmes.create("Social work", ZoneId.of("Europe/London"));
        AccountId account = accounts.create("ada-" + UUID.randomUUID(), "Ada", "correct horse battery staple");
        accounts.join(account, programme, Role.ADMINISTRATOR);
        ada = new SignedIn(account, "Ada", programme, Set.of(Role.ADMINISTRATOR));
        acting.as(ada, () -> {
            log.record("core.thing.done", "first");
            log.record("core.participant.registered", rosa);
            log.read(new Purpose("core.looking-after"), List.of(rosa, sam));
            chain.link();
        });
    }

    @AfterEach
    void theGuardsAreBack() {
        sql.rows("select core.guard_audit('alongside_app')");
    }

    /** In a transaction that is open for the programme, so that the rows are within reach. */
    private int asTheServer(String statement) {
        return acting.as(
                ada,
                () -> transactions.call(() -> {
                    assertThat(log.newest()).isNotEmpty();
                    return sql.run(statement);
                }));
    }

    private String table(String name) {
        return sql.rows(
                        "select * from core." + name + " where programme_id = ? order by 1",
                        ada.programme().value())
                .toString();
    }

    private String everything() {
        return table("audit_entry") + table("audit_link") + table("audit_people") + table("audit_salt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update core.audit_entry set action = 'core.thing.undone'",
                "update core.audit_entry set about = null, action = 'core.thing.undone'",
                "update core.audit_entry set programme_id = programme_id",
                "delete from core.audit_entry",
                "delete from core.audit_entry where subject = 'first'",
                "truncate core.audit_entry",
                "update core.audit_link set hash = 'x'",
                "delete from core.audit_link",
                "truncate core.audit_link",
                "update core.audit_people set person_hash = 'x'",
                "delete from core.audit_people",
                "truncate core.audit_people",
                "update core.audit_salt set salt = 'x'",
                "truncate core.audit_salt",
                "delete from core.audit_head",
                "alter table core.audit_entry disable trigger user",
                "drop trigger only_added_to_remove on core.audit_entry",
                "drop table core.audit_link",
                "create or replace function core.only_added_to() returns trigger language plpgsql as 'begin return new; end'",
                "set session_replication_role = replica",
                "select core.guard_audit('public')"
            })
    void theServersLoginHasNoRightToChangeIt(String statement) {
        String before = everything();
        assertThatThrownBy(() -> asTheServer(statement))
                .cause()
                .satisfiesAnyOf(
                        refused -> assertThat(refused).hasMessageContaining("permission denied"),
                        refused -> assertThat(refused).hasMessageContaining("must be owner"));
        assertThat(everything()).isEqualTo(before);
    }

    /** It has the right to that column; the trigger looks at what for. */
    @Test
    void whomALineIsAboutIsNeitherChangedNorTakenAwayWhileTheyAreNotForgotten() {
        String before = everything();
        for (String change : List.of(
                "update core.audit_entry set about = null where about is not null",
                "update core.audit_entry set about = '" + sam + "' where about is not null",
                "update core.audit_people set participant_id = null",
                "update core.audit_people set participant_id = '" + sam + "'")) {
            assertThatThrownBy(() -> asTheServer(change)).cause().as(change).hasMessageContaining(ONLY_ADDED_TO);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void forgettingSomebodyStillWorksAndCannotBeTurnedBack() {
        acting.as(ada, () -> log.forget(rosa));
        acting.as(ada, chain::link);

        assertThat(table("audit_entry") + table("audit_people"))
                .doesNotContain(rosa.toString())
                .contains(sam.toString());
        assertThat(acting.as(ada, () -> chain.check(List.of())).fault()).isEmpty();
        assertThatThrownBy(() ->
                        asTheServer("update core.audit_entry set about = '" + sam + "' where about_hash is not null"))
                .cause()
                .hasMessageContaining(ONLY_ADDED_TO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update core.audit_entry set action = 'core.thing.undone'",
                "delete from core.audit_entry",
                "truncate core.audit_entry",
                "update core.audit_link set hash = 'x'",
                "delete from core.audit_link",
                "truncate core.audit_link",
                "delete from core.audit_people",
                "truncate core.audit_people"
            })
    void whoeverMayDoEverythingIsRefusedToo(String statement) {
        assertThatThrownBy(() -> sql.run(statement)).cause().hasMessageContaining(ONLY_ADDED_TO);
    }

    @Test
    void theOwnerIsRefusedUntilTheTriggersAreTakenAwayAndTheNextStartPutsThemBack() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("audit_entry", "audit_link", "audit_people")) {
                assertThatThrownBy(() -> statement.execute("delete from core." + table))
                        .hasMessageContaining(ONLY_ADDED_TO);
            }
            statement.execute("alter table core.audit_entry disable trigger only_added_to_update");
            statement.execute("drop trigger only_added_to_remove on core.audit_link");
            statement.execute("alter table core.audit_people enable trigger only_added_to_remove");
            assertThat(gaps())
                    .containsExactlyInAnyOrder(
                            "core.audit_entry could be changed: the trigger only_added_to_update is missing, off or another",
                            "core.audit_link could be changed: the trigger only_added_to_remove is missing, off or another",
                            "core.audit_people could be changed: the trigger only_added_to_remove is missing, off or another");
            statement.execute("select core.raise_walls('alongside_app', array['core'])");
            assertThat(gaps()).isEmpty();
        }
    }

    @Test
    void aTriggerOfTheSameNameThatDoesNothingIsFound() {
        sql.run("drop trigger only_added_to_update on core.audit_link");
        sql.run("create trigger only_added_to_update before update on core.audit_link for each row"
                + " when (false) execute function core.only_added_to('')");
        sql.run("alter table core.audit_link enable always trigger only_added_to_update");
        assertThat(gaps()).hasSize(1);
    }

    /** Said here so that nobody counts on more: against the owner stand the chain and what was signed elsewhere. */
    @Test
    void whatTheOwnerChangesAllTheSameTheChainFinds() throws SQLException {
        List<Checkpoint> signed = acting.as(ada, chain::end).stream().toList();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select core.lower_walls(array['core'])");
            statement.execute("alter table core.audit_entry disable trigger user");
            statement.execute("update core.audit_entry set action = 'core.thing.undone' where programme_id = '"
                    + ada.programme() + "'");
            statement.execute("select core.raise_walls('alongside_app', array['core'])");
        }
        assertThat(gaps()).isEmpty();
        assertThat(acting.as(ada, () -> chain.check(signed)).fault()).isEqualTo(Optional.of(ChainCheck.Fault.CHANGED));
    }

    private List<String> gaps() {
        return sql.rows("select place || ' ' || gap as words from core.wall_gaps(array['core'])").stream()
                .map(row -> (String) row.get("words"))
                .toList();
    }
}
