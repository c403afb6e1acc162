package org.alongside.support.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** One line of one version of what is promised. Written once. */
@Entity
@Table(name = "promise_line", schema = "support")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class PromiseLine {
    @Id
    private UUID id;

    @Column(name = "template_id")
    private UUID template;

    /** The same in later versions that go on with this line. */
    private UUID series;

    private int position;

    @Enumerated(EnumType.STRING)
    private PromiseKind kind;

    private String words;

    @Enumerated(EnumType.STRING)
    private When moment;

    private int amount;

    @Enumerated(EnumType.STRING)
    private Span unit;

    @Column(name = "to_each")
    private boolean toEach;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_role")
    private Role ownerRole;

    @Column(name = "owner_id")
    private UUID owner;

    protected PromiseLine() {}

    PromiseLine(PromiseTemplate template, UUID series, int position, TemplateLine said) {
        this.id = UUID.randomUUID();
        this.template = template.id();
        this.series = series;
        this.position = position;
        this.kind = said.kind();
        this.words = said.words();
        this.moment = said.when();
        this.amount = said.amount();
        this.unit = said.unit();
        this.toEach = said.toEach();
        this.ownerRole = said.ownerRole().orElse(null);
        this.owner = said.owner().map(AccountId::value).orElse(null);
    }

    /** Whether a line that somebody sends goes on with this one. Of most kinds there is only one; others go by their words. */
    boolean goesOnAs(TemplateLine said) {
        return kind == said.kind() && (kind != PromiseKind.OTHER || words.equals(said.words()));
    }

    UUID id() {
        return id;
    }

    UUID series() {
        return series;
    }

    TemplateLine said() {
        return new TemplateLine(
                kind,
                words,
                moment,
                amount,
                unit,
                toEach,
                Optional.ofNullable(ownerRole),
                Optional.ofNullable(owner).map(AccountId::new));
    }
}
