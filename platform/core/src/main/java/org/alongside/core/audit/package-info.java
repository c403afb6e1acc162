/**
 * What was done, by whom, when: verbs and ids, never names and never free text.
 *
 * <p>May be used by every module.
 */
package org.alongside.core.audit;
