package org.alongside.core.plugin;

import java.nio.file.Path;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginRepository;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;

/** PF4J, set up for us: plain jars only, described by their manifest, loaded by {@link PluginJarLoader}. */
final class JarPlugins extends DefaultPluginManager {
    /** The version of the SPI that {@code Plugin-Requires} is held against. */
    static final String SPI_VERSION = "0.6.0";

    private final ClassLoader host;

    JarPlugins(Path folder, ClassLoader host) {
        super(folder);
        this.host = host;
        setSystemVersion(SPI_VERSION);
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new JarPluginRepository(getPluginsRoots());
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    /** Our plugins are their services; what PF4J calls a plugin class stays empty and on our side. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new Plugin() {};
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                // A method of DefaultPluginManager's constructor calls us before the field is set; loading comes later.
                PluginJarLoader loader = new PluginJarLoader(pluginManager, descriptor, host);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }
}
