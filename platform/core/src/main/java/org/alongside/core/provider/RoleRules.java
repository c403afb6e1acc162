package org.alongside.core.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.ProvidedRoles;
import org.alongside.core.identity.Relations;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SeparateDuties;
import org.alongside.core.problem.Invalid;
import org.alongside.core.problem.NotFound;

/**
 * Which role somebody has in the current programme by what the provider says of them. In the hands of the programme's administrator;
 * whoever judges a trainee changes no rule, since it could give them a role (R6).
 */
@ApplicationScoped
@Transactional
public class RoleRules {
    /** One rule: whoever comes with this value of this claim has this role. */
    public record Row(UUID id, String claim, String value, Role role) {}

    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_.:/#-]{1,200}");
    private static final int LONGEST_VALUE = 300;

    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    private Relations relations;

    @Inject
    private ProvidedRoles provided;

    @Inject
    private AuditLog audit;

    /** All of them, claim by claim. */
    @Allowed("core.administer")
    public List<Row> list() {
        return rules().stream().map(RoleRule::row).toList();
    }

    /**
     * Adds one; it counts from the next time somebody signs in.
     *
     * @throws Invalid when it cannot be used
     * @throws SeparateDuties when the same words would give somebody two roles that one person never holds together
     */
    @Allowed("core.administer")
    public UUID add(String claim, String value, Role role) {
        relations.insistIJudgeNobody();
        String name = claim.strip();
        String expected = value.strip();
        insist(CLAIM.matcher(name).matches(), "core.provider.rules.fault.claim");
        insist(
                !expected.isEmpty()
                        && expected.length() <= LONGEST_VALUE
                        && expected.chars().noneMatch(Character::isISOControl),
                "core.provider.rules.fault.value");
        // Who looks after the installation is not in the hands of one programme, nor of a list of groups elsewhere.
        insist(role != Role.INSTITUTION_ADMINISTRATOR, "core.provider.rules.fault.institution");
        Set<Role> sameWords = rules().stream()
                .map(RoleRule::row)
                .filter(row -> row.claim().equals(name) && row.value().equals(expected))
                .map(Row::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        insist(sameWords.add(role), "core.provider.rules.fault.twice");
        provided.check(sameWords);
        RoleRule rule = new RoleRule(name, expected, role);
        em.persist(rule);
        em.flush();
        audit.record("core.provider.rule-added", rule.row().id());
        return rule.row().id();
    }

    /** Takes one away; whoever has a role by it loses that when they sign in next. */
    @Allowed("core.administer")
    public void remove(UUID id) {
        relations.insistIJudgeNobody();
        em.remove(Optional.ofNullable(em.find(RoleRule.class, id)).orElseThrow(NotFound::new));
        audit.record("core.provider.rule-removed", id);
    }

    /** What the rules give somebody of whom this is said. */
    @ForEverybody("asked by signing in, which has proven who it is")
    Set<Role> rolesFor(Claims claims) {
        return rules().stream()
                .filter(rule -> rule.fits(claims))
                .map(RoleRule::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private List<RoleRule> rules() {
        return em.createQuery("select r from RoleRule r order by r.claim, r.expected, r.role", RoleRule.class)
                .getResultList();
    }

    private static void insist(boolean right, String key) {
        if (!right) {
            throw new Invalid(key);
        }
    }
}
