package org.alongside.analysis.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.analysis.interview.InterviewId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * The text of an interview, with names and places covered if somebody covered them. Codings refer to it by position: once something
 * in it is coded, no other file takes its place, and what is covered later takes them along.
 */
@Entity
@Table(name = "transcript", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Transcript {
    @Id
    private UUID id;

    @Column(name = "interview_id")
    private UUID interview;

    /** What was said, and who speaks where as JSON (see {@link TurnsJson}); sealed with the key of whoever was interviewed. */
    @Column(name = "sealed_body")
    private String sealedBody;

    @Column(name = "sealed_turns")
    private String sealedTurns;

    /** What is covered in it (see {@link CoveredText}), sealed like the words; empty while nothing is. */
    @Column(name = "sealed_covered")
    private String sealedCovered;

    /** What an earlier version left in clear, until it is sealed. */
    private String body;

    private String turns;

    @Column(name = "brought_in_by")
    private UUID broughtInBy;

    @Column(name = "brought_in_at")
    private OffsetDateTime broughtInAt;

    @Version
    private long version;

    protected Transcript() {}

    Transcript(InterviewId interview) {
        this.id = UUID.randomUUID();
        this.interview = interview.value();
    }

    void bringIn(AccountId by, OffsetDateTime at) {
        this.broughtInBy = by.value();
        this.broughtInAt = at;
    }

    void holds(String newSealedBody, String newSealedTurns) {
        this.sealedBody = newSealedBody;
        this.sealedTurns = newSealedTurns;
        this.body = null;
        this.turns = null;
    }

    void covers(Optional<String> newSealedCovered) {
        this.sealedCovered = newSealedCovered.orElse(null);
    }

    TranscriptId id() {
        return new TranscriptId(id);
    }

    InterviewId interview() {
        return new InterviewId(interview);
    }

    AccountId broughtInBy() {
        return new AccountId(broughtInBy);
    }

    long version() {
        return version;
    }

    Optional<String> sealedBody() {
        return Optional.ofNullable(sealedBody);
    }

    Optional<String> sealedTurns() {
        return Optional.ofNullable(sealedTurns);
    }

    Optional<String> sealedCovered() {
        return Optional.ofNullable(sealedCovered);
    }

    Optional<String> bodyInClear() {
        return Optional.ofNullable(body);
    }

    Optional<String> turnsInClear() {
        return Optional.ofNullable(turns);
    }
}
