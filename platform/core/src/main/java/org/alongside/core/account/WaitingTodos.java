package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Memberships;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells the administrator who came from the institution and waits to be let in. */
@ApplicationScoped
class WaitingTodos implements TodoSource {
    @Inject
    private ProgrammeAccounts accounts;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("core.administer")) {
            return List.of();
        }
        return accounts.list().stream()
                .filter(Memberships.Member::waits)
                .map(member -> new Todo(
                        Texts.text(locale, "core.accounts.waiting.todo", member.name()),
                        "accounts/" + member.id(),
                        Optional.empty()))
                .toList();
    }
}
