package org.alongside.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.alongside.spi.InitiativeType;

/** Packs kinds of initiative as their authors would: everything of their package that they need, in a jar of their own. */
final class PluginJars {
    private static final List<String> BESIDE = List.of("Orchard", "Orchard$Said", "Orchard$Asks", "Plain", "Mute");

    private PluginJars() {}

    static void write(Path folder, Class<? extends InitiativeType> type) throws IOException {
        String id = type.getSimpleName().toLowerCase(Locale.ROOT);
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", id);
        attributes.putValue("Plugin-Version", "1.0.0");
        attributes.putValue("Plugin-Requires", JarPlugins.SPI_VERSION);
        String room = type.getPackageName().replace('.', '/') + "/";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(id + ".jar")), manifest)) {
            for (String name : BESIDE) {
                add(jar, room + name + ".class");
            }
            if (!BESIDE.contains(type.getSimpleName())) {
                add(jar, room + type.getSimpleName() + ".class");
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + InitiativeType.class.getName()));
            jar.write(type.getName().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream jar, String path) throws IOException {
        try (InputStream made = PluginJars.class.getResourceAsStream("/" + path)) {
            if (made == null) {
                throw new IOException("There is no " + path);
            }
            jar.putNextEntry(new JarEntry(path));
            jar.write(made.readAllBytes());
        }
    }
}
