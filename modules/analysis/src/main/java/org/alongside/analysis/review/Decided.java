package org.alongside.analysis.review;

import java.time.OffsetDateTime;

/** What the researchers made of a reply, why, which of them wrote it, and when. */
public record Decided(Change change, String reason, String by, OffsetDateTime at) {}
