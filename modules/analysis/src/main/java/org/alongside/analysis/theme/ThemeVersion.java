package org.alongside.analysis.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How a theme stood after a change. Written once, never changed. */
@Entity
@Table(name = "theme_version", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ThemeVersion {
    @Id
    private UUID id;

    @Column(name = "theme_id")
    private UUID theme;

    /** Counts a theme's versions from 1. */
    private long position;

    private String name;

    private String plain;

    private String definition;

    private String why;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    protected ThemeVersion() {}

    ThemeVersion(ThemeId theme, long position, ThemeWords words, String why, AccountId madeBy, OffsetDateTime madeAt) {
        this.id = UUID.randomUUID();
        this.theme = theme.value();
        this.position = position;
        this.name = words.name();
        this.plain = words.plain();
        this.definition = words.definition();
        this.why = why;
        this.madeBy = madeBy.value();
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    ThemeId theme() {
        return new ThemeId(theme);
    }

    long number() {
        return position;
    }

    ThemeWords words() {
        return new ThemeWords(name, plain, definition);
    }

    String why() {
        return why;
    }

    /** Empty for what stood there before versions were kept. */
    Optional<AccountId> madeBy() {
        return Optional.ofNullable(madeBy).map(AccountId::new);
    }

    OffsetDateTime madeAt() {
        return madeAt;
    }
}
