package org.alongside.app.bench.bare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the bare resource, with a pool like ours and a login that no wall stops. */
public final class BareWar {
    private static final List<Class<?>> CLASSES =
            List.of(BareApplication.class, BarePeople.class, BarePeople.Person.class, BarePerson.class);

    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <data-source>
                    <name>java:app/jdbc/bare</name>
                    <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                    <url>%s</url>
                    <user>postgres</user>
                    <password>any, it is trusted</password>
                    <transactional>true</transactional>
                    <min-pool-size>4</min-pool-size>
                    <max-pool-size>32</max-pool-size>
                </data-source>
            </web-app>
            """;

    private static final String PERSISTENCE = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                <persistence-unit name="bare" transaction-type="JTA">
                    <jta-data-source>java:app/jdbc/bare</jta-data-source>
                    <exclude-unlisted-classes>false</exclude-unlisted-classes>
                </persistence-unit>
            </persistence>
            """;

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
            """;

    private BareWar() {}

    /** Writes it there, for that database. */
    public static Path write(Path war, String database) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            add(zip, "WEB-INF/web.xml", WEB.formatted(database).getBytes(StandardCharsets.UTF_8));
            add(zip, "WEB-INF/beans.xml", BEANS.getBytes(StandardCharsets.UTF_8));
            add(zip, "WEB-INF/classes/META-INF/persistence.xml", PERSISTENCE.getBytes(StandardCharsets.UTF_8));
            for (Class<?> one : CLASSES) {
                String name = one.getName().replace('.', '/') + ".class";
                try (InputStream bytes = one.getResourceAsStream("/" + name)) {
                    add(zip, "WEB-INF/classes/" + name, bytes.readAllBytes());
                }
            }
            Path driver = driver();
            add(zip, "WEB-INF/lib/" + driver.getFileName(), Files.readAllBytes(driver));
        }
        return war;
    }

    /** The one that we ship. */
    private static Path driver() {
        try (Stream<Path> libraries =
                Files.list(Path.of("target/ROOT/WEB-INF/lib").toAbsolutePath())) {
            return libraries
                    .filter(jar -> jar.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unbuilt) {
            throw new UncheckedIOException(unbuilt);
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
