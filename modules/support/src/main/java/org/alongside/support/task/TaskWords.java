package org.alongside.support.task;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** What is to be done, as a sentence with the person's name in it. */
final class TaskWords {
    private TaskWords() {}

    static String what(Locale locale, SupportTasks.Row task) {
        String what = what(locale, task.kind(), task.callName());
        return task.words()
                .map(words -> Texts.text(locale, "support.tasks.what-exactly", what, words))
                .orElse(what);
    }

    static String what(Locale locale, TaskKind kind, String callName) {
        return Texts.text(locale, Texts.key("support.tasks.what", kind), callName);
    }
}
