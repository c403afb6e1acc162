package org.alongside.analysis.review;

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
 * Those who are asked about the themes find it on their start page, without a day by which they must; and the researchers find there whom
 * they owe an answer.
 */
@ApplicationScoped
class ReviewTodos implements TodoSource {
    @Inject
    private MyReviews reviews;

    @Inject
    private Reviews team;

    @Inject
    private CurrentUser user;

    @Override
    public List<Todo> todos(Locale locale) {
        boolean waiting = reviews.list().stream()
                .flatMap(mine -> mine.themes().stream())
                .anyMatch(theme -> theme.asked() && theme.reply().isEmpty());
        Stream<Todo> asked = waiting
                ? Stream.of(new Todo(Texts.text(locale, "analysis.todo.review"), "analysis/review", Optional.empty()))
                : Stream.empty();
        Stream<Todo> owed = user.may("analysis.review")
                ? team.owing().stream()
                        .map(study -> new Todo(
                                study.replies() == 1
                                        ? Texts.text(locale, "analysis.todo.decide.one", study.title())
                                        : Texts.text(
                                                locale, "analysis.todo.decide.many", study.title(), study.replies()),
                                "analysis/studies/" + study.study() + "/review",
                                Optional.empty()))
                : Stream.empty();
        return Stream.concat(asked, owed).toList();
    }
}
