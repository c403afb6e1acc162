package org.alongside.support.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.PersonLinkSource;
import org.alongside.spi.ParticipantId;

/** From a person's page to what they share of their plan. The link is there for everybody, so it says nothing of whether they do. */
@ApplicationScoped
class PlanLinks implements PersonLinkSource {
    @Inject
    private CurrentUser user;

    @Override
    public List<Entry> links(ParticipantId person, Locale locale) {
        return user.may("support.plan.read")
                ? List.of(new Entry(Texts.text(locale, "support.plan.theirs"), "support/plans/" + person))
                : List.of();
    }
}
