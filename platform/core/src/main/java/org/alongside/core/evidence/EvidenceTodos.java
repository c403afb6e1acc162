package org.alongside.core.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells those who may check them that papers wait for a second person. */
@ApplicationScoped
class EvidenceTodos implements TodoSource {
    @Inject
    private Evidence evidence;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        long waiting = user.may("core.consent.record") ? evidence.waitingForMe() : 0;
        return waiting == 0
                ? List.of()
                : List.of(
                        new Todo(Texts.text(locale, "core.evidence.todo", waiting), "people/papers", Optional.empty()));
    }
}
