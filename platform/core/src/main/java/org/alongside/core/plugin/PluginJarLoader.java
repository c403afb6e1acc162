package org.alongside.core.plugin;

import java.util.List;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * A plugin sees Java, the SPI, Vaadin and slf4j from the host, and everything else from its own jar only: what is not on this
 * list does not exist for it. This keeps honest plugins independent of our insides; it is no wall against hostile ones,
 * because Java has none.
 */
final class PluginJarLoader extends PluginClassLoader {
    /** Lent by the host; a plugin cannot bring its own version of these. */
    static final List<String> LENT = List.of("java.", "javax.", "org.alongside.spi.", "com.vaadin.", "org.slf4j.");

    private final ClassLoader host;

    PluginJarLoader(PluginManager manager, PluginDescriptor descriptor, ClassLoader host) {
        super(manager, descriptor, host);
        this.host = host;
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (LENT.stream().anyMatch(name::startsWith)) {
                return host.loadClass(name);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }
}
