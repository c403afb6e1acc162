/**
 * Names that say nothing: what people are called in data that leave the people who know them. A table of its own is the only link
 * between the two, and who asks it in which direction is on record.
 *
 * <p>May be used by whatever hands data on.
 */
package org.alongside.core.pseudonym;
