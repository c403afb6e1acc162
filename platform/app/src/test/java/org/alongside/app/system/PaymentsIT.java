package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From what somebody gave their time for to "paid" on their page; and a run of many claims, of which finance sees how far it is. */
class PaymentsIT {
    private static final String DATABASE = "payments-postgresql";
    private static final String PROGRAMME = "Doctorate in Clinical Psychology";
    private static final String SCHEME = "Mentoring that is paid";
    private static final String GARETH = "mentor5";
    private static final String APPROVER = "finance";
    private static final String PAYER = "second-finance";
    private static final String FORM_DAY = "Claims that were approved until";

    /** By that many minutes the claims are known that a test copied. */
    private static final int COPIED = 61;

    private static RunningServer server;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        server = RunningServer.start("payments");
        today = LocalDate.now(ZoneId.of("Europe/London"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<JsonObject> array(String account, String path) {
        HttpResponse<String> answer = server.get(account, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String post(String account, String path, String json) {
        HttpResponse<String> answer = server.post(account, path, json);
        assertThat(answer.statusCode())
                .as("%s: %s %s", account, path, answer.body())
                .isBetween(200, 299);
        return answer.body();
    }

    private static void theCircleMeets() {
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("initiatives/study-circle")
                    .sees("Reading together")
                    .presses("Note that we met")
                    .sees("Noted. A claim was drafted");
        }
    }

    private static void garethMeetsATrainee() {
        JsonObject pair = array("coordinator", "/api/mentoring/pairings").stream()
                .filter(one -> one.getString("mentorName").equals("Gareth"))
                .findFirst()
                .orElseThrow();
        String scheme = Browsing.field(
                post(
                        "coordinator",
                        "/api/initiatives",
                        "{\"type\": \"mentoring\", \"title\": \"" + SCHEME + "\", \"starts\": \"" + today.minusDays(9)
                                + "\"}"),
                "id");
        String together = Browsing.field(
                post(
                        "coordinator",
                        "/api/mentoring/pairings",
                        "{\"initiative\": \"" + scheme + "\", \"mentor\": \"" + pair.getString("mentor")
                                + "\", \"trainee\": \"" + pair.getString("trainee") + "\"}"),
                "id");
        post(
                "coordinator",
                "/api/mentoring/pairings/" + together + "/meetings",
                "{\"first\": \"" + today.minusDays(3)
                        + "T10:00:00\", \"count\": 1, \"everyMonths\": 1, \"channel\": \"PHONE\"}");
        String meeting = array(GARETH, "/api/mentoring/my/meetings").stream()
                .filter(one ->
                        one.getString("plannedAt").startsWith(today.minusDays(3).toString()))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assertThat(server.send(
                                GARETH,
                                "PUT",
                                "/api/mentoring/meetings/" + meeting + "/outcome",
                                "application/json",
                                "{\"outcome\": \"MET\"}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isBetween(200, 299);
    }

    /** Gareth's claims for the two. */
    private static List<JsonObject> both() {
        return array(GARETH, "/api/support/my/claims").stream()
                .filter(claim -> LocalDate.parse(claim.getString("heldOn")).isAfter(today.minusDays(4)))
                .toList();
    }

    private static List<String> states() {
        return both().stream().map(claim -> claim.getString("state")).toList();
    }

    @Test
    void aPluginsActivityAndAMeetingArePaidTogetherAndThePersonSeesIt() throws IOException {
        theCircleMeets();
        garethMeetsATrainee();
        assertThat(both())
                .extracting(claim -> claim.getString("initiativeTitle"))
                .containsExactlyInAnyOrder("Reading together", SCHEME);
        try (Person gareth = Person.onPhone(server, GARETH)) {
            gareth.opens("support/my").pressesOneOf("Claim £").sees("Waiting for approval");
            gareth.pressesOneOf("Claim £").looks("has sent both claims");
        }
        assertThat(states()).containsExactly("SENT", "SENT");
        for (JsonObject claim : both()) {
            post(APPROVER, "/api/support/claims/" + claim.getString("id") + "/approve", "");
        }
        try (Person payer = Person.atDesk(server, PAYER)) {
            payer.sees("approved payments wait for a run");
            payer.opens("support/payments")
                    .inCard("A new payment run")
                    .picks(FORM_DAY, today)
                    .presses("Make the run");
            payer.sees("Ready to be looked at").looks("has made a run");
            String run = array(PAYER, "/api/support/payments").get(0).getString("id");
            payer.opens("support/payments/" + run).sees("Gareth").looks("looks at a run");
            payer.presses("Release").sees("Released").looks("has released it");

            CustomerCreditTransferInitiationV09 file =
                    MxPain00100109.parse(paymentFile(payer)).getCstmrCdtTrfInitn();
            List<CreditTransferTransaction34> transfers =
                    file.getPmtInf().get(0).getCdtTrfTxInf();
            assertThat(file.getGrpHdr().getNbOfTxs()).isEqualTo(Integer.toString(transfers.size()));
            assertThat(transfers.stream()
                            .map(one -> one.getAmt().getInstdAmt().getValue())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(file.getGrpHdr().getCtrlSum());
            assertThat(transfers)
                    .as("one sum for Gareth, whatever it is for")
                    .filteredOn(one -> one.getCdtr().getNm().equals("Demo Person 5"))
                    .hasSize(1);

            payer.opens("support/payments")
                    .gives("bank.csv", "text/csv", bankSays(transfers))
                    .sees("Paid: " + transfers.size() + ". To decide: 0.")
                    .looks("has read the bank's list");
        }
        assertThat(states()).containsExactly("PAID", "PAID");
        try (Person gareth = Person.onPhone(server, GARETH)) {
            gareth.opens("support/my")
                    .sees("Paid")
                    .sees("after less than a day")
                    .looks("is paid");
        }
    }

    private static String paymentFile(Person payer) throws IOException {
        Download file = payer.page()
                .waitForDownload(() -> payer.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("File for the bank (ISO 20022"))
                        .first()
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo("pain.001.xml");
        return Files.readString(file.path());
    }

    private static byte[] bankSays(List<CreditTransferTransaction34> transfers) {
        return transfers.stream()
                .map(one -> today + ",BGC " + one.getPmtId().getEndToEndId() + ",-"
                        + one.getAmt().getInstdAmt().getValue() + "\n")
                .collect(Collectors.joining("", "date,reference,amount\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void financeSeesHowFarARunOfManyClaimsIsAndCanStopIt() {
        try (Person payer = Person.atDesk(server, PAYER)) {
            approved(500);
            payer.opens("support/payments")
                    .inCard("A new payment run")
                    .picks(FORM_DAY, today)
                    .presses("Make the run");
            payer.sees("Ready to be looked at");
            JsonObject whole = array(PAYER, "/api/support/payments").get(0);
            assertThat(whole.getString("state")).isEqualTo("PREPARED");
            assertThat(inRun(whole.getString("id"))).isGreaterThanOrEqualTo(500);
            payer.opens("support/payments/" + whole.getString("id"))
                    .presses("Do not do it")
                    .sees("Not done");

            // So many that there is time to press a button.
            approved(6000);
            payer.opens("support/payments")
                    .inCard("A new payment run")
                    .picks(FORM_DAY, today)
                    .presses("Make the run");
            payer.sees("percent")
                    .inCard("Payment runs")
                    .pressesOneOf("Stop")
                    .sees("Not done. The claims are free for another run.");
            JsonObject stopped = array(PAYER, "/api/support/payments").get(0);
            assertThat(stopped.getString("state")).isEqualTo("DROPPED");
            assertThat(inRun(stopped.getString("id"))).isZero();
        } finally {
            PostgresServer.shared().execute(DATABASE, "delete from support.claim where minutes = " + COPIED);
        }
    }

    private static long inRun(String run) {
        return Long.parseLong(PostgresServer.shared()
                .ask(DATABASE, "select count(*) from support.item_in_run where run_id = '" + run + "'")
                .get(0));
    }

    /** So many approved claims more, copied from ten that were paid: sending and approving each takes its time. */
    private static void approved(int many) {
        PostgresServer.shared().execute(DATABASE, """
                insert into support.claim (id, programme_id, participant_id, initiative_id, activity_id, held_on, minutes,
                offered_minor, amount_minor, currency, state, said_by, said_how, entered_by, entered_on, sent_on, approved_by,
                approved_on, version) select gen_random_uuid(), programme_id, participant_id, initiative_id,
                gen_random_uuid(), held_on, %d, offered_minor, offered_minor, currency, 'APPROVED', said_by, said_how,
                entered_by, entered_on, sent_on, approved_by, approved_on, 1 from (select c.* from support.claim c
                join core.programme p on p.id = c.programme_id where c.state = 'PAID' and p.name = '%s' order by c.id limit 10)
                c cross join generate_series(1, %d)""".formatted(COPIED, PROGRAMME, many / 10));
    }
}
