package org.alongside.support.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.AlwaysAtHand;
import org.alongside.core.ui.MenuSource;

/** Raising a concern is one step away, wherever somebody is; a programme that does not use this module has it all the same. */
@ApplicationScoped
class ConcernAtHand implements AlwaysAtHand {
    @Override
    public MenuSource.Entry way(Locale locale) {
        return new MenuSource.Entry(Texts.text(locale, "support.concern"), ConcernView.PATH);
    }
}
