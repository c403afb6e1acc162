package org.alongside.core.pseudonym;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.spi.ParticipantId;

/** By which other names somebody goes in data that were handed on. Without the link nobody finds out any more who was meant. */
@ApplicationScoped
class PseudonymsHolding extends HeldRows<PseudonymLink> {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Override
    public String key() {
        return "core.pseudonyms";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream()
                .map(link -> Entry.of(new Entry.Fact(
                        "core.holding.pseudonyms.name", link.pseudonym().text())))
                .toList();
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<PseudonymLink> rows(ParticipantId person) {
        return em.createQuery("select l from PseudonymLink l where l.participant = :person", PseudonymLink.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
