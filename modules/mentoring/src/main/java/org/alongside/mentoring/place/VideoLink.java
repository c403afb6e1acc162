package org.alongside.mentoring.place;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.alongside.core.problem.Invalid;

/**
 * The address of a video room, as it was given: absolute, over https, with a host and without a name or password in it (RFC 3986,
 * 3.2.1), at most 300 characters.
 */
record VideoLink(String text) {

    static final int LONGEST = 300;

    /**
     * What somebody typed; nothing typed is no link.
     *
     * @throws Invalid when it is no such address
     */
    static Optional<VideoLink> of(String typed) {
        String wanted = typed == null ? "" : typed.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.length() > LONGEST || !opensARoom(wanted)) {
            throw new Invalid("mentoring.fault.video-link", LONGEST);
        }
        return Optional.of(new VideoLink(wanted));
    }

    private static boolean opensARoom(String wanted) {
        try {
            URI link = new URI(wanted);
            return "https".equalsIgnoreCase(link.getScheme())
                    && link.getHost() != null
                    && link.getRawUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
