package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Puts the answers that somebody owes onto their start page. */
@ApplicationScoped
class YouSaidTodos implements TodoSource {
    @Inject
    private Answers answers;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("support.you-said")) {
            return List.of();
        }
        return answers.list().stream()
                .filter(row -> row.state() == SuggestionState.OPEN
                        && row.owner().equals(user.required().account()))
                .map(row -> new Todo(
                        Texts.text(locale, "support.todo.answer", row.voices().size()),
                        "support/answers",
                        Optional.of(row.due())))
                .toList();
    }
}
