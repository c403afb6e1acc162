package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.alongside.core.identity.ForEverybody;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.ParticipantId;

/** Tells a plugin to forget somebody, in a transaction of its own: one that fails takes nothing back of what others did. */
@ApplicationScoped
class Forgetting {
    @Inject
    private Lending lending;

    @ForEverybody("the work of a withdrawal")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(InitiativeType type, ParticipantId person) {
        type.erase(person, lending.lend(type, "", Locale.ENGLISH));
    }
}
