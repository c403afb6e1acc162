package org.alongside.support.promise;

import org.alongside.spi.InitiativeId;

/** It is time to see what falls due by the calendar in that initiative. Told again, it changes nothing. */
public record TimeToLook(InitiativeId initiative) {}
