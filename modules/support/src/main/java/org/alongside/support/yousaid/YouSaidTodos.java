package org.alongside.support.yousaid;

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

/**
 * Puts the answers that somebody owes onto their start page, and onto a coordinator's those of whoever is gone; and asks whoever came to
 * take part, until they said so or waved it away, how they would like to hear back.
 */
@ApplicationScoped
class YouSaidTodos implements TodoSource {
    @Inject
    private Answers answers;

    @Inject
    private FeedbackWishes wishes;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        Stream<Todo> asked = user.may("support.my") && wishes.isToBeAsked()
                ? Stream.of(
                        new Todo(Texts.text(locale, "support.todo.feedback"), "support/my/feedback", Optional.empty()))
                : Stream.empty();
        Stream<Todo> owed = user.may("support.you-said")
                ? answers.owed().stream()
                        .map(one -> new Todo(
                                Answers.whatIsOwed(locale, one.voices()), "support/answers", Optional.of(one.due())))
                : Stream.empty();
        return Stream.concat(asked, owed).toList();
    }
}
