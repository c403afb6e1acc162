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

/** Puts the answers that somebody owes onto their start page, and onto a coordinator's those of whoever is gone. */
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
        return answers.owed().stream()
                .map(owed -> new Todo(
                        Texts.text(locale, "support.todo.answer", owed.voices()),
                        "support/answers",
                        Optional.of(owed.due())))
                .toList();
    }
}
