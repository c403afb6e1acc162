package org.alongside.spi;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What the platform lends a plugin for one visit, already limited to one programme, one person at the keyboard, one plugin. */
public interface Workspace {
    /** The people who said yes to this purpose and have not changed their mind; asked anew at each call. */
    List<Participant> participants(Purpose purpose);

    /**
     * Whether this may be done with somebody's data now. Asked anew for every use; whoever changes their mind is out at once.
     *
     * @param participant whose data
     * @param purpose what for
     * @param kind what of them
     */
    default boolean may(ParticipantId participant, Purpose purpose, DataKind kind) {
        return false;
    }

    /** The programme's initiatives of this type. */
    Initiatives initiatives();

    /** For telling that an activity was held. */
    Activities activities();

    /** The plugin's own records. */
    Documents documents();

    /** What the programme chose about this kind of initiative. */
    default Settings settings() {
        return key -> {
            throw new IllegalArgumentException("There is no setting " + key);
        };
    }

    /** Whether the person at the keyboard may change something here, or only look. */
    boolean mayEdit();

    /**
     * Writes to the audit log. No names and no free text.
     *
     * @param action a verb, for instance {@code recorded}
     * @param subject what it was done to: an id
     */
    void audit(String action, String subject);

    /** The rest of the URL after the type's key; empty on the first page. */
    String page();

    /** Goes to another page of this type. */
    void open(String page);

    /** The platform's clock; plugins do not ask the system for the time. */
    Clock clock();

    /** The language of the person at the keyboard. */
    Locale locale();
}
