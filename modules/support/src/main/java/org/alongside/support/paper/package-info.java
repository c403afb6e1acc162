/**
 * Paper that belongs to the person: thanks for having taken part in anything, plugins included, and a letter for the benefits office.
 * They print it as often as they like; nothing is kept of what was printed, and nothing is computed about what somebody may get.
 *
 * <p>How a paper is handed over, and under which name, may be used by {@code reference}.
 */
package org.alongside.support.paper;
