package org.alongside.mentoring.met;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.link.LinkServlet;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.problem.Invalid;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.meeting.Outcome;

/** The page on which one meeting can be marked by a personal link: it names nobody and no place. */
@WebServlet("/" + Reminders.PAGE + "/*")
public class MetServlet extends LinkServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MetLinks links;

    @Inject
    private transient ModuleSwitches switches;

    @Override
    protected Optional<Shown> look(String hash, Locale locale) {
        return switches.isOn(MentoringInitiative.KEY)
                ? links.look(hash).map(link -> shown(link, locale))
                : Optional.empty();
    }

    @Override
    protected Optional<Shown> answer(String hash, String value, Locale locale) {
        if (!switches.isOn(MentoringInitiative.KEY)) {
            return Optional.empty();
        }
        return links.answer(hash, outcome(value))
                .map(link -> link.state() == MetLinks.State.OPEN
                        ? said(
                                Texts.text(locale, "mentoring.met.thanks"),
                                Texts.text(locale, "mentoring.met.thanks.about"))
                        : shown(link, locale));
    }

    @Override
    protected Shown nothing(Locale locale) {
        return said(Texts.text(locale, "mentoring.met.over"), Texts.text(locale, "mentoring.met.over.about"));
    }

    private Shown shown(MetLinks.Row link, Locale locale) {
        String when = when(link.plannedAt(), locale);
        return switch (link.state()) {
            case BEFORE ->
                said(
                        Texts.text(locale, "mentoring.met.before"),
                        Texts.text(locale, "mentoring.met.before.about", when));
            case OPEN ->
                new Shown(
                        Texts.text(locale, "mentoring.met.ask", when),
                        List.of(Texts.text(locale, "mentoring.met.ask.about")),
                        Stream.of(Outcome.values())
                                .map(outcome ->
                                        new Answer(outcome.name(), Texts.text(locale, "mentoring.met.says", outcome)))
                                .toList());
            case OVER -> nothing(locale);
        };
    }

    private static Shown said(String heading, String sentence) {
        return new Shown(heading, List.of(sentence), List.of());
    }

    private static Outcome outcome(String value) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new Invalid("mentoring.fault.outcome"));
    }

    /** For instance "Monday 5 October, 10:00": nobody needs the year of last week. */
    private static String when(ZonedDateTime moment, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(moment);
    }
}
