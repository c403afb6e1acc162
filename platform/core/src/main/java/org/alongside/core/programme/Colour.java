package org.alongside.core.programme;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.core.problem.Invalid;

/**
 * A programme's colour, as {@code #rrggbb}. White words stand on it, so it must be dark enough: a contrast of at least 4.5 to 1
 * (WCAG 2.2, 1.4.3).
 */
public record Colour(String hex) {
    /** The least contrast with white. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /**
     * A colour that white words can be read on.
     *
     * @throws Invalid when it is none, or too pale
     */
    public static Colour of(String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new Invalid("core.programmes.fault.colour");
        }
        Colour colour = new Colour(hex);
        if (colour.contrastWithWhite() < LEAST_CONTRAST) {
            throw new Invalid(
                    "core.programmes.fault.contrast", String.format(Locale.ROOT, "%.1f", colour.contrastWithWhite()));
        }
        return colour;
    }

    /** The contrast ratio with white, from 1 (white itself) to 21 (black), as WCAG 2.2 defines it. */
    public double contrastWithWhite() {
        double luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
        return 1.05 / (luminance + 0.05);
    }

    private double channel(int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
