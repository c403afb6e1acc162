package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private CurrentProgramme programme;

    @Inject
    private Programmes programmes;

    String heading(Notice notice, Locale locale) {
        return text(notice, ".title", locale);
    }

    String text(Notice notice, Locale locale) {
        return text(notice, ".text", locale);
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
    List<String> calendarFiles(Notice notice, Locale locale, Optional<String> organiser, OffsetDateTime now) {
        CalendarFile writer =
                new CalendarFile(zone(), Texts.text(locale, "core.notice.calendar.title"), organiser, now);
        return Stream.of(false, true)
                .map(takenOff -> notice.calendar().stream()
                        .filter(entry -> entry.takenOff() == takenOff)
                        .toList())
                .filter(entries -> !entries.isEmpty())
                .map(writer::write)
                .toList();
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

    private String words(Arg arg, Locale locale) {
        return switch (arg.kind()) {
            case MOMENTS ->
                Stream.of(arg.text().split(" ", -1))
                        .map(OffsetDateTime::parse)
                        .map(moment -> DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", locale)
                                .format(moment.atZoneSameInstant(zone())))
                        .collect(Collectors.joining("\n"));
            case DAY -> day(LocalDate.parse(arg.text()), locale);
            case PERSON -> {
                ParticipantId person = new ParticipantId(UUID.fromString(arg.text()));
                yield participants.namesOf(List.of(person)).getOrDefault(person, "");
            }
            case NUMBER -> arg.text();
        };
    }
}
