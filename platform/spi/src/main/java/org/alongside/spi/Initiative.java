package org.alongside.spi;

import java.time.LocalDate;
import java.util.Optional;

/** One initiative of a programme. {@code ends} is empty while no end is planned. */
public record Initiative(InitiativeId id, String type, String title, LocalDate starts, Optional<LocalDate> ends) {}
