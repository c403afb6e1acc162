package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Hidden;

/**
 * Whose it is to look at a concern. It is worked out anew each time: whoever judges a trainee from today on does not find from today
 * on what may tell of that trainee or of their pair, lead or not (R6).
 */
@ApplicationScoped
class ConcernReaders {
    /** Members of staff whom people may name: those who have to do with the programme. */
    private static final List<Role> STAFF = List.of(
            Role.COORDINATOR,
            Role.SUPPORTER,
            Role.RESEARCHER,
            Role.FINANCE,
            Role.ASSESSOR,
            Role.SAFEGUARDING_LEAD,
            Role.SAFEGUARDING_DEPUTY,
            Role.OUTSIDE_CONTACT,
            Role.ADMINISTRATOR);

    @Inject
    private Accounts accounts;

    @Inject
    private Participants participants;

    @Inject
    private Hidden hidden;

    @Inject
    private CurrentProgramme programme;

    /** Who looks at it. */
    List<Accounts.Row> of(Concern concern) {
        List<Accounts.Row> first = mayKnow(named(concern.route()), concern);
        // What was to stay outside the course team never falls back to it.
        return first.isEmpty() && concern.route() == SentTo.LEAD ? mayKnow(named(SentTo.OUTSIDE), concern) : first;
    }

    /** Who looks at what goes that way, before it is known whom it is about; the lead before the deputy. */
    List<Accounts.Row> named(SentTo route) {
        Stream<Role> roles = route == SentTo.OUTSIDE
                ? Stream.of(Role.OUTSIDE_CONTACT)
                : Stream.of(Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY);
        return roles.flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .toList();
    }

    /** The staff of the programme, in order of name. */
    List<Accounts.Row> staff() {
        return STAFF.stream()
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .distinct()
                .sorted(Comparator.comparing(Accounts.Row::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whether the firewall lets somebody know of it, and it is not about themselves. */
    boolean mayKnow(AccountId account, Concern concern) {
        return !isAbout(account, concern) && !judges(account, concern.people());
    }

    /** Whether somebody judges one of these people, or a trainee who is or was in a pair with one of them. */
    boolean judges(AccountId account, Set<ParticipantId> people) {
        return hidden.from(account, people);
    }

    private List<Accounts.Row> mayKnow(List<Accounts.Row> some, Concern concern) {
        return some.stream().filter(reader -> mayKnow(reader.id(), concern)).toList();
    }

    /** Whether it is about that member of staff, or somebody who takes part with that account. */
    boolean isAbout(AccountId account, Concern concern) {
        return concern.aboutAccount().equals(Optional.of(account))
                || concern.aboutParticipant()
                        .map(participants::sameAs)
                        .flatMap(same -> same.stream()
                                .map(participants::accountOf)
                                .flatMap(Optional::stream)
                                .filter(account::equals)
                                .findFirst())
                        .isPresent();
    }
}
