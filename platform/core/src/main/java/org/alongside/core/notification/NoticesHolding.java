package org.alongside.core.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.Relations;
import org.alongside.spi.ParticipantId;

/** What we told people, and what waits to be told. */
@ApplicationScoped
class NoticesHolding implements Holding {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private NoticeText texts;

    @Inject
    private Relations relations;

    @Inject
    private Clock clock;

    @Override
    public String key() {
        return "core.notices";
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        // What became of a trainee's pair since they judge that trainee is no longer theirs to know (R6).
        Set<ParticipantId> judged = relations.judgedByMe();
        return to(person).stream()
                .filter(notice -> notice.about().filter(judged::contains).isEmpty())
                .map(notice -> Entry.of(
                        notice.createdAt().toLocalDate(),
                        new Entry.Fact("core.holding.notices.told", texts.heading(notice, reader))))
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        List<Notice> all = to(person);
        long waiting = all.stream().filter(NoticesHolding::waits).count();
        List<Effect> effects = new ArrayList<>();
        if (level == Level.ERASE) {
            if (!all.isEmpty()) {
                effects.add(Effect.deleted(all.size()));
            }
        } else if (waiting > 0) {
            effects.add(Effect.stopped(waiting));
        }
        return effects;
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level == Level.ERASE) {
            to(person).forEach(em::remove);
            remove("select c from NoticeChoice c where c.participant = :person", person, NoticeChoice.class);
            remove("select n from Notice n where n.about = :person", person, Notice.class);
        } else {
            OffsetDateTime now = OffsetDateTime.now(clock);
            to(person).stream().filter(NoticesHolding::waits).forEach(notice -> notice.stop(now));
        }
        return effects;
    }

    private static boolean waits(Notice notice) {
        return notice.state() == NoticeState.WAITING;
    }

    private <T> void remove(String query, ParticipantId person, Class<T> type) {
        em.createQuery(query, type)
                .setParameter("person", person.value())
                .getResultList()
                .forEach(em::remove);
    }

    private List<Notice> to(ParticipantId person) {
        return em.createQuery(
                        "select n from Notice n where n.participant = :person order by n.createdAt desc", Notice.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
