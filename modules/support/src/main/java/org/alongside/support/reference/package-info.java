/**
 * Letters of reference that people ask for. A member of staff writes it, the person reads it before anybody else, asks for changes or takes
 * it; from then on it is theirs alone. Nobody sends it anywhere, and nothing in it rates anybody.
 *
 * <p>Nobody outside needs to import it.
 */
package org.alongside.support.reference;
