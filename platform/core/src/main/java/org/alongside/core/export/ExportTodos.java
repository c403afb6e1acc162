package org.alongside.core.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells those who took a file that somebody is to be taken out of it. */
@ApplicationScoped
class ExportTodos implements TodoSource {
    @Inject
    private Exports exports;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        long waiting = user.may("core.exports") ? exports.waiting() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Todo(Texts.text(locale, "core.export.todo", waiting), "exports", Optional.empty()));
    }
}
