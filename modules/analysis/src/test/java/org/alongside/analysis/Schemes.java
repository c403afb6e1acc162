package org.alongside.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.alongside.analysis.codebook.Codes;
import org.alongside.analysis.coding.Codings;
import org.alongside.analysis.interview.Interviews;
import org.alongside.analysis.study.Studies;
import org.alongside.analysis.theme.Themes;
import org.alongside.analysis.transcript.Transcripts;
import org.alongside.core.consent.Consents;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.initiative.Initiatives;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.Programmes;
import org.alongside.testing.Sql;

/** Begins programmes for tests. */
@ApplicationScoped
public class Schemes {
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
    Consents consents;

    @Inject
    Acting acting;

    @Inject
    Sql sql;

    @Inject
    Studies studies;

    @Inject
    Interviews interviews;

    @Inject
    Transcripts transcripts;

    @Inject
    Codes codes;

    @Inject
    Codings codings;

    @Inject
    Themes themes;

    /** A new programme in London with a choir, and a study of it. */
    public Scheme begin() {
        return new Scheme(this, programmes.create("Social work", ZoneId.of("Europe/London")));
    }
}
