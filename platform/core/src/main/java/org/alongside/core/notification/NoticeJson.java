package org.alongside.core.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Arguments and calendar entries as they stand in the table. */
final class NoticeJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A calendar entry in plain values. */
    record Stored(String uid, String startsAt, int minutes, boolean takenOff) {}

    private NoticeJson() {}

    static String args(List<Arg> args) {
        return write(args);
    }

    static List<Arg> args(String json) {
        return read(json, new TypeReference<>() {});
    }

    static String calendar(List<CalendarEntry> entries) {
        return write(entries.stream()
                .map(entry -> new Stored(
                        entry.uid().toString(), entry.startsAt().toString(), entry.minutes(), entry.takenOff()))
                .toList());
    }

    static List<CalendarEntry> calendar(String json) {
        return read(json, new TypeReference<List<Stored>>() {}).stream()
                .map(entry -> new CalendarEntry(
                        UUID.fromString(entry.uid()),
                        OffsetDateTime.parse(entry.startsAt()),
                        entry.minutes(),
                        entry.takenOff()))
                .toList();
    }

    private static String write(Object what) {
        try {
            return JSON.writeValueAsString(what);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
