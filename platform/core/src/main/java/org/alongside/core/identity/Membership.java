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

    @Column(name = "from_provider")
    private boolean fromProvider;

    private boolean waits;

    protected Membership() {}

    Membership(AccountId account, ProgrammeId programme, Role role) {
        this.id = UUID.randomUUID();
        this.account = account.value();
        this.programme = programme.value();
        this.role = role;
        this.open = true;
    }

    /** One that the institution's provider brought. Behind a closed door it waits for the administrator's word, or stays out. */
    static Membership fromProvider(AccountId account, ProgrammeId programme, Role role, boolean open, boolean waits) {
        Membership brought = new Membership(account, programme, role);
        brought.fromProvider = true;
        brought.open = open;
        brought.waits = waits;
        return brought;
    }

    /** Closes or opens this programme's door; the role is remembered. */
    void open(boolean wanted) {
        this.open = wanted;
        this.waits = false;
    }

    boolean open() {
        return open;
    }

    boolean fromProvider() {
        return fromProvider;
    }

    boolean waits() {
        return waits;
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
