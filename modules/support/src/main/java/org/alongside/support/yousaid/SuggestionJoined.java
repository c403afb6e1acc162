package org.alongside.support.yousaid;

/** From now on the first is answered together with the second, and goes. Told before it goes, in the same transaction. */
public record SuggestionJoined(SuggestionId from, SuggestionId into) {}
