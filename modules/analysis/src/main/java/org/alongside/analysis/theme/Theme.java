package org.alongside.analysis.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.alongside.analysis.study.StudyId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** What codes add up to. */
@Entity
@Table(name = "theme", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class Theme {
    @Id
    private UUID id;

    @Column(name = "study_id")
    private UUID study;

    private String name;

    private String plain;

    private String definition;

    @Enumerated(EnumType.STRING)
    private ThemeState state;

    private long position;

    @Version
    private long version;

    protected Theme() {}

    Theme(StudyId study, ThemeWords words, long position) {
        this.id = UUID.randomUUID();
        this.study = study.value();
        this.position = position;
        this.state = ThemeState.DRAFT;
        put(words);
    }

    /** Puts it in other words. Whatever was agreed was agreed about the words before. */
    void change(ThemeWords words) {
        reopen();
        put(words);
    }

    /**
     * The researchers go to work on it again.
     *
     * @throws ThemeInReview while people are being asked about it as it is
     */
    void reopen() {
        if (state == ThemeState.IN_REVIEW) {
            throw new ThemeInReview();
        }
        this.state = ThemeState.DRAFT;
    }

    void sendToReview() {
        this.state = ThemeState.IN_REVIEW;
    }

    void settle() {
        this.state = ThemeState.AGREED;
    }

    private void put(ThemeWords words) {
        this.name = words.name();
        this.plain = words.plain();
        this.definition = words.definition();
    }

    ThemeId id() {
        return new ThemeId(id);
    }

    StudyId study() {
        return new StudyId(study);
    }

    ThemeWords words() {
        return new ThemeWords(name, plain, definition);
    }

    ThemeState state() {
        return state;
    }

    long position() {
        return position;
    }
}
