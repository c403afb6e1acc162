package org.alongside.mentoring.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.audit.AuditSearch;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.mentoring.World;
import org.alongside.mentoring.place.Channel;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people would like: all optional, sealed, and in part for the matching alone. */
@ModuleTest
class WishesTest {

    private static final Wish SHOWN = new Wish(
            Set.of(new Slot(DayOfWeek.TUESDAY, DayPart.MORNING)),
            Set.of(Channel.PHONE),
            Set.of(),
            List.of("walking"),
            "I like the sea.");

    private static final PrivateWish AVOIDING = new PrivateWish(
            List.of("a woman"), List.of("speaks Welsh"), List.of(new Avoided(Avoided.Kind.TEAM, "Larch Ward")));

    /** Only these hand out what is private: to the person themselves, and to the matching. */
    private static final Set<String> HAND_OUT = Set.of("Wishes.mine", "Wishes.forMatching", "MyWishesResource.mine");

    @Inject
    private World world;

    @Inject
    private Wishes wishes;

    @Inject
    private Messages messages;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void nothingIsRequired() {
        assertThat(world.as("Maureen", wishes::mine)).isEqualTo(Wishes.Told.NOTHING);

        tell("Maureen", Wish.ANYTHING, PrivateWish.NOTHING);
        assertThat(world.as("Maureen", wishes::mine)).isEqualTo(Wishes.Told.NOTHING);
    }

    @Test
    void whatISayStandsInsteadOfWhatISaidBefore() {
        tell("Maureen", SHOWN, AVOIDING);
        tell("Maureen", Wish.ANYTHING, new PrivateWish(List.of(" tea ", "tea", ""), List.of(), List.of()));

        assertThat(world.as("Maureen", wishes::mine).shown()).isEqualTo(Wish.ANYTHING);
        assertThat(world.as("Maureen", wishes::mine).secret())
                .isEqualTo(new PrivateWish(List.of("tea"), List.of(), List.of()));
    }

    @Test
    void tooManyWordsAreRefusedInPlainWords() {
        assertRefused(shown(List.of(), "x".repeat(301)), PrivateWish.NOTHING, "at most 300 characters");
        assertRefused(shown(List.of("x".repeat(41)), ""), PrivateWish.NOTHING, "at most 40 characters");
        assertRefused(shown(words(9), ""), PrivateWish.NOTHING, "at most 8 entries");
        assertRefused(Wish.ANYTHING, new PrivateWish(words(31), List.of(), List.of()), "at most 30 entries");
        assertRefused(
                Wish.ANYTHING,
                new PrivateWish(List.of(), List.of(), List.of(new Avoided(Avoided.Kind.PERSON, "x".repeat(101)))),
                "at most 100 characters");
        assertThat(world.as("Maureen", wishes::mine)).isEqualTo(Wishes.Told.NOTHING);
    }

    @Test
    void aPlaceThatIsNotOnTheListIsRefused() {
        Wish nowhere = new Wish(Set.of(), Set.of(), Set.of(new PlaceId(UUID.randomUUID())), List.of(), "");

        assertThatThrownBy(() -> tell("Maureen", nowhere, PrivateWish.NOTHING)).isInstanceOf(Invalid.class);
    }

    @Test
    void noWordStandsInClearAndFromOutsideNobodySeesWhetherThePrivatePartSaysAnything() {
        tell("Maureen", SHOWN, AVOIDING);
        tell("Dev", SHOWN, PrivateWish.NOTHING);

        Map<String, Object> maureen = row("Maureen");
        Map<String, Object> dev = row("Dev");
        assertThat(maureen.get("sealed_private").toString()).doesNotContain("Larch", "Welsh", "woman", "avoid");
        assertThat(maureen.get("sealed_shown").toString()).doesNotContain("walking", "sea", "TUESDAY");
        assertThat(maureen.get("sealed_private").toString())
                .hasSameSizeAs(dev.get("sealed_private").toString());
    }

