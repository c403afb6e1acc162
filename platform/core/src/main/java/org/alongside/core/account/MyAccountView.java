package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.provider.ProviderFault;
import org.alongside.core.secondfactor.SetUpForm;
import org.alongside.core.text.Languages;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Facts;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** One's own account: how one signs in, and signing out everywhere. */
@View(View.EVERYBODY)
@Route("my-account")
@Menu(title = "core.menu.my-account", order = 85)
public class MyAccountView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient MyAccount mine;
    private final transient CurrentUser user;
    private final transient BrowserSession browser;
    private final transient MySecondFactor second;
    private final Card secondCard;
    private final Div secondContent = new Div();

    @Inject
    MyAccountView(
            MyAccount mine,
            MySecondFactor second,
            MyPasskeys passkeys,
            MyTokens tokens,
            MyProvider provider,
            CurrentUser user,
            BrowserSession browser) {
        super("core.my-account");
        this.mine = mine;
        this.user = user;
        this.browser = browser;
        this.second = second;
        MyAccount.Facts facts = mine.facts();
        card(
                "core.my-account.who",
                new Facts()
                        .fact(t("core.my-account.name"), facts.name())
                        .fact(t("core.my-account.username"), facts.username())
                        .fact(t("core.my-account.programme"), facts.programme()));
        language();
        password();
        secondCard = card("core.second");
        secondFactor();
        provider.name().ifPresent(name -> {
            Card card = new Card(t("core.provider.mine", name)).saying(t("core.provider.mine.about", name));
            card.add(new ProviderForm(provider, name));
            add(card);
        });
        card("core.passkey").saying(t("core.passkey.about")).add(new PasskeysForm(passkeys));
        card("core.token").saying(t("core.token.about")).add(new TokensForm(tokens));
        everywhere();
    }

    /** Whoever comes back from the provider is told how it went. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getParameters().getOrDefault("provider", List.of()).stream()
                .findFirst()
                .ifPresent(word -> ProviderFault.told(word)
                        .ifPresentOrElse(
                                why -> Notices.refused(t("core.provider.fault", why)),
                                () -> Notices.done(t("core.provider.mine.linked"))));
    }

    private void language() {
        Select<String> language = new Select<>();
        language.setLabel(t("core.my-account.language"));
        language.setItems(Languages.CODES);
        language.setItemLabelGenerator(code -> t("core.language." + code));
        language.setValue(
                Languages.CODES.contains(getLocale().getLanguage())
                        ? getLocale().getLanguage()
                        : Languages.CODES.get(0));
        language.addValueChangeListener(change -> {
            mine.speak(change.getValue());
            // A page is written once, in one language.
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        Div form = new Div(language);
        form.addClassName("form");
        card("core.my-account.language")
                .saying(t("core.my-account.language.about"))
                .add(form);
    }

    private void password() {
        PasswordField present = field("core.my-account.password.present", "current-password");
        PasswordField wanted = field("core.my-account.password.wanted", "new-password");
        wanted.setHelperText(t("core.password.advice"));
        Button change = new Button(t("core.my-account.password.change"), click -> {
            mine.changePassword(present.getValue(), wanted.getValue(), address());
            // Every session has ended; the one at this keyboard goes on, under a new id.
            browser.renew(VaadinServletRequest.getCurrent(), user.required());
            present.clear();
            wanted.clear();
            Notices.done(t("core.my-account.password.changed"));
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(present, wanted, change);
        form.addClassName("form");
        card("core.my-account.password")
                .saying(t("core.my-account.password.about"))
                .add(form);
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(t(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setMaxLength(400);
        return field;
    }

    private void secondFactor() {
        MySecondFactor.State state = second.state();
        secondContent.removeAll();
        secondContent.addClassName("form");
        secondCard.add(secondContent);
        if (!state.on()) {
            secondContent.add(new Paragraph(t("core.second.off")), new Button(t("core.second.begin"), click -> {
                secondContent.removeAll();
                secondContent.add(new SetUpForm(second.begin(), second::confirm, this::secondFactor));
            }));
            return;
        }
        TextField code = SetUpForm.codeField(t("core.second.code"));
        Button fresh = new Button(t("core.second.recovery.fresh"), click -> {
            List<String> codes = second.freshRecoveryCodes(code.getValue(), address());
            secondContent.removeAll();
            secondContent.add(
                    new Paragraph(t("core.second.recovery.about")),
                    SetUpForm.list(codes),
                    new Button(t("core.second.kept"), kept -> secondFactor()));
        });
        Button remove = new Button(t("core.second.remove"), click -> {
            second.remove(code.getValue(), address());
            Notices.done(t("core.second.removed"));
            secondFactor();
        });
        Div buttons = new Div(fresh, remove);
        buttons.addClassName("buttons");
        secondContent.add(
                new Paragraph(t("core.second.on", state.recoveryCodesLeft())),
                new Paragraph(t(state.needed() ? "core.second.needed" : "core.second.free")),
                code,
                buttons);
    }

    private static String address() {
        return VaadinServletRequest.getCurrent().getRemoteAddr();
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
