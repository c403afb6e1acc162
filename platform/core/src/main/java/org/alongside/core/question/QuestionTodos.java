package org.alongside.core.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells staff that somebody asked and waits for an answer. */
@ApplicationScoped
class QuestionTodos implements TodoSource {
    @Inject
    private Questions questions;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        int waiting = user.may("core.questions") ? questions.howMany() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Todo(Texts.text(locale, "core.question.todo", waiting), "questions", Optional.empty()));
    }
}
