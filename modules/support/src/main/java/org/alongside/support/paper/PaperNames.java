package org.alongside.support.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.participant.Participants;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;

/** The names that stand on paper. */
@ApplicationScoped
public class PaperNames {
    @Inject
    private Participants participants;

    @Inject
    private Programmes programmes;

    @Inject
    private CurrentProgramme current;

    /**
     * As they would like it; what they are called where they said nothing.
     *
     * @throws Invalid when it is too long
     */
    @ForEverybody("a name, for use cases that have checked their caller")
    public String onPaper(ParticipantId person, String wished) {
        String name = wished == null ? "" : wished.strip();
        if (name.length() > ThankYous.LONGEST_NAME) {
            throw new Invalid("support.plan.fault.long", ThankYous.LONGEST_NAME);
        }
        return name.isEmpty() ? participants.nameOf(person) : name;
    }

    /** What the programme is called. */
    @ForEverybody("the name of their own programme")
    public String programme() {
        return programmes.find(current.required()).orElseThrow().name();
    }
}
