package org.alongside.app.bench.bare;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of people as any application would read it. */
@Entity
@Table(name = "participant", schema = "core")
public class BarePerson {
    @Id
    private UUID id;

    @Column(name = "programme_id")
    private UUID programme;

    @Column(name = "call_name")
    private String callName;

    private String part;

    @Column(name = "reach_by")
    private String reachBy;

    BarePeople.Person shown() {
        return new BarePeople.Person(id, callName, part, reachBy);
    }
}
