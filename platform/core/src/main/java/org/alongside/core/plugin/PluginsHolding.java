package org.alongside.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private Forgetting forgetting;

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

    /** What stands in the records of a plugin only the plugin can read; that there are any, everybody can. */
    @Override
    public List<Entry> about(ParticipantId person, Locale reader) {
        Map<String, Long> records = documents.about(person).stream()
                .collect(Collectors.groupingBy(PluginDocument::plugin, TreeMap::new, Collectors.counting()));
        return records.entrySet().stream()
                .map(one -> Entry.of(
                        new Entry.Fact("core.holding.plugins.kind", label(one.getKey(), reader)),
                        new Entry.Fact(
                                "core.holding.plugins.records", one.getValue().toString())))
                .toList();
    }

    private String label(String plugin, Locale reader) {
        return host.initiativeTypes().stream()
                .filter(type -> type.key().equals(plugin))
                .map(type -> type.label(reader))
                .findFirst()
                .orElse(plugin);
    }

    @Override
    public List<Effect> effects(ParticipantId person, Level level) {
        return level.reaches(Level.REMOVE_WORDS)
                ? effects(documents.about(person).size(), keeping().size(), 0)
                : List.of();
    }

    private static List<Effect> effects(int records, int told, int failed) {
        return Stream.of(
                        Effect.deleted(records),
                        Effect.changed(told, "core.withdrawal.why.plugins"),
                        Effect.stopped(failed))
                .filter(effect -> effect.count() > 0)
                .toList();
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
                forgetting.tell(type, person);
            } catch (RuntimeException | LinkageError broken) {
                LOG.warn(
                        "The kind of initiative {} did not let go ({})",
                        type.key(),
                        broken.getClass().getName());
                failed.add(type);
            }
        }
        failed.forEach(this::fenceOff);
        // What is about them alone goes, whatever the plugins did.
        int records = documents.about(person).size();
        documents.removeAbout(person);
        return effects(records, keeping.size() - failed.size(), failed.size());
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
                .filter(type -> documents.isKeeping(type.key()))
                .toList();
    }
}
