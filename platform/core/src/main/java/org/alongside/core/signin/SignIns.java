package org.alongside.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.Passwords;
import org.alongside.core.identity.SignedIn;

/**
 * Signing in with a name and a password. Not one transaction: hashing takes its time, and nothing of the database may be held
 * meanwhile.
 */
@ApplicationScoped
@ForEverybody("strangers sign in")
public class SignIns {
    private static final int LONGEST_NAME = 100;

    @Inject
    private Accounts accounts;

    @Inject
    private Throttle throttle;

    /**
     * Checks name and password; says only whether both are right together, and takes as long when there is no such account, or
     * a closed one.
     *
     * @param address where the request comes from
     * @throws TooManyTries when too many failed before
     */
    public Optional<SignedIn> withPassword(String username, String password, String address) {
        return proven(username, password, address).flatMap(accounts::enter);
    }

    /** Whose name and password these are. They are not let in yet: a second factor may have to follow. */
    Optional<AccountId> proven(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Throttle.Try counted = throttle.begin(name.substring(0, Math.min(LONGEST_NAME, name.length())), address);
        Optional<AccountId> account = check(accounts.credential(name), password);
        account.ifPresent(right -> counted.right());
        return account;
    }

    /** Checks the password of somebody who is signed in already, before something that matters. */
    public boolean knowsPassword(AccountId account, String password, String address) {
        Throttle.Try counted = throttle.begin(accounts.usernameOf(account), address);
        boolean right = check(accounts.credential(account), password).isPresent();
        if (right) {
            counted.right();
        }
        return right;
    }

    private static Optional<AccountId> check(Accounts.Credential credential, String password) {
        boolean right = Passwords.matches(password, credential.hash());
        return credential.account().filter(account -> right);
    }
}
