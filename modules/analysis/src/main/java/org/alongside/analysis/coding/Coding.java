package org.alongside.analysis.coding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A passage was given a code. Holds no words: they are read from the transcript, while that is allowed. */
@Entity
@Table(name = "coding", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Coding {
    @Id
    private UUID id;

    @Column(name = "transcript_id")
    private UUID transcript;

    @Column(name = "code_id")
    private UUID code;

    @Column(name = "start_at")
    private int startAt;

    @Column(name = "end_at")
    private int endAt;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Column(name = "taken_out_at")
    private OffsetDateTime takenOutAt;

    @Column(name = "taken_out_by")
    private UUID takenOutBy;

    /** How the person told us that they want it out. */
    @Enumerated(EnumType.STRING)
    @Column(name = "taken_out_told")
    private Method takenOutTold;

    @Version
    private long version;

    protected Coding() {}

    Coding(TranscriptId transcript, CodeId code, Range range, AccountId madeBy, OffsetDateTime madeAt) {
        this.id = UUID.randomUUID();
        this.transcript = transcript.value();
        this.code = code.value();
        this.startAt = range.start();
        this.endAt = range.end();
        this.madeBy = madeBy.value();
        this.madeAt = madeAt;
    }

    CodingId id() {
        return new CodingId(id);
    }

    TranscriptId transcript() {
        return new TranscriptId(transcript);
    }

    CodeId code() {
        return new CodeId(code);
    }

    Range range() {
        return new Range(startAt, endAt);
    }

    /** The same words come to lie elsewhere, or others cover some of them. */
    void move(Range to) {
        this.startAt = to.start();
        this.endAt = to.end();
    }

    AccountId madeBy() {
        return new AccountId(madeBy);
    }

    OffsetDateTime madeAt() {
        return madeAt;
    }

    boolean takenOut() {
        return takenOutAt != null;
    }

    void takeOut(AccountId by, Method told, OffsetDateTime at) {
        this.takenOutAt = at;
        this.takenOutBy = by.value();
        this.takenOutTold = told;
    }

    void putBack() {
        this.takenOutAt = null;
        this.takenOutBy = null;
        this.takenOutTold = null;
    }
}
