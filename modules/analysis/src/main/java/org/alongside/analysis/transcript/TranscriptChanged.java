package org.alongside.analysis.transcript;

import org.alongside.core.problem.Refusal;

/** Somebody changed the transcript that a file was to replace since it was looked at, or brought one in. */
public final class TranscriptChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    TranscriptChanged() {
        super(Kind.CONFLICT, "analysis.transcript.refusal.changed");
    }
}
