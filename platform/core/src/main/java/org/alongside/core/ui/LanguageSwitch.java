package org.alongside.core.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.text.Languages;
import org.alongside.core.text.Texts;

/**
 * Shows the page in the other language, for whoever is not signed in yet. It holds for this visit, where the account itself names
 * no language.
 */
public final class LanguageSwitch extends Button {
    private static final long serialVersionUID = 1L;
    private static final String CHOSEN = LanguageSwitch.class.getName();

    /**
     * @param now the language of the page
     */
    public LanguageSwitch(Locale now) {
        String other = now.getLanguage().equals(Languages.WELSH.getLanguage()) ? "en" : "cy";
        setText(Texts.text(now, "core.language." + other));
        // Its one word is in the other language, and screen readers should say it so.
        getElement().setAttribute("lang", other);
        addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClickListener(click -> {
            VaadinSession.getCurrent().setAttribute(CHOSEN, other);
            UI.getCurrent().getPage().reload();
        });
    }

    /** The code of what was chosen in this visit. */
    public static Optional<String> chosen() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(CHOSEN))
                .map(String.class::cast);
    }
}
