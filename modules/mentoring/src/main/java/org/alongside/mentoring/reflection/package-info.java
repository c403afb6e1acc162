/**
 * A page on which mentors and trainees may write for themselves. Their words are locked in their own browser and never come here:
 * there is nothing in this package that could take them.
 *
 * <p>May be used by nobody; pages lead to it by its address.
 */
package org.alongside.mentoring.reflection;
