package org.alongside.core.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One training programme: the tenant. */
@Entity
@Table(name = "programme", schema = "core")
class Programme {
    @Id
    private UUID id;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String colour;

    @Column(name = "mentor_word")
    private String mentorWord;

    @Column(name = "time_zone")
    private String timeZone;

    /** Its language; absent: English. */
    private String spoken;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "archived_at")
    private OffsetDateTime archivedAt;

    @Version
    private long version;

    protected Programme() {}

    Programme(ProgrammeId id, String name, ZoneId zone, OffsetDateTime createdAt) {
        this.id = id.value();
        this.name = name;
        this.timeZone = zone.getId();
        this.createdAt = createdAt;
    }

    void describe(Profile profile) {
        this.name = profile.name();
        this.shortName = profile.shortName();
        this.colour = profile.colour();
        this.mentorWord = profile.mentorWord();
        this.timeZone = profile.zone();
        this.spoken = profile.language();
    }

    void archive(OffsetDateTime now) {
        if (archivedAt == null) {
            this.archivedAt = now;
        }
    }

    void reopen() {
        this.archivedAt = null;
    }

    Programmes.Row row() {
        return new Programmes.Row(
                new ProgrammeId(id),
                name,
                ZoneId.of(timeZone),
                said(shortName).orElse(name),
                said(colour),
                said(mentorWord),
                said(spoken)
                        .filter(language -> !language.equals("en"))
                        .map(Programme::locale)
                        .orElse(Locale.UK),
                archivedAt != null);
    }

    private static Locale locale(String language) {
        return new Locale.Builder().setLanguage(language).setRegion("GB").build();
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(words -> !words.isEmpty());
    }
}
