package org.alongside.core.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.document.ConsentDocuments;
import org.alongside.core.document.DocumentId;
import org.alongside.core.document.Format;
import org.alongside.core.document.NewDocument;
import org.alongside.core.document.NewText;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Permission;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Languages;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.InitiativeRole;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.InvolvementLabel;
import org.alongside.spi.ParticipantId;
import org.alongside.spi.Purpose;
import org.alongside.spi.Workspace;
import org.alongside.testing.ModuleTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A garden is kept by six gardeners and three guests. Catrin coordinates; what she prints leaves the house. */
@ModuleTest
class AccreditationTest {
    private static final List<String> MAPS = List.of("4pi-2015", "hcpc-sets-2017", "uk-standards-2019");

    @Inject
    private Accreditation accreditation;

    @Inject
    private Initiatives initiatives;

    @Inject
    private ConsentDocuments documents;

    @Inject
    private Participants participants;

    @Inject
    private Relations relations;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Acting acting;

    private ProgrammeId programme;
    private SignedIn catrin;
    private InitiativeId garden;
    private DocumentId document;
    private final List<ParticipantId> people = new ArrayList<>();

    /** The module that brings gardens. */
    @ApplicationScoped
    static class GardenModule implements AlongsideModule, EvidenceOfInvolvement {
        @Override
        public String name() {
            return "garden";
        }

        @Override
        public String module() {
            return "garden";
        }

        @Override
        public List<Permission> permissions() {
            return List.of();
        }

        @Override
        public List<Fact> facts(Locale locale) {
            return List.of(new Fact(EvidenceKind.ACTIVITIES, "Garden", "dug 12 times"));
        }
    }

    /** A kind of initiative. */
    @ApplicationScoped
    static class Garden implements InitiativeType {
        @Override
        public String key() {
            return "garden";
        }

        @Override
        public String label(Locale locale) {
            return "Garden";
        }

        @Override
        public InvolvementLabel involvement() {
            return new InvolvementLabel(
                    "What grows",
                    List.of("Everybody"),
                    false,
                    "Paid by the hour",
                    "Tea",
                    "Whenever they like",
                    "A year");
        }

        @Override
        public List<InitiativeRole> roles() {
            return List.of(
                    new InitiativeRole("gardener", "Gardener", true), new InitiativeRole("guest", "Guest", false));
        }

        @Override
        public Component view(Workspace workspace) {
            return new Div();
        }
    }

    @BeforeEach
    void begin() {
        people.clear();
        programme = programmes.create("Doctorate", ZoneId.of("Europe/London"));
        catrin = staff("Catrin Quillfeather", Role.COORDINATOR);
        garden = acting.as(
                catrin,
                () -> initiatives.create(
                        "garden",
                        "The walled garden",
                        LocalDate.of(2026, 3, 17),
                        Optional.of(LocalDate.of(2026, 9, 23))));
        for (int i = 0; i < 6; i++) {
            takesPart("Gwendolen" + i, "gardener");
        }
        for (int i = 0; i < 3; i++) {
            takesPart("Bartholomew" + i, "guest");
        }
        document = acting.as(catrin, () -> {
            DocumentId id = documents.draft(new NewDocument(
                    "Keeping in touch",
                    List.of(new Purpose("core.contact")),
                    Optional.empty(),
                    "REC 26/WA/0001",
                    "Written with Gwendolen0",
                    false));
            documents.write(id, NewText.of("en", Format.EASY_READ, "Keeping in touch", "May we ring Gwendolen0?"));
            documents.putInForce(id);
            return id;
        });
    }

