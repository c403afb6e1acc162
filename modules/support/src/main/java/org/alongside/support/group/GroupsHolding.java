package org.alongside.support.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.HeldRows;
import org.alongside.core.holding.Level;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/** To which groups somebody is invited, what they said, and where they were. */
@ApplicationScoped
class GroupsHolding extends HeldRows<GroupGuest> {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private GroupRows groups;

    @Override
    public String key() {
        return "support.groups";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return rows(person).stream().map(guest -> entry(guest, reader)).toList();
    }

    private Entry entry(GroupGuest guest, Locale reader) {
        GroupMeeting meeting = groups.meeting(guest.meeting());
        return Entry.of(
                meeting.heldOn(),
                new Entry.Fact(
                        "support.holding.groups.group",
                        groups.group(meeting.series()).title()),
                new Entry.Fact(
                        "support.holding.groups.answer",
                        guest.answer()
                                .map(said -> Texts.text(reader, "support.groups.answer", said))
                                .orElse("")),
                new Entry.Fact(
                        "support.holding.groups.there",
                        guest.thereBy()
                                .map(by -> Texts.text(reader, "support.groups.there-by", by))
                                .orElse("")));
    }

    @Override
    protected Optional<Level> goAt() {
        return Optional.of(Level.ERASE);
    }

    @Override
    protected Optional<Effect> staying(long count, Level level) {
        return keptAfterLeaving(count, level, "support.holding.groups.kept");
    }

    @Override
    protected EntityManager em() {
        return em;
    }

    @Override
    protected List<GroupGuest> rows(ParticipantId person) {
        return em.createQuery("select g from GroupGuest g where g.participant = :person", GroupGuest.class)
                .setParameter("person", person.value())
                .getResultStream()
                .sorted(Comparator.comparing((GroupGuest guest) ->
                                groups.meeting(guest.meeting()).heldOn())
                        .reversed())
                .toList();
    }
}
