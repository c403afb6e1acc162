package org.alongside.support.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.alongside.core.notification.Arg;
import org.alongside.core.notification.Message;
import org.alongside.core.notification.Outbox;
import org.alongside.core.notification.Recipient;
import org.alongside.support.cover.Absences;
import org.alongside.support.shared.Today;

/** Tells a supporter of a task they were given. What was due in the past was brought in from paper: nobody is told of it. */
@ApplicationScoped
class TaskNotices {
    private static final String TASK = "support.notice.task";

    @Inject
    private Outbox outbox;

    @Inject
    private Absences absences;

    @Inject
    private Today today;

    void given(SupportTask task) {
        if (task.late(today.date())) {
            return;
        }
        absences.rota()
                .owner(task.owner(), Optional.of(task.participant()), task.due(), today.date())
                .ifPresent(owner -> outbox.tell(
                        Recipient.of(owner),
                        Message.of(TASK, Arg.person(task.participant()), Arg.day(task.due()))
                                .about(task.participant())));
    }
}
