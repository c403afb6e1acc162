package org.alongside.core.detail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody told, in plain values: as it is sealed, and as the API shows it. Hours are written as 09:00. */
public record ToldJson(
        String pronouns,
        String languages,
        Set<AccessNeed> needs,
        String needsInTheirWords,
        EmailUse email,
        String from,
        String until,
        String reaching,
        String helperName,
        String helperReach,
        String helperMay) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ToldJson of(Told told) {
        return new ToldJson(
                told.pronouns(),
                told.languages(),
                new TreeSet<>(told.needs()),
                told.needsInTheirWords(),
                told.email(),
                told.hours().map(hours -> hours.from().toString()).orElse(""),
                told.hours().map(hours -> hours.until().toString()).orElse(""),
                told.reaching(),
                told.helperName(),
                told.helperReach(),
                told.helperMay());
    }

    Told told() {
        return new Told(
                pronouns,
                languages,
                needs,
                needsInTheirWords,
                email,
                isTime(from) || isTime(until) ? Optional.of(new Hours(time(from), time(until))) : Optional.empty(),
                reaching,
                helperName,
                helperReach,
                helperMay);
    }

    private static boolean isTime(String text) {
        return text != null && !text.isBlank();
    }

    /** Null where it is none: the hours say what is wrong. */
    private static LocalTime time(String text) {
        return isTime(text) && text.strip().matches("([01]?\\d|2[0-3]):[0-5]\\d")
                ? LocalTime.parse(text.strip().length() == 4 ? "0" + text.strip() : text.strip())
                : null;
    }

    /** As one object. */
    public static String write(Told told) {
        try {
            return JSON.writeValueAsString(of(told));
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /**
     * What stands in such an object.
     *
     * @throws IllegalStateException when it is none
     */
    public static Told read(String json) {
        try {
            return JSON.readValue(json, ToldJson.class).told();
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
