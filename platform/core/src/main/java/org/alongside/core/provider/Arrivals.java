package org.alongside.core.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Acting;
import org.alongside.core.identity.ForEverybody;
import org.alongside.core.identity.ProvidedRoles;
import org.alongside.core.identity.Role;
import org.alongside.core.identity.SeparateDuties;
import org.alongside.core.programme.ProgrammeId;
import org.alongside.core.programme.Programmes;
import org.alongside.core.signin.Entrance;

/**
 * Somebody comes from the provider: what it says of them becomes roles, programme by programme, and they go on to the one entrance.
 * Not one transaction: each programme is entered by itself, and that nothing contradicts is checked in all of them before anything
 * is changed in one.
 */
@ApplicationScoped
@ForEverybody("strangers sign in")
public class Arrivals {
    /** Where somebody goes whom nobody knows here. */
    static final String NEWCOMER = "/newcomer";

    @Inject
    private Identities identities;

    @Inject
    private RoleRules rules;

    @Inject
    private ProvidedRoles provided;

    @Inject
    private Programmes programmes;

    @Inject
    private Entrance entrance;

    @Inject
    private Acting acting;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Lets somebody in whom the provider has vouched for.
     *
     * @return where they go
     * @throws ProviderFault when there is nothing here for them
     * @throws SeparateDuties when what is said of them contradicts itself, or what they hold already; nothing is changed then
     */
    String arrive(HttpServletRequest request, Proven who) {
        Map<ProgrammeId, Set<Role>> wanted = wanted(who.claims());
        Optional<AccountId> known = identities.accountOf(who);
        if (known.isEmpty()) {
            Newcomer newcomer = Newcomer.of(who, wanted, clock.instant());
            if (newcomer.roles().isEmpty()) {
                throw new ProviderFault(ProviderFault.Why.UNKNOWN);
            }
            newcomer.roles().values().forEach(provided::check);
            newcomer.remember(request);
            return NEWCOMER;
        }
        AccountId account = known.get();
        give(account, wanted);
        String where = entrance.open(request, account, who.strong())
                .orElseThrow(() -> new ProviderFault(
                        provided.waits(account) ? ProviderFault.Why.WAITING : ProviderFault.Why.CLOSED));
        identities.used(who);
        return where;
    }

    /**
     * Links an identity with the account of whoever is signed in; the roles that go with it come at once.
     *
     * @throws ProviderFault when it goes with another account already
     */
    void link(AccountId account, Proven who) {
        Map<ProgrammeId, Set<Role>> wanted = wanted(who.claims());
        check(account, wanted);
        identities.link(account, who).ifPresent(this::withdraw);
        give(account, wanted);
    }

    /** Takes away what came from the provider, everywhere. */
    public void withdraw(AccountId account) {
        Map<ProgrammeId, Set<Role>> nothing = new LinkedHashMap<>();
        programmes.open().forEach(programme -> nothing.put(programme.id(), Set.of()));
        give(account, nothing);
    }

    /** Who came from the provider in this browser a short while ago and is not known here. */
    Optional<Newcomer> newcomer(HttpServletRequest request) {
        return Newcomer.in(request, clock.instant());
    }

    /**
     * Makes an account for whom nobody knows here; each programme whose rules name them says by itself whether they come in.
     *
     * @throws ProviderFault when they came too long ago
     */
    void ask(HttpServletRequest request) {
        Newcomer newcomer = newcomer(request).orElseThrow(() -> new ProviderFault(ProviderFault.Why.STALE));
        Newcomer.forget(request);
        AccountId account = identities.welcome(newcomer.issuer(), newcomer.subject(), newcomer.name());
        newcomer.roles()
                .forEach((programme, roles) -> acting.asPlatform(programme, () -> {
                    provided.give(account, roles);
                    audit.record("core.provider.asked", account);
                }));
    }

    private Map<ProgrammeId, Set<Role>> wanted(Claims claims) {
        Map<ProgrammeId, Set<Role>> wanted = new LinkedHashMap<>();
        for (Programmes.Row programme : programmes.open()) {
            acting.asPlatform(programme.id(), () -> wanted.put(programme.id(), rules.rolesFor(claims)));
        }
        return wanted;
    }

    private void give(AccountId account, Map<ProgrammeId, Set<Role>> wanted) {
        check(account, wanted);
        wanted.forEach((programme, roles) -> acting.asPlatform(programme, () -> provided.give(account, roles)));
    }

    private void check(AccountId account, Map<ProgrammeId, Set<Role>> wanted) {
        wanted.forEach((programme, roles) -> acting.asPlatform(programme, () -> provided.check(account, roles)));
    }
}
