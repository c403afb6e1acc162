package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Puts a reference onto the start page of whoever has it: whoever writes it by a day, or the person to read, without one. */
@ApplicationScoped
class ReferenceTodos implements TodoSource {
    @Inject
    private ReferencesToWrite toWrite;

    @Inject
    private References references;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        Stream<Todo> writing = user.may("support.references")
                ? toWrite.owed().stream()
                        .map(owed -> new Todo(
                                ReferencesToWrite.whatIsOwed(locale, owed.callName()),
                                "support/references",
                                Optional.of(owed.due())))
                : Stream.empty();
        Stream<Todo> reading = references.isOneToRead()
                ? Stream.of(new Todo(
                        Texts.text(locale, "support.todo.my-reference"), "support/my/references", Optional.empty()))
                : Stream.empty();
        return Stream.concat(writing, reading).toList();
    }
}
