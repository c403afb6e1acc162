package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.pairing.Pairings;
import org.alongside.mentoring.time.InWords;

/** What staff owe to pairs that take a break, come to their end or are over. Nobody in a pair is reminded of anything here (R5). */
@ApplicationScoped
class EndingTodos implements TodoSource {

    @Inject
    private CurrentUser user;

    @Inject
    private Pairings pairings;

    @Inject
    private Pauses pauses;

    @Inject
    private Endings endings;

    @Inject
    private Aftercare aftercare;

    @Override
    public List<Todo> todos(Locale locale) {
        List<Todo> todos = new ArrayList<>();
        if (user.may("mentoring.pair")) {
            pairings.list().forEach(pair -> planning(pair, todos, locale));
            endings.near()
                    .forEach(row -> todos.add(todo(
                            locale,
                            "mentoring.todo.ending-near",
                            row.pair().id(),
                            Optional.of(row.pair().endsOn()),
                            row.pair().mentor().callName(),
                            row.pair().trainee().callName())));
        }
        if (user.may("mentoring.mark-for-somebody")) {
            pauses.back()
                    .forEach(pause -> todos.add(todo(
                            locale,
                            "mentoring.todo.back",
                            pause.pairing(),
                            pause.backOn(),
                            pause.who().callName())));
            aftercare.list().forEach(row -> todos.add(lookAfter(row, locale)));
        }
        return todos;
    }

    private static void planning(Pairings.Row pair, List<Todo> todos, Locale locale) {
        pair.more()
                .ifPresent(more -> todos.add(todo(
                        locale,
                        "mentoring.todo.further",
                        pair.id(),
                        Optional.empty(),
                        pair.mentor().callName(),
                        pair.trainee().callName(),
                        more)));
    }

    private Todo lookAfter(Aftercare.Row row, Locale locale) {
        return aftercare.isOver(row)
                ? names(locale, "mentoring.todo.looked-after", row.pair())
                : todo(
                        locale,
                        "mentoring.todo.look-after",
                        row.pair().id(),
                        Optional.of(row.until()),
                        row.pair().mentor().callName(),
                        row.pair().trainee().callName(),
                        InWords.day(row.until(), locale));
    }

    private static Todo names(Locale locale, String key, Pairings.Row pair) {
        return todo(
                locale,
                key,
                pair.id(),
                Optional.empty(),
                pair.mentor().callName(),
                pair.trainee().callName());
    }

    private static Todo todo(Locale locale, String key, PairingId pair, Optional<LocalDate> due, Object... values) {
        return new Todo(Texts.text(locale, key, values), "mentoring/pairings/" + pair, due);
    }
}
