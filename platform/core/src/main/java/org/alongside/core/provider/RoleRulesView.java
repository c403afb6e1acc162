package org.alongside.core.provider;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Which role somebody has by what the institution's provider says of them. Found from the page of the accounts. */
@View("core.administer")
@Route("role-rules")
public class RoleRulesView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient RoleRules rules;
    private final Listing<RoleRules.Row> listing;
    private final TextField claim = new TextField();
    private final TextField value = new TextField();
    private final Select<Role> role = new Select<>();

    @Inject
    RoleRulesView(RoleRules rules, Provider provider) {
        super("core.provider.rules");
        this.rules = rules;
        listing = new Listing<RoleRules.Row>(t("core.provider.rules"), t("core.provider.rules.none"))
                .column(t("core.provider.rules.claim"), RoleRules.Row::claim)
                .column(t("core.provider.rules.value"), RoleRules.Row::value)
                .column(t("core.provider.rules.role"), row -> t("core.role", row.role()))
                .component(t("core.provider.rules.remove"), this::remove);
        if (provider.name().isEmpty()) {
            card("core.provider.nobody").saying(t("core.provider.nobody.about"));
        }
        card("core.provider.rules.all")
                .saying(t("core.provider.rules.all.about"))
                .add(listing);
        card("core.provider.rules.add", form());
        add(new Paragraph(new Anchor("accounts", t("core.provider.rules.to-accounts"))));
        refresh();
    }

    private void refresh() {
        listing.show(rules.list());
    }

    private Div form() {
        claim.setLabel(t("core.provider.rules.claim"));
        claim.setHelperText(t("core.provider.rules.claim.about"));
        claim.setMaxLength(200);
        value.setLabel(t("core.provider.rules.value"));
        value.setHelperText(t("core.provider.rules.value.about"));
        value.setMaxLength(300);
        role.setLabel(t("core.provider.rules.role"));
        role.setItems(EnumSet.complementOf(EnumSet.of(Role.INSTITUTION_ADMINISTRATOR)));
        role.setItemLabelGenerator(each -> t("core.role", each));
        Button add = new Button(t("core.provider.rules.add"), click -> {
            rules.add(
                    claim.getValue(),
                    value.getValue(),
                    Optional.ofNullable(role.getValue()).orElseThrow(() -> new Invalid("core.accounts.fault.no-role")));
            value.clear();
            role.clear();
            Notices.done(t("core.provider.rules.added"));
            refresh();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(claim, value, role, add);
        form.addClassName("form");
        return form;
    }

    private Button remove(RoleRules.Row row) {
        Button button = new Button(t("core.provider.rules.remove"), click -> {
            rules.remove(row.id());
            Notices.done(t("core.provider.rules.removed"));
            refresh();
        });
        button.setAriaLabel(t("core.provider.rules.remove") + ": " + row.claim() + " " + row.value());
        return button;
    }
}
