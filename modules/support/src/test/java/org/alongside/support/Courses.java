package org.alongside.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.initiative.ActivityHeld;
import org.alongside.core.initiative.ActivityUnmarked;
import org.alongside.core.initiative.EngagementEnded;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.participant.NewParticipant;
import org.alongside.core.participant.Part;
import org.alongside.core.participant.Participants;
import org.alongside.core.participant.ReachBy;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.spi.ParticipantId;
import org.alongside.support.shared.Today;
import org.alongside.testing.Sql;

/** Begins programmes for tests. */
@ApplicationScoped
public class Courses {
    @Inject
    Programmes programmes;

    @Inject
    Accounts accounts;

    @Inject
    Participants participants;

    @Inject
    Initiatives initiatives;

    @Inject
    ModuleSwitches switches;

    @Inject
    Sql sql;

    @Inject
    Today today;

    @Inject
    Acting acting;

    @Inject
    Event<ActivityHeld> held;

    @Inject
    Event<ActivityUnmarked> unmarked;

    @Inject
    Event<EngagementEnded> ended;

    /** Somebody with lived experience who takes part in nothing yet; registered by whoever is at the keyboard. */
    public ParticipantId newcomer(String name) {
        return participants.register(new NewParticipant(name, Part.LIVED_EXPERIENCE, ReachBy.PHONE, "01632 960 101"));
    }

    /** A new programme in London, with one member of staff in each role and one reading circle. */
    public Course begin() {
        return begin(ZoneId.of("Europe/London"));
    }

    /** The same elsewhere. */
    public Course begin(ZoneId zone) {
        ProgrammeId programme = programmes.create("Social work", zone);
        return new Course(this, programme);
    }
}
