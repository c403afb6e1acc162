package org.alongside.core.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What a paper looks like; goes with {@link EvidenceEntity}, whose id it has. */
@Entity(name = "ConsentScan")
@Table(name = "consent_scan", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ScanEntity {
    @Id
    private UUID id;

    /** Sealed with the key of whose decision it is. */
    @Column(name = "sealed_scan")
    private String sealedScan;

    protected ScanEntity() {}

    ScanEntity(EvidenceEntity paper, String sealed) {
        this.id = paper.id();
        this.sealedScan = sealed;
    }

    String sealedScan() {
        return sealedScan;
    }
}
