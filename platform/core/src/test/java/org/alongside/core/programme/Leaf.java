package org.alongside.core.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Made of the types that our entities are made of; everything but the id may be empty. */
@Entity
@Table(name = "leaf", schema = "columns")
class Leaf {
    @Id
    UUID id;

    UUID parent;

    @Column(name = "fallen_at")
    OffsetDateTime fallenAt;

    @Column(name = "fallen_on")
    LocalDate fallenOn;

    protected Leaf() {}

    Leaf(UUID parent, OffsetDateTime fallenAt, LocalDate fallenOn) {
        this.id = UUID.randomUUID();
        this.parent = parent;
        this.fallenAt = fallenAt;
        this.fallenOn = fallenOn;
    }
}
