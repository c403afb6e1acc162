package org.alongside.core.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.Throttle;
import org.alongside.core.signin.TooManyTries;

/**
 * A calendar reads. Nobody is signed in then: the platform finds out whose calendar it is, and what is in it is asked as that person, so
 * that they get to see there what they would on their own page, and nothing once their account is closed.
 */
@ApplicationScoped
class Fetching {
    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private Throttle throttle;

    /**
     * What that opens; empty when it opens nothing, whether it never did or no longer does.
     *
     * @param address from where
     * @throws TooManyTries when too much that opened nothing came from there
     */
    Optional<CalendarFeeds.Shown> fetch(String secret, String address) {
        Throttle.Try counted = throttle.beginReading(address);
        Optional<CalendarFeeds.Shown> shown =
                FeedSecret.read(secret).flatMap(this::owner).map(owner -> acting.as(owner, feeds::read));
        if (shown.isPresent()) {
            counted.right();
        }
        return shown;
    }

    private Optional<SignedIn> owner(FeedSecret secret) {
        AtomicReference<Optional<SignedIn>> owner = new AtomicReference<>(Optional.empty());
        if (programmes.find(secret.programme()).isPresent()) {
            acting.asPlatform(secret.programme(), () -> owner.set(feeds.opened(secret)));
        }
        return owner.get();
    }
}
