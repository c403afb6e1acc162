package org.alongside.support.training;

import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.support.shared.Days;

/** What somebody did, in plain sentences to them. */
final class TrainingWords {
    private TrainingWords() {}

    static String did(Locale locale, Trainings.Mine done) {
        return Texts.text(locale, "support.my-training.did", done.title(), Days.inWords(locale, done.doneOn()));
    }

    static String until(Locale locale, Trainings.Mine done) {
        return done.goodUntil()
                .map(day -> Texts.text(
                        locale,
                        done.good() ? "support.my-training.good-until" : "support.my-training.was-good-until",
                        Days.inWords(locale, day)))
                .orElseGet(() -> Texts.text(locale, "support.my-training.for-ever"));
    }

    static String when(Locale locale, Trainings.Offered session) {
        return Texts.text(
                locale,
                "support.training.when",
                Days.inWords(locale, session.heldOn()),
                session.begins(),
                session.place());
    }
}
