package org.alongside.core.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a scan may be; known by its first bytes, not by its name. */
public enum ScanKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

    private final String mediaType;

    /** One character for each byte. */
    private final String first;

    ScanKind(String mediaType, String first) {
        this.mediaType = mediaType;
        this.first = first;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    static Optional<ScanKind> of(byte[] scan) {
        return Arrays.stream(values()).filter(kind -> kind.begins(scan)).findFirst();
    }

    private boolean begins(byte[] scan) {
        return scan.length >= first.length()
                && new String(scan, 0, first.length(), StandardCharsets.ISO_8859_1).equals(first);
    }
}
