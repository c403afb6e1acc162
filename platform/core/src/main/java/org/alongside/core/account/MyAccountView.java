package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** One's own account: how one signs in, and signing out everywhere. */
@View(View.EVERYBODY)
@Route("my-account")
@Menu(title = "core.menu.my-account", order = 85)
public class MyAccountView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient MyAccount mine;
    private final transient CurrentUser user;
    private final transient BrowserSession browser;

    @Inject
    MyAccountView(MyAccount mine, CurrentUser user, BrowserSession browser) {
        super("core.my-account");
        this.mine = mine;
        this.user = user;
        this.browser = browser;
        MyAccount.Facts facts = mine.facts();
        card(
                "core.my-account.who",
                new Facts()
                        .fact(t("core.my-account.name"), facts.name())
                        .fact(t("core.my-account.username"), facts.username())
                        .fact(t("core.my-account.programme"), facts.programme()));
        password();
        everywhere();
    }

    private void password() {
        PasswordField present = field("core.my-account.password.present", "current-password");
        PasswordField wanted = field("core.my-account.password.wanted", "new-password");
        wanted.setHelperText(t("core.password.advice"));
        Button change = new Button(t("core.my-account.password.change"), click -> {
            mine.changePassword(
                    present.getValue(),
                    wanted.getValue(),
                    VaadinServletRequest.getCurrent().getRemoteAddr());
            // Every session has ended; the one at this keyboard goes on, under a new id.
            browser.begin(VaadinServletRequest.getCurrent(), user.required());
            present.clear();
            wanted.clear();
            Notices.done(t("core.my-account.password.changed"));
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(present, wanted, change);
        form.addClassName("form");
        card("core.my-account.password", form).saying(t("core.my-account.password.about"));
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(t(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(400);
        return field;
    }

    private void everywhere() {
        Button out = new Button(t("core.my-account.everywhere.do"), click -> {
            mine.signOutEverywhere();
            browser.end(VaadinServletRequest.getCurrent());
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in"));
        });
        card("core.my-account.everywhere")
                .saying(t("core.my-account.everywhere.about"))
                .add(out);
    }
}
