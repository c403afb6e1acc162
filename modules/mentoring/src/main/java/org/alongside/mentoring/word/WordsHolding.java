package org.alongside.mentoring.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Accounts;
import org.alongside.core.text.Texts;
import org.alongside.mentoring.time.ProgrammeTime;
import org.alongside.spi.ParticipantId;

/** That and how staff wrote something down for somebody. It stays as evidence until they ask to be forgotten. */
@ApplicationScoped
class WordsHolding extends HeldRows<Said> {
    @PersistenceContext(unitName = "mentoring")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private ProgrammeTime time;

    @Override
    public String key() {
        return "mentoring.said";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(said -> Entry.of(
                        time.there(said.writtenAt()).toLocalDate(),
                        new Entry.Fact(
                                "mentoring.holding.said.about",
                                Texts.text(
                                        reader,
                                        said.meeting().isPresent()
                                                ? "mentoring.holding.said.meeting"
                                                : "mentoring.holding.said.pair")),
                        new Entry.Fact("mentoring.holding.said.how", Texts.text(reader, "core.method", said.how())),
                        new Entry.Fact(
                                "mentoring.holding.said.typed-by",
                                accounts.nameOf(said.typedBy()).orElse(""))))
                .toList();
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "mentoring.holding.said.kept");
    }

    @Override
    protected List<Said> rows(ParticipantId person) {
        return em.createQuery(
                        "select s from Said s where s.participant = :person order by s.writtenAt desc", Said.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
