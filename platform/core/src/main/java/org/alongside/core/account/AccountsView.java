package org.alongside.core.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.Memberships;
import org.alongside.core.identity.Role;
import org.alongside.core.participant.Participants;
import org.alongside.core.programme.Programmes;
import org.alongside.core.provider.Provider;
import org.alongside.core.ui.Card;
import org.alongside.core.ui.Listing;
import org.alongside.core.ui.Mark;
import org.alongside.core.ui.Notices;
import org.alongside.core.ui.Page;
import org.alongside.core.ui.View;

/** Who can sign in to this programme, and inviting somebody. */
@View("core.administer")
@Route("accounts")
@Menu(title = "core.menu.accounts", order = 88)
public class AccountsView extends Page {
    private static final long serialVersionUID = 1L;

    private final transient ProgrammeAccounts accounts;
    private final transient Participants participants;
    private final transient CurrentUser user;
    private final transient Programmes programmes;
    private final Div letters = new Div();
    private final Listing<Memberships.Member> listing;

    @Inject
    AccountsView(
            ProgrammeAccounts accounts,
            Participants participants,
            CurrentUser user,
            Programmes programmes,
            Provider provider) {
        super("core.accounts");
        this.accounts = accounts;
        this.participants = participants;
        this.user = user;
        this.programmes = programmes;
        add(letters);
        listing = new Listing<Memberships.Member>(t("core.accounts"), t("core.accounts.none"))
                .component(t("core.my-account.name"), row -> new Anchor("accounts/" + row.id(), row.name()))
                .column(t("core.my-account.username"), Memberships.Member::username)
                .column(
                        t("core.accounts.roles"),
                        row -> row.roles().stream()
                                .sorted()
                                .map(role -> t("core.role", role))
                                .collect(Collectors.joining(", ")))
                .component(
                        t("core.accounts.state"),
                        row -> row.open()
                                ? new Mark(t("core.accounts.open"), Mark.Tone.GOOD)
                                : new Mark(
                                        t(row.waits() ? "core.accounts.waiting" : "core.accounts.closed"),
                                        Mark.Tone.CARE));
        card("core.accounts.everybody", listing);
        add(invite());
        provider.name()
                .ifPresent(
                        name -> card("core.provider.rules", new Anchor("role-rules", t("core.provider.rules.to-rules")))
                                .saying(t("core.provider.rules.about", name)));
        refresh();
    }

    private void refresh() {
        listing.show(accounts.list());
    }

    private Card invite() {
        TextField name = new TextField(t("core.my-account.name"));
        CheckboxGroup<Role> roles = new CheckboxGroup<>(t("core.accounts.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> t("core.role", role));
        roles.addThemeName("vertical");
        ComboBox<Participants.Row> person = new ComboBox<>(t("core.accounts.person"));
        person.setHelperText(t("core.accounts.person.about"));
        person.setItemLabelGenerator(Participants.Row::callName);
        person.setItems(participants.list(""));
        person.addValueChangeListener(chosen -> Optional.ofNullable(chosen.getValue())
                .map(Participants.Row::callName)
                .ifPresent(name::setValue));
        TextField email = new TextField(t("core.accounts.email"));
        email.setEnabled(accounts.mailReady());
        email.setHelperText(t(accounts.mailReady() ? "core.accounts.email.about" : "core.accounts.email.off"));
        TextField phone = new TextField(t("core.accounts.phone"));
        Button invite = new Button(t("core.accounts.invite"), click -> {
            ProgrammeAccounts.Letter letter = accounts.invite(new ProgrammeAccounts.Invitation(
                    name.getValue(),
                    roles.getValue(),
                    Optional.of(email.getValue().strip()).filter(address -> !address.isEmpty()),
                    Optional.ofNullable(person.getValue()).map(Participants.Row::id)));
            show(letter, email.isEmpty(), phone.getValue());
            name.clear();
            roles.clear();
            person.clear();
            email.clear();
            refresh();
        });
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(person, name, roles, email, phone, invite);
        form.addClassName("form");
        Card card = new Card(t("core.accounts.invite")).saying(t("core.accounts.invite.about"));
        card.add(form);
        return card;
    }

    private void show(ProgrammeAccounts.Letter letter, boolean printed, String phone) {
        letters.removeAll();
        if (printed) {
            String programme = programmes
                    .find(user.required().programme())
                    .map(Programmes.Row::name)
                    .orElse("");
            letters.add(new LetterPage(letter, programme, (user.required().name() + " " + phone).strip()));
        }
        Notices.done(t("core.accounts.invited", letter.name(), letter.username())
                + (printed ? "" : " " + t("core.accounts.mailed")));
    }
}
