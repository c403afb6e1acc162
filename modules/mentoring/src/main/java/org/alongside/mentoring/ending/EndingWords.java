package org.alongside.mentoring.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.InWords;

/** What both pages of a pair say of breaks and endings, in the same sentences. */
final class EndingWords {

    private EndingWords() {}

    /** When they plan to end, and whether that is near. */
    static List<String> end(Endings.Row row, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.text(
                locale, "mentoring.planned-end", InWords.day(row.pair().endsOn(), locale)));
        if (row.near()) {
            sentences.add(
                    switch (row.ahead()) {
                        case 0 -> Texts.text(locale, "mentoring.near.nothing-ahead");
                        case 1 -> Texts.text(locale, "mentoring.near.one-ahead");
                        default -> Texts.text(locale, "mentoring.near.two-ahead");
                    });
        }
        row.pair().more().ifPresent(more -> sentences.add(Texts.text(locale, "mentoring.further.both", more)));
        return sentences;
    }

    /** Who takes a break, and what they say to the other one. */
    static Component pause(Pauses.Row pause, Locale locale) {
        String who = pause.who().callName();
        Div said = new Div(new Paragraph(pause.backOn()
                .map(day -> Texts.text(locale, "mentoring.pause.until", who, InWords.day(day, locale)))
                .orElseGet(() -> Texts.text(locale, "mentoring.pause.open", who))));
        said.add(new Paragraph(Texts.text(
                locale, "mentoring.pause.they-say", who, Texts.text(locale, "mentoring.pause.words", pause.words()))));
        if (!pause.own().isEmpty()) {
            said.add(new Paragraph(Texts.text(locale, "mentoring.pause.in-their-words", pause.own())));
        }
        return said;
    }

    /** What contact both would like afterwards. */
    static String contact(Optional<Contact> agreed, Locale locale) {
        return agreed.map(way -> Texts.text(
                        locale, "mentoring.goodbye.agreed", Texts.text(locale, "mentoring.goodbye.contact", way)))
                .orElseGet(() -> Texts.text(locale, "mentoring.goodbye.not-agreed"));
    }
}
