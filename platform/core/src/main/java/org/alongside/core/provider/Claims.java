package org.alongside.core.provider;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the provider says of somebody. */
record Claims(Map<String, Object> said) {
    Claims {
        said = Map.copyOf(said);
    }

    /**
     * Reads a JSON object.
     *
     * @throws ParseException when it is anything else
     */
    static Map<String, Object> read(String json) throws ParseException {
        // The reader takes the word null for an object that is not there.
        return Optional.ofNullable(JSONObjectUtils.parse(json))
                .orElseThrow(() -> new ParseException("There is no JSON object", 0));
    }

    /** With what is said elsewhere, too; what stands here already counts. */
    Claims and(Map<String, Object> elsewhere) {
        Map<String, Object> all = new HashMap<>();
        Stream.of(elsewhere, said)
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getValue() != null)
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return new Claims(all);
    }

    /** A text; empty when there is none of that name. */
    String text(String name) {
        return said.get(name) instanceof String text ? text.strip() : "";
    }

    /**
     * Whether a claim is this, or one of its values is. Always the whole value: {@code staff} is not in {@code clinpsy-staff}.
     *
     * @param name its name; inside of others after a dot, as in {@code realm_access.roles}
     */
    boolean hold(String name, String expected) {
        return hold(said, name, expected);
    }

    private static boolean hold(Map<?, ?> in, String name, String expected) {
        if (is(in.get(name), expected)) {
            return true;
        }
        // A name may hold dots itself, so every place to cut it is tried.
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            if (in.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                    && hold(inner, name.substring(dot + 1), expected)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Object value, String expected) {
        return value instanceof Collection<?> several
                ? several.stream().anyMatch(each -> is(each, expected))
                : (value instanceof String || value instanceof Number || value instanceof Boolean)
                        && value.toString().equals(expected);
    }
}
