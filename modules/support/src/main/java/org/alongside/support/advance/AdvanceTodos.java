package org.alongside.support.advance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells staff of advances to decide about. Of what is left of one nobody is told anything. */
@ApplicationScoped
class AdvanceTodos implements TodoSource {
    @Inject
    private AdvanceApprovals approvals;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        long waiting = user.may("support.expenses.read") ? approvals.waiting() : 0;
        return Todo.counted(locale, "support.todo.advances", "support/advances", waiting)
                .toList();
    }
}
