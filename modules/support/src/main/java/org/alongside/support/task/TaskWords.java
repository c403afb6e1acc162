package org.alongside.support.task;

import java.util.Locale;
import org.alongside.core.text.Texts;

/** What is to be done, as a sentence with the person's name in it. */
final class TaskWords {
    private TaskWords() {}

    static String what(Locale locale, SupportTasks.Row task) {
        String kind = task.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.text(locale, "support.tasks.what." + kind, task.callName());
    }
}
