/**
 * Telling people: an outbox whose rows are written in the caller's transaction, and the ways out of it (e-mail, a message on the
 * page, a letter, a telephone call, a calendar file). The person's own way decides; subject and sender never say what it is about.
 *
 * <p>May be used by every module, through {@link Outbox}.
 */
package org.alongside.core.notification;
