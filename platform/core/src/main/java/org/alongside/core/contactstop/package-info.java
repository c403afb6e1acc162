/**
 * Two people between whom there shall be no contact for a while: nothing is planned for the two together, and nothing is told to one
 * about the other. Nobody learns why.
 *
 * <p>Kept by whichever module looks after concerns; asked by every module that brings people together.
 */
package org.alongside.core.contactstop;
