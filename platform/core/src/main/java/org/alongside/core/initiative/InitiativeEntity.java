package org.alongside.core.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.Initiative;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One initiative of a programme, of whatever kind. */
@Entity(name = "Initiative")
@Table(name = "initiative", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class InitiativeEntity {
    @Id
    private UUID id;

    private String type;

    private String title;

    @Column(name = "starts_on")
    private LocalDate starts;

    @Column(name = "ends_on")
    private LocalDate ends;

    @Version
    private long version;

    protected InitiativeEntity() {}

    InitiativeEntity(String type, String title, LocalDate starts, Optional<LocalDate> ends) {
        this.id = UUID.randomUUID();
        this.type = type;
        this.title = title;
        this.starts = starts;
        this.ends = ends.orElse(null);
    }

    String type() {
        return type;
    }

    Initiative shown() {
        return new Initiative(new InitiativeId(id), type, title, starts, Optional.ofNullable(ends));
    }
}
