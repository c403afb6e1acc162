package org.alongside.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** Somebody who can sign in. Accounts stand above programmes; memberships tie them together. */
@Entity
@Table(name = "account", schema = "core")
class Account {
    @Id
    private UUID id;

    private String username;

    @Column(name = "display_name")
    private String displayName;

    /** Argon2id, as a PHC string; nothing where no password was ever set. */
    @Column(name = "password_hash")
    private String passwordHash;

    /** Goes up with each sign-out everywhere. */
    @Column(name = "session_epoch")
    private long sessionEpoch;

    private boolean active;

    /** The language of their pages; absent where they chose none. */
    private String language;

    @Version
    private long version;

    protected Account() {}

    Account(String username, String displayName) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.displayName = displayName;
        this.active = true;
    }

    /** Sets the password; whoever signed in with the one before is signed out. */
    void changePassword(String hash) {
        this.passwordHash = hash;
        signOutEverywhere();
    }

    /** Forgets whose it was. Nobody signs in with it any more. */
    void forget() {
        this.username = "gone-" + id;
        this.displayName = "";
        this.passwordHash = null;
        this.language = null;
        this.active = false;
        signOutEverywhere();
    }

    /** Ends every session there is. */
    void signOutEverywhere() {
        this.sessionEpoch++;
    }

    /** Chooses the language of the pages; empty: none of one's own. */
    void speak(String code) {
        this.language = code.isEmpty() ? null : code;
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    AccountId id() {
        return new AccountId(id);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    long sessionEpoch() {
        return sessionEpoch;
    }

    boolean active() {
        return active;
    }
}
