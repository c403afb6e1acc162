package org.alongside.core.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxy in front, if the operator named one: {@code ALONGSIDE_PROXY} is the address it connects from. Only requests
 * from that very address are believed when they say for whom they come and whether TLS was used; anybody can write such a header.
 * Of {@code X-Forwarded-For} only the last entry counts: it is the one that our proxy added.
 */
final class Proxy {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final Optional<String> trusted;

    private Proxy(Optional<String> trusted) {
        this.trusted = trusted;
    }

    static Proxy from(Map<String, String> environment) {
        return new Proxy(Optional.ofNullable(environment.get("ALONGSIDE_PROXY")).filter(named -> !named.isBlank()));
    }

    HttpServletRequest seenThrough(HttpServletRequest direct) {
        return trusted.filter(direct.getRemoteAddr()::equals).isPresent() ? new Forwarded(direct) : direct;
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final boolean secure;
        private final String client;

        private Forwarded(HttpServletRequest direct) {
            super(direct);
            secure = "https".equalsIgnoreCase(direct.getHeader("X-Forwarded-Proto"));
            client = last(direct.getHeader("X-Forwarded-For")).orElseGet(direct::getRemoteAddr);
        }

        private static Optional<String> last(String header) {
            return Optional.ofNullable(header)
                    .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                    .filter(entry -> ADDRESS.matcher(entry).matches());
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
