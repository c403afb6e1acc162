package org.alongside.server;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Makes the ids of browser sessions: 256 random bits each. The server's own ids have about 56, the rest of them is clock and
 * memory address (ASVS 5.0, 7.2.3 asks for 128). Loaded by the server itself, before any application; named in boot.txt.
 */
public final class SessionIds implements UuidGenerator {
    private static final int BYTES = 32;
    private final SecureRandom random = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    @Override
    public String generateUuid(Object whatFor) {
        return generateUuid();
    }
}
