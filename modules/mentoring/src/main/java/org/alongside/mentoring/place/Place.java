package org.alongside.mentoring.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somewhere people can meet. Its name never changes: meetings of the past took place where they took place. */
@Entity
@Table(name = "place", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Place {

    @Id
    private UUID id;

    private String name;

    protected Place() {}

    Place(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    PlaceId id() {
        return new PlaceId(id);
    }

    String name() {
        return name;
    }
}
