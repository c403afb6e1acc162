package org.alongside.core.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Whether a form was sent by a page of ours. Signing somebody in as somebody else from a foreign page is an attack too. */
public final class SameSite {
    private SameSite() {}

    /** Whether its browser says that another site sent it. */
    public static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        // Older browsers say where from; our pages ask them not to, and then they say "null".
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !isHost(origin, request.getHeader("Host"));
    }

    private static boolean isHost(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return false;
        }
    }
}