    @Test
    void staffReadWhatIsShownAndWriteDownMoreWithoutReadingWhatIsPrivate() {
        tell("Maureen", Wish.ANYTHING, AVOIDING);
        PrivateWish more = new PrivateWish(List.of(), List.of(), List.of(new Avoided(Avoided.Kind.PERSON, "Dr Jones")));
        tellFor("Samira", "Maureen", SHOWN, more, Method.SPOKEN);

        assertThat(world.as("Samira", () -> wishes.of(world.id("Maureen")))).isEqualTo(SHOWN);
        assertThat(world.as("Maureen", wishes::mine).secret()).isEqualTo(AVOIDING.and(more));
        assertThat(world.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.heading()).isEqualTo("What we wrote down for you"));
    }

    @Test
    void aRefusalTellsStaffNothingOfHowMuchStandsThere() {
        tell("Maureen", Wish.ANYTHING, new PrivateWish(words(30), List.of(), List.of()));
        PrivateWish more = new PrivateWish(List.of("one more"), List.of(), List.of());

        tellFor("Samira", "Maureen", Wish.ANYTHING, more, Method.PAPER);

        assertThat(world.as("Maureen", wishes::mine).secret().asks()).hasSize(31);
    }

    @Test
    void notEverybodyWritesDownWishesAndNobodyWithoutHow() {
        Method spoken = Method.SPOKEN;

        assertThatThrownBy(() -> tellFor("Catrin", "Maureen", SHOWN, AVOIDING, spoken))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tellFor("Dev", "Maureen", SHOWN, AVOIDING, spoken))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.as("Dev", () -> wishes.of(world.id("Maureen"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tellFor("Samira", "Maureen", SHOWN, AVOIDING, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tellFor("Samira", "Maureen", SHOWN, AVOIDING, Method.ONLINE))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoMarksATraineeFindsNothingOfThem() {
        tell("Hannah", SHOWN, PrivateWish.NOTHING);

        assertThatThrownBy(() -> world.as("Anita", () -> wishes.of(world.id("Hannah"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tellFor("Anita", "Hannah", SHOWN, AVOIDING, Method.SPOKEN))
                .isInstanceOf(NotFound.class);
        assertThat(world.as("Catrin", () -> wishes.of(world.id("Hannah")))).isEqualTo(SHOWN);
    }

    @Test
    void theLogOfWhoNamedSomebodyToAvoidIsThatOfWhoDidNot() {
        tell("Maureen", SHOWN, AVOIDING);
        tell("Maureen", SHOWN, PrivateWish.NOTHING);
        tell("Dev", SHOWN, PrivateWish.NOTHING);
        tell("Dev", SHOWN, PrivateWish.NOTHING);
        for (String name : List.of("Maureen", "Dev")) {
            PrivateWish said = name.equals("Maureen") ? AVOIDING : PrivateWish.NOTHING;
            tellFor("Samira", name, SHOWN, said, Method.SPOKEN);
            world.run("Samira", () -> wishes.of(world.id(name)));
        }

        assertThat(log("Maureen")).containsEntry("mentoring.wish.told", 3L).isEqualTo(log("Dev"));
    }

    @Test
    void nothingHandsOutWhatIsPrivateButToThePersonAndToTheMatching() throws Exception {
        List<String> handOut = classes()
                .filter(type -> !type.isRecord() && !type.isEnum())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(WishesTest::givesWhatIsPrivate)
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();

        assertThat(handOut).containsExactlyInAnyOrderElementsOf(HAND_OUT);
    }

    private static boolean givesWhatIsPrivate(java.lang.reflect.Method method) {
        String given = method.getGenericReturnType().getTypeName();
        return Stream.of(PrivateWish.class, Avoided.class, Wishes.Told.class, ToldJson.Secret.class)
                        .anyMatch(type -> given.contains(type.getName()))
                || method.getReturnType() == ToldJson.class;
    }

    private static Stream<Class<?>> classes() throws IOException, URISyntaxException {
        Path root = Path.of(
                Wishes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            assertThat(names).hasSizeGreaterThan(100);
            return names.stream().map(WishesTest::load);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, WishesTest.class.getClassLoader());
        } catch (ClassNotFoundException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    private Map<String, Long> log(String name) {
        AuditSearch search = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(world.id(name)),
                Optional.empty(),
                Optional.empty(),
                0);
        return world.as("Alex", () -> audit.search(search)).stream()
                .collect(Collectors.groupingBy(AuditLog.Line::action, Collectors.counting()));
    }

    private Map<String, Object> row(String name) {
        return sql.rows(
                        "select sealed_shown, sealed_private from mentoring.wish where participant_id = ?",
                        world.id(name).value())
                .get(0);
    }

    private void assertRefused(Wish shown, PrivateWish secret, String words) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> tell("Maureen", shown, secret))
                .satisfies(
                        refusal -> assertThat(refusal.sentence(Locale.ENGLISH)).contains(words));
    }

    private void tell(String name, Wish shown, PrivateWish secret) {
        world.run(name, () -> wishes.tell(new Wishes.Told(shown, secret)));
    }

    private void tellFor(String staff, String name, Wish shown, PrivateWish secret, Method how) {
        world.run(staff, () -> wishes.tellFor(world.id(name), new Wishes.Told(shown, secret), how));
    }

    private static Wish shown(List<String> interests, String about) {
        return new Wish(Set.of(), Set.of(), Set.of(), interests, about);
    }

    private static List<String> words(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> "word " + i).toList();
    }
}
