package org.alongside.support.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.participant.Participants;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** References that somebody asked for. Their words are told to the person only, for staff print this page for people too; they go with all their words. */
@ApplicationScoped
class ReferencesHolding extends HeldRows<Reference> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private ReferenceRows rows;

    @Inject
    private Participants participants;

    @Override
    public String key() {
        return "support.references";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        boolean theirs = participants
                .me()
                .filter(me -> participants.sameAs(person).contains(me))
                .isPresent();
        return rows(person).stream()
                .map(reference -> Entry.of(
                        reference.askedOn(),
                        new Entry.Fact(
                                "support.references.state",
                                Texts.text(reader, "support.references.state", reference.state())),
                        new Entry.Fact("support.references.purpose", theirs ? rows.purpose(reference) : ""),
                        new Entry.Fact("support.references.words", theirs ? written(reference) : ""),
                        new Entry.Fact("support.references.change", theirs ? rows.change(reference) : "")))
                .toList();
    }

    /** What the person reads first is not here before it is with them. */
    private String written(Reference reference) {
        return reference.state() == ReferenceState.WITH_WRITER ? "" : rows.words(reference);
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.REMOVE_WORDS);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.references.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Reference> rows(ParticipantId person) {
        return rows.of(Set.of(person));
    }
}
