package org.alongside.mentoring.meeting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.programme.Programmes;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for unmarked meetings every hour, programme by programme: each in a transaction of its own. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UnmarkedTimer {

    private static final Logger LOG = LoggerFactory.getLogger(UnmarkedTimer.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private Unmarked unmarked;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void look() {
        for (Programmes.Row programme : programmes.all()) {
            try {
                acting.asPlatform(programme.id(), this::lookHere);
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting.
                LOG.error("Looking for unmarked meetings failed in programme {}", programme.id(), failed);
            }
        }
    }

    private void lookHere() {
        if (switches.isOn(MentoringInitiative.KEY)) {
            LOG.debug("Meetings past and unmarked: {}", unmarked.lookForUnmarked());
        }
    }
}
