package org.alongside.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    /** Argon2id, as a PHC string. */
    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Version
    private long version;

    protected Account() {}

    Account(String username, String displayName, String passwordHash) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.active = true;
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

    String passwordHash() {
        return passwordHash;
    }

    boolean active() {
        return active;
    }
}
