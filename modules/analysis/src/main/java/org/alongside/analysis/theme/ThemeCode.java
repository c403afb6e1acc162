package org.alongside.analysis.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A code belongs to a theme. It may belong to several. */
@Entity
@Table(name = "theme_code", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ThemeCode {
    @Id
    private UUID id;

    @Column(name = "theme_id")
    private UUID theme;

    @Column(name = "code_id")
    private UUID code;

    protected ThemeCode() {}

    ThemeCode(ThemeId theme, CodeId code) {
        this.id = UUID.randomUUID();
        this.theme = theme.value();
        this.code = code.value();
    }

    ThemeId theme() {
        return new ThemeId(theme);
    }

    CodeId code() {
        return new CodeId(code);
    }
}
