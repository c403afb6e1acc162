package org.alongside.analysis.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files for tests. */
final class Zips {
    private Zips() {}

    /** Writes the entries of a zip. */
    interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    /** A zip of names and what stands in each, one after the other. */
    static byte[] of(String... namesAndContents) {
        return of(zip -> {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static byte[] of(Entries entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entries.write(zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
