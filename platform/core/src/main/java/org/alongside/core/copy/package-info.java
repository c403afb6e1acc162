/**
 * The copy of what somebody decided, for them to keep: signed, as a file and on paper (R15). Made when it is asked for, and not kept.
 *
 * <p>For the pages of participants, and for staff who hand or post it.
 */
package org.alongside.core.copy;
