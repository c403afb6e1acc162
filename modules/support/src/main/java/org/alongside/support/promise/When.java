package org.alongside.support.promise;

/** What makes a promise fall due. */
public enum When {
    /** That many days before the initiative starts; for whoever joins later, as soon. */
    BEFORE_START,
    /** That many days after somebody's first activity. */
    AFTER_FIRST,
    /** That many days after each activity. */
    AFTER_EACH,
    /** Every so many weeks while the initiative runs. */
    EVERY,
    /** That many days after somebody asked. */
    ON_REQUEST,
    /** That many days after somebody's part, or the whole initiative, ended. */
    AT_END,
    /** That many days after each activity that is paid; kept when all of it is paid or was not wanted. */
    PAID
}
