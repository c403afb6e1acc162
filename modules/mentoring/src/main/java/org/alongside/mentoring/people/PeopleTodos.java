package org.alongside.mentoring.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.mentoring.enrolment.EnrolmentState;
import org.alongside.mentoring.enrolment.Enrolments;
import org.alongside.mentoring.pairing.PairingState;
import org.alongside.mentoring.pairing.Suggestions;
import org.alongside.spi.Initiative;

/**
 * Whom a coordinator is to talk with and to introduce; and for somebody who takes part, that there is somebody they might like to
 * meet. That lies ahead and has no last day: it reminds nobody of anything past (R5).
 */
@ApplicationScoped
class PeopleTodos implements TodoSource {

    private static final String PEOPLE = "mentoring/people";

    @Inject
    private CurrentUser user;

    @Inject
    private Initiatives initiatives;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Invitations invitations;

    @Override
    public List<Todo> todos(Locale locale) {
        List<Todo> todos = new ArrayList<>();
        if (invitations.mine().stream().anyMatch(Invitations.Row::turn)) {
            todos.add(new Todo(Texts.text(locale, "mentoring.todo.invitation"), "mentoring/my", Optional.empty()));
        }
        if (user.may("mentoring.pair")) {
            suggestions.list().stream()
                    .filter(row -> row.state() == PairingState.TRAINEE_YES)
                    .map(row -> todo(
                            locale,
                            "mentoring.todo.introduce",
                            row.mentor().callName(),
                            row.trainee().callName()))
                    .forEach(todos::add);
            initiatives.ofType(MentoringInitiative.KEY).forEach(initiative -> todos.addAll(toTell(initiative, locale)));
        }
        return todos;
    }

    private List<Todo> toTell(Initiative initiative, Locale locale) {
        return enrolments.list(initiative.id()).stream()
                .filter(row -> row.state() == EnrolmentState.INTERESTED)
                .map(row -> todo(
                        locale, "mentoring.todo.tell-about", row.participant().callName(), initiative.title()))
                .toList();
    }

    private static Todo todo(Locale locale, String key, Object... values) {
        return new Todo(Texts.text(locale, key, values), PEOPLE, Optional.empty());
    }
}
