package org.alongside.core.module;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.alongside.core.identity.Allowed;
import org.alongside.core.identity.ForEverybody;

/** Which modules and plugins the current programme uses. Modules are on and plugins off until somebody decides. */
@ApplicationScoped
@Transactional
public class ModuleSwitches {
    @PersistenceContext(unitName = "core")
    private EntityManager em;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    /** Whether it is on. */
    @ForEverybody("what a programme uses is seen in its menu")
    public boolean isOn(String module) {
        return find(module)
                .map(ModuleSwitch::on)
                .orElseGet(() -> modules.stream().anyMatch(card -> card.name().equals(module)));
    }

    /** Switches a module or plugin on or off. What it stored stays. */
    @Allowed("core.administer")
    public void turn(String module, boolean on) {
        ModuleSwitch found = find(module).orElseGet(() -> {
            ModuleSwitch created = new ModuleSwitch(module);
            em.persist(created);
            return created;
        });
        found.turn(on);
    }

    private Optional<ModuleSwitch> find(String module) {
        return em.createQuery("select s from ModuleSwitch s where s.module = :module", ModuleSwitch.class)
                .setParameter("module", module)
                .getResultStream()
                .findFirst();
    }
}
