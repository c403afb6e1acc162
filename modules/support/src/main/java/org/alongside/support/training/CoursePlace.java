package org.alongside.support.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** That somebody would like a place in a session, or would rather not. Their last word counts. */
@Entity
@Table(name = "course_place", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class CoursePlace {
    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private PlaceWish wish;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_how")
    private Method saidHow;

    @Column(name = "entered_by")
    private UUID enteredBy;

    @Column(name = "said_on")
    private LocalDate saidOn;

    @Version
    private long version;

    protected CoursePlace() {}

    CoursePlace(SessionId session, Learner learner) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.participant = learner.participant().map(ParticipantId::value).orElse(null);
        this.account = learner.account().map(AccountId::value).orElse(null);
    }

    /**
     * What they say now.
     *
     * @param typed who typed it for them; empty when they did themselves
     */
    void says(PlaceWish newWish, Method how, Optional<AccountId> typed, LocalDate on) {
        this.wish = newWish;
        this.saidHow = how;
        this.enteredBy = typed.map(AccountId::value).orElse(null);
        this.saidOn = on;
    }

    UUID id() {
        return id;
    }

    SessionId session() {
        return new SessionId(session);
    }

    Learner learner() {
        return participant == null ? Learner.of(new AccountId(account)) : Learner.of(new ParticipantId(participant));
    }

    PlaceWish wish() {
        return wish;
    }

    LocalDate saidOn() {
        return saidOn;
    }
}
