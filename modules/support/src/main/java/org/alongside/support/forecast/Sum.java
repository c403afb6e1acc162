package org.alongside.support.forecast;

import java.time.YearMonth;
import org.alongside.spi.ParticipantId;

/**
 * An amount that goes to one person in one month.
 *
 * @param minor in pence
 */
record Sum(YearMonth month, ParticipantId who, long minor) {}
