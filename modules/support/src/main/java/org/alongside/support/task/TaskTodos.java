package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Puts a supporter's tasks onto their start page. */
@ApplicationScoped
class TaskTodos implements TodoSource {
    @Inject
    private SupportTasks tasks;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("support.tasks")) {
            return List.of();
        }
        return tasks.mine().stream()
                .map(task -> new Todo(TaskWords.what(locale, task), "support/tasks", Optional.of(task.due())))
                .toList();
    }
}
