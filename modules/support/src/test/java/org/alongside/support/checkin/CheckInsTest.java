package org.alongside.support.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class CheckInsTest {
    private static final LocalDate ON = LocalDate.of(2026, 1, 9);

    @Inject
    private CheckIns checkIns;

    @Inject
    private Relations relations;

    @Inject
    private Courses courses;

    private Course course;
    private ParticipantId maureen;

    @BeforeEach
    void maureenTakesPart() {
        course = courses.begin();
        maureen = course.member("Maureen");
    }

    private void write(String supporter, ParticipantId participant, LocalDate on, How how, String note) {
        course.as(supporter, () -> checkIns.write(participant, on, how, note));
    }

    @Test
    void aNoteIsReadByItsWriterAndByThePerson() {
        write("Samira", maureen, ON, How.PHONE, " We spoke. ");

        assertThat(course.as("Samira", checkIns::written)).singleElement().satisfies(written -> {
            assertThat(written.callName()).isEqualTo("Maureen");
            assertThat(written.note()).isEqualTo("We spoke.");
        });
        assertThat(course.as("Maureen", checkIns::aboutMe)).singleElement().satisfies(about -> {
            assertThat(about.writtenBy()).isEqualTo("Samira");
            assertThat(about.note()).isEqualTo("We spoke.");
        });
    }

    @Test
    void aNoteIsReadByNoOtherSupporterAndNoOtherPerson() {
        course.staff("Sue", Role.SUPPORTER);
        course.member("Dev");
        write("Samira", maureen, ON, How.PHONE, "We spoke.");

        assertThat(course.as("Sue", checkIns::written)).isEmpty();
        assertThat(course.as("Dev", checkIns::aboutMe)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maureen", "Catrin", "Frank", "Alex"})
    void onlySupportersWriteAndReadWhatTheyWrote(String name) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, checkIns::written));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, checkIns::people));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> write(name, maureen, ON, How.PHONE, ""));
    }

    @Test
    void aCheckInNeedsNoWords() {
        write("Samira", maureen, ON, How.IN_PERSON, null);
        assertThat(course.as("Maureen", checkIns::aboutMe))
                .extracting(CheckIns.AboutMe::note)
                .containsExactly("");
    }

    @Test
    void aCheckInNeedsAPersonADayThatHasComeAndAWay() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> write("Samira", null, ON, How.PHONE, ""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> write("Samira", maureen, null, How.PHONE, ""));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write("Samira", maureen, course.today().plusDays(2), How.PHONE, ""));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> write("Samira", maureen, ON, null, ""));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> write("Samira", new ParticipantId(UUID.randomUUID()), ON, How.PHONE, ""));
        assertThat(course.as("Samira", checkIns::written)).isEmpty();
    }

    @Test
    void aNoteHasRoomForTwoThousandCharacters() {
        write("Samira", maureen, ON, How.LETTER, "x".repeat(2000));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write("Samira", maureen, ON, How.LETTER, "x".repeat(2001)));
    }

    @Test
    void whoJudgesSomebodyNeitherWritesNorReadsAboutThem() {
        ParticipantId hannah = course.trainee("Hannah");
        write("Samira", hannah, ON, How.EMAIL, "All is well.");
        course.as("Alex", () -> relations.add(course.account("Samira"), hannah, Relations.Kind.MARKS));

        assertThat(course.as("Samira", checkIns::written)).isEmpty();
        assertThat(course.as("Samira", checkIns::people))
                .extracting(Participant::callName)
                .containsExactly("Maureen");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> write("Samira", hannah, ON, How.PHONE, ""));
    }

    @Test
    void peopleOfAnotherProgrammeAreNotHere() {
        Course other = courses.begin();
        assertThat(other.as("Samira", checkIns::people)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Samira", () -> checkIns.write(maureen, ON, How.PHONE, "")));
    }
}
