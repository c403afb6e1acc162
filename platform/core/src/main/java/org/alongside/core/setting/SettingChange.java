package org.alongside.core.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A setting was changed. Never changed itself, never removed. */
@Entity
@Table(name = "setting_change", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class SettingChange {
    @Id
    private UUID id;

    private String setting;

    @Column(name = "before_text")
    private String before;

    @Column(name = "after_text")
    private String after;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    private long position;

    protected SettingChange() {}

    SettingChange(String setting, String before, String after, AccountId by, OffsetDateTime at, long position) {
        this.id = UUID.randomUUID();
        this.setting = setting;
        this.before = before;
        this.after = after;
        this.changedBy = by.value();
        this.changedAt = at;
        this.position = position;
    }

    String before() {
        return before;
    }

    String after() {
        return after;
    }

    AccountId changedBy() {
        return new AccountId(changedBy);
    }

    OffsetDateTime changedAt() {
        return changedAt;
    }

    long position() {
        return position;
    }
}
