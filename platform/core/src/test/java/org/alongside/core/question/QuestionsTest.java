package org.alongside.core.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.retention.RetentionTimer;
import org.alongside.core.withdrawal.Carrying;
import org.alongside.core.withdrawal.Extent;
import org.alongside.core.withdrawal.Withdrawals;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosa asks, Olwen answers. */
@ModuleTest
class QuestionsTest {
    @Inject
    private Questions questions;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Carrying carrying;

    @Inject
    private RetentionTimer timer;

    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private Accounts accounts;

    @Inject
    private Relations relations;

    @Inject
    private Acting acting;

    @Inject
    private MovableClock clock;

    @Inject
    private Sql sql;

    private ProgrammeId course;
    private SignedIn olwen;
    private SignedIn rosa;
    private ParticipantId rosasId;

    @BeforeEach
    void rosaInACourse() {
        course = programmes.create("Course", ZoneId.of("Europe/London"));
        olwen = account("Olwen", Role.COORDINATOR);
        rosa = account("Rosa", Role.MENTOR);
        rosasId = acting.as(
                olwen,
                () -> participants.register(
                        new NewParticipant("Rosa", Part.LIVED_EXPERIENCE, ReachBy.POST, "1 Chapel Row")));
        acting.as(olwen, () -> participants.signsInWith(rosasId, rosa.account()));
    }

    private SignedIn account(String name, Role role) {
        AccountId account = accounts.createWithoutPassword(name + "-" + UUID.randomUUID(), name);
        accounts.join(account, course, role);
        return accounts.in(account, course).orElseThrow();
    }

    private void rosaAsks(String words) {
        acting.as(rosa, () -> questions.ask(words));
    }

    private UUID waiting() {
        return acting.as(olwen, questions::waiting).get(0).id();
    }

    private void olwenAnswers(UUID id, String words) {
        acting.as(olwen, () -> questions.answer(id, words));
    }

    @Test
    void whoAskedReadsTheAnswerAndIsToldThatThereIsOne() {
        rosaAsks(" When am I paid? ");
        assertThat(acting.as(olwen, questions::waiting))
                .singleElement()
                .satisfies(question -> assertThat(question.words()).isEqualTo("When am I paid?"));
        olwenAnswers(waiting(), "On Friday.");
        assertThat(acting.as(rosa, questions::mine)).singleElement().satisfies(question -> {
            assertThat(question.answer()).contains("On Friday.");
            assertThat(question.answeredBy()).contains("Olwen");
        });
        assertThat(acting.as(olwen, questions::howMany)).isZero();
        assertThat(sql.rows(
                        "select 1 from core.notice where participant_id = ? and template = 'core.notice.answered'",
                        rosasId.value()))
                .hasSize(1);
    }

    @Test
    void anAnswerIsGivenOnce() {
        rosaAsks("When am I paid?");
        UUID id = waiting();
        olwenAnswers(id, "On Friday.");
        assertThatExceptionOfType(AlreadyAnswered.class).isThrownBy(() -> olwenAnswers(id, "On Monday."));
    }

    @Test
    void whatIsEmptyTooLongOrTooMuchIsSaidSo() {
        for (String no : new String[] {null, " ", "x".repeat(Questions.LONGEST + 1)}) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rosaAsks(no));
        }
        for (int i = 0; i < Questions.MOST_OPEN; i++) {
            rosaAsks("Question " + i);
        }
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> rosaAsks("And one more"));
    }

    @Test
    void wordsStandNowhereInClearAndGoWithTheirWords() {
        rosaAsks("When am I paid?");
        olwenAnswers(waiting(), "On Friday.");
        assertThat(sql.rows("select 1 from core.question q where q.sealed_words like '%paid%'"
                        + " or q.sealed_answer like '%Friday%'"))
                .isEmpty();
        acting.as(rosa, () -> withdrawals.stop(Extent.all(Level.REMOVE_WORDS)));
        carrying.carryOut(course);
        assertThat(acting.as(rosa, questions::mine)).isEmpty();
    }

    @Test
    void whatWasAnsweredGoesAYearLaterAndWhatWaitsStays() {
        rosaAsks("When am I paid?");
        olwenAnswers(waiting(), "On Friday.");
        rosaAsks("And how much?");
        clock.forward(Duration.ofDays(366 + 31));
        timer.carryOut(course);
        clock.forward(Duration.ofDays(30));
        timer.carryOut(course);
        assertThat(acting.as(rosa, questions::mine))
                .extracting(Questions.Row::words)
                .containsExactly("And how much?");
    }

    /** R6: it may be about the pair. */
    @Test
    void whatATraineeAsksDoesNotExistForWhoeverJudgesThem() {
        rosaAsks("May I change my mentor?");
        UUID id = waiting();
        acting.asPlatform(course, () -> relations.add(olwen.account(), rosasId, Relations.Kind.SUPERVISES));
        assertThat(acting.as(olwen, questions::waiting)).isEmpty();
        assertThat(acting.as(olwen, questions::howMany)).isZero();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> olwenAnswers(id, "Yes."));
    }

    @Test
    void nobodyElseReadsOrAnswers() {
        rosaAsks("When am I paid?");
        UUID id = waiting();
        SignedIn researcher = new SignedIn(new AccountId(UUID.randomUUID()), "Rhys", course, Set.of(Role.RESEARCHER));
        for (Runnable one : List.<Runnable>of(questions::waiting, () -> questions.answer(id, "Never."))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> acting.as(researcher, one));
        }
        SignedIn elsewhere = new SignedIn(
                new AccountId(UUID.randomUUID()),
                "Eira",
                programmes.create("Elsewhere", ZoneId.of("Europe/London")),
                Set.of(Role.COORDINATOR));
        assertThat(acting.as(elsewhere, questions::waiting)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> acting.as(elsewhere, () -> questions.answer(id, "Never.")));
    }
}
