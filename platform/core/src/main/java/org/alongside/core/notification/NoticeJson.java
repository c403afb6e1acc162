package org.alongside.core.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.calendar.CalendarEntry;

/** Arguments and calendar entries as they stand in the table. */
final class NoticeJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A calendar entry in plain values. What earlier versions wrote says nothing of its sequence: it was taken off once, or never changed. */
    record Stored(String uid, Integer sequence, String startsAt, int minutes, boolean takenOff) {
        int sequenceThen() {
            return Optional.ofNullable(sequence).orElse(takenOff ? 1 : 0);
        }
    }

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
                        entry.uid().toString(),
                        entry.sequence(),
                        entry.startsAt().toString(),
                        entry.minutes(),
                        entry.takenOff()))
                .toList());
    }

    static List<CalendarEntry> calendar(String json) {
        return read(json, new TypeReference<List<Stored>>() {}).stream()
                .map(entry -> new CalendarEntry(
                        UUID.fromString(entry.uid()),
                        entry.sequenceThen(),
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
