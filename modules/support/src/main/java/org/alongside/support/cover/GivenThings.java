package org.alongside.support.cover;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.identity.AccountId;

/** Keeps open things that are given to members of staff: tasks, promises. */
public interface GivenThings {
    /** One thing that moved, as the reader may know of it; its day did not move. */
    record Moved(String what, LocalDate due) {}

    /** How many are open that were given to nobody of these. */
    long openWithNone(Set<AccountId> attended);

    /**
     * Gives everything open of one to another, or what nobody was given. What must not be the other's, because they judge whom it
     * is for (R6), is given to nobody, so that everybody else sees it.
     *
     * @return what moved, without what the reader may not know of
     */
    List<Moved> move(Optional<AccountId> from, AccountId to, Locale reader);
}
