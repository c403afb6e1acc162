package org.alongside.core.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Where the chain of a programme stood at some moment. Signed and kept outside the database, it shows when the end of the chain
 * was cut off or the whole was written anew.
 */
public record Checkpoint(UUID programme, long position, String hash, Instant at) {}
