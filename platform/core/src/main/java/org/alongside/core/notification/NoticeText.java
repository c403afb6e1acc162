package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.calendar.CalendarFile;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** Puts a notice into words, when it is read or sent: in the reader's language, on the programme's clocks. */
@ApplicationScoped
class NoticeText {
    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    @Inject
    private SmtpSettings settings;

    String heading(Notice notice, Locale locale) {
        return text(notice, ".title", locale);
    }

    String text(Notice notice, Locale locale) {
        return text(notice, ".text", locale);
    }

    /** What may be read by others, too: the short form of a notice with a personal link. It names no person and no year. */
    String brief(Notice notice, Locale locale) {
        return Texts.text(
                locale,
                notice.template() + ".short",
                notice.args().stream().map(arg -> briefly(arg, locale)).toArray());
    }

    /** The language of what is sent by e-mail or letter. */
    Locale spoken() {
        return here().language();
    }

    /** The day of that moment, on the programme's clocks. */
    String day(OffsetDateTime moment, Locale locale) {
        return day(moment.atZoneSameInstant(zone()).toLocalDate(), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
    }

    String programmeName() {
        return here().name();
    }

    ZoneId zone() {
        return here().zone();
    }

    /** One calendar file for what is planned, another for what is taken off. */
    List<String> calendarFiles(Notice notice, Locale locale, OffsetDateTime now) {
        return CalendarFile.toSend(
                notice.calendar(), zone(), Texts.text(locale, "core.notice.calendar.title"), settings.from(), now);
    }

    private Programmes.Row here() {
        return programmes.find(programme.required()).orElseThrow();
    }

    private String text(Notice notice, String part, Locale locale) {
        return Texts.text(
                locale,
                notice.template() + part,
                notice.args().stream().map(arg -> words(arg, locale)).toArray());
    }

    private String briefly(Arg arg, Locale locale) {
        return switch (arg.kind()) {
            case MOMENTS -> moments(arg, "EEE d MMM, HH:mm", locale);
            case PERSON, ACCOUNT -> "";
            case DAY, NUMBER, FIXED -> words(arg, locale);
        };
    }

    private String moments(Arg arg, String pattern, Locale locale) {
        return Stream.of(arg.text().split(" ", -1))
                .map(OffsetDateTime::parse)
                .map(moment -> DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZoneSameInstant(zone())))
                .collect(Collectors.joining("\n"));
    }

    private String words(Arg arg, Locale locale) {
        return switch (arg.kind()) {
            case MOMENTS -> moments(arg, "EEEE d MMMM uuuu, HH:mm", locale);
            case DAY -> day(LocalDate.parse(arg.text()), locale);
            case PERSON -> {
                ParticipantId person = new ParticipantId(UUID.fromString(arg.text()));
                yield participants.namesOf(List.of(person)).getOrDefault(person, "");
            }
            case ACCOUNT ->
                accounts.nameOf(new AccountId(UUID.fromString(arg.text()))).orElse("");
            case NUMBER -> arg.text();
            case FIXED -> Texts.text(locale, arg.text());
        };
    }
}
