/**
 * The demo that ships with Alongside: the published reference scheme, invented people, and a second, smaller programme. Each
 * module fills in its own part.
 *
 * <p>May be used by modules, to bring their {@link org.alongside.core.demo.DemoPart}.
 */
package org.alongside.core.demo;
