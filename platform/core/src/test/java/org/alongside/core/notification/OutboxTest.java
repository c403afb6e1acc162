package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.NotAllowed;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.Test;

@ModuleTest
class OutboxTest extends TestProgramme {
    @Inject
    private Transactions transactions;

    @Inject
    private NoticeChoices choices;

    private List<SentNotices.Row> list(SignedIn who) {
        return as(who, () -> sent.list(Locale.UK));
    }

    @Test
    void eachIsToldByTheirOwnWay() {
        tell(Recipient.of(maureen));
        tell(Recipient.of(tom));
        tell(Recipient.of(olwen));
        tell(Recipient.of(catrin.account()));

        assertThat(list(catrin))
                .extracting(SentNotices.Row::whom, SentNotices.Row::channel, SentNotices.Row::state)
                .containsExactlyInAnyOrder(
                        tuple("Maureen", Channel.EMAIL, NoticeState.WAITING),
                        tuple("Tom", Channel.PHONE, NoticeState.WAITING),
                        tuple("Olwen", Channel.LETTER, NoticeState.WAITING),
                        tuple("Catrin", Channel.HERE, NoticeState.SENT));
    }

    @Test
    void whoDidNotSayYesToBeingContactedFindsItOnTheirPageOnly() {
        contact(maureen, Decision.WITHDRAWN);
        tell(Recipient.of(maureen));

        assertThat(only().channel()).isEqualTo(Channel.HERE);
        assertThat(as(maureenSignedIn, messages::unread)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsToldToNobody() {
        assertThatIllegalStateException()
                .isThrownBy(() -> acting.as(
                        catrin,
                        () -> transactions.run(() -> {
                            outbox.tell(Recipient.of(maureen), Message.of(TEMPLATE));
                            throw new IllegalStateException("its cause failed");
                        })));
        assertThat(sql.rows("select * from core.notice")).isEmpty();
        tell(Recipient.of(maureen));
        assertThat(sql.rows("select * from core.notice")).hasSize(1);
    }

    @Test
    void aTemplateThatNoCardNamesIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tell(Recipient.of(maureen), Message.of("core.notice.invented")));
    }

    @Test
    void theTableHoldsNoAddressAndNoWords() {
        tell(Recipient.of(maureen));
        assertThat(sql.rows("select * from core.notice").toString())
                .doesNotContain("maureen@")
                .doesNotContain("Maureen");
    }

    @Test
    void peopleReadTheirOwnMessagesAndNobodyElses() {
        tell(Recipient.of(maureen));
        tell(Recipient.of(catrin.account()));

        List<Messages.Row> mine = as(maureenSignedIn, () -> messages.mine(Locale.UK));
        assertThat(mine).singleElement().satisfies(message -> {
            assertThat(message.heading()).isEqualTo("How you want to be told");
            assertThat(message.fresh()).isTrue();
        });
        UUID hers = mine.get(0).id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(catrin, () -> messages.read(hers)));
        acting.as(maureenSignedIn, () -> messages.read(hers));
        assertThat(as(maureenSignedIn, messages::unread)).isZero();
        assertThat(as(catrin, messages::unread)).isEqualTo(1);
    }

    @Test
    void aMessageBringsItsCalendarFile() {
        tell(
                Recipient.of(maureen),
                Message.of(TEMPLATE)
                        .with(List.of(new CalendarEntry(
                                UUID.randomUUID(), 0, OffsetDateTime.parse("2026-10-05T09:00:00Z"), 60, false))));
        UUID id = as(maureenSignedIn, () -> messages.mine(Locale.UK)).get(0).id();
        byte[] file = as(maureenSignedIn, () -> messages.calendar(id, Locale.UK));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("DTSTART;TZID=Europe/London:20261005T100000", "SUMMARY:Appointment\r\n");
    }

    /** R6: to whom judges the trainee it is about, it does not exist: no line, no action, no message of their own. */
    @Test
    void whatConcernsATraineeDoesNotExistForWhoJudgesThem() {
        tell(Recipient.of(olwen), Message.of(TEMPLATE).about(hannah));
        tell(Recipient.of(hannah));
        tell(Recipient.of(anita.account()), Message.of(TEMPLATE).about(hannah));

        List<UUID> all = list(catrin).stream().map(SentNotices.Row::id).toList();
        assertThat(all).hasSize(2);
        assertThat(list(anita)).isEmpty();
        assertThat(as(anita, messages::unread)).isZero();
        for (UUID id : all) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(anita, () -> sent.stop(id)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(anita, () -> sent.retry(id)));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(anita, () -> sent.letter(id)));
        }
        // The twin: about nobody, it is there.
        tell(Recipient.of(olwen));
        assertThat(list(anita)).hasSize(1);
    }

    @Test
    void onlyThoseWhoRunTheProgrammeSeeWhatWasSent() {
        SignedIn trainee = staff("Hannah", Role.TRAINEE);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> list(trainee));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> list(maureenSignedIn));
    }

    @Test
    void anotherProgrammesNoticesDoNotExist() {
        tell(Recipient.of(olwen));
        UUID id = only().id();
        begin2();
        assertThat(list(catrin)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> acting.as(catrin, () -> sent.letter(id)));
    }

    private void begin2() {
        programme = programmes.create("Another", LONDON);
        catrin = staff("Catrin", Role.COORDINATOR);
    }

    @Test
    void lettersAndCallsAreDoneByHandOnce() {
        tell(Recipient.of(tom));
        UUID id = only().id();
        assertThat(as(catrin, () -> sent.call(id, Locale.UK)).number()).isEqualTo("01632 960 123");
        acting.as(catrin, () -> sent.doneByHand(id));
        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        assertThatExceptionOfType(NotToBeSent.class).isThrownBy(() -> acting.as(catrin, () -> sent.doneByHand(id)));
        assertThatExceptionOfType(NotToBeSent.class).isThrownBy(() -> acting.as(catrin, () -> sent.retry(id)));
    }

    @Test
    void aChoiceToldOnTheTelephoneKeepsWhoSaidItAndTellsThePerson() {
        acting.as(
                catrin,
                () -> choices.chooseFor(
                        olwen, new NoticeChoices.Choice("", false, true, false), Method.SPOKEN, "Olwen"));

        assertThat(as(catrin, () -> choices.of(olwen)).largePrint()).isTrue();
        assertThat(sql.rows("select * from core.notice_choice"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("said_by", "Olwen")
                        .containsEntry("channel", "SPOKEN")
                        .containsEntry("typed_by", catrin.account().value()));
        assertThat(only().whom()).isEqualTo("Olwen");
    }

    @Test
    void anAddressMustBeOne() {
        for (String address : List.of("catrin", "a@b", "a@example.org,b@example.org", "a b@example.org")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> acting.as(
                            catrin, () -> choices.choose(new NoticeChoices.Choice(address, false, false, false))));
        }
        acting.as(catrin, () -> choices.choose(new NoticeChoices.Choice("catrin@example.org", false, false, false)));
        tell(Recipient.of(catrin.account()));
        assertThat(only().channel()).isEqualTo(Channel.EMAIL);
    }
}
