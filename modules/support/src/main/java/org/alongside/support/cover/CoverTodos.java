package org.alongside.support.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells a coordinator of what nobody looks after: whoever had it is away without a stand-in, or gone. */
@ApplicationScoped
class CoverTodos implements TodoSource {
    @Inject
    private HandOvers handOvers;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        long open = user.may("support.cover.for") ? handOvers.withoutAnybody() : 0;
        if (open == 0) {
            return List.of();
        }
        String sentence = open == 1
                ? Texts.text(locale, "support.todo.nobody.one")
                : Texts.text(locale, "support.todo.nobody.many", open);
        return List.of(new Todo(sentence, "support/cover", Optional.empty()));
    }
}
