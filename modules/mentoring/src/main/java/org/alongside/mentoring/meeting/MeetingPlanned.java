package org.alongside.mentoring.meeting;

import java.time.OffsetDateTime;
import java.util.List;
import org.alongside.mentoring.MeetingId;
import org.alongside.spi.ParticipantId;

/** A meeting was planned; it is in the database. Told in the same transaction. */
public record MeetingPlanned(MeetingId meeting, OffsetDateTime plannedAt, List<ParticipantId> members) {}
