package org.alongside.support.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
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
                        todo(locale, "support.todo.my-expenses", "support/my/expenses", mine()),
                        todo(locale, "support.todo.expenses", "support/expenses", toApprove()))
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

    private static Stream<Todo> todo(Locale locale, String key, String link, long count) {
        if (count == 0) {
            return Stream.empty();
        }
        String sentence = Texts.text(locale, count == 1 ? key + ".one" : key + ".many", count);
        return Stream.of(new Todo(sentence, link, Optional.empty()));
    }
}
