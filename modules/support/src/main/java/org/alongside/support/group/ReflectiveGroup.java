package org.alongside.support.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A group of an initiative that meets again and again. */
@Entity
@Table(name = "reflective_group", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ReflectiveGroup {
    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    private String title;

    private int weeks;

    private int minutes;

    @Column(name = "holder_id")
    private UUID holder;

    @Column(name = "holder_name")
    private String holderName;

    @Version
    private long version;

    protected ReflectiveGroup() {}

    ReflectiveGroup(InitiativeId initiative, GroupTold told) {
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        change(told);
    }

    final void change(GroupTold told) {
        this.title = told.title();
        this.weeks = told.weeks();
        this.minutes = told.minutes();
        this.holder = told.holder().map(AccountId::value).orElse(null);
        this.holderName = told.holder().isPresent() ? null : told.holderName();
    }

    GroupId id() {
        return new GroupId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    String title() {
        return title;
    }

    int weeks() {
        return weeks;
    }

    int minutes() {
        return minutes;
    }

    Optional<AccountId> holder() {
        return Optional.ofNullable(holder).map(AccountId::new);
    }

    /** The name of somebody from outside. */
    Optional<String> holderName() {
        return Optional.ofNullable(holderName);
    }
}
