package org.alongside.core.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * What fills a gap in a notice: a moment, a day, a person, a number, one of our own few words. It is put into words when it is read,
 * in the reader's language and on the programme's clocks. There is no kind for anybody's words, so none travel in a notice (R2).
 */
public record Arg(Kind kind, String text) {
    /** What {@link #text} holds. */
    public enum Kind {
        /** One moment, or several with blanks between them. */
        MOMENTS,
        DAY,
        PERSON,
        /** Somebody with an account. */
        ACCOUNT,
        NUMBER,
        /** The key of a text that stands in our files. */
        FIXED
    }

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");

    /** A moment; read for instance as "Monday 5 October 2026, 10:00". */
    public static Arg moment(OffsetDateTime moment) {
        return moments(List.of(moment));
    }

    /** Several moments, one below the other. */
    public static Arg moments(List<OffsetDateTime> moments) {
        return new Arg(
                Kind.MOMENTS, moments.stream().map(OffsetDateTime::toString).collect(Collectors.joining(" ")));
    }

    /** A day. */
    public static Arg day(LocalDate day) {
        return new Arg(Kind.DAY, day.toString());
    }

    /** Somebody of the programme; read as what they are called at that time. */
    public static Arg person(ParticipantId person) {
        return new Arg(Kind.PERSON, person.value().toString());
    }

    /** Somebody of the staff; read as what they are called at that time. */
    public static Arg account(AccountId account) {
        return new Arg(Kind.ACCOUNT, account.value().toString());
    }

    /**
     * One of a few fixed words, for instance of an enum.
     *
     * @param key of a text, such as {@code mentoring.channel.phone}
     * @throws IllegalArgumentException when it has not the shape of a key
     */
    public static Arg fixed(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a text");
        }
        return new Arg(Kind.FIXED, key);
    }

    /** A number. */
    public static Arg number(long number) {
        return new Arg(Kind.NUMBER, Long.toString(number));
    }
}
