package org.alongside.support.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Tells staff what they owe themselves, and those who see to it what is open. People who take part are told nothing here. */
@ApplicationScoped
class TrainingTodos implements TodoSource {
    private static final String PAGE = "support/training";

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
            Todo.counted(locale, "support.todo.duties", PAGE, duties.waiting().size())
                    .forEach(all::add);
        }
        if (user.may("support.training")) {
            Todo.counted(
                            locale,
                            "support.todo.courses-again",
                            PAGE,
                            needed.again().size())
                    .forEach(all::add);
        }
        return all;
    }
}
