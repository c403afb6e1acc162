package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.consent.Decision;
import org.alongside.core.consent.Method;
import org.alongside.core.detail.AccessNeed;
import org.alongside.core.detail.Details;
import org.alongside.core.detail.EmailUse;
import org.alongside.core.detail.Hours;
import org.alongside.core.detail.Told;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.link.PersonalLink;
import org.alongside.core.module.DatabaseReady;
import org.alongside.spi.ParticipantId;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real SMTP to a real server (GreenMail), which goes away and comes back. */
@ModuleTest
class DispatcherTest extends TestProgramme {
    private static final int PORT = freePort();

    /** The mail server of this test. */
    @ApplicationScoped
    @Alternative
    @Priority(1)
    static class HereIsMail {
        @Produces
        SmtpSettings settings() {
            return new SmtpSettings(
                    Optional.of("localhost"),
                    PORT,
                    Optional.empty(),
                    Optional.empty(),
                    "no-reply@example.net",
                    SmtpSettings.Tls.NONE,
                    Optional.of("https://people.example.net"),
                    Optional.of(new SmtpSettings.TextGateway("texts.example.net", Optional.of("01632 960001"))),
                    Optional.empty());
        }
    }

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Deliveries deliveries;

    @Inject
    private NoticeChoices choices;

    @Inject
    private Details details;

    @Inject
    private Reaching reaching;

    @Inject
    private MovableClock clock;

    private GreenMail server;

