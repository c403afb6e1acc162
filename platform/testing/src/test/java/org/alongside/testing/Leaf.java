package org.alongside.testing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entity of the first unit. */
@Entity
@Table(name = "leaf", schema = "core")
class Leaf {
    @Id
    UUID id;

    String name;

    protected Leaf() {}

    Leaf(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }
}
