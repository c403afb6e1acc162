package org.alongside.support.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something that was raised, and how far it is. */
@Entity
@StillWritten
@Table(name = "concern", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Concern {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ConcernKind kind;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private SentTo route;

    @Column(name = "about_participant")
    private UUID aboutParticipant;

    @Column(name = "about_account")
    private UUID aboutAccount;

    /** Whom it is about, in the words of whoever told, where it is nobody of the programme. */
    @Column(name = "sealed_about")
    private String sealedAbout;

    @Column(name = "raised_by_participant")
    private UUID raisedByParticipant;

    @Column(name = "raised_by_account")
    private UUID raisedByAccount;

    /** Who told, where it is nobody of the programme. */
    @Column(name = "sealed_raised_by")
    private String sealedRaisedBy;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Enumerated(EnumType.STRING)
    private Method how;

    @Column(name = "said_on")
    private LocalDate saidOn;

    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "raised_at")
    private OffsetDateTime raisedAt;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "withheld_until")
    private LocalDate withheldUntil;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    /** Changes with every step, so that of two who act at once one is told. */
    @Column(name = "changed_at")
    private OffsetDateTime changedAt;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    @Version
    private long version;

    protected Concern() {}

    Concern(ConcernKind kind, Urgency urgency, SentTo route, OffsetDateTime now, LocalDate due) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.urgency = urgency;
        this.route = route;
        this.raisedAt = now;
        this.changedAt = now;
        this.due = due;
    }

    void isAbout(Optional<ParticipantId> participant, Optional<AccountId> account) {
        this.aboutParticipant = participant.map(ParticipantId::value).orElse(null);
        this.aboutAccount = account.map(AccountId::value).orElse(null);
    }

    /** Who told it, who typed it, how and when (R15). */
    void isToldBy(
            Optional<ParticipantId> participant,
            Optional<AccountId> account,
            AccountId typist,
            Method method,
            LocalDate on) {
        this.raisedByParticipant = participant.map(ParticipantId::value).orElse(null);
        this.raisedByAccount = account.map(AccountId::value).orElse(null);
        this.typedBy = typist.value();
        this.how = method;
        this.saidOn = on;
    }

    /** Whose it is: that of the person it is about; a complaint, and what is about nobody who takes part, its teller's. */
    Optional<ParticipantId> owner() {
        return aboutParticipant().filter(about -> kind == ConcernKind.WELFARE).or(this::raisedByParticipant);
    }

    void holds(String words, Optional<String> about, Optional<String> raisedBy) {
        this.sealedWords = words;
        this.sealedAbout = about.orElse(null);
        this.sealedRaisedBy = raisedBy.orElse(null);
    }

    /** Whoever told it is not named here any more. */
    void forgetWhoTold() {
        this.raisedByParticipant = null;
        this.sealedRaisedBy = null;
        this.typedBy = null;
    }

    void changed(OffsetDateTime now) {
        this.changedAt = now;
    }

    void withhold(LocalDate reviewOn) {
        this.withheldUntil = reviewOn;
    }

    /** What was told as a worry is a complaint: from now on the person it is about does not read it. */
    void isComplaint() {
        this.kind = ConcernKind.CONDUCT;
        this.withheldUntil = null;
    }

    /** Those who look at it were reminded of a day that had come. */
    void reminded(LocalDate day) {
        this.remindedOn = day;
    }

    Optional<LocalDate> remindedOn() {
        return Optional.ofNullable(remindedOn);
    }

    void show() {
        this.withheldUntil = null;
    }

    void close(OffsetDateTime now) {
        this.closedAt = now;
    }

    /** Whether the person it is about reads it. A complaint never; what is withheld not until its review is over (R10). */
    boolean isShownToThem(LocalDate today) {
        return kind == ConcernKind.WELFARE && !isWithheld(today);
    }

    /** Withholding that nobody reviewed is over. */
    boolean isWithheld(LocalDate today) {
        return withheldUntil != null && !today.isAfter(withheldUntil);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** Everybody of the programme whom its words may tell of. */
    Set<ParticipantId> people() {
        return Stream.of(aboutParticipant(), raisedByParticipant())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    ConcernId id() {
        return new ConcernId(id);
    }

    ConcernKind kind() {
        return kind;
    }

    Urgency urgency() {
        return urgency;
    }

    SentTo route() {
        return route;
    }

    Optional<ParticipantId> aboutParticipant() {
        return Optional.ofNullable(aboutParticipant).map(ParticipantId::new);
    }

    Optional<AccountId> aboutAccount() {
        return Optional.ofNullable(aboutAccount).map(AccountId::new);
    }

    Optional<String> sealedAbout() {
        return Optional.ofNullable(sealedAbout);
    }

    Optional<ParticipantId> raisedByParticipant() {
        return Optional.ofNullable(raisedByParticipant).map(ParticipantId::new);
    }

    Optional<AccountId> raisedByAccount() {
        return Optional.ofNullable(raisedByAccount).map(AccountId::new);
    }

    Optional<String> sealedRaisedBy() {
        return Optional.ofNullable(sealedRaisedBy);
    }

    Optional<AccountId> typedBy() {
        return Optional.ofNullable(typedBy).map(AccountId::new);
    }

    Method how() {
        return how;
    }

    LocalDate saidOn() {
        return saidOn;
    }

    String sealedWords() {
        return sealedWords;
    }

    OffsetDateTime raisedAt() {
        return raisedAt;
    }

    LocalDate due() {
        return due;
    }

    Optional<LocalDate> withheldUntil() {
        return Optional.ofNullable(withheldUntil);
    }

    Optional<OffsetDateTime> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    long version() {
        return version;
    }
}
