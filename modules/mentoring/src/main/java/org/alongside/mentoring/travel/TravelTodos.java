package org.alongside.mentoring.travel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Todo;
import org.alongside.core.ui.TodoSource;
import org.alongside.core.workday.Workdays;
import org.alongside.mentoring.time.InWords;

/** What the coordinator has to book, and what to take back. Nobody in a pair is ever reminded of anything here (R5). */
@ApplicationScoped
class TravelTodos implements TodoSource {

    /** So many working days before the meeting it is to be booked. */
    private static final int DAYS_BEFORE = 3;

    @Inject
    private CurrentUser user;

    @Inject
    private Travels travels;

    @Inject
    private Workdays workdays;

    @Override
    public List<Todo> todos(Locale locale) {
        if (!user.may("mentoring.pair")) {
            return List.of();
        }
        return travels.waiting().stream().map(journey -> todo(journey, locale)).toList();
    }

    private Todo todo(Travels.Journey journey, Locale locale) {
        LocalDate day = journey.meetsAt().toLocalDate();
        String who = TravelWords.whose(journey, locale);
        String when = InWords.moment(journey.meetsAt(), locale);
        return journey.ride()
                .map(ride -> new Todo(
                        Texts.text(
                                locale,
                                "mentoring.todo.take-back-travel",
                                who,
                                Texts.text(locale, "mentoring.travel.by", ride.by()),
                                when),
                        link(journey),
                        Optional.of(day)))
                .orElseGet(() -> new Todo(
                        Texts.text(locale, "mentoring.todo.book-travel", who, when),
                        link(journey),
                        Optional.of(workdays.before(day, DAYS_BEFORE))));
    }

    private static String link(Travels.Journey journey) {
        return "mentoring/pairings/" + journey.pairing();
    }
}
