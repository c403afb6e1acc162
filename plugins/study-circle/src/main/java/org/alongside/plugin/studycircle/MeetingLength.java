package org.alongside.plugin.studycircle;

import java.util.Locale;
import org.alongside.spi.Setting;

/** How long a circle meets, as the programme chooses: what people are paid for when somebody notes that it met. */
final class MeetingLength implements Setting.Words {
    static final String KEY = "minutes";

    /** The setting: one hour and a half, unless the programme chooses otherwise. */
    static Setting setting() {
        return Setting.number(KEY, 90, 15, 240, new MeetingLength());
    }

    @Override
    public String label(Locale locale) {
        return welsh(locale) ? "Hyd cyfarfod" : "How long a circle meets";
    }

    @Override
    public String about(Locale locale) {
        return welsh(locale)
                ? "Telir pobl am yr amser hwn pan nodir bod y cylch wedi cwrdd. Nid yw'n newid yr hyn sydd wedi'i nodi eisoes."
                : "People are paid for this time when somebody notes that the circle met. What was noted before stays as it is.";
    }

    @Override
    public String unit(Locale locale) {
        return welsh(locale) ? "munud" : "minutes";
    }

    private static boolean welsh(Locale locale) {
        return locale.getLanguage().equals("cy");
    }
}
