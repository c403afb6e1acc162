package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.core.audit.AuditLog;
import org.alongside.core.holding.Effect;
import org.alongside.core.holding.Entry;
import org.alongside.core.holding.Holding;
import org.alongside.core.holding.Level;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.spi.InitiativeType;
import org.alongside.spi.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What plugins keep about somebody. Each is told to forget; one that fails is switched off in this programme, so that nothing more is
 * done with what it did not let go.
 */
@ApplicationScoped
class PluginsHolding implements Holding {
    private static final Logger LOG = LoggerFactory.getLogger(PluginsHolding.class);

    @Inject
    private PluginHost host;

    @Inject
    private Lending lending;

    @Inject
    private DocumentStore documents;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private AuditLog audit;

    @Override
    public String key() {
        return "core.plugins";
    }

    /** What a plugin keeps only the plugin can read. */
    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        return List.of();
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        long keeping = keeping().size();
        return keeping == 0 || !level.reaches(Level.REMOVE_WORDS)
                ? List.of()
                : List.of(Effect.changed(keeping, "core.withdrawal.why.plugins"));
    }

    @Override
    public List<Effect> letGo(ParticipantId person, Level level) {
        if (!level.reaches(Level.REMOVE_WORDS)) {
            return List.of();
        }
        List<InitiativeType> failed = new ArrayList<>();
        List<InitiativeType> keeping = keeping();
        for (InitiativeType type : keeping) {
            try {
                type.erase(person, lending.lend(type, "", Locale.ENGLISH));
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn(
                        "The kind of initiative {} did not let go ({})",
                        type.key(),
                        broken.getClass().getName());
                failed.add(type);
            }
        }
        failed.forEach(this::fenceOff);
        List<Effect> effects = new ArrayList<>();
        if (keeping.size() > failed.size()) {
            effects.add(Effect.changed(keeping.size() - failed.size(), "core.withdrawal.why.plugins"));
        }
        if (!failed.isEmpty()) {
            effects.add(Effect.stopped(failed.size()));
        }
        return effects;
    }

    private void fenceOff(InitiativeType type) {
        if (switches.isOn(type.key())) {
            switches.turn(type.key(), false);
        }
        audit.record("core.plugin.fenced-off", type.key());
    }

    /** The plugins that keep anything in this programme. */
    private List<InitiativeType> keeping() {
        return host.initiativeTypes().stream()
                .filter(type -> !documents.keys(type.key(), "").isEmpty())
                .toList();
    }
}