    @BeforeEach
    void open() {
        dispatcher.start(new DatabaseReady());
        server = new GreenMail(new ServerSetup(PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String whole(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }

    @Test
    void anEmailSaysOnlyThatThereIsAMessageAndWhere() throws MessagingException {
        tell(Recipient.of(maureen), withCalendar());
        UUID id = only().id();
        dispatcher.run();

        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("A message for you");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@example.net");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@example.net>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("maureen@example.org");
        assertThat(whole(mail))
                .contains("There is a message for you.", "https://people.example.net/messages")
                .doesNotContainIgnoringCase("told")
                .doesNotContainIgnoringCase("psycholog")
                .doesNotContain("VEVENT");
    }

    @Test
    void whoChoseSoHasTheMessageAndTheCalendarFileInTheEmail() throws MessagingException {
        acting.as(maureenSignedIn, () -> choices.choose(new NoticeChoices.Choice("", true, false, false)));
        tell(Recipient.of(maureen), withCalendar());
        dispatcher.run();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("A message for you");
        assertThat(whole(mail)).contains("How you want to be told", "BEGIN:VEVENT", "text/calendar");
    }

    private void tomWantsTexts() {
        acting.as(
                catrin,
                () -> choices.chooseFor(tom, new NoticeChoices.Choice("", false, false, true), Method.SPOKEN, "Tom"));
        sql.run("delete from core.notice");
    }

    @Test
    void aTextMessageSaysNextToNothingAndWhomToRing() throws MessagingException, IOException {
        tomWantsTexts();
        tell(Recipient.of(tom));
        assertThat(only().channel()).isEqualTo(Channel.TEXT);
        dispatcher.run();

        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        MimeMessage text = received().get(0);
        assertThat(text.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("01632960123@texts.example.net");
        assertThat(text.getHeader("Subject")).isNull();
        assertThat(text.getContentType()).startsWith("text/plain");
        assertThat(String.valueOf(text.getContent()).strip())
                .isEqualTo(
                        "There is something for you to read: https://people.example.net/messages Unsure? Ring 01632 960001");
    }

    @Test
    void whoIsReachedByTelephoneIsRungUnlessTheyChoseTexts() {
        tell(Recipient.of(tom));
        assertThat(only().channel()).isEqualTo(Channel.PHONE);
    }

    @Test
    void everybodySeesThemselvesWhetherTextsCouldReachThem() {
        SignedIn tomSignedIn = staff("Tom", Role.MENTOR);
        acting.as(catrin, () -> participants.signsInWith(tom, tomSignedIn.account()));
        assertThat(acting.<Boolean>as(tomSignedIn, choices::textsReachMe)).isTrue();
        assertThat(acting.<Boolean>as(maureenSignedIn, choices::textsReachMe)).isFalse();
        assertThat(acting.<Boolean>as(catrin, choices::textsReachMe)).isFalse();
    }

    @Test
    void whoNoLongerWantsTextsIsRungInsteadOfWhatWaits() {
        tomWantsTexts();
        tell(
                Recipient.of(tom),
                linked(PersonalLink.to("met"), OffsetDateTime.now(clock).plusDays(1)));
        acting.as(
                catrin,
                () -> choices.chooseFor(tom, new NoticeChoices.Choice("", false, false, false), Method.SPOKEN, "Tom"));
        dispatcher.run();

        assertThat(received()).isEmpty();
        assertThat(sql.rows("select channel, sealed from core.notice where until_at is not null"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("channel", "PHONE");
                    assertThat(row.get("sealed")).isNull();
                });
    }

    private static Message linked(PersonalLink link, OffsetDateTime until) {
        return Message.of(TEMPLATE, Arg.moment(until)).with(link).until(until);
    }

    @Test
    void aPersonalLinkIsSealedWhileItWaitsAndGoneOnceItWasSent() {
        tomWantsTexts();
        PersonalLink link = PersonalLink.to("met");
        tell(Recipient.of(maureen), reminding(link));
        assertThat(String.valueOf(sql.rows("select * from core.notice")))
                .doesNotContain(link.path().substring(5));
        assertThat(sql.rows("select sealed from core.notice where sealed is not null"))
                .hasSize(1);
        dispatcher.run();

        assertThat(whole(received().get(0))).contains("https://people.example.net" + link.path());
        assertThat(sql.rows("select sealed from core.notice where sealed is not null"))
                .isEmpty();
    }

    private Message reminding(PersonalLink link) {
        return linked(link, OffsetDateTime.now(clock).plusDays(1));
    }

    @Test
    void whatLiesAheadIsNotToldWhenItIsPastByNoWay() {
        server.stop();
        for (ParticipantId whom : List.of(maureen, tom)) {
            tell(Recipient.of(whom), reminding(PersonalLink.to("met")));
        }
        clock.forward(Duration.ofHours(25));
        server.start();
        dispatcher.run();

        assertThat(received()).isEmpty();
        assertThat(as(catrin, () -> sent.list(java.util.Locale.UK)))
                .hasSize(2)
                .allMatch(row -> row.state() == NoticeState.STOPPED);
    }

    @Test
    void aLetterThatWouldComeTooLateIsNotPrinted() {
        tell(Recipient.of(olwen), reminding(PersonalLink.to("met")));
        assertThat(only().channel()).isEqualTo(Channel.HERE);
        tell(
                Recipient.of(olwen),
                linked(PersonalLink.to("met"), OffsetDateTime.now(clock).plusDays(4)));
        assertThat(only().channel()).isEqualTo(Channel.LETTER);
        assertThat(sql.rows("select sealed from core.notice where sealed is not null"))
                .isEmpty();
    }

    @Test
    void whatIsTakenBackDoesNotGoOut() {
        Optional<UUID> told = as(catrin, () -> outbox.tell(Recipient.of(maureen), Message.of(TEMPLATE)));
        acting.as(catrin, () -> outbox.takeBack(told.orElseThrow()));
        acting.as(catrin, () -> outbox.takeBack(told.orElseThrow()));
        dispatcher.run();

        assertThat(received()).isEmpty();
        assertThat(only().state()).isEqualTo(NoticeState.STOPPED);
    }

    private static Message withCalendar() {
        return Message.of(TEMPLATE)
                .with(List.of(new CalendarEntry(
                        UUID.randomUUID(), 0, OffsetDateTime.parse("2026-10-05T09:00:00Z"), 60, false)));
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgainLaterAndLater() {
        server.stop();
        tell(Recipient.of(maureen));
        dispatcher.run();

        assertThat(only()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(NoticeState.WAITING);
            assertThat(row.problem()).contains("UNREACHABLE");
            assertThat(row.attempts()).isEqualTo(1);
        });
        server.start();
        dispatcher.run();
        assertThat(received()).as("not before its time").isEmpty();

        clock.forward(Duration.ofSeconds(61));
        dispatcher.run();
        assertThat(received()).hasSize(1);
        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        assertThat(only().problem()).isEmpty();

        dispatcher.run();
        assertThat(received()).as("never twice without need").hasSize(1);
    }

    @Test
    void afterTwoDaysItHasFailedAndSomebodyCanTryAgain() {
        server.stop();
        tell(Recipient.of(maureen));
        for (int attempt = 0; attempt <= Notice.PATIENCE.size(); attempt++) {
            dispatcher.run();
            clock.forward(Duration.ofHours(25));
        }
        assertThat(only().state()).isEqualTo(NoticeState.FAILED);
        assertThat(only().problem()).contains("UNREACHABLE");

        server.start();
        dispatcher.run();
        assertThat(received()).isEmpty();
        acting.as(catrin, () -> sent.retry(only().id()));
        dispatcher.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatWasClaimedByAServerThatWasKilledIsSentByAnother() {
        tell(Recipient.of(maureen));
        UUID id = only().id();
        acting.asPlatform(programme, () -> assertThat(deliveries.claim(id)).isPresent());
        // Killed here: neither sent nor failed is ever said.
        dispatcher.run();
        assertThat(received()).as("it may still be alive").isEmpty();

        clock.forward(Notice.CLAIM.plusSeconds(1));
        dispatcher.run();
        assertThat(received()).hasSize(1);
        assertThat(only().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void killedAfterSendingItSendsAgainWithTheSameMessageId() throws MessagingException {
        tell(Recipient.of(maureen));
        UUID id = only().id();
        dispatcher.run();
        // As if the line that it was sent had been lost.
        sql.run("update core.notice set state = 'WAITING', settled_at = null where id = ?", id);
        clock.forward(Notice.CLAIM.plusSeconds(1));
        dispatcher.run();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void ofManyServersOneClaimsIt() throws InterruptedException, ExecutionException {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                tell(Recipient.of(maureen));
                UUID id = only().id();
                CyclicBarrier together = new CyclicBarrier(8);
                Callable<Boolean> one = () -> {
                    together.await();
                    boolean[] got = {false};
                    try {
                        acting.asPlatform(
                                programme, () -> got[0] = deliveries.claim(id).isPresent());
                    } catch (RuntimeException somebodyElseHasIt) {
                        return false;
                    }
                    return got[0];
                };
                int claims = 0;
                for (Future<Boolean> future : servers.invokeAll(java.util.Collections.nCopies(8, one))) {
                    claims += future.get() ? 1 : 0;
                }
                assertThat(claims).as("claims in round %s", round).isEqualTo(1);
                sql.run("delete from core.notice");
            }
        } finally {
            servers.shutdownNow();
        }
    }

    @Test
    void whoNoLongerWantsToBeContactedIsNotWrittenToAnyMore() {
        tell(Recipient.of(maureen));
        contact(maureen, Decision.WITHDRAWN);
        dispatcher.run();

        assertThat(received()).isEmpty();
        assertThat(only().channel()).isEqualTo(Channel.HERE);
        assertThat(as(maureenSignedIn, messages::unread)).isEqualTo(1);
    }

    @Test
    void outsideTheHoursInWhichTheyMayBeReachedItWaits() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalTime hour = now.atZoneSameInstant(LONDON).toLocalTime().truncatedTo(ChronoUnit.HOURS);
        tells(EmailUse.MINE, Optional.of(new Hours(hour.plusHours(2), hour.plusHours(4))));
        tell(Recipient.of(maureen));
        dispatcher.run();
        assertThat(received()).as("not now").isEmpty();
        assertThat(only()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(NoticeState.WAITING);
            assertThat(row.attempts()).as("that is no attempt").isZero();
        });

        clock.forward(Duration.ofHours(2));
        dispatcher.run();
        assertThat(received()).hasSize(1);
    }

    @Test
    void whereOthersReadTheEmailsTheySayOnlyThatThereIsAMessageWhateverWasChosen() {
        acting.as(maureenSignedIn, () -> choices.choose(new NoticeChoices.Choice("", true, false, false)));
        tells(EmailUse.SHARED, Optional.empty());
        tell(Recipient.of(maureen), withCalendar());
        dispatcher.run();
        assertThat(whole(received().get(0)))
                .contains("There is a message for you.")
                .doesNotContain("VEVENT")
                .doesNotContain("How you want to be told");
    }

    @Test
    void whoWantsNoEmailsFindsTheMessageOnTheirPageOnly() {
        tell(Recipient.of(maureen));
        tells(EmailUse.NONE, Optional.empty());
        dispatcher.run();
        assertThat(received()).isEmpty();
        assertThat(only().channel()).isEqualTo(Channel.HERE);
        assertThat(as(maureenSignedIn, messages::unread)).isEqualTo(1);
    }

    @Test
    void whoNeedsLargePrintGetsTheirLettersPrintedLarge() {
        acting.as(
                catrin,
                () -> assertThat(reaching.largePrint(Recipient.of(olwen))).isFalse());
        acting.as(
                catrin,
                () -> details.tellFor(
                        olwen,
                        new Told("", "", Set.of(AccessNeed.LARGE_PRINT), "", null, Optional.empty(), "", "", "", ""),
                        Method.SPOKEN,
                        "Olwen"));
        acting.as(
                catrin,
                () -> assertThat(reaching.largePrint(Recipient.of(olwen))).isTrue());
        byte[] large = as(catrin, () -> sent.letter(only().id()));
        sql.run("delete from core.participant_detail where participant_id = ?", olwen.value());
        byte[] usual = as(catrin, () -> sent.letter(only().id()));
        assertThat(sizes(large)).contains(18f).doesNotContain(12f);
        assertThat(sizes(usual)).contains(12f).doesNotContain(18f);
    }

    /** How large the letters of a page are. */
    private static Set<Float> sizes(byte[] pdf) {
        Set<Float> sizes = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    sizes.add((float) Math.round(letter.getFontSizeInPt()));
                }
            }.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sizes;
    }

    private void tells(EmailUse email, Optional<Hours> hours) {
        acting.as(maureenSignedIn, () -> details.tell(new Told("", "", Set.of(), "", email, hours, "", "", "", "")));
    }

    @Test
    void whatIsStoppedDoesNotGoOut() {
        tell(Recipient.of(maureen));
        acting.as(catrin, () -> sent.stop(only().id()));
        dispatcher.run();

        assertThat(received()).isEmpty();
        assertThat(as(maureenSignedIn, messages::unread)).isZero();
    }
}
