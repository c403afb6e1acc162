package org.alongside.support.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.PersonLinkSource;
import org.alongside.spi.ParticipantId;

/** From a person's page to the letters they may ask for. */
@ApplicationScoped
class PaperLinks implements PersonLinkSource {
    @Inject
    private CurrentUser user;

    @Override
    public List<Entry> links(ParticipantId person, Locale locale) {
        return user.may("support.papers")
                ? List.of(new Entry(Texts.text(locale, "support.papers.theirs"), "support/letters/" + person))
                : List.of();
    }
}
