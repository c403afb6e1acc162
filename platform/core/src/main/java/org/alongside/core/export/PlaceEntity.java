package org.alongside.core.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Where in a file somebody stands. */
@Entity(name = "ExportPlace")
@StillWritten
@Table(name = "export_place", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PlaceEntity {
    @Id
    private UUID id;

    @Column(name = "export_id")
    private UUID export;

    @Column(name = "participant_id")
    private UUID participant;

    private String place;

    protected PlaceEntity() {}

    PlaceEntity(UUID export, ParticipantId participant, String place) {
        this.id = UUID.randomUUID();
        this.export = export;
        this.participant = participant.value();
        this.place = place;
    }

    UUID export() {
        return export;
    }

    String place() {
        return place;
    }
}
