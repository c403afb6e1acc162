package org.alongside.support.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.participant.Participants;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells people of claims they may look at, and finance of claims to approve. Neither has a day by which. */
@ApplicationScoped
class ClaimTodos implements TodoSource {
    @Inject
    private Claims claims;

    @Inject
    private ClaimApprovals approvals;

    @Inject
    private Participants participants;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        return Stream.concat(
                        Todo.counted(locale, "support.todo.my-claims", "support/my", mine()),
                        Todo.counted(locale, "support.todo.approve", "support/claims", toApprove()))
                .toList();
    }

    private long mine() {
        if (participants.me().isEmpty()) {
            return 0;
        }
        return claims.mine().stream()
                .filter(row -> row.state() == ClaimState.DRAFT)
                .count();
    }

    private long toApprove() {
        if (!user.may("support.claims.read")) {
            return 0;
        }
        return approvals.list().stream()
                .filter(row -> row.state() == ClaimState.SENT)
                .count();
    }
}
