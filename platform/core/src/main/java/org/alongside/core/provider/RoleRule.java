package org.alongside.core.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.alongside.core.identity.Role;
import org.alongside.core.programme.CurrentProgramme;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Whoever comes with this value of this claim has this role here. Never changed, only removed. */
@Entity
@Table(name = "role_rule", schema = "core")
@Multitenant
@TenantDiscriminatorColumn(name = CurrentProgramme.COLUMN, contextProperty = CurrentProgramme.PROPERTY)
class RoleRule {
    @Id
    private UUID id;

    private String claim;

    private String expected;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected RoleRule() {}

    RoleRule(String claim, String expected, Role role) {
        this.id = UUID.randomUUID();
        this.claim = claim;
        this.expected = expected;
        this.role = role;
    }

    boolean fits(Claims claims) {
        return claims.hold(claim, expected);
    }

    Role role() {
        return role;
    }

    RoleRules.Row row() {
        return new RoleRules.Row(id, claim, expected, role);
    }
}
