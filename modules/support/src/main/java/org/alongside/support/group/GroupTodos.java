package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.support.shared.Days;

/** Asks whoever held a group who was there, for some days. People who are invited are told nothing here: silence is allowed (R5). */
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
        return groups.unsaid().stream()
                .map(meeting -> new Todo(
                        Texts.text(
                                locale,
                                "support.todo.who-was-there",
                                meeting.title(),
                                Days.inWords(locale, meeting.on())),
                        "support/groups",
                        Optional.empty()))
                .toList();
    }
}
