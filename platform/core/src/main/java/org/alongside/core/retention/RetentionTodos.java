package org.alongside.core.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells the administrator what is to go, while there is time to hold it, and what could not go. */
@ApplicationScoped
class RetentionTodos implements TodoSource {
    @Inject
    private Retention retention;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("core.administer")) {
            return List.of();
        }
        return retention.runs().stream()
                .filter(run -> run.state() == RunState.ANNOUNCED)
                .map(run -> new Todo(
                        Texts.text(
                                locale,
                                run.stuck() ? "core.retention.todo.stuck" : "core.retention.todo",
                                RetentionWords.things(locale, run.holding())),
                        "retention",
                        Optional.of(run.due())))
                .toList();
    }
}
