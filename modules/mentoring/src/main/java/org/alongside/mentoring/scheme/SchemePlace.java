package org.alongside.mentoring.scheme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.place.PlaceId;
import org.alongside.spi.InitiativeId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A place that a scheme offers. */
@Entity
@Table(name = "scheme_place", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class SchemePlace {

    @Id
    private UUID id;

    @Column(name = "scheme_id")
    private UUID scheme;

    @Column(name = "place_id")
    private UUID place;

    protected SchemePlace() {}

    SchemePlace(InitiativeId scheme, PlaceId place) {
        this.id = UUID.randomUUID();
        this.scheme = scheme.value();
        this.place = place.value();
    }

    PlaceId place() {
        return new PlaceId(place);
    }
}
