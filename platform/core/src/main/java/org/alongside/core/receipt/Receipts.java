package org.alongside.core.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.module.DataFolder;

/**
 * Issues receipts, prints them, and says of any receipt whether it is ours and as we issued it. None is kept here: what one says stays
 * as it was when questions, documents and choices change, and whoever holds it can show that.
 */
@ApplicationScoped
public class Receipts {
    /** The longest that is issued or looked at, in bytes of UTF-8. */
    public static final int LONGEST = 256 * 1024;

    /**
     * A receipt as it was issued.
     *
     * @param json JSON-LD in canonical form (RFC 8785), signed
     * @param code the short form for the square picture on paper, signed too: ASCII, at most 1,125 characters
     */
    public record Signed(String json, String code) {}

    /** What was found of something that somebody holds for a receipt. */
    public enum Finding {
        /** We issued it, and every word is as it was. */
        VALID,
        /** One of our keys is named, but what it says is not what we signed. */
        CHANGED,
        /** The key that is named is none of ours. */
        UNKNOWN_KEY,
        /** Nobody signed it. */
        UNSIGNED,
        /** Neither JSON nor the text of a picture, or far too long. */
        UNREADABLE
    }

    /**
     * The answer about a receipt.
     *
     * @param what who, when and what; only of a valid one, because anybody could have written the rest
     */
    public record Verdict(Finding finding, Optional<Told> what) {}

    /**
     * What a valid receipt tells of itself.
     *
     * @param id of the receipt; that of a paper copy is the same
     * @param decisions how many it holds
     */
    public record Told(UUID id, ConsentReceipt.Kind kind, OffsetDateTime issuedAt, String programme, int decisions) {}

    /**
     * How the paper copy is to be.
     *
     * @param callName what the person is called; stands on paper only
     * @param language of the words around what they were asked: English or Welsh
     * @param largePrint in 18 point instead of 12
     */
    public record Paper(String callName, Locale language, boolean largePrint) {}

    private final ReceiptKeys keys;
    private final Clock clock;

    /** For the proxy that stands before it. */
    Receipts() {
        this.keys = null;
        this.clock = null;
    }

    @Inject
    Receipts(Clock clock) {
        this(DataFolder.path(), clock);
    }

    /** Those of a data folder. */
    Receipts(Path data, Clock clock) {
        this.keys = new ReceiptKeys(data.resolve("keys").resolve("receipts"));
        this.clock = clock;
    }

    /**
     * Signs it. Twice the same is signed twice the same, until the key changes.
     *
     * @throws IllegalArgumentException when it is longer than {@link #LONGEST}
     */
    public Signed issue(ConsentReceipt receipt) {
        ReceiptKeys.Signer signer = keys.signer(clock.instant());
        String json = Proof.sign(ReceiptJson.write(receipt), signer);
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw new IllegalArgumentException("A receipt of " + length + " bytes is too long");
        }
        return new Signed(json, ReceiptCode.sign(receipt, json, signer));
    }

    /**
     * What an issued receipt says. Looks at no signature: for what was issued here a moment ago.
     *
     * @param json of {@link Signed}
     */
    public ConsentReceipt read(String json) {
        return ReceiptJson.read(Proof.parsed(json).orElseThrow(() -> new IllegalArgumentException("Not a receipt")));
    }

    /**
     * The paper copy: a PDF that screen readers can read (PDF/UA-1), A4, one page unless much was decided. The square picture on it
     * lets others check it without us.
     */
    public byte[] print(Signed receipt, Paper paper) {
        return ReceiptPaper.write(read(receipt.json()), receipt.code(), paper);
    }

    /**
     * For other systems: a FHIR R4 Bundle with one Consent for each decision. Not signed, and without outcomes, for which FHIR has no
     * place.
     *
     * @param json of {@link Signed}
     */
    public String fhir(String json) {
        return FhirConsents.write(read(json)).toString();
    }

    /**
     * Whether this is a receipt of ours, as we issued it. Spaces and line breaks between the parts of the JSON do not matter.
     *
     * @param receipt JSON in UTF-8, or the text of the square picture
     */
    @ForEverybody("whoever holds a receipt may check it; the answer tells nothing that is not in it")
    public Verdict verify(byte[] receipt) {
        return new Verification(keys).of(receipt);
    }

    /**
     * Signs something else than a receipt, with the same keys and in the same form. It is never taken for a receipt.
     *
     * @param kind its only member besides the signature
     */
    public String sign(String kind, JsonObject said) {
        return Proof.sign(Json.createObjectBuilder().add(kind, said).build(), keys.signer(clock.instant()));
    }

    /** What we signed under that kind; empty when we did not, or when it was changed since. */
    public Optional<JsonObject> signed(String kind, byte[] text) {
        return new Verification(keys)
                .whole(text)
                .filter(object -> object.get(kind) instanceof JsonObject)
                .map(object -> object.getJsonObject(kind));
    }

    /** The public keys of all receipts there ever were, as a JSON Web Key Set. */
    @ForEverybody("public keys are for everybody, or nobody could check receipts without us")
    public JsonObject keys() {
        return keys.published();
    }

    /** The JSON Schema (2020-12) of receipts. */
    @ForEverybody("how receipts are written is no secret")
    public JsonObject schema() {
        return ReceiptJson.resource("consent-receipt.schema.json");
    }
}