    private SignedIn staff(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, programme, role);
        return accounts.in(account, programme).orElseThrow();
    }

    private void takesPart(String name, String role) {
        acting.as(catrin, () -> {
            ParticipantId id = participants.register(
                    new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.EMAIL, name + "@example.org"));
            people.add(id);
            initiatives.engage(garden, id, role);
        });
    }

    private Accreditation.Report report(String map) {
        return acting.as(catrin, () -> accreditation.read(map, Locale.UK));
    }

    private List<String> said(SignedIn who, EvidenceKind kind) {
        return MAPS.stream()
                .flatMap(map -> acting.as(who, () -> accreditation.read(map, Locale.UK)).answers().stream())
                .flatMap(answer -> answer.facts().stream())
                .filter(fact -> fact.kind() == kind)
                .map(fact -> fact.inOne(Locale.UK))
                .distinct()
                .toList();
    }

    private List<String> said(EvidenceKind kind) {
        return said(catrin, kind);
    }

    @Test
    void showsWhereAndHowPeopleAreInvolvedInMonths() {
        assertThat(said(EvidenceKind.INITIATIVES))
                .containsExactly("The walled garden: Garden, from March 2026 to September 2026");
        assertThat(said(EvidenceKind.ACTIVITIES)).containsExactly("Garden: dug 12 times");
        assertThat(said(EvidenceKind.PAYMENT)).contains("Garden: Paid by the hour");
        assertThat(said(EvidenceKind.SUPPORT)).contains("Garden: Tea");
        assertThat(said(EvidenceKind.DOCUMENTS))
                .singleElement()
                .asString()
                .startsWith("Keeping in touch: version 1, in force since ")
                .endsWith("English (easy read)");
        assertThat(said(EvidenceKind.CONSENT)).isNotEmpty();
        assertThat(said(EvidenceKind.RETENTION)).contains("Messages: 12 months");
        assertThat(said(EvidenceKind.WITHDRAWAL)).hasSizeGreaterThan(5);
    }

    @Test
    void everyKindOfEvidenceIsAskedForBySomeMapAndNoTextIsMissing() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            assertThat(said(kind)).as(kind.name()).isNotEmpty().noneMatch(sentence -> sentence.contains("!"));
        }
    }

    @Test
    void aNumberBelowFiveIsNotTold() {
        assertThat(said(EvidenceKind.ROLES))
                .containsExactly(
                        "The walled garden: Gardener (time is paid): people who took part so far: 6",
                        "The walled garden: Guest (time is not paid): people who took part so far: fewer than 5");
    }

    @Test
    void whoStoppedTookPart() {
        acting.as(catrin, () -> initiatives.disengage(garden, people.get(0), "gardener"));

        assertThat(said(EvidenceKind.ROLES)).anyMatch(sentence -> sentence.endsWith(": 6"));
    }

    @Test
    void whoeverJudgesATraineeIsToldNoNumbers() {
        SignedIn anita = staff("Anita", Role.ADMINISTRATOR);
        SignedIn alex = staff("Alex", Role.ADMINISTRATOR);
        acting.as(alex, () -> relations.add(anita.account(), people.get(7), Relations.Kind.MARKS));

        assertThat(said(anita, EvidenceKind.ROLES))
                .containsExactly(
                        "The walled garden: Gardener (time is paid)", "The walled garden: Guest (time is not paid)");
        assertThat(said(anita, EvidenceKind.ACTIVITIES)).isEmpty();
        assertThat(acting.as(anita, () -> accreditation.read(MAPS.get(0), Locale.UK))
                        .numbersToo())
                .isFalse();
        assertThat(said(alex, EvidenceKind.ROLES)).anyMatch(sentence -> sentence.endsWith(": 6"));
    }

    /** The canary: whatever leaves names nobody, no id and no day, in either language, on the page, over the API or on paper. */
    @Test
    void nothingThatLeavesNamesAnybodyOrADay() throws IOException {
        acting.as(catrin, () -> accreditation.write("hcpc-sets-2017", "3-7", "Gardeners know gardens."));
        StringBuilder all = new StringBuilder();
        for (Locale locale : List.of(Locale.UK, Languages.WELSH)) {
            all.append(acting.as(catrin, () -> accreditation.maps(locale)));
            for (String map : MAPS) {
                all.append(acting.as(catrin, () -> accreditation.read(map, locale)));
                all.append(text(acting.as(catrin, () -> accreditation.print(map, locale))));
            }
        }
        String left = all.toString();

        assertThat(left).contains("The walled garden", "Gardeners know gardens.");
        assertThat(left).doesNotContain("Gwendolen", "Bartholomew", "Quillfeather", "example.org");
        assertThat(left)
                .doesNotContain(Stream.concat(
                                people.stream().map(ParticipantId::toString),
                                Stream.of(garden, document, programme, catrin.account())
                                        .map(Object::toString))
                        .toList());
        assertThat(left)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
                .doesNotContainPattern("(?i)\\b\\d{1,2} (January|February|March|April|May|June|July|August|September"
                        + "|October|November|December|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi"
                        + "|Hydref|Tachwedd|Rhagfyr)");
    }

    @Test
    void theProgrammesOwnWordsBelongToOneVersionOfOneMap() {
        acting.as(catrin, () -> accreditation.write("4pi-2015", "purpose", "  To learn together.  "));
        acting.as(catrin, () -> accreditation.write("4pi-2015", "impact", "Much."));
        acting.as(catrin, () -> accreditation.write("4pi-2015", "impact", " "));

        assertThat(report("4pi-2015").answers())
                .extracting(Accreditation.Answer::words)
                .containsExactly("", "To learn together.", "", "", "");
        assertThat(report("uk-standards-2019").answers())
                .extracting(Accreditation.Answer::words)
                .containsOnly("");
    }

    @Test
    void anotherProgrammeDoesNotReadThem() {
        acting.as(catrin, () -> accreditation.write("4pi-2015", "purpose", "To learn together."));
        programme = programmes.create("Nursing", ZoneId.of("Europe/London"));
        SignedIn nia = staff("Nia", Role.COORDINATOR);

        assertThat(acting.as(nia, () -> accreditation.read("4pi-2015", Locale.UK))
                        .answers())
                .extracting(Accreditation.Answer::words)
                .containsOnly("");
        acting.as(nia, () -> accreditation.write("4pi-2015", "purpose", "Another."));
        assertThat(report("4pi-2015").answers().get(1).words()).isEqualTo("To learn together.");
    }

    @Test
    void refusesWhatIsTooLongAndWhatNobodyAsksFor() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        acting.as(catrin, () -> accreditation.write("4pi-2015", "purpose", "x".repeat(2_001))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(catrin, () -> accreditation.write("4pi-2015", "profit", "None.")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report("4pi-1900"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> report("../4pi-2015"));
    }

    @Test
    void onlyCoordinatorsAndAdministratorsPutItTogether() {
        SignedIn samira = staff("Samira", Role.SUPPORTER);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> acting.as(samira, () -> accreditation.read("4pi-2015", Locale.UK)));
    }

    @Test
    void thePaperSaysWhichVersionItAnswersAndInWhichMonth() throws IOException {
        acting.as(catrin, () -> accreditation.write("4pi-2015", "purpose", "To learn <together> & well."));
        byte[] paper = acting.as(catrin, () -> accreditation.print("4pi-2015", Locale.UK));

        assertThat(text(paper)).contains("Version 2015. Put together in ", "Purpose", "To learn <together> & well.");
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void nothingKeepsThePaperFromBeingAccessible() {
        List<String> complaints = MAPS.stream()
                .flatMap(map -> {
                    List<String> said = new ArrayList<>();
                    AccreditationPaper.write(report(map), Locale.UK, diagnostic -> {
                        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                            said.add(diagnostic.getFormattedMessage());
                        }
                    });
                    return said.stream();
                })
                .collect(Collectors.toList());

        assertThat(complaints).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
