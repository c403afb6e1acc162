package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.alongside.core.identity.ApiTokens;
import org.alongside.core.text.Texts;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;

/** One's own tokens for the API: what there is, taking one back, making one. */
final class TokensForm extends Div {
    private static final long serialVersionUID = 1L;

    private final transient MyTokens tokens;
    private final Listing<ApiTokens.Row> listing;
    private final Div fresh = new Div();

    TokensForm(MyTokens tokens) {
        this.tokens = tokens;
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        listing = new Listing<ApiTokens.Row>(t("core.token"), t("core.token.none"))
                .column(t("core.token.name"), ApiTokens.Row::name)
                .column(t("core.token.may"), row -> t(row.readOnly() ? "core.token.reads" : "core.token.all"))
                .column(t("core.token.until"), row -> day.format(row.expiresAt()))
                .column(
                        t("core.token.used"),
                        row -> row.lastUsedAt().map(day::format).orElseGet(() -> t("core.token.never")))
                .component(t("core.token.revoke"), this::revoke);
        add(listing, fresh, form());
        refresh();
    }

    private void refresh() {
        listing.show(tokens.list());
    }

    private Button revoke(ApiTokens.Row row) {
        Button button = new Button(t("core.token.revoke"), click -> {
            tokens.revoke(row.id());
            Notices.done(t("core.token.revoked"));
            refresh();
        });
        button.setAriaLabel(t("core.token.revoke") + ": " + row.name());
        return button;
    }

    private Div form() {
        TextField name = new TextField(t("core.token.name"));
        name.setHelperText(t("core.token.name.about"));
        Select<Integer> days = new Select<>();
        days.setLabel(t("core.token.days"));
        days.setItems(7, 30, 90, 365);
        days.setItemLabelGenerator(count -> t("core.token.days.count", count));
        days.setValue(90);
        Checkbox reads = new Checkbox(t("core.token.reads"), true);
        Button make = new Button(t("core.token.make"), click -> {
            show(tokens.issue(name.getValue(), reads.getValue(), days.getValue()));
            name.clear();
            refresh();
        });
        Div form = new Div(name, days, reads, make);
        form.addClassName("form");
        return form;
    }

    private void show(String token) {
        fresh.removeAll();
        Span shown = new Span(token);
        shown.addClassNames("code", "token");
        fresh.add(new Paragraph(t("core.token.once")), shown);
    }

    private String t(String key, Object... values) {
        return Texts.text(getLocale(), key, values);
    }
}
