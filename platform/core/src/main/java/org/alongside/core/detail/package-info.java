/**
 * What people may tell of themselves beyond a name and a way to be reached: nothing of it has to be told. What they need to take part,
 * how and when they are reached safely, who helps them, and what they want on a hard day.
 *
 * <p>Whoever writes to people or meets them asks {@link org.alongside.core.detail.Details}.
 */
package org.alongside.core.detail;
