package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells those who look at concerns what waits for them, and an administrator that nobody is named; never whom it is about. */
@ApplicationScoped
class ConcernTodos implements TodoSource {
    @Inject
    private ConcernSteps steps;

    @Inject
    private BroughtConcerns brought;

    @Inject
    private Concerns concerns;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        List<Todo> todos = new ArrayList<>();
        if (user.may("support.concerns")) {
            steps.list().stream()
                    .filter(concern -> concern.closedAt().isEmpty())
                    .map(concern -> new Todo(
                            Texts.text(locale, "support.concern.todo"),
                            OneConcernView.of(concern.id()),
                            Optional.of(concern.due())))
                    .forEach(todos::add);
            steps.reviews().stream()
                    .map(review -> new Todo(
                            review.ofContact()
                                    ? Texts.text(locale, "support.concern.todo.contact")
                                    : Texts.text(locale, "support.concern.todo.withheld"),
                            OneConcernView.of(review.id()),
                            Optional.of(review.on())))
                    .forEach(todos::add);
            brought.toTell().stream()
                    .map(concern -> new Todo(
                            Texts.text(locale, "support.concern.todo.tell"),
                            OneConcernView.of(concern),
                            Optional.empty()))
                    .forEach(todos::add);
            brought.toBringAnew().stream()
                    .map(concern -> new Todo(
                            Texts.text(locale, "support.concern.todo.brought"),
                            OneConcernView.of(concern),
                            Optional.empty()))
                    .forEach(todos::add);
        }
        if (user.may("core.administer")) {
            if (concerns.isNobodyNamed()) {
                todos.add(new Todo(Texts.text(locale, "support.concern.todo.nobody"), "accounts", Optional.empty()));
            }
            if (concerns.isSomethingUnread()) {
                todos.add(new Todo(Texts.text(locale, "support.concern.todo.unread"), "accounts", Optional.empty()));
            }
        }
        return todos;
    }
}
