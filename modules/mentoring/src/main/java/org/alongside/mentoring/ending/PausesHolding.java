package org.alongside.mentoring.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.InWords;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** Somebody's breaks. Who takes part no longer takes no break any more, so they go with the pair. */
@ApplicationScoped
class PausesHolding extends HeldRows<Pause> {
    /** Before the pair, with whose end they would go unseen. */
    private static final int BEFORE_THE_PAIR = 90;

    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private SealedTexts texts;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.pauses";
    }

    @Override
    public int turn() {
        return BEFORE_THE_PAIR;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(pause -> entry(pause, reader)).toList();
    }

    private Entry entry(Pause pause, Locale reader) {
        return Entry.of(
                time.there(pause.since()).toLocalDate(),
                new Entry.Fact("mentoring.pause.says", Texts.text(reader, "mentoring.pause.words", pause.words())),
                new Entry.Fact(
                        "mentoring.pause.own",
                        pause.sealedWords()
                                .flatMap(kept -> texts.open(pause.participant(), Pauses.WORDS, pause.id(), kept))
                                .orElse("")),
                new Entry.Fact(
                        "mentoring.pause.back-on",
                        pause.backOn().map(day -> InWords.day(day, reader)).orElse("")));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.NO_NEW_USE);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<Pause> rows(ParticipantId person) {
        return em.createQuery(
                        "select p from Pause p where p.participant = :person order by p.since desc, p.id", Pause.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
