package org.alongside.mentoring.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.core.workday.Workdays;
import org.alongside.mentoring.MentoringInitiative;
import org.alongside.spi.DataKind;
import org.alongside.spi.Participant;
import org.alongside.spi.ParticipantId;

/** What the coordinator owes to pairs. Nobody in a pair is ever reminded of anything here (R5). */
@ApplicationScoped
class PairingTodos implements TodoSource {

    @Inject
    private CurrentUser user;

    @Inject
    private Pairings pairings;

    @Inject
    private Consents consents;

    @Inject
    private Workdays workdays;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("mentoring.pair")) {
            return List.of();
        }
        Set<ParticipantId> yes = consents.allowing(MentoringInitiative.TAKE_PART, DataKind.INVOLVEMENT);
        List<Todo> todos = new ArrayList<>();
        for (Pairings.Row pair : pairings.list()) {
            pair.toBeTold().ifPresent(left -> todos.add(tellKindly(pair, left, locale)));
            if (waitsForATime(pair.state()) && pair.next().isEmpty()) {
                todos.add(todo(
                        locale,
                        "mentoring.todo.nothing-planned",
                        pair,
                        pair.mentor().callName(),
                        pair.trainee().callName()));
            }
            if (pair.state().open()) {
                Stream.of(pair.mentor(), pair.trainee())
                        .filter(member -> !yes.contains(member.id()))
                        .forEach(member ->
                                todos.add(todo(locale, "mentoring.todo.no-longer-yes", pair, member.callName())));
            }
        }
        return todos;
    }

    /** Who has just been introduced waits for a first time. An ending that has begun may have had its last one. */
    private static boolean waitsForATime(PairingState state) {
        return state == PairingState.INTRODUCED || state == PairingState.MEETING;
    }

    private Todo tellKindly(Pairings.Row pair, Participant left, Locale locale) {
        String who = pair.partnerOf(left.id()).callName();
        return new Todo(
                Texts.text(locale, "mentoring.todo.tell-kindly", left.callName(), who),
                link(pair),
                pair.endedOn().map(day -> workdays.after(day, 1)));
    }

    private static Todo todo(Locale locale, String key, Pairings.Row pair, Object... names) {
        return new Todo(Texts.text(locale, key, names), link(pair), Optional.empty());
    }

    private static String link(Pairings.Row pair) {
        return "mentoring/pairings/" + pair.id();
    }
}
