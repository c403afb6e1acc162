package org.alongside.core.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Somebody who takes part in this programme. */
@Entity(name = "Participant")
@Table(name = "participant", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
// By name, because a query whose length is limited only when it is asked is translated anew each time.
// Columns, not entities: what is read to be shown needs no copy to find changes by.
@NamedQuery(
        name = ParticipantEntity.LIST,
        query = ParticipantEntity.ROWS + " where p.mergedInto is null and p.goneAt is null order by p.sortName, p.id",
        hints = @QueryHint(name = "eclipselink.jdbc.max-rows", value = "" + Participants.MOST_LISTED))
@NamedQuery(name = ParticipantEntity.SOME, query = ParticipantEntity.ROWS + " where p.id in :ids")
class ParticipantEntity {
    static final String ROWS = "select p.id, p.callName, p.part, p.reachBy, p.account from Participant p";

    /** At most 500 of all, in order of name. */
    static final String LIST = "Participant.list";

    /** Those of these {@code :ids}. */
    static final String SOME = "Participant.some";

    @Id
    private UUID id;

    @Column(name = "call_name")
    private String callName;

    /** What the name is put in order by; null until whoever an earlier version registered can be found. */
    @Column(name = "sort_name")
    private String sortName;

    /** The words of the name in order of the alphabet. */
    @Column(name = "name_words")
    private String nameWords;

    /** A short keyed digest of where they are reached, for comparing only; empty where that is not known. */
    @Column(name = "reach_print")
    private String reachPrint;

    /** The record that stands for this one, where both are of one person. */
    @Column(name = "merged_into")
    private UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(name = "reach_by")
    private ReachBy reachBy;

    /** Sealed with their own key. */
    @Column(name = "sealed_reach_at")
    private String sealedReachAt;

    /** What an earlier version left in clear, until it is sealed. */
    @Column(name = "reach_at")
    private String reachAt;

    /** The account they sign in with, if they do: nobody has to. */
    @Column(name = "account_id")
    private UUID account;

    /** What they chose to be called here: expert by experience, for instance. */
    @Column(name = "own_word")
    private String ownWord;

    /** Since when nothing is known of them any more. */
    @Column(name = "gone_at")
    private OffsetDateTime goneAt;

    @Version
    private long version;

    protected ParticipantEntity() {}

    ParticipantEntity(NewParticipant told) {
        this.id = UUID.randomUUID();
        this.callName = told.callName();
        this.part = told.part();
        this.reachBy = told.reachBy();
    }

    /**
     * From now on in order, and compared with others.
     *
     * @param print of where they are reached; empty where that is not known
     */
    void canBeFound(String print) {
        this.sortName = NameWords.order(callName);
        this.nameWords = NameWords.sorted(callName);
        this.reachPrint = print;
    }

    String nameWords() {
        return nameWords == null ? NameWords.sorted(callName) : nameWords;
    }

    String reachPrint() {
        return reachPrint == null ? "" : reachPrint;
    }

    void standsFor(ParticipantId other) {
        this.mergedInto = other.value();
    }

    void standsForItself() {
        this.mergedInto = null;
    }

    Optional<ParticipantId> mergedInto() {
        return Optional.ofNullable(mergedInto).map(ParticipantId::new);
    }

    String sortName() {
        return sortName;
    }

    void isReachedAt(String sealed) {
        this.sealedReachAt = sealed;
        this.reachAt = null;
    }

    Optional<String> sealedReachAt() {
        return Optional.ofNullable(sealedReachAt);
    }

    Optional<String> reachAtInClear() {
        return Optional.ofNullable(reachAt);
    }

    ParticipantId id() {
        return new ParticipantId(id);
    }

    /** Forgets who it was; the row stays, because others refer to it. */
    void isGone(String word, OffsetDateTime now) {
        this.callName = word;
        this.sealedReachAt = null;
        this.reachAt = null;
        this.account = null;
        this.ownWord = null;
        this.sortName = null;
        this.nameWords = null;
        this.reachPrint = null;
        this.goneAt = now;
    }

    boolean gone() {
        return goneAt != null;
    }

    void signsInWith(AccountId account) {
        this.account = account.value();
    }

    void isCalled(String word) {
        this.ownWord = word;
    }

    Optional<String> ownWord() {
        return Optional.ofNullable(ownWord).filter(word -> !word.isEmpty());
    }

    Participants.Row row() {
        return new Participants.Row(id(), callName, part, reachBy, account().isPresent());
    }

    /** One of {@link #ROWS}. */
    static Participants.Row row(Object[] columns) {
        return new Participants.Row(
                new ParticipantId((UUID) columns[0]),
                (String) columns[1],
                (Part) columns[2],
                (ReachBy) columns[3],
                columns[4] != null);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    String callName() {
        return callName;
    }
}
