/**
 * Mentoring's part of the demo: the reference scheme's seven pairs and 42 meetings.
 *
 * <p>Used by nobody; core finds it by its presence.
 */
package org.alongside.mentoring.demo;
