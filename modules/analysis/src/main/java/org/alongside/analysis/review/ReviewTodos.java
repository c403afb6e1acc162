package org.alongside.analysis.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;

/** Those who are asked about the themes find it on their start page, without a day by which they must. */
@ApplicationScoped
class ReviewTodos implements TodoSource {
    @Inject
    private MyReviews reviews;

    @Override
    public List<Todo> todos(Locale locale) {
        boolean waiting = reviews.list().stream()
                .flatMap(mine -> mine.themes().stream())
                .anyMatch(theme -> theme.asked() && theme.reply().isEmpty());
        return waiting
                ? List.of(new Todo(Texts.text(locale, "analysis.todo.review"), "analysis/review", Optional.empty()))
                : List.of();
    }
}
