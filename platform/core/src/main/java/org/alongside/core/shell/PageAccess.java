package org.alongside.core.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.View;

/** Whether the person at the keyboard is shown a page. A page that does not say whom it is for is shown to nobody. */
@ApplicationScoped
class PageAccess {
    @Inject
    private CurrentUser user;

    boolean opens(Class<?> page) {
        View view = page.getAnnotation(View.class);
        if (view == null) {
            return false;
        }
        return switch (view.value()) {
            case View.STRANGERS -> true;
            case View.EVERYBODY -> user.signedIn().isPresent();
            default -> user.may(view.value());
        };
    }

    boolean forStrangers(Class<?> page) {
        View view = page.getAnnotation(View.class);
        return view != null && view.value().equals(View.STRANGERS);
    }
}
