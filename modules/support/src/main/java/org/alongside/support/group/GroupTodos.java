package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.support.shared.Days;

/**
 * Asks whoever held a group who was there, for some days, and tells whoever holds one that not everybody can come together. People
 * who are invited are told nothing here: silence is allowed (R5).
 */
@ApplicationScoped
class GroupTodos implements TodoSource {
    @Inject
    private Groups groups;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("support.groups")) {
            return List.of();
        }
        return Stream.concat(
                        groups.notAllTogether().stream().map(due -> todo(locale, "support.todo.not-all-together", due)),
                        groups.unsaid().stream().map(due -> todo(locale, "support.todo.who-was-there", due)))
                .toList();
    }

    private static Todo todo(Locale locale, String key, Groups.Due due) {
        return new Todo(
                Texts.text(locale, key, due.title(), Days.inWords(locale, due.on())),
                "support/groups",
                Optional.empty());
    }
}
