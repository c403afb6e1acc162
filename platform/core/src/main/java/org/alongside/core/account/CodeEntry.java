package org.alongside.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.PasswordRules;
import org.alongside.core.identity.Passwords;
import org.alongside.core.identity.SignedIn;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.Throttle;

/** Somebody has a code from a letter or an e-mail and sets a password with it. */
@ApplicationScoped
@ForEverybody("whoever holds the code may use it; nobody else knows one")
public class CodeEntry {
    @Inject
    private Codes codes;

    @Inject
    private Accounts accounts;

    @Inject
    private Programmes programmes;

    @Inject
    private Throttle throttle;

    @Inject
    private Acting acting;

    /**
     * Sets the password. The code is used up only when that succeeds, so a password that is refused can be mended.
     *
     * @param address where the request comes from; codes that are not right are counted for its network
     * @return the name to sign in with
     */
    public String setPassword(String code, String password, String address) {
        Throttle.Try counted = throttle.begin(address);
        AccountId account = codes.owner(code).orElseThrow(NoSuchCode::new);
        SignedIn who = accounts.programmesOf(account).stream()
                .findFirst()
                .flatMap(programme -> accounts.in(account, programme))
                .orElseThrow(NoSuchCode::new);
        counted.right();
        String username = accounts.usernameOf(account);
        String programme =
                programmes.find(who.programme()).map(Programmes.Row::name).orElse("");
        PasswordRules.check(password, List.of(username, who.name(), programme));
        String hash = Passwords.hash(password);
        acting.as(who, () -> codes.use(code, hash));
        return username;
    }
}
