package org.alongside.core.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A record of a plugin; perhaps about one participant. */
@Entity
@Table(name = "document", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PluginDocument {
    @Id
    private UUID id;

    private String plugin;

    @Column(name = "participant_id")
    private UUID participant;

    /** The plugin's own key; with the id of whom it is about before it, so that it is unique beside all others. */
    @Column(name = "doc_key")
    private String key;

    /** Sealed with the key of whom it is about; with the programme's, if it is about nobody. */
    @Column(name = "sealed_body")
    private String sealedBody;

    /** What an earlier version left in clear, until it is sealed. */
    private String body;

    @Version
    private long version;

    protected PluginDocument() {}

    PluginDocument(String plugin, Optional<ParticipantId> about, String key) {
        this.id = UUID.randomUUID();
        this.plugin = plugin;
        this.participant = about.map(ParticipantId::value).orElse(null);
        this.key = within(about, key);
    }

    /** A key, or the beginning of one, as it stands beside all others of the plugin. */
    static String within(Optional<ParticipantId> about, String key) {
        return before(about) + key;
    }

    private static String before(Optional<ParticipantId> about) {
        return about.map(person -> person + "|").orElse("");
    }

    UUID id() {
        return id;
    }

    String plugin() {
        return plugin;
    }

    Optional<ParticipantId> about() {
        return Optional.ofNullable(participant).map(ParticipantId::new);
    }

    String key() {
        return key.substring(before(about()).length());
    }

    void holds(String newSealedBody) {
        this.sealedBody = newSealedBody;
        this.body = null;
    }

    Optional<String> sealedBody() {
        return Optional.ofNullable(sealedBody);
    }

    Optional<String> bodyInClear() {
        return Optional.ofNullable(body);
    }
}
