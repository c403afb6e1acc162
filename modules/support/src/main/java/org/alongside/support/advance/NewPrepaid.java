package org.alongside.support.advance;

import java.time.LocalDate;
import org.alongside.spi.InitiativeId;

/**
 * Travel that was booked and paid for somebody.
 *
 * @param on when they travel
 * @param minor what it cost, in pence
 */
public record NewPrepaid(InitiativeId initiative, TravelKind kind, LocalDate on, long minor) {}
