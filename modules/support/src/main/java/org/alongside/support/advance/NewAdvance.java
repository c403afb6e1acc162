package org.alongside.support.advance;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.spi.InitiativeId;

/**
 * What somebody would like to have before they spend it.
 *
 * @param minor in pence
 * @param neededOn by which day, if they say so
 */
public record NewAdvance(InitiativeId initiative, long minor, Optional<LocalDate> neededOn) {}
