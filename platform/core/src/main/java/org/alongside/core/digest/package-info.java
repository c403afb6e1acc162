/** SHA-256, as everybody here writes it: one place, so that nobody writes it in another way. Used inside the core. */
package org.alongside.core.digest;
