package org.alongside.support.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.participant.Duplicates;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.Todo;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.support.concern.Introduced;
import org.alongside.support.cover.HandOvers;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A reference is the person's: they read it first, have it changed, take it or leave it; nobody else reads or sends it. */
@ModuleTest
class ReferencesTest {
    private static final String WORDS = "Maureen has taught with us since May.\n\nShe is quorlant with people.";

    @Inject
    private References references;

    @Inject
    private ReferencesToWrite toWrite;

    @Inject
    private ReferenceTodos todos;

    @Inject
    private HandOvers handOvers;

    @Inject
    private Messages messages;

    @Inject
    private Relations relations;

    @Inject
    private Introduced introduced;

    @Inject
    private Duplicates duplicates;

    @Inject
    private RetentionTimer retention;

    @Inject
    private MovableClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    @Inject
    private Courses courses;

    @Inject
    @Any
    private Instance<Holding> holdings;

    private Course course;
    private ParticipantId maureen;

    @BeforeAll
    static void veraPdfIsThere() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private ReferenceId asked() {
        return course.as("Maureen", () -> references.ask(course.account("Samira"), "A job at the zyxwick library"));
    }

    private ReferenceId written() {
        ReferenceId id = asked();
        course.as("Samira", () -> toWrite.write(id, WORDS));
        return id;
    }

    private ReferenceId taken() {
        ReferenceId id = written();
        course.as("Maureen", () -> take(id));
        return id;
    }

    /** As somebody who has just read it. */
    private void take(ReferenceId id) {
        references.take(
                id,
                references.mine().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .version());
    }

    private void takeFor(ReferenceId id) {
        toWrite.takeFor(id, versionToWrite(id), Method.SPOKEN);
    }

