package org.alongside.core.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.MenuSource;

/** The way from the other pages to these. */
@ApplicationScoped
class MyPagesMenu implements MenuSource {
    @Inject
    private CurrentUser user;

    @Override
    public List<Entry> entries(Locale locale) {
        return user.may("core.my-choices")
                ? List.of(new Entry(Texts.text(locale, "core.menu.my-pages"), "/me"))
                : List.of();
    }
}
