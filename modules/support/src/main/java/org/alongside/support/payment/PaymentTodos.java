package org.alongside.support.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells finance of what was approved and waits for a run of theirs, and of what the bank said that waits for a decision. */
@ApplicationScoped
class PaymentTodos implements TodoSource {
    private static final String PAGE = "support/payments";

    @Inject
    private PaymentRuns runs;

    @Inject
    private Statements statements;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("support.payments")) {
            return List.of();
        }
        return Stream.concat(
                        Todo.counted(locale, "support.todo.to-pay", PAGE, runs.waiting()),
                        Todo.counted(
                                locale,
                                "support.todo.findings",
                                PAGE,
                                statements.toDecide().size()))
                .toList();
    }
}
