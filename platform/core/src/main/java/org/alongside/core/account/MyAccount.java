package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.PasswordRules;
import org.alongside.core.identity.Passwords;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.SignIns;
import org.alongside.core.text.Languages;

/** What everybody may do with their own account. */
@ApplicationScoped
@ForEverybody("everybody looks after their own account, and nobody after another's")
public class MyAccount {
    /**
     * Who one is here.
     *
     * @param language {@code en} or {@code cy}: of one's pages; empty: what the programme speaks
     */
    public record Facts(String username, String name, String programme, String language) {}

    @Inject
    private CurrentUser user;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private SignIns signIns;

    @Inject
    private PasswordChanges changes;

    /** Who is signed in. */
    public Facts facts() {
        SignedIn who = user.required();
        return new Facts(
                accounts.usernameOf(who.account()),
                who.name(),
                programme(who),
                accounts.languageOf(who.account()).orElse(""));
    }

    /**
     * Chooses the language of one's own pages.
     *
     * @param language {@code en}, {@code cy}, or nothing: what the programme speaks
     * @throws Invalid when there is no such language
     */
    public void speak(String language) {
        if (!language.isEmpty() && !Languages.CODES.contains(language)) {
            throw new Invalid("core.programmes.fault.language");
        }
        accounts.speak(user.required().account(), language);
    }

    /**
     * Changes one's own password; every session ends, on other devices too.
     *
     * @throws WrongPassword when the present one is not right
     * @throws Invalid when the new one can be guessed too easily
     */
    public void changePassword(String present, String wanted, String address) {
        AccountId me = user.required().account();
        if (!signIns.knowsPassword(me, present, address)) {
            throw new WrongPassword();
        }
        if (wanted.equals(present)) {
            throw new Invalid("core.password.fault.same");
        }
        PasswordRules.check(wanted, aboutMe());
        changes.replace(me, Passwords.hash(wanted));
    }

    /** Ends every session of one's own, on this device too. */
    public void signOutEverywhere() {
        changes.signOutEverywhere(user.required().account());
    }

    private List<String> aboutMe() {
        Facts me = facts();
        return List.of(me.username(), me.name(), me.programme());
    }

    private String programme(SignedIn who) {
        return programmes.find(who.programme()).map(Programmes.Row::name).orElse("");
    }
}
