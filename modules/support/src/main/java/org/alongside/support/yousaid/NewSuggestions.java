package org.alongside.support.yousaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.Accounts;
import org.alongside.core.identity.Role;
import org.alongside.core.problem.Invalid;
import org.alongside.core.programme.CurrentProgramme;
import org.alongside.core.setting.Settings;
import org.alongside.core.workday.Workdays;
import org.alongside.support.shared.Today;

/** Begins what an answer is owed to: by whom, and by when. */
@ApplicationScoped
class NewSuggestions {
    @PersistenceContext(unitName = "support")
    private EntityManager em;

    @Inject
    private CurrentProgramme programme;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    @Inject
    private Workdays workdays;

    @Inject
    private Today today;

    /** One that nothing was said to yet. */
    Suggestion begin() {
        return begin(account -> false);
    }

    /** The same, owed by somebody whom it is not about. */
    Suggestion begin(Predicate<AccountId> about) {
        Suggestion suggestion = new Suggestion(owner(about), today.date(), due());
        em.persist(suggestion);
        // Written at once: what was said refers to it.
        em.flush();
        return suggestion;
    }

    /** By when an answer is owed to what is said today. */
    LocalDate due() {
        return workdays.after(today.date(), settings.number("support.answer"));
    }

    /** Whoever leads the programme answers, until they give it to somebody else; without one, whoever administers it, or supports people. */
    private AccountId owner(Predicate<AccountId> about) {
        return List.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.SUPPORTER).stream()
                .flatMap(role -> accounts.with(role, programme.required()).stream())
                .map(Accounts.Row::id)
                .filter(about.negate())
                .findFirst()
                .orElseThrow(() -> new Invalid("support.you-said.fault.nobody"));
    }
}
