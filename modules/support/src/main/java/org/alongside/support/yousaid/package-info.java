/**
 * You said, we did: what people tell the programme, what becomes of it, and that everybody who said it hears back.
 *
 * <p>May be used by nobody; pages lead to it by its address.
 */
package org.alongside.support.yousaid;
