package org.alongside.core.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A record of a plugin. */
@Entity
@Table(name = "document", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PluginDocument {
    @Id
    private UUID id;

    private String plugin;

    @Column(name = "doc_key")
    private String key;

    private String body;

    @Version
    private long version;

    protected PluginDocument() {}

    PluginDocument(String plugin, String key, String body) {
        this.id = UUID.randomUUID();
        this.plugin = plugin;
        this.key = key;
        this.body = body;
    }

    String key() {
        return key;
    }

    String body() {
        return body;
    }

    void write(String body) {
        this.body = body;
    }
}
