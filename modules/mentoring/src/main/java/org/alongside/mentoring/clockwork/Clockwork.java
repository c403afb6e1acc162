package org.alongside.mentoring.clockwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.identity.Acting;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.programme.Programmes;
import org.alongside.mentoring.MentoringInitiative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes from programme to programme, as the platform, wherever mentoring is on. */
@ApplicationScoped
public class Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    @Inject
    private Programmes programmes;

    @Inject
    private Acting acting;

    @Inject
    private ModuleSwitches switches;

    /**
     * Does this in each programme that is not archived.
     *
     * @param what for the log, should it fail
     */
    public void inEachProgramme(String what, Runnable work) {
        for (Programmes.Row programme : programmes.open()) {
            try {
                acting.asPlatform(programme.id(), () -> {
                    if (switches.isOn(MentoringInitiative.KEY)) {
                        work.run();
                    }
                });
            } catch (RuntimeException failed) {
                // One programme's trouble must not keep the others waiting.
                LOG.error("{} failed in programme {}", what, programme.id(), failed);
            }
        }
    }
}
