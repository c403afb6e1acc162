package org.alongside.core.accreditation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a programme says itself about one requirement of one version of a map. About no person, so it is not sealed. */
@Entity
@Table(name = "accreditation_words", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class OwnWords {
    @Id
    private UUID id;

    @Column(name = "map_id")
    private String map;

    private String requirement;

    private String words;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_at")
    private OffsetDateTime writtenAt;

    @Version
    private long version;

    protected OwnWords() {}

    OwnWords(String map, String requirement) {
        this.id = UUID.randomUUID();
        this.map = map;
        this.requirement = requirement;
    }

    void say(String words, AccountId by, OffsetDateTime at) {
        this.words = words;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    String requirement() {
        return requirement;
    }

    String words() {
        return words;
    }
}
