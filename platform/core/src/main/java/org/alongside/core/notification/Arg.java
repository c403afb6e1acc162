package org.alongside.core.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * What fills a gap in a notice: a moment, a day, a person, a number. It is put into words when it is read, in the reader's
 * language and on the programme's clocks. There is no kind for words, so nobody's words travel in a notice (R2).
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
        NUMBER
    }

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

    /** A number. */
    public static Arg number(long number) {
        return new Arg(Kind.NUMBER, Long.toString(number));
    }
}
