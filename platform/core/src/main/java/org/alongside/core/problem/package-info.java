/**
 * Refusals: a rule says no, in words a person understands. Pages show them as notices, the API as RFC 9457 JSON.
 *
 * <p>May be used by every module. Each rule has its own exception, named after the rule.
 */
package org.alongside.core.problem;
