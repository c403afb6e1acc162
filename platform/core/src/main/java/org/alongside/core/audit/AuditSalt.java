package org.alongside.core.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What makes the hash of one person's id worthless to whoever has only the chain. Gone when the person is forgotten. */
@Entity
@StillWritten
@Table(name = "audit_salt", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class AuditSalt {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    @Id
    @Column(name = "participant_id")
    private UUID participant;

    private String salt;

    protected AuditSalt() {}

    AuditSalt(ParticipantId participant) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        this.participant = participant.value();
        this.salt = HexFormat.of().formatHex(random);
    }

    UUID participant() {
        return participant;
    }

    String salt() {
        return salt;
    }
}
