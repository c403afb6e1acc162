package org.alongside.core.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.identity.Acting;
import org.alongside.core.programme.Programmes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the timers of modules go by: from programme to programme, as the platform, wherever the module is on. */
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
     * Does this in each programme that is not archived and has the module on. One programme's trouble keeps none of the others waiting.
     *
     * @param module key of the module
     * @param what for the log, should it fail; the log gets the kind of failure and where it was, never words of people
     */
    public void inEachProgramme(String module, String what, Runnable work) {
        for (Programmes.Row programme : programmes.open()) {
            try {
                acting.asPlatform(programme.id(), () -> {
                    if (switches.isOn(module)) {
                        work.run();
                    }
                });
            } catch (RuntimeException failed) {
                LOG.error("{} failed in programme {}", what, programme.id(), failed);
            }
        }
    }
}
