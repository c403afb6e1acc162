package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.LanguageSwitch;
import org.alongside.core.ui.View;

/** "I have a code": sets a password with a code from a letter or an e-mail. */
@View(View.STRANGERS)
@Route(value = "code", autoLayout = false)
public class CodeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Main main = new Main();

    @Inject
    CodeView(CodeEntry entry) {
        addClassName("sign-in");
        TextField code = new TextField(t("core.code.code"));
        code.setHelperText(t("core.code.code.about"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setMaxLength(60);
        PasswordField password = new PasswordField(t("core.my-account.password.wanted"));
        password.setHelperText(t("core.password.advice"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setMaxLength(400);
        Button set = new Button(
                t("core.code.set"),
                click -> done(entry.setPassword(
                        code.getValue(),
                        password.getValue(),
                        VaadinServletRequest.getCurrent().getRemoteAddr())));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(code, password, set);
        form.addClassName("form");
        main.add(
                new H1(t("core.code")),
                new Paragraph(t("core.code.lead")),
                form,
                back(),
                new LanguageSwitch(getLocale()));
        add(main);
    }

    private void done(String username) {
        main.removeAll();
        main.add(
                new H1(t("core.code.done")),
                new Paragraph(t("core.code.done.username", username)),
                new Paragraph(t("core.code.done.next")),
                back());
    }

    private Anchor back() {
        Anchor link = new Anchor("sign-in", t("core.code.to-sign-in"));
        link.setRouterIgnore(true);
        return link;
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }

    @Override
    public String getPageTitle() {
        return t("core.code") + " · Alongside";
    }
}
