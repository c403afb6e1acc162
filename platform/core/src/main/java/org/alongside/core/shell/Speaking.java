package org.alongside.core.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.Programmes;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.LanguageSwitch;

/** Which language a page speaks. */
@ApplicationScoped
class Speaking {
    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    /**
     * The language on the account of whoever is signed in; else what they chose on the sign-in page; else their programme's. For
     * strangers, what they chose there or what their browser asks for.
     */
    Locale with(VaadinRequest request) {
        Locale browser = request == null ? Locale.UK : request.getLocale();
        Optional<SignedIn> who = user.signedIn();
        return who.flatMap(somebody -> accounts.languageOf(somebody.account()))
                .or(LanguageSwitch::chosen)
                .or(() -> who.flatMap(somebody -> programmes.find(somebody.programme()))
                        .map(programme -> programme.language().getLanguage()))
                .map(code -> Languages.of(code, browser))
                .orElseGet(() -> Languages.nearest(browser));
    }
}
