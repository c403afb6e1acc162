package org.alongside.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.ProgrammeId;

/** Runs work that no request stands behind (start-up, timers, the demo), in the name of somebody and within a programme. */
@ApplicationScoped
public class Acting {
    /** The account id that stands for the platform itself in the audit log. */
    public static final AccountId PLATFORM = new AccountId(new UUID(0, 0));

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentProgramme programme;

    /** A new one for each use: it remembers whether it opened a request, so threads must not share one. */
    @Inject
    private Instance<RequestContextController> requests;

    /** Runs it as this person, then puts back who was there before. */
    public <T> T as(SignedIn somebody, Supplier<T> work) {
        RequestContextController request = requests.get();
        boolean opened = request.activate();
        try {
            Optional<SignedIn> before = user.signedIn();
            Optional<ProgrammeId> programmeBefore = programme.id();
            user.enter(somebody);
            try {
                return work.get();
            } finally {
                user.leave(before, programmeBefore);
            }
        } finally {
            if (opened) {
                request.deactivate();
            }
            requests.destroy(request);
        }
    }

    /** Runs it as this person. */
    public void as(SignedIn somebody, Runnable work) {
        as(somebody, () -> {
            work.run();
            return null;
        });
    }

    /** Runs it as the platform itself, which may do everything in that programme. */
    public void asPlatform(ProgrammeId where, Runnable work) {
        Set<Role> all = EnumSet.allOf(Role.class);
        as(new SignedIn(PLATFORM, "Alongside", where, all), work);
    }
}
