package org.alongside.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.initiative.BeforePaidWork;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Workspace;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plugin is told before it asks somebody to paid work. */
@ModuleTest
class BeforeAskingTest {
    private static final String SENTENCE = "They asked to be asked first.";

    /** Everybody wants to be asked first. */
    @ApplicationScoped
    static class AskedFirst implements BeforePaidWork {
        @Override
        public Map<ParticipantId, String> forWhoeverAsks(Collection<ParticipantId> people, Locale locale) {
            return people.stream().collect(Collectors.toMap(Function.identity(), who -> SENTENCE));
        }

        @Override
        public List<Optional<String>> forMe(List<List<Work>> asked, Locale locale) {
            return List.of();
        }
    }

    private static class Choir implements InitiativeType {
        @Override
        public String key() {
            return "choir";
        }

        @Override
        public String label(Locale locale) {
            return "Choir";
        }

        @Override
        public InvolvementLabel involvement() {
            return new InvolvementLabel("Songs.", List.of("all"), false, "By the hour.", "Tea.", "At once.", "A year.");
        }

        @Override
        public List<InitiativeRole> roles() {
            return List.of(new InitiativeRole("singer", "Singer", true), new InitiativeRole("guest", "Guest", false));
        }

        @Override
        public Component view(Workspace workspace) {
            return new Div();
        }
    }

    /** Known by its presence. */
    @ApplicationScoped
    static class OurChoir extends Choir {}

    /** Another kind, in the same programme. */
    @ApplicationScoped
    static class Band extends Choir {
        @Override
        public String key() {
            return "band";
        }
    }

    @Inject
    private Lending lending;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    private ProgrammeId programme;
    private SignedIn catrin;
    private SignedIn samira;
    private InitiativeId choir;
    private ParticipantId maureen;

    @BeforeEach
    void maureenSings() {
        programme = programmes.create("Programme", ZoneId.of("Europe/London"));
        catrin = staff("Catrin", Role.COORDINATOR);
        samira = staff("Samira", Role.RESEARCHER);
        acting.asPlatform(programme, () -> {
            switches.turn("choir", true);
            switches.turn("band", true);
        });
        choir = begin("choir");
        maureen = joins("Maureen", "singer");
    }

    private SignedIn staff(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    private InitiativeId begin(String kind) {
        return acting.as(
                catrin, () -> initiatives.create(kind, "Tuesdays", LocalDate.of(2026, 1, 6), Optional.empty()));
    }

    private ParticipantId joins(String name, String role) {
        return acting.as(catrin, () -> {
            ParticipantId id = participants.register(
                    new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.PHONE, "01632 960 100"));
            initiatives.engage(choir, id, role);
            return id;
        });
    }

    private Optional<String> before(SignedIn who, InitiativeId initiative, ParticipantId person) {
        return acting.as(
                who, () -> lending.lend(new Choir(), "", Locale.UK).activities().beforeAsking(initiative, person));
    }

    @Test
    void whoeverPlansReadsTheSentenceOfWhoeverIsPaid() {
        assertThat(before(catrin, choir, maureen)).contains(SENTENCE);
        assertThat(before(catrin, choir, joins("Dev", "guest"))).as("not paid").isEmpty();
        assertThat(before(catrin, choir, new ParticipantId(UUID.randomUUID())))
                .as("nobody of it")
                .isEmpty();
        assertThat(before(samira, choir, maureen)).as("plans nothing").isEmpty();
    }

    @Test
    void anInitiativeOfAnotherKindDoesNotExist() {
        InitiativeId band = begin("band");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> before(catrin, band, maureen));
    }

    /** R6. */
    @Test
    void ofWhomTheReaderJudgesNothingIsSaid() {
        acting.asPlatform(programme, () -> relations.add(catrin.account(), maureen, Relations.Kind.SELECTS));
        assertThat(before(catrin, choir, maureen)).isEmpty();
    }
}
