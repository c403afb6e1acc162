package org.alongside.core.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.calendar.CalendarEntry;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.programme.StillWritten;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * One thing that one person is told. It holds no address: that is read when it is sent. One that carries a code holds code and
 * address sealed, one with a personal link holds that sealed, because both are nowhere else; and only while it waits.
 */
@Entity
@StillWritten
@Table(name = "notice", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Notice {
    /** Waits after the first, second ... attempt; after the last it has failed. Some two days in all. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** Who claimed it and has said nothing for this long was killed: it is tried again. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** The template of one that carries a code. */
    static final String CODE = "core.notice.code";

    /** A code that could not be sent for so long is forgotten: longer than all waits together. */
    static final Duration CODE_KEPT = Duration.ofDays(2);

    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "about_id")
    private UUID about;

    private String template;

    private String args;

    private String calendar;

    /** A code and where it goes, or a personal link. */
    private String sealed;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private long attempts;

    @Column(name = "next_try_at")
    private OffsetDateTime nextTryAt;

    private String problem;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "until_at")
    private OffsetDateTime untilAt;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    @Column(name = "read_at")
    private OffsetDateTime readAt;

    @Version
    private long version;

    protected Notice() {}

    Notice(Recipient whom, Message message, Channel channel, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.participant = whom.participant().map(ParticipantId::value).orElse(null);
        this.account = whom.account().map(AccountId::value).orElse(null);
        this.about = message.about().map(ParticipantId::value).orElse(null);
        this.template = message.template();
        this.args = NoticeJson.args(message.args());
        this.calendar = NoticeJson.calendar(message.calendar());
        this.channel = channel;
        this.state = NoticeState.WAITING;
        this.createdAt = now;
        this.nextTryAt = now;
        this.untilAt = message.until().orElse(null);
        if (channel == Channel.HERE) {
            settle(NoticeState.SENT, now);
        }
    }

    /** One that carries a code to somebody who may not be able to sign in, so it goes by e-mail whatever their way. */
    static Notice carryingCode(AccountId account, String sealed, OffsetDateTime until, OffsetDateTime now) {
        Notice notice = new Notice(Recipient.of(account), Message.of(CODE, Arg.moment(until)), Channel.EMAIL, now);
        notice.sealed = sealed;
        return notice;
    }

    /** Keeps a personal link until it goes out; who does not get it by e-mail or text message does not get it at all. */
    void carry(String sealedLink) {
        if (state == NoticeState.WAITING && channel.goesByItself()) {
            this.sealed = sealedLink;
        }
    }

    /** For whom a link is sealed. */
    static String linkOwner(UUID notice) {
        return "link of " + notice;
    }

    boolean carriesCode() {
        return sealed != null && template.equals(CODE);
    }

    /** Whether it is an e-mail or text message whose time has come. */
    boolean due(OffsetDateTime now) {
        return state == NoticeState.WAITING && channel.goesByItself() && !nextTryAt.isAfter(now) && !past(now);
    }

    /** Whether what it tells of lies ahead no more. */
    boolean past(OffsetDateTime now) {
        return untilAt != null && !untilAt.isAfter(now);
    }

    /** Somebody begins to send it. Should they never be heard of again, its time comes again by itself. */
    void claim(OffsetDateTime now) {
        this.attempts++;
        this.nextTryAt = now.plus(CLAIM);
    }

    /** It is not a time at which they want to be reached; that is no attempt. */
    void waitUntil(OffsetDateTime when) {
        this.nextTryAt = when;
    }

    void sent(OffsetDateTime now) {
        settle(NoticeState.SENT, now);
    }

    /** It could not be sent: tried again later, unless that makes no sense any more. */
    void failed(Undelivered.Problem why, OffsetDateTime now) {
        if (state != NoticeState.WAITING) {
            return;
        }
        this.problem = why.name();
        if (why.forGood() || attempts > PATIENCE.size()) {
            settle(NoticeState.FAILED, now);
            this.problem = why.name();
        } else {
            this.nextTryAt = now.plus(PATIENCE.get((int) attempts - 1));
        }
    }

    /** They changed their way, or no longer want to be contacted: then it stands on their page only. */
    void goes(Channel by, OffsetDateTime now) {
        this.channel = by;
        if (!by.goesByItself()) {
            this.sealed = null;
        }
        if (by == Channel.HERE) {
            settle(NoticeState.SENT, now);
        }
    }

    /** An e-mail or text message that failed or waits is tried at once, with new patience. */
    void retry(OffsetDateTime now) {
        if (!canBeTriedAgain()) {
            throw new NotToBeSent();
        }
        this.state = NoticeState.WAITING;
        this.settledAt = null;
        this.attempts = 0;
        this.nextTryAt = now;
    }

    /** Whether trying makes sense: a code that was forgotten cannot be sent. */
    boolean canBeTriedAgain() {
        return channel.goesByItself()
                && (state == NoticeState.FAILED || state == NoticeState.WAITING)
                && (!template.equals(CODE) || sealed != null);
    }

    /** It shall not go out. */
    void stop(OffsetDateTime now) {
        if (state != NoticeState.WAITING && state != NoticeState.FAILED) {
            throw new NotToBeSent();
        }
        settle(NoticeState.STOPPED, now);
    }

    /** Somebody posted the letter, or rang. */
    void doneByHand(OffsetDateTime now) {
        if (state != NoticeState.WAITING || (channel != Channel.LETTER && channel != Channel.PHONE)) {
            throw new NotToBeSent();
        }
        settle(NoticeState.SENT, now);
    }

    void read(OffsetDateTime now) {
        if (readAt == null) {
            this.readAt = now;
        }
    }

    private void settle(NoticeState settled, OffsetDateTime now) {
        this.state = settled;
        this.settledAt = now;
        this.problem = null;
        this.sealed = null;
    }

    UUID id() {
        return id;
    }

    Recipient whom() {
        return participant == null
                ? Recipient.of(new AccountId(account))
                : Recipient.of(new ParticipantId(participant));
    }

    Optional<ParticipantId> about() {
        return Optional.ofNullable(about).map(ParticipantId::new);
    }

    String template() {
        return template;
    }

    List<Arg> args() {
        return NoticeJson.args(args);
    }

    List<CalendarEntry> calendar() {
        return NoticeJson.calendar(calendar);
    }

    Optional<String> sealed() {
        return Optional.ofNullable(sealed);
    }

    Channel channel() {
        return channel;
    }

    NoticeState state() {
        return state;
    }

    long attempts() {
        return attempts;
    }

    OffsetDateTime nextTryAt() {
        return nextTryAt;
    }

    Optional<Undelivered.Problem> problem() {
        return Optional.ofNullable(problem).map(Undelivered.Problem::valueOf);
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    Optional<OffsetDateTime> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    boolean unread() {
        return readAt == null;
    }
}
