package org.alongside.mentoring;

/** A meeting is no longer as it was planned: somebody said what became of it, or it falls away. Told in the same transaction. */
public record MeetingSettled(MeetingId meeting) {}
