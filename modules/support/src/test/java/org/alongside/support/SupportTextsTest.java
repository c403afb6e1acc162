package org.alongside.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.PlanReaders;
import org.alongside.core.identity.Permission;
import org.alongside.core.text.Texts;
import org.alongside.support.advance.AdvanceState;
import org.alongside.support.advance.TravelKind;
import org.alongside.support.checkin.How;
import org.alongside.support.claim.ClaimState;
import org.alongside.support.concern.ConcernKind;
import org.alongside.support.concern.StepKind;
import org.alongside.support.concern.Urgency;
import org.alongside.support.expense.ExpenseKind;
import org.alongside.support.expense.ExpenseState;
import org.alongside.support.expense.Vehicle;
import org.alongside.support.expense.WordKind;
import org.alongside.support.group.Answer;
import org.alongside.support.group.ThereBy;
import org.alongside.support.owed.PaymentKind;
import org.alongside.support.payment.Decision;
import org.alongside.support.payment.FileFormat;
import org.alongside.support.payment.FindingKind;
import org.alongside.support.payment.RunState;
import org.alongside.support.plan.CheckInWay;
import org.alongside.support.plan.PlanPart;
import org.alongside.support.plan.Rhythm;
import org.alongside.support.promise.PromiseKind;
import org.alongside.support.promise.PromiseState;
import org.alongside.support.promise.Span;
import org.alongside.support.promise.When;
import org.alongside.support.recognition.InvitationAnswer;
import org.alongside.support.recognition.OpportunityKind;
import org.alongside.support.reference.ReferenceState;
import org.alongside.support.task.TaskKind;
import org.alongside.support.training.DoneHow;
import org.alongside.support.training.DutyState;
import org.alongside.support.training.PlaceWish;
import org.alongside.support.training.WhoSays;
import org.alongside.support.yousaid.FeedbackRhythm;
import org.alongside.support.yousaid.SuggestionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupportTextsTest {
    static Stream<Arguments> choices() {
        return Stream.of(
                        of("support.tasks.what", TaskKind.values()),
                        of("support.promises.kind", PromiseKind.values()),
                        of("support.promises.state", PromiseState.values()),
                        of("support.promises.when", When.values()),
                        of("support.templates.when", When.values()),
                        of("support.templates.unit", Span.values()),
                        of("support.check-ins.how", How.values()),
                        of("support.opportunities.kind", OpportunityKind.values()),
                        of("support.invitations.answer", InvitationAnswer.values()),
                        of("support.plan.part", PlanPart.values()),
                        of("support.plan.rhythm", Rhythm.values()),
                        of("support.plan.way", CheckInWay.values()),
                        of("support.plan.who-reads", PlanReaders.values()),
                        of("support.claims.state", ClaimState.values()),
                        of("support.concern.kind", ConcernKind.values()),
                        of("support.concern.step", StepKind.values()),
                        of("support.concern.urgency", Urgency.values()),
                        of("support.advances.state", AdvanceState.values()),
                        of("support.prepaid.kind", TravelKind.values()),
                        of("support.prepaid.your", TravelKind.values()),
                        of("support.expenses.out-of-advance", ExpenseKind.values()),
                        of("support.expenses.kind", ExpenseKind.values()),
                        of("support.expenses.state", ExpenseState.values()),
                        of("support.expenses.vehicle", Vehicle.values()),
                        of("support.expenses.word", WordKind.values()),
                        of("support.payments.decision", Decision.values()),
                        of("support.payments.finding", FindingKind.values()),
                        of("support.payments.format", FileFormat.values()),
                        of("support.payments.kind", PaymentKind.values()),
                        of("support.payments.state", RunState.values()),
                        of("support.references.state", ReferenceState.values()),
                        of("support.you-said.state", SuggestionState.values()),
                        of("support.feedback.rhythm", FeedbackRhythm.values()),
                        of("support.training.how", DoneHow.values()),
                        of("support.training.says", WhoSays.values()),
                        of("support.training.wish", PlaceWish.values()),
                        of("support.training.say", PlaceWish.values()),
                        of("support.training.duty", DutyState.values()),
                        of("support.groups.answer", Answer.values()),
                        of("support.groups.say", Answer.values()),
                        of("support.groups.there-by", ThereBy.values()),
                        of("support.claims.how", Method.SPOKEN, Method.PAPER, Method.WITNESSED))
                .flatMap(one -> one);
    }

    private static Stream<Arguments> of(String prefix, Enum<?>... constants) {
        return Stream.of(constants).map(constant -> Arguments.of(prefix, constant));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceHasItsWords(String prefix, Enum<?> constant) {
        assertThat(Texts.text(Locale.ENGLISH, prefix, constant)).doesNotStartWith("!");
    }

    @Test
    void everyPermissionHasItsWords() {
        assertThat(new SupportModule().permissions())
                .extracting(Permission::key)
                .allSatisfy(
                        key -> assertThat(Texts.text(Locale.ENGLISH, key.replaceFirst("support", "support.permission")))
                                .doesNotStartWith("!"));
    }

    /** Silence is allowed: nobody is chased, reminded or late (R5). */
    @Test
    void noWordChasesAnybody() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.support");
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key).toLowerCase(Locale.ROOT))
                        .doesNotContain("chase", "remind", "overdue", "fail", "cancel", "reject"));
    }
}
