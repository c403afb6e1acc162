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
import org.alongside.plugin.broken.BrokenCircle;

/** Packs {@link BrokenCircle} as its author would. */
final class BrokenPlugin {
    private BrokenPlugin() {}

    static void writeTo(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", "broken-circle");
        attributes.putValue("Plugin-Version", "1.0.0");
        attributes.putValue("Plugin-Requires", "0.1.0");
        String path = BrokenCircle.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream type = BrokenCircle.class.getResourceAsStream("/" + path)) {
            jar.putNextEntry(new JarEntry(path));
            jar.write(type.readAllBytes());
            jar.putNextEntry(new JarEntry("META-INF/services/org.alongside.spi.InitiativeType"));
            jar.write(BrokenCircle.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }
}
