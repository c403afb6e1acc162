package org.alongside.analysis.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.Participant;

/** Knows whose names are to be covered in what leaves: everybody who takes part, and those who work for the programme. */
@ApplicationScoped
@Transactional
public class Disguises {
    @Inject
    private Participants participants;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    /** What stands where a name was, in that language. */
    @ForEverybody("no names come out of it")
    public String instead(Locale locale) {
        return Texts.text(locale, "analysis.report.name-covered");
    }

    /** For the names of everybody who takes part, and of staff in these roles. */
    @ForEverybody("for use cases that have checked their caller: no names come out of it")
    public Disguise in(Locale locale, Role... roles) {
        return in(locale, Set.of(), roles);
    }

    /** The same, and for the names of these people too, who may have left. */
    @ForEverybody("for use cases that have checked their caller: no names come out of it")
    public Disguise in(Locale locale, Set<AccountId> others, Role... roles) {
        Stream<String> takingPart = Stream.of(Part.values())
                .flatMap(part -> participants.on(part).stream())
                .map(Participant::callName);
        Stream<String> staff = Stream.of(roles)
                .flatMap(role -> accounts.with(role, user.required().programme()).stream())
                .map(Accounts.Row::name);
        Stream<String> named = others.stream().map(accounts::nameOf).flatMap(Optional::stream);
        return new Disguise(
                Stream.of(takingPart, staff, named).flatMap(names -> names).toList(), instead(locale));
    }
}
