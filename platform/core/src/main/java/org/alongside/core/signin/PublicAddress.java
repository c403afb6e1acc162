package org.alongside.core.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The address by which people reach this installation: {@code ALONGSIDE_URL}, or, where that is not set, what the request was sent
 * to. Behind a proxy it must be set: passkeys and letters name it.
 */
public final class PublicAddress {
    private PublicAddress() {}

    /** Scheme, host and port; no path. */
    public static URI of(HttpServletRequest request) {
        return origin(Optional.ofNullable(System.getenv("ALONGSIDE_URL"))
                .filter(set -> !set.isBlank())
                .orElseGet(() -> request.getRequestURL().toString()));
    }

    static URI origin(String address) {
        URI whole = URI.create(address.strip());
        boolean usual = whole.getPort() == -1
                || (whole.getPort() == 443 && "https".equals(whole.getScheme()))
                || (whole.getPort() == 80 && "http".equals(whole.getScheme()));
        return URI.create(whole.getScheme() + "://" + whole.getHost() + (usual ? "" : ":" + whole.getPort()));
    }
}
