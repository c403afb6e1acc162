package org.alongside.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** R1 to R4, as far as the classes and the texts can break them. What the database can break is tested beside this. */
class NothingButThePlanTest {

    private static final List<String> FIELDS =
            List.of("id", "pairing", "plannedAt", "channel", "place", "outcome", "saidBy", "version");

    /** What a record about a conversation, or about how well it went, would be called. */
    private static final List<String> FORBIDDEN = List.of(
            "note",
            "topic",
            "agenda",
            "goal",
            "rating",
            "rate-",
            "reason",
            "sentiment",
            "mood",
            "comment",
            "score",
            "progress",
            "milestone",
            "streak",
            "badge",
            "prompt",
            "target",
            "success");

    /** Bad on purpose: each has a road by which words get in. */
    static class Bad {
        private String notes;

        public void mark(UUID meeting, String why) {}

        public void remark(Wrapped wrapped) {}

        public void all(List<Wrapped> wrapped) {}

        record Wrapped(int number, Inner inner) {}

        record Inner(List<CharSequence> words) {}
    }

    @Test
    void aMeetingHasExactlyTheFieldsOfRuleOne() {
        assertThat(fieldsOf(Meeting.class)).containsExactlyInAnyOrderElementsOf(FIELDS);
    }

    @Test
    void aMeetingHasNoFieldThatCouldHoldWords() {
        assertThat(Meeting.class.getDeclaredFields()).noneMatch(field -> holdsWords(field.getGenericType()));
    }

    @Test
    void noUseCaseOfMeetingsTakesWords() {
        assertThat(takingWords(Meetings.class)).isEmpty();
        assertThat(takingWords(Unmarked.class)).isEmpty();
    }

    @Test
    void theApiOfMeetingsTakesNoWords() {
        assertThat(takingWords(MeetingsResource.class)).isEmpty();
    }

    @Test
    void theseChecksBite() {
        assertThat(fieldsOf(Bad.class)).doesNotContainAnyElementsOf(FIELDS);
        assertThat(Bad.class.getDeclaredFields()).anyMatch(field -> holdsWords(field.getGenericType()));
        assertThat(takingWords(Bad.class)).containsExactlyInAnyOrder("mark", "remark", "all");
    }

    @Test
    void noTextIsAboutGoalsOrRatings() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.mentoring");

        assertThat(texts.keySet().stream().filter(NothingButThePlanTest::forbidden))
                .isEmpty();
        assertThat(Stream.of("mentoring.my.goals", "mentoring.meeting.rating"))
                .allMatch(NothingButThePlanTest::forbidden);
    }

    @Test
    void anOutcomeIsOneOfThreeAndNoneIsBlame() {
        assertThat(Outcome.values()).containsExactly(Outcome.MET, Outcome.MOVED, Outcome.DID_NOT_HAPPEN);
    }

    private static boolean forbidden(String key) {
        return FORBIDDEN.stream().anyMatch(key::contains);
    }

    private static List<String> fieldsOf(Class<?> type) {
        // Weaving and coverage tools add fields of their own; theirs are synthetic or begin with an underscore.
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("_"))
                .toList();
    }

    private static List<String> takingWords(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method ->
                        Arrays.stream(method.getGenericParameterTypes()).anyMatch(NothingButThePlanTest::holdsWords))
                .map(Method::getName)
                .toList();
    }

    private static boolean holdsWords(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(NothingButThePlanTest::holdsWords);
        }
        if (type instanceof GenericArrayType array) {
            return holdsWords(array.getGenericComponentType());
        }
        if (!(type instanceof Class<?> plain)) {
            return true;
        }
        if (plain.isArray()) {
            return holdsWords(plain.getComponentType());
        }
        if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .anyMatch(NothingButThePlanTest::holdsWords);
        }
        return plain.isInterface() || plain == Object.class || CharSequence.class.isAssignableFrom(plain);
    }
}
