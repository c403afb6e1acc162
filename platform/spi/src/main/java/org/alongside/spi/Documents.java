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

    /** Forgets a record; a key that is not there is no error. */
    void remove(String key);
}
