package org.alongside.core.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.Role;
import org.alongside.core.sealed.SealedTexts;
import org.alongside.core.text.Texts;
import org.alongside.spi.ParticipantId;

/**
 * Who somebody is and how they are reached. Goes last, and with it their key, the way from the audit log to them, and their account
 * if they used it nowhere else.
 */
@ApplicationScoped
class PersonHolding implements Holding {
    private static final int LAST = 1000;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Names names;

    @Inject
    private Accounts accounts;

    @Inject
    private Memberships memberships;

    @Inject
    private SealedTexts texts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public String key() {
        return "core.person";
    }

    @Override
    public int turn() {
        return LAST;
    }

    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return find(person).stream()
                .map(found -> {
                    List<Entry.Fact> facts = new ArrayList<>();
                    facts.add(new Entry.Fact("core.people.name", found.callName()));
                    facts.add(new Entry.Fact(
                            "core.people.part",
                            Texts.text(reader, "core.part", found.row().part())));
                    facts.add(new Entry.Fact(
                            "core.people.reach-by",
                            Texts.text(reader, "core.reach-by", found.row().reachBy())));
                    found.sealedReachAt()
                            .flatMap(kept -> texts.open(person, Participants.REACH_AT, person.value(), kept))
                            .ifPresent(where -> facts.add(new Entry.Fact("core.people.reach-at", where)));
                    found.ownWord().ifPresent(word -> facts.add(new Entry.Fact("core.person.word", word)));
                    found.account()
                            .ifPresent(account -> facts.add(
                                    new Entry.Fact("core.holding.person.username", accounts.usernameOf(account))));
                    return new Entry(Optional.empty(), facts);
                })
                .toList();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        if (find(person).isEmpty()) {
            return List.of();
        }
        if (level == Level.ERASE) {
            return List.of(Effect.deleted(1), Effect.kept(1, "core.withdrawal.why.log"));
        }
        return level == Level.PAUSE ? List.of() : List.of(Effect.kept(1, "core.withdrawal.why.person"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        List<Effect> effects = effects(person, level);
        if (level == Level.ERASE) {
            find(person).ifPresent(this::forget);
        }
        return effects;
    }

    private void forget(ParticipantEntity person) {
        person.account()
                .filter(account -> memberships.onlyHere(account) && !isStaff(account))
                .ifPresent(accounts::forget);
        names.remove(person.id());
        person.isGone(Texts.text(Locale.ENGLISH, "core.person.gone"), OffsetDateTime.now(clock));
        texts.shred(person.id());
        audit.forget(person.id());
    }

    private boolean isStaff(AccountId account) {
        return memberships.find(account).stream()
                .flatMap(member -> member.roles().stream())
                .anyMatch(role -> role != Role.MENTOR && role != Role.TRAINEE);
    }

    private Optional<ParticipantEntity> find(ParticipantId id) {
        return Optional.ofNullable(em.find(ParticipantEntity.class, id.value())).filter(found -> !found.gone());
    }
}
