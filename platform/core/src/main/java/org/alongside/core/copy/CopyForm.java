package org.alongside.core.copy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alongside.core.problem.Invalid;

/** What a copy is made as. */
public enum CopyForm {
    /** For programs, signed. */
    JSON("application/ld+json", "decided.json"),
    /** To print. */
    PDF("application/pdf", "decided.pdf"),
    /** To print in letters that are easy to see. */
    LARGE("application/pdf", "decided-large.pdf"),
    /** For the systems of hospitals; not signed. */
    FHIR("application/fhir+json", "decided-fhir.json");

    private final String type;
    private final String file;

    CopyForm(String type, String file) {
        this.type = type;
        this.file = file;
    }

    /**
     * The form of that name; {@link #JSON} where none is named.
     *
     * @throws Invalid when there is no such form
     */
    public static CopyForm of(String name) {
        try {
            return name == null || name.isBlank() ? JSON : valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Invalid("core.copy.fault.form");
        }
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** What the file is called: neither by whom nor about what. */
    public String file() {
        return file;
    }

    /** The copy, made so. */
    public byte[] bytes(Copies copies, Copies.Copy copy) {
        return switch (this) {
            case JSON -> copy.signed().json().getBytes(StandardCharsets.UTF_8);
            case PDF -> copies.print(copy, false);
            case LARGE -> copies.print(copy, true);
            case FHIR -> copies.fhir(copy).getBytes(StandardCharsets.UTF_8);
        };
    }
}
