package org.alongside.mentoring.pairing;

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
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.mentoring.PairingId;
import org.alongside.spi.InitiativeId;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * Two people who meet. It is thought of, begins when they are introduced, may rest, ends as planned or early, and is never deleted:
 * when one of them is matched again, that is another pair.
 */
@Entity
@Table(name = "pairing", schema = "mentoring")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Pairing {

    @Id
    private UUID id;

    @Column(name = "initiative_id")
    private UUID initiative;

    @Column(name = "mentor_id")
    private UUID mentor;

    @Column(name = "trainee_id")
    private UUID trainee;

    @Enumerated(EnumType.STRING)
    private PairingState state;

    @Column(name = "began_on")
    private LocalDate beganOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    /** Who left, if one of them did. Kept so that the other can be told; why is nobody's business. */
    @Column(name = "left_by")
    private UUID leftBy;

    @Column(name = "partner_told_on")
    private LocalDate partnerToldOn;

    /** True or absent, for the unique key that keeps two people from being a pair twice at once. */
    @Column(name = "still_open")
    private Boolean stillOpen;

    /** How often they met, as far as the meetings themselves are no longer kept. */
    private Integer met;

    /** How it ended, once it has; stays when somebody looks after them and when all is done. */
    @Column(name = "ended_early")
    private Boolean endedEarly;

    /** True if one of them would rather not: the matching does not think of the two again. Who it was, and why, stands nowhere. */
    @Column(name = "not_again")
    private Boolean notAgain;

    /** True while neither of the two is shown that somebody thought of them. Why stands nowhere (R11). */
    private Boolean withheld;

    /** Why the two were thought of, in fixed words; empty when a person introduced them. */
    @Column(name = "suggested_for")
    private String suggestedFor;

    /** When the two plan to end, where that was written down; else it follows the usual plan. */
    @Column(name = "ends_on")
    private LocalDate endsOn;

    /** So many more meetings both would like, until somebody plans them. */
    @Column(name = "more_meetings")
    private Integer moreMeetings;

    /** How the one who left would like the other to be told. */
    @Enumerated(EnumType.STRING)
    @Column(name = "told_as")
    private Parting toldAs;

    @Version
    private long version;

    protected Pairing() {}

    /** Two who would fit, for these reasons. They do not know of each other yet. */
    static Pairing suggested(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee, String why) {
        Pairing pairing = new Pairing();
        pairing.between(initiative, mentor, trainee);
        pairing.state = PairingState.SUGGESTED;
        pairing.suggestedFor = why;
        return pairing;
    }

    Pairing(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee, LocalDate beganOn) {
        between(initiative, mentor, trainee);
        this.state = PairingState.MEETING;
        this.beganOn = beganOn;
    }

    private void between(InitiativeId initiative, ParticipantId mentor, ParticipantId trainee) {
        if (mentor.equals(trainee)) {
            throw new SelfPairing();
        }
        this.id = UUID.randomUUID();
        this.initiative = initiative.value();
        this.mentor = mentor.value();
        this.trainee = trainee.value();
        this.stillOpen = Boolean.TRUE;
    }

    /** One of the two would like to: the mentor first, then the trainee. */
    void yes(ParticipantId who) {
        step(who.equals(mentor()) ? PairingState.MENTOR_YES : PairingState.TRAINEE_YES);
    }

    /**
     * It does not come about.
     *
     * @param again whether the two may be thought of another time
     */
    void doesNotComeAbout(boolean again) {
        if (!state.onlyThoughtOf()) {
            throw new NotThisStep();
        }
        step(PairingState.CLOSED);
        this.stillOpen = null;
        this.notAgain = again ? null : Boolean.TRUE;
    }

    /** A person introduced them. */
    void introduce(LocalDate on) {
        step(PairingState.INTRODUCED);
        this.beganOn = on;
    }

    /** Something is planned. */
    void planned() {
        this.moreMeetings = null;
        if (state == PairingState.INTRODUCED) {
            step(PairingState.MEETING);
        }
    }

    void pause() {
        insistOpen();
        step(PairingState.PAUSED);
    }

    void resume() {
        insistOpen();
        step(PairingState.MEETING);
    }

    /** Their ending begins. */
    void beginEnding() {
        insistOpen();
        step(PairingState.ENDING);
    }

    /** They plan to end on that day, which may be moved as long as they meet. */
    void endsOn(LocalDate day) {
        insistOpen();
        if (day.isBefore(beganOn())) {
            throw new Invalid("mentoring.fault.end-before-beginning");
        }
        this.endsOn = day;
    }

    /** Both would like to go on: so many more meetings, until that day. */
    void goFurther(int meetings, LocalDate until) {
        insistOpen();
        step(PairingState.MEETING);
        endsOn(until);
        this.moreMeetings = meetings;
    }

    /** It is over, and somebody still looks after them. */
    void lookAfter() {
        step(PairingState.AFTERCARE);
    }

    /** All is done. */
    void close() {
        if (state.onlyThoughtOf()) {
            throw new NotThisStep();
        }
        step(PairingState.CLOSED);
    }

    void end(LocalDate on) {
        insistOpen();
        if (on.isBefore(beganOn)) {
            throw new Invalid("mentoring.fault.end-before-beginning");
        }
        over(PairingState.ENDED_PLANNED, on);
    }

    void leave(ParticipantId who, LocalDate on) {
        insistOpen();
        this.leftBy = who.value();
        // Somebody may change their mind between the introduction and the first day.
        over(PairingState.ENDED_EARLY, on.isBefore(beganOn) ? beganOn : on);
    }

    /** How the one who left would like the other to be told. */
    void tellAs(Parting way) {
        this.toldAs = way;
    }

    void remember(int times) {
        this.met = met().orElse(0) + times;
    }

    Optional<Integer> met() {
        return Optional.ofNullable(met);
    }

    void partnerTold(LocalDate on) {
        if (leftBy == null) {
            throw new NobodyLeft();
        }
        this.partnerToldOn = on;
    }

    private void over(PairingState how, LocalDate on) {
        step(how);
        this.endedOn = on;
        this.endedEarly = how == PairingState.ENDED_EARLY;
        this.stillOpen = null;
        this.moreMeetings = null;
    }

    /** Being where one is already is no step. */
    private void step(PairingState next) {
        if (state == next) {
            return;
        }
        if (!state.leadsTo(next)) {
            throw new NotThisStep();
        }
        this.state = next;
    }

    private void insistOpen() {
        if (!state.open()) {
            throw new PairingOver();
        }
    }

    boolean has(ParticipantId participant) {
        return participant.value().equals(mentor) || participant.value().equals(trainee);
    }

    PairingId id() {
        return new PairingId(id);
    }

    InitiativeId initiative() {
        return new InitiativeId(initiative);
    }

    ParticipantId mentor() {
        return new ParticipantId(mentor);
    }

    ParticipantId trainee() {
        return new ParticipantId(trainee);
    }

    PairingState state() {
        return state;
    }

    /** The day of the introduction; there is none while the two are only thought of. */
    Optional<LocalDate> introducedOn() {
        return Optional.ofNullable(beganOn);
    }

    LocalDate beganOn() {
        return introducedOn().orElseThrow(() -> new IllegalStateException("Not introduced"));
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    Optional<ParticipantId> leftBy() {
        return Optional.ofNullable(leftBy).map(ParticipantId::new);
    }

    /** When the two plan to end; empty where it follows the usual plan. */
    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    Optional<Integer> moreMeetings() {
        return Optional.ofNullable(moreMeetings);
    }

    /** How the other one is to be told; the neutral way where nobody chose one. */
    Parting toldAs() {
        return toldAs == null ? Parting.NEUTRAL : toldAs;
    }

    /** Whether it ended before its planned end; empty while it goes on. */
    Optional<Boolean> endedEarly() {
        return Optional.ofNullable(endedEarly);
    }

    void withhold(boolean now) {
        this.withheld = now ? Boolean.TRUE : null;
    }

    boolean withheld() {
        return Boolean.TRUE.equals(withheld);
    }

    boolean notAgain() {
        return Boolean.TRUE.equals(notAgain);
    }

    String suggestedFor() {
        return suggestedFor == null ? "" : suggestedFor;
    }

    boolean partnerTold() {
        return partnerToldOn != null;
    }
}
