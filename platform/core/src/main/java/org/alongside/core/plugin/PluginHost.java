package org.alongside.core.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.alongside.core.identity.CurrentUser;
import org.alongside.core.initiative.InitiativeTypeSource;
import org.alongside.core.module.AlongsideModule;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.DatabaseReady;
import org.alongside.core.module.ModuleSwitches;
import org.alongside.core.ui.MenuSource;
import org.alongside.spi.InitiativeType;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the plugins of this installation at start, from {@code plugins} in the data folder. */
@ApplicationScoped
class PluginHost implements InitiativeTypeSource, MenuSource {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    @Inject
    @Any
    private Instance<InitiativeType> ofModules;

    @Inject
    private ModuleSwitches switches;

    @Inject
    private CurrentUser user;

    private volatile List<LoadedPlugin> plugins = List.of();
    private volatile Optional<JarPlugins> manager = Optional.empty();

    void start(@Observes @Priority(DatabaseReady.PLUGINS) DatabaseReady event) {
        load(DataFolder.path().resolve("plugins"));
    }

    /** Loads every jar of the folder. One that cannot be used is named and left out; the others and the core go on. */
    void load(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException cannotCreate) {
            throw new UncheckedIOException(cannotCreate);
        }
        JarPlugins jars = new JarPlugins(folder, Thread.currentThread().getContextClassLoader());
        jars.loadPlugins();
        jars.startPlugins();
        List<LoadedPlugin> found = new ArrayList<>();
        // Taken already: whoever had the name of a module would share its switch, and be on before anybody decided.
        Set<String> keys = new HashSet<>();
        modules.forEach(module -> keys.add(module.name()));
        ofModules.forEach(type -> keys.add(type.key()));
        for (PluginWrapper wrapper : jars.getPlugins()) {
            LoadedPlugin plugin = open(wrapper, keys);
            plugin.fault().ifPresent(fault -> LOG.warn("Plugin {} is not used: {}", plugin.id(), fault));
            found.add(plugin);
        }
        manager = Optional.of(jars);
        plugins = List.copyOf(found);
    }

    @PreDestroy
    void stop() {
        plugins = List.of();
        manager.ifPresent(jars -> {
            jars.stopPlugins();
            jars.unloadPlugins();
        });
    }

    private static LoadedPlugin open(PluginWrapper wrapper, Set<String> keys) {
        String id = wrapper.getPluginId();
        String version = wrapper.getDescriptor().getVersion();
        if (wrapper.getPluginState() != PluginState.STARTED) {
            return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.not-started"));
        }
        List<InitiativeType> types = new ArrayList<>();
        try {
            ClassLoader own = wrapper.getPluginClassLoader();
            for (InitiativeType type : ServiceLoader.load(InitiativeType.class, own)) {
                // The host's own providers are visible through the loader's parents; they are not this plugin's.
                if (type.getClass().getClassLoader() != own) {
                    continue;
                }
                // Asked for here so that a type without a label fails now, not before somebody's eyes.
                if (type.involvement() == null || type.roles().isEmpty()) {
                    return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.no-label"));
                }
                if (!PluginSettings.fit(type)) {
                    return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.setting"));
                }
                if (!PluginPurposes.fit(type)) {
                    return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.purpose"));
                }
                if (!keys.add(type.key())) {
                    return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.key-taken"));
                }
                types.add(type);
            }
        } catch (RuntimeException | LinkageError | ServiceConfigurationError broken) {
            LOG.warn("Plugin {} failed while it was opened", id, broken);
            return new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.broken"));
        }
        return types.isEmpty()
                ? new LoadedPlugin(id, version, List.of(), Optional.of("core.plugins.fault.nothing-in-it"))
                : new LoadedPlugin(id, version, types, Optional.empty());
    }

    List<LoadedPlugin> plugins() {
        return plugins;
    }

    @Override
    public List<InitiativeType> initiativeTypes() {
        return plugins.stream().flatMap(plugin -> plugin.types().stream()).toList();
    }

    @Override
    public List<Entry> entries(Locale locale) {
        if (!user.may("core.initiative.read")) {
            return List.of();
        }
        return initiativeTypes().stream()
                .filter(type -> switches.isOn(type.key()))
                .map(type -> new Entry(label(type, locale), "initiatives/" + type.key()))
                .toList();
    }

    private static String label(InitiativeType type, Locale locale) {
        try {
            return type.label(locale);
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("The kind of initiative {} has no label to show", type.key(), broken);
            return type.key();
        }
    }
}
