package org.alongside.core.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells coordinators that there are people to ask again. */
@ApplicationScoped
class AskingTodos implements TodoSource {
    @Inject
    private Asking asking;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        // Supporters can write decisions down, too; to see to it is the coordinator's.
        if (!user.may("core.consent.record") || !user.may("core.documents.edit")) {
            return List.of();
        }
        int people = asking.howMany();
        return people == 0
                ? List.of()
                : List.of(new Todo(Texts.text(locale, "core.asking.todo", people), "asking", Optional.empty()));
    }
}
