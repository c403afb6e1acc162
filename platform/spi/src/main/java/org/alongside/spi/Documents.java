package org.alongside.spi;

import java.util.List;
import java.util.Optional;

/** A plugin's own records: JSON texts by key, kept per programme and plugin, invisible to every other plugin. */
public interface Documents {
    /** The record of that key, if there is one. */
    Optional<String> get(String key);

    /** Writes a record, replacing what stood there. Keys have at most 200 characters, texts at most 1 MiB. */
    void put(String key, String json);

    /** All keys that begin so, in order. */
    List<String> keys(String prefix);

    /**
     * The records about one participant, apart from all others. They are sealed with that person's key, and the platform removes them
     * itself when the person's words go. What a plugin keeps about somebody belongs here. Since 0.4.0.
     *
     * @throws RuntimeException when nobody of that id is on record in this programme
     */
    default Documents about(ParticipantId participant) {
        throw new UnsupportedOperationException("This platform is older than records about one participant");
    }

    /** Forgets a record; a key that is not there is no error. */
    void remove(String key);
}
