package org.alongside.support.recognition;

/** What people may be asked to. */
public enum OpportunityKind {
    ADVISORY_GROUP,
    CO_TEACHING,
    CO_ANALYSIS,
    INTERVIEW_PANEL,
    CONFERENCE,
    OTHER
}