    private long versionToWrite(ReferenceId id) {
        return toWrite.mine().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** Ann does not sign in here; Samira wrote hers. */
    private ReferenceId writtenForAnn() {
        ReferenceId id = course.as(
                "Samira", () -> toWrite.askFor(ann(), course.account("Samira"), "A zyxwick post", Method.PAPER));
        course.as("Samira", () -> toWrite.write(id, WORDS));
        return id;
    }

    private ParticipantId ann() {
        return toWrite.people().stream()
                .filter(person -> person.callName().equals("Ann"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void samiraLeaves() {
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Samira").value());
    }

    private void samiraJudges(ParticipantId trainee) {
        course.as("Alex", () -> relations.add(course.account("Samira"), trainee, Relations.Kind.MARKS));
    }

    private List<String> moveToSue() {
        return course
                .as("Catrin", () -> handOvers.handOver(Optional.empty(), course.account("Sue"), Locale.ENGLISH))
                .stream()
                .map(moved -> moved.what())
                .toList();
    }

    private References.Mine mine() {
        return course.as("Maureen", references::mine).get(0);
    }

    private List<ReferencesToWrite.Row> seenBy(String name) {
        return course.as(name, toWrite::mine);
    }

    private List<String> todos(String name) {
        return course.as(name, () -> todos.todos(Locale.ENGLISH)).stream()
                .map(Todo::sentence)
                .toList();
    }

    private List<String> told(String name) {
        return course.as(name, () -> messages.mine(Locale.UK)).stream()
                .map(message -> message.text())
                .toList();
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.references"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> heldAsReadBy(String name) {
        return course.as(name, () -> transactions.call(() -> holding().about(maureen, Locale.ENGLISH))).stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Entry.Fact::value)
                .toList();
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whoeverIsAskedHasItOnTheirStartPageByADayAndNobodyElseHas() {
        asked();

        assertThat(seenBy("Samira")).singleElement().satisfies(row -> {
            assertThat(row.purpose()).isEqualTo("A job at the zyxwick library");
            assertThat(row.due()).isAfter(course.today().plusDays(10));
            assertThat(row.late()).isFalse();
        });
        assertThat(todos("Samira")).containsExactly("Write a reference for Maureen");
        assertThat(told("Samira"))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("Maureen").doesNotContain("zyxwick"));
        assertThat(seenBy("Catrin")).isEmpty();
        assertThat(todos("Catrin")).isEmpty();
    }

    @Test
    void thePersonReadsTheDraftBeforeItIsALetter() {
        ReferenceId id = written();

        assertThat(mine().state()).isEqualTo(ReferenceState.WITH_PERSON);
        assertThat(mine().words()).isEqualTo(WORDS);
        assertThat(todos("Maureen")).containsExactly("Read the draft of your reference");
        assertThat(todos("Samira")).isEmpty();
        assertThat(told("Maureen"))
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains("before anybody else").doesNotContain("quorlant"));
        assertThatExceptionOfType(NotTheirTurn.class)
                .isThrownBy(() -> course.as("Maureen", () -> references.letter(id, "", false, Locale.UK)));
        assertThatExceptionOfType(NotTheirTurn.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.write(id, "Other words.")));
    }

    @Test
    void theyMayHaveItChangedAsOftenAsTheyLike() {
        ReferenceId id = written();
        course.as("Maureen", () -> references.pleaseChange(id, "Please say that I taught, too."));

        assertThat(mine().words())
                .as("what is being put otherwise is not to be read yet")
                .isEmpty();
        assertThat(seenBy("Samira")).singleElement().satisfies(row -> {
            assertThat(row.change()).isEqualTo("Please say that I taught, too.");
            assertThat(row.words()).isEqualTo(WORDS);
        });
        assertThat(todos("Samira")).hasSize(1);
        course.as("Samira", () -> toWrite.write(id, "She taught, too."));
        assertThat(mine().words()).isEqualTo("She taught, too.");
        assertThat(mine().change()).isEmpty();
        course.as("Maureen", () -> references.pleaseChange(id, "And cooked."));
        assertThat(mine().state()).isEqualTo(ReferenceState.WITH_WRITER);
    }

    @Test
    void onceTakenItIsALetterOfTheirsAndNobodyOfTheStaffReadsIt() {
        ReferenceId id = taken();

        assertThat(text(course.as("Maureen", () -> references.letter(id, "Mo Parry", false, Locale.UK))))
                .contains("About: Mo Parry", "taught with us since May.", "Samira, Social work")
                .doesNotContain("zyxwick");
        assertThat(seenBy("Samira")).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.print(id, "", false, Locale.UK)));
        assertThatExceptionOfType(NotTheirTurn.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.write(id, "Other words.")));
        assertThatExceptionOfType(NotTheirTurn.class)
                .isThrownBy(() -> course.as("Maureen", () -> references.pleaseChange(id, "Otherwise.")));
    }

    @Test
    void theyWithdrawItAtAnyTimeWithoutAWord() {
        for (ReferenceId id : List.of(asked(), written(), taken())) {
            course.as("Maureen", () -> references.withdraw(id));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> course.as("Maureen", () -> references.withdraw(id)));
        }
        assertThat(course.as("Maureen", references::mine)).isEmpty();
        assertThat(seenBy("Samira")).isEmpty();
        assertThat(todos("Samira")).isEmpty();
        assertThat(sql.rows(
                        "select id from support.reference where programme_id = ?",
                        course.programme().value()))
                .isEmpty();
    }

    @Test
    void nobodyDoesAnythingWithWhatIsSomebodyElses() {
        ReferenceId id = written();
        course.member("Dev");

        assertThat(course.as("Dev", references::mine)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> references.take(id, 1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Dev", () -> references.withdraw(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Dev", () -> references.pleaseChange(id, "Words.")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Catrin", () -> toWrite.takeFor(id, 1, Method.SPOKEN)));
        Course other = courses.begin();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Samira", () -> toWrite.write(id, "Words.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Frank", "Alex", "Maureen"})
    void onlyThoseWhoWriteReferencesSeeAny(String name) {
        ReferenceId id = asked();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> seenBy(name));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> toWrite.write(id, "Words.")));
    }

    @Test
    void whoJudgesATraineeOrIsToldOfTheirPairWritesForNeitherAndFindsNothing() {
        ParticipantId hannah = course.trainee("Hannah");
        introduced.pair(maureen, hannah);
        ReferenceId hers = asked();
        ReferenceId hannahs = course.as("Hannah", () -> references.ask(course.account("Samira"), "A post"));
        course.staff("Sue", Role.SUPPORTER);
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS));

        assertThat(seenBy("Samira")).isEmpty();
        assertThat(todos("Samira")).isEmpty();
        for (ReferenceId id : List.of(hers, hannahs)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> course.as("Samira", () -> toWrite.write(id, "Words.")));
        }
        for (String name : List.of("Maureen", "Hannah")) {
            assertThat(course.as(name, references::writers))
                    .extracting(Accounts.Row::name)
                    .containsExactly("Catrin", "Sue");
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as(name, () -> references.ask(course.account("Samira"), "A post")));
        }
        assertThat(course.as("Samira", toWrite::people)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> toWrite.askFor(hannah, course.account("Sue"), "A post", Method.SPOKEN)));
    }

    @Test
    void whatTheyAskAndSayOnTheTelephoneIsWrittenDownAndTheyHearOfIt() {
        ReferenceId id = course.as(
                "Samira", () -> toWrite.askFor(maureen, course.account("Samira"), "Volunteering", Method.SPOKEN));
        assertThat(mine().askedFor()).contains("Samira");
        course.as("Samira", () -> toWrite.write(id, WORDS));
        course.as("Samira", () -> toWrite.pleaseChangeFor(id, "Shorter, please.", Method.SPOKEN));
        course.as("Samira", () -> toWrite.write(id, "Short."));
        course.as("Samira", () -> takeFor(id));

        assertThat(mine().state()).isEqualTo(ReferenceState.TAKEN);
        assertThat(told("Maureen"))
                .filteredOn(text -> text.startsWith("Samira wrote down"))
                .hasSize(3);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.withdrawFor(id, Method.ONLINE)));
        course.as("Samira", () -> toWrite.withdrawFor(id, Method.PAPER));
        assertThat(course.as("Maureen", references::mine)).isEmpty();
    }

    @Test
    void theLetterOfSomebodyWhoDoesNotSignInIsPrintedForThem() {
        ParticipantId ann = course.as("Catrin", () -> courses.newcomer("Ann"));
        ReferenceId id =
                course.as("Samira", () -> toWrite.askFor(ann, course.account("Samira"), "Volunteering", Method.PAPER));
        course.as("Samira", () -> toWrite.write(id, WORDS));
        assertThatExceptionOfType(NotTheirTurn.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.print(id, "", false, Locale.UK)));
        course.as("Samira", () -> takeFor(id));

        assertThat(text(course.as("Samira", () -> toWrite.print(id, "", true, Locale.UK))))
                .contains("About: Ann");
        assertThat(seenBy("Samira")).singleElement().satisfies(row -> {
            assertThat(row.signsIn()).isFalse();
            assertThat(row.words()).isEmpty();
        });
    }

    @Test
    void somebodyElseMayWriteItAnewAndThePersonIsToldWho() {
        ReferenceId id = written();
        course.as("Maureen", () -> references.pleaseChange(id, "Otherwise."));
        assertThat(course.as("Samira", () -> toWrite.others(maureen)))
                .extracting(Accounts.Row::name)
                .containsExactly("Catrin");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.give(id, course.account("Samira"))));
        course.as("Samira", () -> toWrite.give(id, course.account("Catrin")));

        assertThat(seenBy("Samira")).isEmpty();
        assertThat(seenBy("Catrin")).singleElement().satisfies(row -> {
            assertThat(row.words()).isEmpty();
            assertThat(row.change())
                    .as("what was said to the one who wrote it before")
                    .isEmpty();
        });
        assertThat(mine().change()).isEmpty();
        assertThat(told("Maureen")).anySatisfy(text -> assertThat(text).startsWith("Catrin writes your reference now"));
    }

    @Test
    void whatNobodyIsThereToWriteIsShownToCoordinatorsAndMovesWithTheWork() {
        course.staff("Sue", Role.SUPPORTER);
        asked();
        LocalDate due = mine().due();
        sql.run(
                "update core.membership set entry_open = false where account_id = ?",
                course.account("Samira").value());
        assertThat(todos("Catrin")).containsExactly("Write a reference for Maureen");
        assertThat(todos("Sue")).isEmpty();

        assertThat(course.as(
                        "Catrin", () -> handOvers.handOver(Optional.empty(), course.account("Sue"), Locale.ENGLISH)))
                .anySatisfy(moved -> {
                    assertThat(moved.what()).isEqualTo("Write a reference for Maureen");
                    assertThat(moved.due()).isEqualTo(due);
                });
        assertThat(todos("Catrin")).isEmpty();
        assertThat(todos("Sue")).hasSize(1);
    }

    @Test
    void whoComesToJudgeLeavesItToOthersAndHearsNoMoreOfIt() {
        course.staff("Sue", Role.SUPPORTER);
        ParticipantId hannah = course.trainee("Hannah");
        introduced.pair(maureen, hannah);
        ReferenceId id = written();
        int before = told("Samira").size();
        samiraJudges(hannah);
        course.as("Maureen", () -> references.pleaseChange(id, "Otherwise."));

        assertThat(told("Samira")).hasSize(before);
        assertThat(todos("Samira")).isEmpty();
        assertThat(todos("Catrin")).containsExactly("Write a reference for Maureen");
        assertThat(course.as("Catrin", handOvers::withoutAnybody)).isEqualTo(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.withdrawFor(id, Method.SPOKEN)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> course.as("Samira", () -> toWrite.askedBy(maureen)));
        assertThat(moveToSue()).containsExactly("Write a reference for Maureen");
        assertThat(seenBy("Sue")).singleElement().satisfies(row -> {
            assertThat(row.words()).isEmpty();
            assertThat(row.change()).isEmpty();
        });
        assertThat(course.as("Catrin", handOvers::withoutAnybody)).isZero();
    }

    @Test
    void aStandInWhoWritesNoneLeavesThemWhereTheyAre() {
        asked();
        samiraLeaves();

        assertThat(course.as("Catrin", () -> toWrite.move(Optional.empty(), course.account("Alex"), Locale.ENGLISH)))
                .isEmpty();
        assertThat(todos("Catrin")).containsExactly("Write a reference for Maureen");
    }

    @Test
    void anyOfTheStaffWritesDownThatSomebodyWouldRatherNotHaveTheirs() {
        ReferenceId id = written();

        assertThat(course.as("Catrin", () -> toWrite.askedBy(maureen)))
                .containsExactly(new ReferencesToWrite.Asked(id, "Samira", course.today()));
        course.as("Catrin", () -> toWrite.withdrawFor(id, Method.SPOKEN));
        assertThat(course.as("Maureen", references::mine)).isEmpty();
        assertThat(told("Maureen")).anySatisfy(text -> assertThat(text).startsWith("Catrin wrote down"));
    }

    @Test
    void aDraftThatNobodyIsThereToReadOutIsWrittenAnew() {
        course.staff("Sue", Role.SUPPORTER);
        course.as("Catrin", () -> courses.newcomer("Ann"));
        writtenForAnn();
        written();
        samiraLeaves();

        assertThat(todos("Catrin")).as("Maureen reads hers herself").containsExactly("Write a reference for Ann");
        assertThat(moveToSue()).containsExactly("Write a reference for Ann");
        assertThat(seenBy("Sue")).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ReferenceState.WITH_WRITER);
            assertThat(row.purpose()).isEqualTo("A zyxwick post");
            assertThat(row.words()).isEmpty();
        });
    }

    @Test
    void aLetterOfSomebodyWhoDoesNotSignInIsStillHandedOverWhenItsWriterIsGone() {
        course.staff("Sue", Role.SUPPORTER);
        course.as("Catrin", () -> courses.newcomer("Ann"));
        ReferenceId id = writtenForAnn();
        course.as("Samira", () -> takeFor(id));
        assertThat(seenBy("Catrin")).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Catrin", () -> toWrite.print(id, "", false, Locale.UK)));
        samiraLeaves();

        assertThat(seenBy("Catrin")).singleElement().satisfies(row -> {
            assertThat(row.purpose()).isEmpty();
            assertThat(row.words()).isEmpty();
        });
        assertThat(text(course.as("Catrin", () -> toWrite.print(id, "", false, Locale.UK))))
                .contains("About: Ann", "Samira");
        assertThat(seenBy("Sue")).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> toWrite.print(id, "", false, Locale.UK)));
    }

    @Test
    void nobodyTakesADraftThatTheyDidNotRead() {
        ReferenceId id = written();
        long read = mine().version();
        long readOut = course.as("Samira", () -> versionToWrite(id));
        course.as("Maureen", () -> references.pleaseChange(id, "Otherwise."));
        course.as("Samira", () -> toWrite.write(id, "Other words."));

        assertThatExceptionOfType(AnotherDraft.class)
                .isThrownBy(() -> course.as("Maureen", () -> references.take(id, read)));
        assertThatExceptionOfType(AnotherDraft.class)
                .isThrownBy(() -> course.as("Samira", () -> toWrite.takeFor(id, readOut, Method.SPOKEN)));
        assertThat(mine().state()).isEqualTo(ReferenceState.WITH_PERSON);
        course.as("Maureen", () -> take(id));
        assertThat(mine().state()).isEqualTo(ReferenceState.TAKEN);
    }

    @Test
    void whatWasAskedOnAnotherOfTheirRecordsIsTheirsToo() {
        ParticipantId again = course.as("Catrin", () -> courses.newcomer("Maureen"));
        ReferenceId id =
                course.as("Samira", () -> toWrite.askFor(again, course.account("Samira"), "A post", Method.SPOKEN));
        course.as("Samira", () -> toWrite.write(id, WORDS));
        course.as("Catrin", () -> duplicates.join(again, maureen));

        assertThat(todos("Maureen")).containsExactly("Read the draft of your reference");
        assertThat(mine().words()).isEqualTo(WORDS);
        course.as("Maureen", () -> take(id));
        assertThat(text(course.as("Maureen", () -> references.letter(id, "", false, Locale.UK))))
                .contains("About: Maureen");
    }

    @Test
    void whatIsAskedWrittenAndChangedIsShortEnoughAndThere() {
        ReferenceId id = asked();
        for (String purpose : List.of(" ", "x".repeat(201))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Maureen", () -> references.ask(course.account("Samira"), purpose)));
        }
        for (String account : List.of("Frank", "Alex", "Maureen")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Maureen", () -> references.ask(course.account(account), "A job")));
        }
        for (String words : List.of("", "x".repeat(4001))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Samira", () -> toWrite.write(id, words)));
        }
        course.as("Samira", () -> toWrite.write(id, WORDS));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Maureen", () -> references.pleaseChange(id, " ")));
    }

    @Test
    void itsWordsStandSealedInTheDatabaseAndInNoLogOrMessage() {
        ReferenceId id = written();
        course.as("Maureen", () -> references.pleaseChange(id, "No grimblow, please."));
        String all = Stream.of("support.reference", "core.audit_entry", "core.notice")
                .map(table -> sql.rows("select * from " + table).toString())
                .reduce("", String::concat);

        assertThat(all).doesNotContain("zyxwick").doesNotContain("quorlant").doesNotContain("grimblow");
    }

    @Test
    void itStandsInWhatIsHeldAboutThemAndItsWordsAreToldToThemOnly() {
        written();
        assertThat(heldAsReadBy("Maureen")).contains(WORDS, "A job at the zyxwick library");
        assertThat(heldAsReadBy("Catrin")).contains("A draft to be read").doesNotContain(WORDS);
    }

    @Test
    void itGoesWithTheirWords() {
        taken();
        List<Effect> kept =
                course.as("Catrin", () -> transactions.call(() -> holding().letGo(maureen, Level.NO_NEW_USE)));
        assertThat(kept).extracting(Effect::outcome).containsExactly(Effect.Outcome.KEPT);
        assertThat(course.as("Maureen", references::mine)).hasSize(1);
        course.as("Catrin", () -> transactions.call(() -> holding().letGo(maureen, Level.REMOVE_WORDS)));
        assertThat(course.as("Maureen", references::mine)).isEmpty();
    }

    @Test
    void whatWasTakenGoesWhenItsTimeIsOverAndSoDoesWhatNobodyTook() {
        taken();
        written();
        asked();
        clock.forward(Duration.ofDays(800));
        ReferenceId open = asked();
        retention.carryOut(course.programme());
        clock.forward(Duration.ofDays(31));
        retention.carryOut(course.programme());

        assertThat(course.as("Maureen", references::mine))
                .extracting(References.Mine::id)
                .containsExactly(open);
    }

    @Test
    void theLetterIsPdfUaInBothLanguagesAndSizes() {
        ReferencePaper paper = new ReferencePaper(
                "Olwen <Parry> & co",
                WORDS + "\nA <b> & c",
                Optional.of("Samira"),
                "The course",
                LocalDate.of(2026, 10, 5));
        for (Locale language : List.of(Locale.UK, Languages.WELSH)) {
            for (boolean large : List.of(true, false)) {
                assertThat(faults(paper.write(language, large))).isEmpty();
            }
        }
    }

    private static List<String> faults(byte[] pdf) {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance()
                    .createValidator(PDFAFlavour.PDFUA_1, false)
                    .validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception notChecked) {
            throw new AssertionError(notChecked);
        }
    }
}
