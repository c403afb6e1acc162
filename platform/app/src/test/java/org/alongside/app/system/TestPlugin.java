package org.alongside.app.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.alongside.spi.InitiativeType;

/** Packs a kind of initiative as its author would. */
final class TestPlugin {
    private TestPlugin() {}

    /**
     * Puts it into a folder, under its own name.
     *
     * @param classes those that it needs, last the kind itself
     */
    static void write(Path folder, String id, Class<?>... classes) throws IOException {
        Class<?> type = classes[classes.length - 1];
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", id);
        attributes.putValue("Plugin-Version", "1.0.0");
        attributes.putValue("Plugin-Requires", "0.1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(id + ".jar")), manifest)) {
            for (Class<?> one : classes) {
                String path = one.getName().replace('.', '/') + ".class";
                try (InputStream made = one.getResourceAsStream("/" + path)) {
                    jar.putNextEntry(new JarEntry(path));
                    jar.write(made.readAllBytes());
                }
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + InitiativeType.class.getName()));
            jar.write(type.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
