package org.alongside.core.module;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server cannot start, for a reason that whoever runs it can mend. The message says in their words what is wrong and what
 * to do; {@code run} shows it.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(StartRefused.class.getName());

    /** What {@code run} looks for in the server's log. */
    private static final String MARK = "Alongside cannot start: ";

    /** In whole sentences: what is wrong, what to do. */
    public StartRefused(String words) {
        super(words);
    }

    /** The same, with what caused it. */
    public StartRefused(String words, Throwable cause) {
        super(words, cause);
    }

    /** Writes the reason to the log in one line, before servers and pools wrap it in their own. */
    public StartRefused told() {
        LOG.log(Level.SEVERE, () -> MARK + getMessage());
        return this;
    }
}
