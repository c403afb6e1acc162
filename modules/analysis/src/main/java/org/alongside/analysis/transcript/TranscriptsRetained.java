package org.alongside.analysis.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.alongside.core.holding.RetainedRows;

/** What somebody said in an interview, from its day on; with every code and quote on it, as when they ask for it. */
@ApplicationScoped
class TranscriptsRetained extends RetainedRows<Transcript> {
    @PersistenceContext(unitName = "analysis")
    private EntityManager em;

    @Inject
    private Event<TranscriptsGo> going;

    @Override
    public String holding() {
        return "analysis.transcripts";
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Class<Transcript> type() {
        return Transcript.class;
    }

    @Override
    protected String past() {
        return "t.interview in (select i.id from Interview i where i.heldOn < :before)";
    }

    @Override
    protected void leave(List<Transcript> rows) {
        going.fire(new TranscriptsGo(rows.stream().map(Transcript::id).toList()));
    }
}
