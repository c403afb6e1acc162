package org.alongside.core.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** One training programme: the tenant. */
@Entity
@Table(name = "programme", schema = "core")
class Programme {
    @Id
    private UUID id;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Version
    private long version;

    protected Programme() {}

    Programme(ProgrammeId id, String name, ZoneId zone, OffsetDateTime createdAt) {
        this.id = id.value();
        this.name = name;
        this.timeZone = zone.getId();
        this.createdAt = createdAt;
    }

    ProgrammeId id() {
        return new ProgrammeId(id);
    }

    String name() {
        return name;
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }
}
