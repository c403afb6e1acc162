package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells people what they were asked about their expenses, and staff of expenses to approve. Neither has a day by which. */
@ApplicationScoped
class ExpenseTodos implements TodoSource {
    @Inject
    private Expenses expenses;

    @Inject
    private ExpenseApprovals approvals;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        return Stream.concat(
                        Todo.counted(locale, "support.todo.my-expenses", "support/my/expenses", mine()),
                        Todo.counted(locale, "support.todo.expenses", "support/expenses", toApprove()))
                .toList();
    }

    private long mine() {
        if (participants.me().isEmpty()) {
            return 0;
        }
        return expenses.mine().stream()
                .filter(row -> row.state() == ExpenseState.QUESTION)
                .count();
    }

    private long toApprove() {
        return user.may("support.expenses.read") ? approvals.waiting() : 0;
    }
}
