package org.alongside.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.ProgrammeId;

/** One role of one account in one programme. Not behind the programme wall: it is what opens the door in it. */
@Entity
@Table(name = "membership", schema = "core")
class Membership {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "programme_id")
    private UUID programme;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "entry_open")
    private boolean open;

    protected Membership() {}

    Membership(AccountId account, ProgrammeId programme, Role role) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.programme = programme.value();
        this.role = role;
        this.open = true;
    }

    /** Closes or opens this programme's door; the role is remembered. */
    void open(boolean wanted) {
        this.open = wanted;
    }

    boolean open() {
        return open;
    }

    AccountId account() {
        return new AccountId(account);
    }

    ProgrammeId programme() {
        return new ProgrammeId(programme);
    }

    Role role() {
        return role;
    }
}
