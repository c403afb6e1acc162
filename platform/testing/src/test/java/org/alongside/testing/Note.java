package org.alongside.testing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity of the second unit; its foreign key leads to the first unit's table. */
@Entity
@Table(name = "note", schema = "second")
class Note {
    @Id
    UUID id;

    @Column(name = "leaf_id")
    UUID leaf;

    protected Note() {}

    Note(UUID leaf) {
        this.id = UUID.randomUUID();
        this.leaf = leaf;
    }
}
