package org.alongside.support.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.consent.Method;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.notification.Messages;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;
import org.alongside.support.Course;
import org.alongside.support.Courses;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking people to what comes next, without anybody else learning whom, and without a no that counts. */
@ModuleTest
class RecognitionTest {
    @Inject
    private Opportunities opportunities;

    @Inject
    private Invitations invitations;

    @Inject
    private Relations relations;

    @Inject
    private Messages messages;

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
    private ParticipantId dev;
    private OpportunityId group;

    @BeforeEach
    void maureenIsAsked() {
        course = courses.begin();
        maureen = course.member("Maureen");
        dev = course.member("Dev");
        group = course.as("Catrin", () -> opportunities.offer(offer("Advisory group")));
        course.as("Catrin", () -> opportunities.invite(group, List.of(maureen)));
    }

    private Opportunities.Offer offer(String title) {
        return new Opportunities.Offer(
                OpportunityKind.ADVISORY_GROUP,
                title,
                "Four times a year.",
                "As for meetings.",
                "Catrin",
                course.today().plusDays(30));
    }

    private List<Invitations.Mine> invitationsOf(String name) {
        return course.as(name, invitations::mine);
    }

    private InvitationId invitation() {
        return invitationsOf("Maureen").get(0).id();
    }

    private void answer(InvitationAnswer answer) {
        InvitationId id = invitation();
        course.as("Maureen", () -> invitations.answer(id, answer));
    }

    private List<Opportunities.Asked> asked() {
        return course.as("Catrin", () -> opportunities.asked(group));
    }

    private Holding holding() {
        return holdings.stream()
                .filter(one -> one.key().equals("support.invitations"))
                .findFirst()
                .orElseThrow();
    }

    private List<Effect> letGo(Level level) {
        List<Effect> effects = new ArrayList<>();
        course.as(
                "Catrin", () -> transactions.run(() -> effects.addAll(holding().letGo(maureen, level))));
        return effects;
    }

    @Test
    void theLogDoesNotTellWhoAnswered() {
        answer(InvitationAnswer.NOT_FOR_ME);
        assertThat(sql.rows(
                        "select about from core.audit_entry where programme_id = ?"
                                + " and action = 'support.invitation.answered'",
                        course.programme().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("about")).isNull());
    }

    @Test
    void whoeverIsAskedHearsOfItAndNobodyElseDoes() {
        assertThat(invitationsOf("Maureen")).singleElement().satisfies(mine -> {
            assertThat(mine.offer().title()).isEqualTo("Advisory group");
            assertThat(mine.answer()).isEmpty();
        });
        assertThat(course.as("Maureen", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("An advisory group", "You need not answer"));
        assertThat(invitationsOf("Dev")).isEmpty();
        assertThat(course.as("Dev", messages::unread)).isZero();
    }

    @Test
    void whoeverWasAskedIsNotAskedAgain() {
        course.as("Samira", () -> opportunities.invite(group, List.of(maureen, dev, dev)));

        assertThat(asked()).extracting(Opportunities.Asked::callName).containsExactly("Dev", "Maureen");
        assertThat(course.as("Maureen", messages::unread)).isOne();
    }

    @Test
    void aNoLooksLikeNoAnswerToStaff() {
        course.as("Catrin", () -> opportunities.invite(group, List.of(dev)));
        answer(InvitationAnswer.NOT_FOR_ME);

        assertThat(asked()).extracting(Opportunities.Asked::answer).containsExactly(Optional.empty(), Optional.empty());
        assertThat(course.as("Catrin", messages::unread)).isZero();
        assertThat(invitationsOf("Maureen").get(0).answer()).contains(InvitationAnswer.NOT_FOR_ME);
    }

    @Test
    void whoeverAskedHearsOnceThatSomebodyWouldLikeToHearMore() {
        answer(InvitationAnswer.HEAR_MORE);
        answer(InvitationAnswer.HEAR_MORE);

        assertThat(asked())
                .extracting(Opportunities.Asked::answer)
                .containsExactly(Optional.of(InvitationAnswer.HEAR_MORE));
        assertThat(course.as("Catrin", () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).startsWith("Maureen would like to hear more"));

        answer(InvitationAnswer.ANOTHER_TIME);
        assertThat(asked())
                .extracting(Opportunities.Asked::answer)
                .containsExactly(Optional.of(InvitationAnswer.ANOTHER_TIME));
    }

    @Test
    void staffWriteDownWhatTheyWereToldAndThePersonHearsOfIt() {
        InvitationId id = invitation();
        course.as("Samira", () -> opportunities.answerFor(id, InvitationAnswer.NOT_FOR_ME, Method.SPOKEN));

        assertThat(invitationsOf("Maureen").get(0).answer()).contains(InvitationAnswer.NOT_FOR_ME);
        assertThat(course.as("Maureen", () -> messages.mine(Locale.UK)))
                .extracting(message -> message.text())
                .anySatisfy(text -> assertThat(text).startsWith("Samira wrote down what you answered"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as(
                        "Samira", () -> opportunities.answerFor(id, InvitationAnswer.HEAR_MORE, Method.ONLINE)));
    }

    @Test
    void nobodyAnswersForAnotherOne() {
        InvitationId id = invitation();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Dev", () -> invitations.answer(id, InvitationAnswer.NOT_FOR_ME)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> answer(null));
    }

    @Test
    void whatIsOverIsAnsweredNoMoreAndNobodyIsAskedToIt() {
        InvitationId id = invitation();
        course.as("Catrin", () -> opportunities.close(group));
        assertThat(invitationsOf("Maureen")).as("today still counts").hasSize(1);
        clock.forward(Duration.ofDays(1));

        assertThat(invitationsOf("Maureen")).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Maureen", () -> invitations.answer(id, InvitationAnswer.HEAR_MORE)));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> course.as("Catrin", () -> opportunities.invite(group, List.of(dev))));
    }

    @Test
    void somethingNeedsAKindATitleAndADayToCome() {
        LocalDate day = course.today();
        for (Opportunities.Offer wrong : List.of(
                new Opportunities.Offer(null, "Title", "", "", "", day),
                new Opportunities.Offer(OpportunityKind.OTHER, " ", "", "", "", day),
                new Opportunities.Offer(OpportunityKind.OTHER, "x".repeat(201), "", "", "", day),
                new Opportunities.Offer(OpportunityKind.OTHER, "Title", "x".repeat(2001), "", "", day),
                new Opportunities.Offer(OpportunityKind.OTHER, "Title", "", "", "", day.minusDays(1)),
                new Opportunities.Offer(OpportunityKind.OTHER, "Title", "", "", "", null))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> course.as("Catrin", () -> opportunities.offer(wrong)));
        }
        assertThat(course.as("Catrin", opportunities::list)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dev", "Frank", "Alex"})
    void nobodyButSupportersAndCoordinatorsLearnsWhoWasAsked(String name) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, opportunities::list));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> course.as(name, () -> opportunities.asked(group)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> course.as(name, () -> opportunities.invite(group, List.of(dev))));
    }

