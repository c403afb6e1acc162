package org.alongside.core.receipt;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.core.receipt.Receipts.Finding;
import org.alongside.core.receipt.Receipts.Told;
import org.alongside.core.receipt.Receipts.Verdict;

/** Checks what anybody may hold for a receipt. */
final class Verification {
    private final ReceiptKeys keys;

    Verification(ReceiptKeys keys) {
        this.keys = keys;
    }

    Verdict of(byte[] bytes) {
        return text(bytes).map(this::of).orElseGet(() -> not(Finding.UNREADABLE));
    }

    private Verdict of(String text) {
        if (text.startsWith(ReceiptCode.PREFIX)) {
            return ReceiptCode.parsed(text)
                    .map(code -> judged(code.keyId(), code.signed(), code.signature(), code::told))
                    .orElseGet(() -> not(Finding.UNREADABLE));
        }
        Optional<JsonObject> receipt = Proof.parsed(text);
        // Something else of ours is no receipt, however well signed.
        if (receipt.isEmpty() || (!ReceiptJson.isReceipt(receipt.get()) && isOurs(receipt.get()))) {
            return not(Finding.UNREADABLE);
        }
        return Proof.of(receipt.get())
                .map(proof -> judged(proof.keyId(), proof.signed(), proof.value(), () -> told(receipt.get())))
                .orElseGet(() -> not(Finding.UNSIGNED));
    }

    private Verdict judged(String keyId, String signed, String signature, Supplier<Told> told) {
        Optional<Boolean> right = keys.signed(keyId, signed, signature);
        if (right.isEmpty()) {
            return not(Finding.UNKNOWN_KEY);
        }
        return right.get() ? new Verdict(Finding.VALID, Optional.of(told.get())) : not(Finding.CHANGED);
    }

    private static Told told(JsonObject json) {
        ConsentReceipt receipt = ReceiptJson.read(json);
        return new Told(
                receipt.id(),
                receipt.kind(),
                receipt.issuedAt(),
                receipt.programme().name(),
                receipt.entries().size());
    }

    /** An object that we signed, whatever it is; empty when we did not, or it was changed since. */
    Optional<JsonObject> whole(byte[] bytes) {
        return text(bytes).flatMap(Proof::parsed).filter(this::isOurs);
    }

    private boolean isOurs(JsonObject object) {
        return Proof.of(object)
                .flatMap(proof -> keys.signed(proof.keyId(), proof.signed(), proof.value()))
                .orElse(false);
    }

    /** Without a doubt: bytes that are no UTF-8 must not become signs that stand for them. */
    private static Optional<String> text(byte[] bytes) {
        if (bytes.length > Receipts.LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Verdict not(Finding finding) {
        return new Verdict(finding, Optional.empty());
    }
}
