package org.alongside.analysis.coding;

import java.time.OffsetDateTime;
import org.alongside.analysis.codebook.CodeId;
import org.alongside.analysis.study.StudyId;
import org.alongside.analysis.transcript.TranscriptId;
import org.alongside.core.identity.AccountId;
import org.alongside.spi.ParticipantId;

/**
 * A coded passage.
 *
 * @param callName what the person who said it is called
 * @param start where it begins in the transcript, in UTF-16 units
 * @param end where it ends, exclusive
 * @param quote the words themselves; empty for researchers once the person took them out
 * @param takenOut whether the person took out these words, or some of them
 */
public record Passage(
        CodingId id,
        CodeId code,
        StudyId study,
        TranscriptId transcript,
        ParticipantId participant,
        String callName,
        int start,
        int end,
        String quote,
        AccountId madeBy,
        String madeByName,
        OffsetDateTime madeAt,
        boolean takenOut) {}
