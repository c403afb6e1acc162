/**
 * What the features of this module share: what day it is in the programme, who its supporter is, whose papers are
 * hidden from whom, dates in words.
 *
 * <p>May be used by every package of this module.
 */
package org.alongside.support.shared;
