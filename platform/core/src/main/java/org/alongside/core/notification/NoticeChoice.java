package org.alongside.core.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.core.consent.Method;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.spi.ParticipantId;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** How somebody wants their messages. Keeps whose word that is, who typed it, how and when (R15). */
@Entity
@Table(name = "notice_choice", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class NoticeChoice {
    @Id
    private UUID id;

    @Column(name = "participant_id")
    private UUID participant;

    @Column(name = "account_id")
    private UUID account;

    private String email;

    @Column(name = "spelled_out")
    private boolean spelledOut;

    @Column(name = "large_print")
    private boolean largePrint;

    @Column(name = "by_text")
    private boolean byText;

    @Enumerated(EnumType.STRING)
    private Method channel;

    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "typed_by")
    private UUID typedBy;

    @Column(name = "decided_at")
    private OffsetDateTime decidedAt;

    @Version
    private long version;

    protected NoticeChoice() {}

    NoticeChoice(Recipient whom) {
        this.id = UUID.randomUUID();
        this.participant = whom.participant().map(ParticipantId::value).orElse(null);
        this.account = whom.account().map(AccountId::value).orElse(null);
        this.email = "";
    }

    void choose(NoticeChoices.Choice choice, Method how, String whoseWord, AccountId typist, OffsetDateTime when) {
        this.email = choice.email();
        this.spelledOut = choice.spelledOut();
        this.largePrint = choice.largePrint();
        this.byText = choice.byText();
        this.channel = how;
        this.saidBy = whoseWord;
        this.typedBy = typist.value();
        this.decidedAt = when;
    }

    String email() {
        return email;
    }

    boolean spelledOut() {
        return spelledOut;
    }

    boolean largePrint() {
        return largePrint;
    }

    boolean byText() {
        return byText;
    }

    NoticeChoices.Choice row() {
        return new NoticeChoices.Choice(email, spelledOut, largePrint, byText);
    }
}
