package org.alongside.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.core.receipt.ConsentReceipt.Controller;
import org.alongside.core.receipt.Receipts.Finding;
import org.alongside.core.receipt.Receipts.Signed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsTest {
    private static final int MANY = 10_000;
    private static final long SEED = 20_261_126;
    private static final String DPV = "https://w3id.org/dpv#";
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    @TempDir
    private Path folder;

    private Receipts receipts;

    @BeforeEach
    void open() {
        receipts = at(NOW);
    }

    @Test
    void tenThousandReceiptsVerifyAsFileAndAsPictureAndReadBackAsTheyWere() {
        RandomReceipts random = new RandomReceipts(SEED);
        for (int i = 0; i < MANY; i++) {
            ConsentReceipt receipt = random.next();
            Signed signed = receipts.issue(receipt);
            assertThat(found(signed.json())).isEqualTo(Finding.VALID);
            assertThat(found(signed.code())).isEqualTo(Finding.VALID);
            assertThat(receipts.read(signed.json())).isEqualTo(receipt);
        }
    }

    @Test
    void tenThousandChangesOfOneByteNeverVerify() {
        RandomReceipts receipt = new RandomReceipts(SEED);
        Random random = new Random(SEED);
        Signed signed = receipts.issue(receipt.next());
        for (int i = 0; i < MANY; i++) {
            if (i % 100 == 0) {
                signed = receipts.issue(receipt.next());
            }
            byte[] bytes = (i % 2 == 0 ? signed.json() : signed.code()).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            assertThat(receipts.verify(bytes).finding())
                    .as("byte %d of %s", at, signed)
                    .isNotEqualTo(Finding.VALID);
        }
    }

    @Test
    void tenThousandChangedFieldsNeverVerify() {
        RandomReceipts receipt = new RandomReceipts(SEED + 1);
        Random random = new Random(SEED);
        JsonObject json = object(receipts.issue(receipt.next()).json());
        for (int i = 0; i < MANY; i++) {
            if (i % 20 == 0) {
                json = object(receipts.issue(receipt.next()).json());
            }
            List<String> fields = fields(json, "");
            String field = fields.get(random.nextInt(fields.size()));
            JsonPointer pointer = ReceiptJson.JSON.createPointer(field);
            JsonObject changed = random.nextInt(4) == 0
                    ? pointer.remove(json)
                    : pointer.replace(json, another(pointer.getValue(json), random));
            assertThat(found(changed.toString())).as(field).isNotEqualTo(Finding.VALID);
        }
    }

    @Test
    void oneReceiptWithTheSignatureOfAnotherIsChanged() {
        RandomReceipts random = new RandomReceipts(SEED);
        JsonObject one = object(receipts.issue(random.next()).json());
        JsonObject other = object(receipts.issue(random.next()).json());

        assertThat(found(ReceiptJson.JSON
                        .createObjectBuilder(one)
                        .add("proof", other.get("proof"))
                        .build()
                        .toString()))
                .isEqualTo(Finding.CHANGED);
    }

    @Test
    void spacesBetweenItsPartsDoNotMatter() {
        Signed signed = receipts.issue(new RandomReceipts(SEED).next());
        assertThat(found("\n " + signed.json().replaceFirst("\\{", "{ \r\n\t") + "\n"))
                .isEqualTo(Finding.VALID);
        assertThat(found(signed.code() + "\n")).isEqualTo(Finding.VALID);
    }

    @Test
    void aReceiptVerifiesWhenLaterOnesSayOtherwiseAndWhenTheKeyHasChanged() throws IOException {
        RandomReceipts random = new RandomReceipts(SEED);
        List<Signed> all = new ArrayList<>();
        for (int year = 0; year < 5; year++) {
            all.add(at(NOW.plus(Duration.ofDays(366L * year))).issue(random.next()));
        }
        Files.delete(folder.resolve("keys/receipts/signing.key"));
        all.add(receipts.issue(random.next()));

        assertThat(receipts.keys().getJsonArray("keys")).hasSize(6);
        assertThat(all).allSatisfy(signed -> {
            assertThat(found(signed.json())).isEqualTo(Finding.VALID);
            assertThat(found(signed.code())).isEqualTo(Finding.VALID);
        });
    }

    @Test
    void aValidReceiptTellsWhoAndWhenAndAnInvalidOneNothing() {
        ConsentReceipt receipt = new RandomReceipts(SEED).next();
        Signed signed = receipts.issue(receipt);

        assertThat(receipts.verify(bytes(signed.json())).what())
                .hasValueSatisfying(told -> {
                    assertThat(told.id()).isEqualTo(receipt.id());
                    assertThat(told.programme()).isEqualTo(receipt.programme().name());
                })
                .isEqualTo(receipts.verify(bytes(signed.code())).what());
        assertThat(receipts.verify(
                                bytes(signed.json().replace("online", "spoken").replace("dpv:Process", "dpv:Proces")))
                        .what())
                .isEmpty();
    }

    @Test
    void whatNoKeyOfOursSignedIsNotOurs(@TempDir Path elsewhere) {
        Signed foreign =
                new Receipts(elsewhere, Clock.fixed(NOW, ZoneOffset.UTC)).issue(new RandomReceipts(SEED).next());
        assertThat(found(foreign.json())).isEqualTo(Finding.UNKNOWN_KEY);
        assertThat(found(foreign.code())).isEqualTo(Finding.UNKNOWN_KEY);

        receipts.issue(new RandomReceipts(SEED).next());
        String ours = receipts.keys().getJsonArray("keys").getJsonObject(0).getString("kid");
        String theirs = object(foreign.json()).getJsonObject("proof").getString("keyId");
        assertThat(found(foreign.json().replace(theirs, ours))).isEqualTo(Finding.CHANGED);
    }

    @Test
    void whatNobodySignedIsUnsigned() {
        assertThat(found("{}")).isEqualTo(Finding.UNSIGNED);
        assertThat(found("{\"proof\": {\"keyId\": 1, \"value\": []}}")).isEqualTo(Finding.UNSIGNED);
    }

    @Test
    void whatIsNoReceiptIsUnreadableAndDoesNoHarm() {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1e999}",
                "{\"a\": \"\\ud800\"}x",
                "[".repeat(200_000),
                "{\"a\":".repeat(30_000),
                "alongside-receipt:1:",
                "alongside-receipt:1:..",
                "alongside-receipt:1:bnVsbA.bnVsbA.",
                "alongside-receipt:2:e30.e30.",
                " ".repeat(Receipts.LONGEST + 1) + "{}")) {
            assertThat(found(text))
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isEqualTo(Finding.UNREADABLE);
        }
        assertThat(receipts.verify(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})
                        .finding())
                .isEqualTo(Finding.UNREADABLE);
    }

    @Test
    void anIdOfAKeyIsNoWayIntoTheFolder() {
        receipts.issue(new RandomReceipts(SEED).next());
        assertThat(found("{\"proof\": {\"keyId\": \"../receipts/signing.key\", \"value\": \"AA\"}}"))
                .isEqualTo(Finding.UNKNOWN_KEY);
    }

    @Test
    void everyReceiptFollowsTheSchema() {
        Schema schema = schema();
        RandomReceipts random = new RandomReceipts(SEED);
        for (int i = 0; i < 1000; i++) {
            String json = receipts.issue(random.next()).json();
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
        }
    }

    @Test
    void theSchemaLetsNothingThroughThatIsMissingOrMore() {
        Schema schema = schema();
        JsonObject receipt =
                object(receipts.issue(new RandomReceipts(SEED).next()).json());
        receipt.keySet()
                .forEach(field -> assertThat(schema.validate(
                                ReceiptJson.JSON
                                        .createObjectBuilder(receipt)
                                        .remove(field)
                                        .build()
                                        .toString(),
                                InputFormat.JSON))
                        .as(field)
                        .isNotEmpty());
        assertThat(schema.validate(
                        ReceiptJson.JSON
                                .createObjectBuilder(receipt)
                                .add("callName", "Olwen")
                                .build()
                                .toString(),
                        InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void itsMembersAreInOrder() {
        assertThat(new ArrayList<>(
                        object(receipts.issue(new RandomReceipts(SEED).next()).json())
                                .keySet()))
                .isSorted();
    }

    /** Read by a JSON-LD processor that may fetch nothing. */
    @Test
    void itMeansWhatTheVocabularySaysWithNothingToLookUp() throws JsonLdError {
        RandomReceipts random = new RandomReceipts(SEED);
        JsonLdOptions offline = new JsonLdOptions((address, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
        });
        for (int i = 0; i < 100; i++) {
            ConsentReceipt receipt = random.next();
            JsonObject meant = JsonLd.expand(JsonDocument.of(
                            new StringReader(receipts.issue(receipt).json())))
                    .options(offline)
                    .get()
                    .getJsonObject(0);
            assertThat(meant.getString("@id")).isEqualTo("urn:uuid:" + receipt.id());
            assertThat(meant.getJsonArray("@type")).hasToString("[\"" + DPV + "ConsentReceipt\"]");
            assertThat(ids(meant, "hasDataSubject")).containsExactly("urn:uuid:" + receipt.subject());
            assertThat(meant.getJsonArray(DPV + "hasProcess").getValuesAs(JsonObject.class).stream()
                            .map(decision -> ids(decision, "hasConsentStatus").get(0)))
                    .containsExactlyElementsOf(receipt.entries().stream()
                            .map(entry -> entry.decision()
                                    .term()
                                    .replace("dpv:", DPV)
                                    .replace("alongside:", "urn:alongside:receipt:"))
                            .toList());
            assertThat(ids(meant.getJsonArray(DPV + "hasProcess").getJsonObject(0), "hasLegalBasis"))
                    .hasSameSizeAs(receipt.entries().get(0).bases())
                    .allMatch(basis -> basis.startsWith("https://w3id.org/dpv/legal/eu/gdpr#A"));
        }
    }

    private static List<String> ids(JsonObject node, String property) {
        return node.getJsonArray(DPV + property).getValuesAs(JsonObject.class).stream()
                .map(value -> value.getString("@id"))
                .toList();
    }

    /** As docs/receipts.md tells others to do it: no JSON library, nothing of ours. */
    @Test
    void theFileVerifiesWithNothingButThePublicKeyAndTheSignatureCutOut() throws GeneralSecurityException {
        RandomReceipts random = new RandomReceipts(SEED);
        for (int i = 0; i < 100; i++) {
            String json = receipts.issue(random.next()).json();
            Matcher value =
                    Pattern.compile(",\"value\":\"([A-Za-z0-9_-]{86})\"").matcher(json);
            assertThat(value.find()).isTrue();
            String x = receipts.keys().getJsonArray("keys").getJsonObject(0).getString("x");
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                            .parseHex("302a300506032b6570032100"
                                    + HexFormat.of()
                                            .formatHex(Base64.getUrlDecoder().decode(x))))));
            check.update(bytes(json.replace(value.group(), "")));
            assertThat(check.verify(Base64.getUrlDecoder().decode(value.group(1))))
                    .isTrue();
        }
    }

    @Test
    void whatIsTooLongIsNotIssued() {
        ConsentReceipt receipt = new RandomReceipts(SEED).next();
        ConsentReceipt endless = new ConsentReceipt(
                receipt.id(),
                receipt.kind(),
                receipt.issuedAt(),
                new Controller("Programme", "x".repeat(Receipts.LONGEST)),
                receipt.subject(),
                receipt.entries(),
                receipt.outcomes());
        assertThatIllegalArgumentException().isThrownBy(() -> receipts.issue(endless));
    }

    @Test
    void thePictureStaysReadableHoweverMuchWasDecided() {
        RandomReceipts random = new RandomReceipts(SEED);
        for (int i = 0; i < 100; i++) {
            ConsentReceipt receipt = random.next();
            for (int times : List.of(1, 5, 20)) {
                ConsentReceipt longer = new ConsentReceipt(
                        receipt.id(),
                        receipt.kind(),
                        receipt.issuedAt(),
                        new Controller("ŵ".repeat(400), "here"),
                        receipt.subject(),
                        Collections.nCopies(times, receipt.entries()).stream()
                                .flatMap(List::stream)
                                .toList(),
                        receipt.outcomes());
                String code = receipts.issue(longer).code();
                assertThat(code.length()).isLessThanOrEqualTo(ReceiptCode.LONGEST);
                assertThat(receipts.verify(bytes(code)).what())
                        .hasValueSatisfying(told -> assertThat(told.decisions())
                                .isEqualTo(longer.entries().size()));
            }
        }
    }

    @Test
    void thePictureSaysWhatWasDecided() {
        ConsentReceipt receipt = new RandomReceipts(SEED).next();
        String code = receipts.issue(receipt).code();
        String content = code.substring(code.indexOf('.') + 1, code.lastIndexOf('.'));
        JsonObject said = object(new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8));
        receipt.entries()
                .forEach(entry -> assertThat(said.getJsonObject("said")
                                .getJsonArray(ReceiptJson.word(entry.decision()) + " "
                                        + entry.at().toLocalDate())
                                .getValuesAs(JsonString.class))
                        .extracting(JsonString::getString)
                        .contains(entry.purpose()));
    }

    private Receipts at(Instant moment) {
        return new Receipts(folder, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private Finding found(String text) {
        return receipts.verify(bytes(text)).finding();
    }

    private Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(receipts.schema().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = ReceiptJson.JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** Pointers to everything that is said, however deep; the members of empty lists have none. */
    private static List<String> fields(JsonValue value, String at) {
        List<String> fields = new ArrayList<>();
        UnaryOperator<String> escaped = key -> key.replace("~", "~0").replace("/", "~1");
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                fields.addAll(fields(member.getValue(), at + "/" + escaped.apply(member.getKey())));
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                fields.addAll(fields(array.get(i), at + "/" + i));
            }
        } else {
            fields.add(at);
        }
        return fields;
    }

    private static JsonValue another(JsonValue value, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> ReceiptJson.JSON.createValue(value + "x");
            case 1 -> ReceiptJson.JSON.createValue(random.nextInt());
            default -> value == JsonValue.TRUE ? JsonValue.FALSE : JsonValue.TRUE;
        };
    }
}
