package org.alongside.core.detail;

/** What somebody needs to take part, as far as it has a common name; the rest stands in their own words. */
public enum AccessNeed {
    LARGE_PRINT,
    EASY_READ,
    AUDIO,
    BRITISH_SIGN_LANGUAGE,
    STEP_FREE,
    SOMEBODY_WITH_ME,
    PHONE_RATHER_THAN_WRITING,
    QUIET_ROOM,
    BREAKS
}
