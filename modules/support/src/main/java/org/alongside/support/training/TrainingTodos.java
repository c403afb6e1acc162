package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells staff what they owe themselves, and those who see to it what is open. People who take part are told nothing here. */
@ApplicationScoped
class TrainingTodos implements TodoSource {
    @Inject
    private StaffDuties duties;

    @Inject
    private NeededCourses needed;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        List<Todo> all = new ArrayList<>();
        if (user.signedIn().filter(SignedIn::staff).isPresent()) {
            duties.mine()
                    .forEach(row -> all.add(new Todo(
                            Texts.text(locale, "support.todo.my-duty", row.title()),
                            "support/my-training",
                            row.until())));
        }
        if (user.may("support.training.staff")) {
            count(locale, "support.todo.duties", duties.waiting().size()).ifPresent(all::add);
        }
        if (user.may("support.training")) {
            count(locale, "support.todo.courses-again", needed.again().size()).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Todo> count(Locale locale, String key, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Todo(
                        Texts.text(locale, count == 1 ? key + ".one" : key + ".many", count),
                        "support/training",
                        Optional.empty()));
    }
}
