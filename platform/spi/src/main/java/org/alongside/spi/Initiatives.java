package org.alongside.spi;

import java.util.List;

/** The initiatives of one type in the current programme. */
public interface Initiatives {
    /** All of them, the newest first. */
    List<Initiative> list();

    /** Who takes part now, in any role. */
    List<Participant> members(InitiativeId initiative);
}
