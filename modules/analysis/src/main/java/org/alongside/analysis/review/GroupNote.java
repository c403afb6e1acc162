package org.alongside.analysis.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.alongside.analysis.theme.ThemeId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What people said of a theme as a group. Nobody's own reply: it counts in no number. */
@Entity
@Table(name = "group_note", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class GroupNote {
    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID review;

    @Column(name = "theme_id")
    private UUID theme;

    private int people;

    /** Sealed with the programme's key. */
    @Column(name = "sealed_words")
    private String sealedWords;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private OffsetDateTime notedAt;

    protected GroupNote() {}

    GroupNote(UUID id, Review review, ThemeId theme, int people, String sealedWords, AccountId by, OffsetDateTime at) {
        this.id = id;
        this.review = review.id();
        this.theme = theme.value();
        this.people = people;
        this.sealedWords = sealedWords;
        this.notedBy = by.value();
        this.notedAt = at;
    }

    UUID id() {
        return id;
    }

    ThemeId theme() {
        return new ThemeId(theme);
    }

    int people() {
        return people;
    }

    String sealedWords() {
        return sealedWords;
    }

    AccountId notedBy() {
        return new AccountId(notedBy);
    }

    OffsetDateTime notedAt() {
        return notedAt;
    }
}
