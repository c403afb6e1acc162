package org.alongside.core.provider;

import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the provider publishes about itself (OpenID Connect Discovery 1.0).
 *
 * @param postsSecret whether it takes the secret in the form only, not in a header
 * @param namesItself whether it promises to say who it is when it sends people back (RFC 9207)
 */
record Metadata(
        URI authorization, URI token, URI keys, Optional<URI> userInfo, boolean postsSecret, boolean namesItself) {
    /**
     * Reads it.
     *
     * @throws ParseException when it is nonsense, or speaks of another issuer
     */
    static Metadata of(String json, String issuer) throws ParseException {
        Map<String, Object> told = Claims.read(json);
        if (!issuer.equals(told.get("issuer"))) {
            throw new ParseException("It calls itself " + told.get("issuer"), 0);
        }
        List<?> ways = told.get("token_endpoint_auth_methods_supported") instanceof List<?> several
                ? several
                // What holds where nothing is said.
                : List.of("client_secret_basic");
        return new Metadata(
                required(told, "authorization_endpoint"),
                required(told, "token_endpoint"),
                required(told, "jwks_uri"),
                told.containsKey("userinfo_endpoint")
                        ? Optional.of(required(told, "userinfo_endpoint"))
                        : Optional.empty(),
                !ways.contains("client_secret_basic") && ways.contains("client_secret_post"),
                Boolean.TRUE.equals(told.get("authorization_response_iss_parameter_supported")));
    }

    private static URI required(Map<String, Object> told, String key) throws ParseException {
        try {
            URI address = URI.create(String.valueOf(told.get(key)));
            if (Registration.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new ParseException(key + " is no address", 0);
        }
        throw new ParseException(key + " is missing or not encrypted", 0);
    }
}
