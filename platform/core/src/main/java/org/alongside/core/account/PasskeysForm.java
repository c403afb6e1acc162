package org.alongside.core.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.passkey.Ceremony;
import org.alongside.core.passkey.Passkeys;
import org.alongside.core.signin.PublicAddress;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;

/** One's own passkeys: what there is, taking one away, making one on this device. */
final class PasskeysForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MyPasskeys passkeys;
    private final TextField name = new TextField();
    private final Listing<Passkeys.Row> listing;

    PasskeysForm(MyPasskeys passkeys) {
        this.passkeys = passkeys;
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        listing = new Listing<Passkeys.Row>(t("core.passkey"), t("core.passkey.none"))
                .column(t("core.passkey.name"), Passkeys.Row::name)
                .column(t("core.passkey.since"), row -> day.format(row.createdAt()))
                .column(
                        t("core.token.used"),
                        row -> row.lastUsedAt().map(day::format).orElseGet(() -> t("core.token.never")))
                .component(t("core.passkey.remove"), this::remove);
        name.setLabel(t("core.passkey.name"));
        name.setHelperText(t("core.passkey.name.about"));
        Div form = new Div(name, new Button(t("core.passkey.make"), click -> make()));
        form.addClassName("form");
        add(listing, form);
        refresh();
    }

    private void refresh() {
        listing.show(passkeys.list());
    }

    private Button remove(Passkeys.Row row) {
        Button button = new Button(t("core.passkey.remove"), click -> {
            passkeys.remove(row.id());
            Notices.done(t("core.passkey.removed"));
            refresh();
        });
        button.setAriaLabel(t("core.passkey.remove") + ": " + row.name());
        return button;
    }

    private void make() {
        String called = name.getValue();
        Ceremony ceremony = Ceremony.at(PublicAddress.of(VaadinServletRequest.getCurrent()));
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "return import('/alongside/passkeys.js').then(passkeys => passkeys.create($0))",
                        passkeys.creation(ceremony))
                .then(
                        String.class,
                        answer -> {
                            passkeys.register(called, answer, ceremony);
                            name.clear();
                            Notices.done(t("core.passkey.made"));
                            refresh();
                        },
                        error -> Notices.refused(t("core.passkey.fault.browser")));
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
