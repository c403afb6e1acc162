package org.alongside.analysis.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.analysis.coding.CodingId;
import org.alongside.core.identity.AccountId;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Something that a researcher put beside a theme, about one version of it. */
@Entity
@Table(name = "theme_entry", schema = "analysis")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class ThemeEntry {
    @Id
    private UUID id;

    @Column(name = "theme_id")
    private UUID theme;

    @Column(name = "about_version")
    private long aboutVersion;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private String words;

    @Column(name = "coding_id")
    private UUID coding;

    /** Names of the rules that it missed when it was agreed on. */
    private String missing;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    @Column(name = "taken_back_at")
    private OffsetDateTime takenBackAt;

    @Column(name = "taken_back_by")
    private UUID takenBackBy;

    @Version
    private long version;

    protected ThemeEntry() {}

    ThemeEntry(ThemeId theme, long aboutVersion, EntryKind kind, String words, AccountId madeBy, OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.theme = theme.value();
        this.aboutVersion = aboutVersion;
        this.kind = kind;
        this.words = words;
        this.missing = "";
        this.madeBy = madeBy.value();
        this.madeAt = at;
    }

    /** It is about this passage. */
    ThemeEntry of(CodingId passage) {
        this.coding = passage.value();
        return this;
    }

    /** These rules were not met. */
    ThemeEntry without(List<Rule> rules) {
        this.missing = rules.stream().map(Rule::name).collect(Collectors.joining(","));
        return this;
    }

    void takeBack(AccountId by, OffsetDateTime at) {
        this.takenBackBy = by.value();
        this.takenBackAt = at;
    }

    UUID id() {
        return id;
    }

    ThemeId theme() {
        return new ThemeId(theme);
    }

    long aboutVersion() {
        return aboutVersion;
    }

    EntryKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    Optional<CodingId> coding() {
        return Optional.ofNullable(coding).map(CodingId::new);
    }

    List<Rule> missing() {
        return Arrays.stream(missing.split(","))
                .filter(name -> !name.isEmpty())
                .map(Rule::valueOf)
                .toList();
    }

    AccountId madeBy() {
        return new AccountId(madeBy);
    }

    OffsetDateTime madeAt() {
        return madeAt;
    }

    Optional<OffsetDateTime> takenBackAt() {
        return Optional.ofNullable(takenBackAt);
    }

    Optional<AccountId> takenBackBy() {
        return Optional.ofNullable(takenBackBy).map(AccountId::new);
    }
}
