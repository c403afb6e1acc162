package org.alongside.core.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A document in one language and format. */
@Entity(name = "ConsentDocumentText")
@Table(name = "consent_document_text", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class TextEntity {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID document;

    private String language;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String title;

    private String body;

    private String questions;

    private byte[] media;

    @Version
    private long version;

    protected TextEntity() {}

    TextEntity(DocumentId document, NewText told) {
        this.id = UUID.randomUUID();
        this.document = document.value();
        this.language = told.language();
        this.format = told.format();
        says(told);
    }

    void says(NewText told) {
        this.title = told.title();
        this.body = told.body();
        this.questions = String.join("\n", told.questions());
        this.media = told.sound().orElse(null);
    }

    String language() {
        return language;
    }

    Format format() {
        return format;
    }

    ConsentDocuments.Text text() {
        return new ConsentDocuments.Text(
                language, format, title, body, questions.lines().toList(), media != null);
    }

    Optional<byte[]> sound() {
        return Optional.ofNullable(media).map(byte[]::clone);
    }
}
