package org.alongside.core.receipt;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.receipt.ConsentReceipt.Controller;
import org.alongside.core.receipt.ConsentReceipt.Decision;
import org.alongside.core.receipt.ConsentReceipt.Document;
import org.alongside.core.receipt.ConsentReceipt.Entry;
import org.alongside.core.receipt.ConsentReceipt.Kind;
import org.alongside.core.receipt.ConsentReceipt.LawfulBasis;
import org.alongside.core.receipt.ConsentReceipt.Method;
import org.alongside.core.receipt.ConsentReceipt.Outcome;
import org.alongside.core.receipt.ConsentReceipt.Result;
import org.alongside.core.receipt.ConsentReceipt.Speaker;

/** Receipts of all kinds, the same for the same seed. */
final class RandomReceipts {
    /** What is hard on quotes, escapes, canonical forms and fonts. */
    private static final List<String> PIECES = List.of(
            "May we quote you?",
            "\"",
            "\\",
            "\n",
            "\t",
            "</p>",
            "&amp;",
            "ŵŷâ",
            "€",
            "\u2028",
            "\u0007",
            "\uD83D\uDE00",
            "日本",
            "a",
            " ",
            "\uFFFD",
            "{0}",
            "'",
            "1.0",
            "null");

    private final Random random;

    RandomReceipts(long seed) {
        this.random = new Random(seed);
    }

    ConsentReceipt next() {
        Kind kind = any(Kind.values());
        return new ConsentReceipt(
                uuid(),
                kind,
                moment(),
                new Controller(words(), words()),
                uuid(),
                list(1, 6, this::entry),
                kind == Kind.CONSENT ? List.of() : list(0, 4, this::outcome));
    }

    private Entry entry() {
        return new Entry(
                any("core.contact", "analysis.quote", "mentoring.profile-shown", "analysis.archive.deposit"),
                words(),
                any(Decision.values()),
                any(Method.values()),
                any(Speaker.values()),
                moment(),
                maybe(() -> new Document(
                        uuid(), 1 + random.nextInt(20), any("en", "cy"), any("standard", "easy-read"), hash())),
                random.nextBoolean(),
                list(1, 3, () -> any(LawfulBasis.values())),
                list(0, 3, this::words),
                list(0, 3, this::words),
                maybe(this::day));
    }

    private Outcome outcome() {
        return new Outcome(words(), any(Result.values()), words(), maybe(this::words), maybe(this::day));
    }

    private String words() {
        return any("Words", "Geiriau") + String.join("", list(0, 6, () -> PIECES.get(random.nextInt(PIECES.size()))));
    }

    private String hash() {
        return String.join("", list(8, 8, () -> String.format("%08x", random.nextInt())));
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, any(ZoneOffset.UTC, ZoneOffset.ofHours(1)))
                .plusSeconds(random.nextInt(100_000_000));
    }

    private LocalDate day() {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(2000));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> maybe(Supplier<T> one) {
        return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }

    private <T> List<T> list(int least, int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        int size = least + random.nextInt(most - least + 1);
        while (list.size() < size) {
            list.add(one.get());
        }
        return list;
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
