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

/** A code that belonged to a version of a theme, as it was called then. */
@Entity
@Table(name = "theme_version_code", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ThemeVersionCode {
    @Id
    private UUID id;

    @Column(name = "version_id")
    private UUID version;

    @Column(name = "code_id")
    private UUID code;

    private String name;

    protected ThemeVersionCode() {}

    ThemeVersionCode(ThemeVersion version, CodeId code, String name) {
        this.id = UUID.randomUUID();
        this.version = version.id();
        this.code = code.value();
        this.name = name;
    }

    UUID version() {
        return version;
    }

    CodeId code() {
        return new CodeId(code);
    }

    String name() {
        return name;
    }
}
