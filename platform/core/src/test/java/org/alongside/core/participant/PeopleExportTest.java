package org.alongside.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class PeopleExportTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"Maureen\")";
    private static final List<NewParticipant> PEOPLE = List.of(
            new NewParticipant("'Appy Harry", Part.LIVED_EXPERIENCE, ReachBy.POST, "3 Mill Lane\nLlanberis"),
            new NewParticipant(FORMULA, Part.LIVED_EXPERIENCE, ReachBy.EMAIL, "-maureen@example.org"),
            new NewParticipant("Siân <&> \"Öztürk\"", Part.TRAINEE, ReachBy.PHONE, "+44 1632 960123"));

    @Inject
    private PeopleExport export;

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

    @BeforeEach
    void begin() {
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        catrin = somebody(Role.COORDINATOR);
        PEOPLE.forEach(person -> acting.as(catrin, () -> participants.register(person)));
    }

    private SignedIn somebody(Role role) {
        AccountId account = accounts.create("a-" + UUID.randomUUID(), "A", "correct horse battery staple");
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    private static List<NewParticipant> read(byte[] file) {
        PeopleFile.Content content = PeopleFile.read(file);
        assertThat(content.faults()).isEmpty();
        return content.lines().stream().map(PeopleFile.Line::person).toList();
    }

    @Test
    void whatIsHandedOnCanBeReadInAgainAsItWas() {
        assertThat(read(acting.as(catrin, () -> export.csv("")))).containsExactlyInAnyOrderElementsOf(PEOPLE);
        assertThat(read(acting.as(catrin, () -> export.workbook("")))).containsExactlyInAnyOrderElementsOf(PEOPLE);
    }

    @Test
    void noCellIsTakenForAFormula() throws IOException {
        assertThat(new String(acting.as(catrin, () -> export.csv("")), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK", "'+44", "'-maureen")
                .doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(acting.as(catrin, () -> export.workbook(""))))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(
                            (Cell cell) -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(PEOPLE.size());
        }
    }

    @Test
    void whomItToldOfIsOnRecord() {
        acting.as(catrin, () -> export.csv(""));
        assertThat(sql.rows(
                        "select p.participant_id from core.audit_entry e join core.audit_people p on p.digest = e.people"
                                + " where e.programme_id = ? and e.purpose = 'core.handed-on'",
                        programme.value()))
                .hasSize(PEOPLE.size());
        assertThat(sql.rows(
                        "select 1 from core.audit_entry where programme_id = ? and action = 'core.people.exported-csv'",
                        programme.value()))
                .hasSize(1);
    }

    @Test
    void onlyThoseWhoMayTakeThemAway() {
        SignedIn samira = somebody(Role.SUPPORTER);
        assertThatThrownBy(() -> acting.as(samira, () -> export.csv(""))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> acting.as(samira, () -> export.workbook(""))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoIsOnRecordTwiceIsHandedOnOnce() {
        List<ParticipantId> all = acting.as(catrin, () -> participants.list("")).stream()
                .map(Participants.Row::id)
                .toList();
        acting.as(catrin, () -> duplicates.join(all.get(0), all.get(1)));
        assertThat(read(acting.as(catrin, () -> export.csv("")))).hasSize(PEOPLE.size() - 1);
    }
}