    @Test
    void whoJudgesSomebodyNeitherAsksThemNorLearnsThatTheyWereAsked() {
        ParticipantId hannah = course.trainee("Hannah");
        course.staff("Sue", Role.SUPPORTER);
        course.as("Catrin", () -> opportunities.invite(group, List.of(hannah)));
        InvitationId hers = invitationsOf("Hannah").get(0).id();
        assertThat(course.as("Sue", () -> opportunities.asked(group)))
                .extracting(Opportunities.Asked::callName)
                .containsExactly("Hannah", "Maureen");
        course.as("Alex", () -> relations.add(course.account("Sue"), hannah, Relations.Kind.MARKS));

        assertThat(course.as("Sue", () -> opportunities.asked(group)))
                .extracting(Opportunities.Asked::callName)
                .containsExactly("Maureen");
        assertThat(course.as("Sue", opportunities::people))
                .extracting(Participant::callName)
                .doesNotContain("Hannah");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as("Sue", () -> opportunities.invite(group, List.of(hannah))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> course.as(
                        "Sue", () -> opportunities.answerFor(hers, InvitationAnswer.NOT_FOR_ME, Method.SPOKEN)));
    }

    @Test
    void anotherProgrammesOpportunitiesDoNotExist() {
        Course other = courses.begin();
        InvitationId id = invitation();

        assertThat(other.as("Catrin", opportunities::list)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Catrin", () -> opportunities.asked(group)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as(
                        "Catrin", () -> opportunities.answerFor(id, InvitationAnswer.HEAR_MORE, Method.SPOKEN)));
        OpportunityId theirs = other.as("Catrin", () -> opportunities.offer(offer("Theirs")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> other.as("Catrin", () -> opportunities.invite(theirs, List.of(maureen))));
    }

    @Test
    void anInvitationIsHeldAndGoesWhenNobodyGetsInTouchAnyMore() {
        answer(InvitationAnswer.NOT_FOR_ME);

        List<Entry> held = new ArrayList<>();
        course.as("Maureen", () -> transactions.run(() -> held.addAll(holding().about(maureen, Locale.UK))));
        assertThat(held.stream().flatMap(entry -> entry.facts().stream()).map(Entry.Fact::value))
                .containsExactly("Advisory group", "Not for me");
        assertThat(letGo(Level.PAUSE)).isEmpty();
        assertThat(letGo(Level.NO_CONTACT)).containsExactly(Effect.deleted(1));
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoWasAskedIsForgottenAYearAfterTheLastDay() {
        for (int days : List.of(360, 30)) {
            clock.forward(Duration.ofDays(days));
            retention.carryOut(course.programme());
        }
        assertThat(asked()).hasSize(1);
        for (int days : List.of(60, 30)) {
            clock.forward(Duration.ofDays(days));
            retention.carryOut(course.programme());
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void noColumnAsksWhyOrCounts() {
        assertThat(sql.rows("select column_name from information_schema.columns where table_schema = 'support'"
                        + " and table_name = 'invitation' and data_type in ('text', 'character varying', 'integer',"
                        + " 'numeric')"))
                .extracting(row -> row.get("column_name"))
                .containsExactlyInAnyOrder("answer", "told");
    }
}
