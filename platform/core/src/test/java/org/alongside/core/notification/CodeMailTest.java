package org.alongside.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.account.CodeEntry;
import org.alongside.core.account.MyAccount;
import org.alongside.core.account.ProgrammeAccounts;
import org.alongside.core.identity.CodeWords;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.problem.Invalid;
import org.alongside.core.signin.SignIns;
import org.alongside.testing.ModuleTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes by e-mail: real SMTP to a real server, the code typed as it came, and the tables searched for what must not stay. */
@ModuleTest
class CodeMailTest extends TestProgramme {
    private static final int PORT = freePort();
    private static final String PASSWORD = "the kettle sings on thursdays";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

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
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @Inject
    private ProgrammeAccounts programmeAccounts;

    @Inject
    private CodeEntry entry;

    @Inject
    private MyAccount mine;

    @Inject
    private SignIns signIns;

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Transactions transactions;

    @Inject
    private MovableClock clock;

    private GreenMail server;
    private SignedIn idris;
    private final String here = "10.%d.%d.1".formatted((int) (Math.random() * 250), (int) (Math.random() * 250));

    @BeforeEach
    void idrisAdministers() {
        idris = staff("Idris", Role.ADMINISTRATOR);
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

    private ProgrammeAccounts.Letter invite(String email) {
        return as(
                idris,
                () -> programmeAccounts.invite(new ProgrammeAccounts.Invitation(
                        "Zoë Ångström", Set.of(Role.FINANCE), Optional.of(email), Optional.empty())));
    }

    private ProgrammeAccounts.Letter reset(ProgrammeAccounts.Letter letter, String email) {
        return as(idris, () -> programmeAccounts.reset(letter.account(), Optional.of(email)));
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String body(MimeMessage message) {
        try {
            return (String)
                    ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String code(MimeMessage message) {
        Matcher found = CODE.matcher(body(message));
        assertThat(found.find()).as("a code in %s", body(message)).isTrue();
        return found.group();
    }

    /** Everything that stands in the tables of the core. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        sql.rows("select c.oid::regclass::text as place from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'core' and c.relkind = 'r'")
                .forEach(table -> all.append(sql.rows("select t.*::text from " + table.get("place") + " t")));
        return all.toString();
    }

    private void nothingHolds(String code, String address) {
        assertThat(everything())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain(address);
    }

    @Test
    void whoIsInvitedGetsTheCodeAndTheWayToUseItAndComesIn() throws MessagingException {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        nothingHolds(letter.code(), "zoe@example.org");
        dispatcher.run();

        MimeMessage mail = received().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("zoe@example.org");
        assertThat(mail.getSubject()).isEqualTo("A message for you");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@example.net");
        assertThat(body(mail))
                .contains("Dear Zoë Ångström", letter.code(), "https://people.example.net/code", letter.username())
                .doesNotContain("{")
                .doesNotContainIgnoringCase("psycholog");

        assertThat(entry.setPassword(code(mail), PASSWORD, here)).isEqualTo(letter.username());
        assertThat(signIns.withPassword(letter.username(), PASSWORD, here)).isPresent();
    }

    @Test
    void onceItIsSentNothingIsKeptOfItNotEvenSealed() {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        assertThat(sealed()).isNotNull();
        dispatcher.run();

        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        assertThat(sealed()).isNull();
        nothingHolds(letter.code(), "zoe@example.org");
    }

    @Test
    void whoSeesWhatWasSentSeesThatACodeWentOutAndNotWhichOrWhere() {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        for (int look = 0; look < 2; look++) {
            SentNotices.Row row = only();
            assertThat(row.whom()).isEqualTo("Zoë Ångström");
            assertThat(row.heading()).isEqualTo("A code for choosing a password");
            assertThat(row.toString()).doesNotContain(letter.code()).doesNotContain("zoe@");
            dispatcher.run();
        }
        SignedIn zoe = accounts.in(letter.account(), programme).orElseThrow();
        assertThat(as(zoe, () -> messages.mine(Locale.UK)))
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .startsWith("A code with which you choose a password was sent to you by e-mail.")
                        .doesNotContain(letter.code())
                        .doesNotContain("{"));
    }

    @Test
    void theEmailSpeaksTheLanguageOfTheAccount() throws MessagingException {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        accounts.speak(letter.account(), "cy");
        dispatcher.run();

        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject()).isEqualTo("Neges i chi");
        assertThat(body(mail)).startsWith("Annwyl Zoë").contains("Teipiwch ef yma: https://people.example.net/code");
    }

    @Test
    void whatIsRolledBackIsSentToNobody() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions.run(() -> {
                    invite("zoe@example.org");
                    throw new IllegalStateException("its cause failed");
                }));
        dispatcher.run();
        assertThat(received()).isEmpty();
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgainAndTheCodeStaysSealed() {
        server.stop();
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        dispatcher.run();
        assertThat(only().problem()).contains("UNREACHABLE");
        assertThat(only().again()).isTrue();
        nothingHolds(letter.code(), "zoe@example.org");

        server.start();
        clock.forward(Duration.ofSeconds(61));
        dispatcher.run();
        assertThat(code(received().get(0))).isEqualTo(letter.code());
        assertThat(sealed()).isNull();
    }

    @Test
    void whatFailedForGoodIsForgottenAndCannotBeSentAgain() {
        server.stop();
        invite("zoe@example.org");
        for (int attempt = 0; attempt <= Notice.PATIENCE.size(); attempt++) {
            dispatcher.run();
            clock.forward(Duration.ofHours(25));
        }
        assertThat(only().state()).isEqualTo(NoticeState.FAILED);
        assertThat(only().again()).isFalse();
        assertThat(sealed()).isNull();
        assertThatExceptionOfType(NotToBeSent.class).isThrownBy(() -> acting.as(catrin, () -> sent.retry(only().id())));
    }

    @Test
    void aCodeThatCannotBeSentInTwoDaysIsForgottenEvenIfNobodyTries() {
        invite("zoe@example.org");
        acting.asPlatform(
                programme, () -> assertThat(deliveries.claim(only().id())).isPresent());
        clock.forward(Notice.CODE_KEPT);
        acting.asPlatform(programme, deliveries::forgetOldCodes);

        assertThat(only().problem()).contains("TOO_LATE");
        assertThat(sealed()).isNull();
        dispatcher.run();
        assertThat(received()).isEmpty();
    }

    @Test
    void aCodeThatWaitsLastsLongerThanAllTries() {
        assertThat(Notice.PATIENCE.stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThan(Notice.CODE_KEPT);
    }

    @Test
    void aNewCodeIsSentInPlaceOfTheOldOne() {
        ProgrammeAccounts.Letter first = invite("wrong@example.org");
        ProgrammeAccounts.Letter second = reset(first, "zoe@example.org");
        dispatcher.run();

        assertThat(received()).hasSize(1);
        assertThat(code(received().get(0))).isEqualTo(second.code()).isNotEqualTo(first.code());
    }

    @Test
    void whatIsStoppedIsForgotten() {
        invite("zoe@example.org");
        acting.as(catrin, () -> sent.stop(only().id()));
        assertThat(sealed()).isNull();
        dispatcher.run();
        assertThat(received()).isEmpty();
    }

    @Test
    void whoseEntryIsClosedMeanwhileGetsNoCode() {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        acting.as(idris, () -> programmeAccounts.close(letter.account()));
        dispatcher.run();
        assertThat(received()).isEmpty();
        assertThat(sealed()).isNull();
    }

    @Test
    void itGoesToOneAddressOrToNone() {
        for (String wrong : List.of("zoe", "zoe@example", "a@example.org,b@example.org", "Zoe <zoe@example.org>", "")) {
            assertThatExceptionOfType(Invalid.class).as(wrong).isThrownBy(() -> invite(wrong));
        }
    }

    @Test
    void whatIsSealedForOneAccountOpensForNoOtherAndHoldsNobodyElseUp() {
        invite("zoe@example.org");
        sql.run(
                "update core.notice set account_id = ? where sealed is not null",
                catrin.account().value());
        tell(Recipient.of(maureen));
        dispatcher.run();

        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getAllRecipients())
                        .extracting(Object::toString)
                        .containsExactly("maureen@example.org"));
        assertThat(sealed()).isNull();
        assertThat(sql.rows("select problem from core.notice where template = ?", Notice.CODE))
                .extracting(row -> row.get("problem"))
                .containsExactly("SEALED");
    }

    @Test
    void whoChangesTheirPasswordIsTold() {
        acting.as(maureenSignedIn, () -> mine.changePassword("correct horse battery staple", PASSWORD, here));
        assertThat(only().heading()).isEqualTo("Your password was changed");
        assertThat(as(maureenSignedIn, messages::unread)).isEqualTo(1);
        dispatcher.run();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("maureen@example.org");
            assertThat(body(mail)).doesNotContainIgnoringCase("password");
        });
    }

    @Test
    void aPasswordSetWithACodeIsToldWhereThereWasOneBefore() {
        ProgrammeAccounts.Letter letter = invite("zoe@example.org");
        entry.setPassword(letter.code(), PASSWORD, here);
        assertThat(headings()).doesNotContain("Your password was changed");
        entry.setPassword(reset(letter, "zoe@example.org").code(), PASSWORD + " again", here);
        assertThat(headings()).contains("Your password was changed");
    }

    @Test
    void whoseProofIsTakenAwayIsTold() {
        acting.as(idris, () -> programmeAccounts.forgetSecondFactor(catrin.account()));
        assertThat(headings()).contains("How you sign in was changed");
    }

    private List<String> headings() {
        return as(catrin, () -> sent.list(Locale.UK)).stream()
                .map(SentNotices.Row::heading)
                .toList();
    }

    private Object sealed() {
        return sql.rows("select sealed from core.notice where template = ? order by created_at desc", Notice.CODE)
                .get(0)
                .get("sealed");
    }

    /** The code as it is typed is the one that is looked for in the tables. */
    @Test
    void codesLookAsThisTestTakesThemToLook() {
        assertThat(CodeWords.fresh()).matches(CODE);
    }
}
