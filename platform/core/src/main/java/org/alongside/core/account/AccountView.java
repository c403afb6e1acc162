package org.alongside.core.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.NotFound;
import org.alongside.core.programme.Programmes;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** One account of the programme: its roles, a new code, closing and opening. */
@View("core.administer")
@Route("accounts/:id")
public class AccountView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ProgrammeAccounts accounts;
    private final transient CurrentUser user;
    private final transient Programmes programmes;
    private final Div content = new Div();

    @Inject
    AccountView(ProgrammeAccounts accounts, CurrentUser user, Programmes programmes) {
        super("core.account");
        this.accounts = accounts;
        this.user = user;
        this.programmes = programmes;
        content.addClassName("page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            refresh(new AccountId(
                    UUID.fromString(event.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void refresh(AccountId id) {
        Memberships.Member member = accounts.read(id);
        title(member.name(), t("core.account.lead", member.username()));
        content.removeAll();
        roles(member);
        code(member);
        second(member);
        door(member);
    }

    private void second(Memberships.Member member) {
        Button forget = new Button(t("core.account.second.forget"), click -> {
            accounts.forgetSecondFactor(member.id());
            Notices.done(t("core.account.second.forgotten"));
        });
        add("core.account.second", "core.account.second.about", forget);
    }

    private void roles(Memberships.Member member) {
        CheckboxGroup<Role> roles = new CheckboxGroup<>(t("core.accounts.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> t("core.role", role));
        roles.addThemeName("vertical");
        roles.setValue(member.roles());
        Button save = new Button(t("core.account.roles.save"), click -> {
            accounts.changeRoles(member.id(), roles.getValue());
            Notices.done(t("core.account.roles.saved"));
            refresh(member.id());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(roles, save);
        form.addClassName("form");
        content.add(card("core.accounts.roles", form));
    }

    private void code(Memberships.Member member) {
        TextField email = new TextField(t("core.accounts.email"));
        email.setEnabled(accounts.mailReady());
        email.setHelperText(t(accounts.mailReady() ? "core.accounts.email.about" : "core.accounts.email.off"));
        TextField phone = new TextField(t("core.accounts.phone"));
        Button give = new Button(t("core.account.code.give"), click -> {
            ProgrammeAccounts.Letter letter = accounts.reset(
                    member.id(), Optional.of(email.getValue().strip()).filter(address -> !address.isEmpty()));
            if (email.isEmpty()) {
                String programme = programmes
                        .find(user.required().programme())
                        .map(Programmes.Row::name)
                        .orElse("");
                content.addComponentAsFirst(
                        new LetterPage(letter, programme, (user.required().name() + " " + phone.getValue()).strip()));
            }
            Notices.done(t("core.account.code.given") + (email.isEmpty() ? "" : " " + t("core.accounts.mailed")));
        });
        Div form = new Div(email, phone, give);
        form.addClassName("form");
        add("core.account.code", "core.account.code.about", form);
    }

    private void door(Memberships.Member member) {
        if (member.waits()) {
            waiting(member);
            return;
        }
        Button turn = new Button(t(member.open() ? "core.account.close" : "core.account.reopen"), click -> {
            if (member.open()) {
                accounts.close(member.id());
            } else {
                accounts.reopen(member.id());
            }
            Notices.done(t(member.open() ? "core.account.close.done" : "core.account.reopen.done"));
            refresh(member.id());
        });
        add("core.account.door", member.open() ? "core.account.close.about" : "core.account.reopen.about", turn);
    }

    /** What pressing does is read before it is pressed. */
    private void add(String heading, String about, Component inside) {
        Card card = card(heading).saying(t(about));
        card.add(inside);
        content.add(card);
    }

    /** Came from the institution: they come in when somebody here says so, or they stay out. */
    private void waiting(Memberships.Member member) {
        Button letIn = new Button(t("core.account.let-in"), click -> {
            accounts.reopen(member.id());
            Notices.done(t("core.account.let-in.done"));
            refresh(member.id());
        });
        letIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button keepOut = new Button(t("core.account.keep-out"), click -> {
            accounts.close(member.id());
            Notices.done(t("core.account.close.done"));
            refresh(member.id());
        });
        Div buttons = new Div(letIn, keepOut);
        buttons.addClassName("buttons");
        content.add(card("core.account.door", buttons).saying(t("core.account.let-in.about")));
    }
}
