package org.alongside.core.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.core.identity.AccountId;
import org.alongside.core.module.LawfulBasis;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.Purpose;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One version of a consent document. */
@Entity(name = "ConsentDocument")
@Table(name = "consent_document", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class DocumentEntity {
    @Id
    private UUID id;

    private String name;

    private int number;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    /** The keys, with blanks between. */
    private String purposes;

    @Enumerated(EnumType.STRING)
    @Column(name = "lawful_basis")
    private LawfulBasis lawfulBasis;

    @Column(name = "ethics_reference")
    private String ethicsReference;

    private String involvement;

    private boolean material;

    private String hash;

    @Column(name = "in_force_since")
    private OffsetDateTime inForceSince;

    @Column(name = "put_in_force_by")
    private UUID putInForceBy;

    @Version
    private long version;

    protected DocumentEntity() {}

    DocumentEntity(NewDocument told, int number) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.state = DocumentState.DRAFT;
        says(told);
    }

    /** What staff write about it, as long as it is a draft. */
    void says(NewDocument told) {
        insistOnDraft();
        this.name = told.name();
        this.purposes = told.purposes().stream().map(Purpose::key).sorted().collect(Collectors.joining(" "));
        this.lawfulBasis = told.lawfulBasis().orElse(null);
        this.ethicsReference = told.ethicsReference();
        this.involvement = told.involvement();
        this.material = told.material();
    }

    void insistOnDraft() {
        if (state != DocumentState.DRAFT) {
            throw new NoDraft();
        }
    }

    void comesIntoForce(String itsHash, AccountId by, OffsetDateTime now) {
        insistOnDraft();
        this.state = DocumentState.IN_FORCE;
        this.hash = itsHash;
        this.putInForceBy = by.value();
        this.inForceSince = now;
    }

    void isPast() {
        this.state = DocumentState.PAST;
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    DocumentState state() {
        return state;
    }

    List<Purpose> purposes() {
        return Arrays.stream(purposes.split(" "))
                .filter(key -> !key.isEmpty())
                .map(Purpose::new)
                .toList();
    }

    Optional<LawfulBasis> lawfulBasis() {
        return Optional.ofNullable(lawfulBasis);
    }

    String ethicsReference() {
        return ethicsReference;
    }

    String involvement() {
        return involvement;
    }

    boolean material() {
        return material;
    }

    Optional<String> hash() {
        return Optional.ofNullable(hash);
    }

    Optional<OffsetDateTime> inForceSince() {
        return Optional.ofNullable(inForceSince);
    }

    Optional<AccountId> putInForceBy() {
        return Optional.ofNullable(putInForceBy).map(AccountId::new);
    }
}
