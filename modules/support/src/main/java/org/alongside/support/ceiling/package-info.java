/**
 * Up to which amount somebody would like to be paid for their time within a week or a month: theirs alone, over everything that the
 * installation pays them, and only ever added up. What anybody may claim from the state is not reckoned here, nor is anything advised.
 *
 * <p>{@link org.alongside.support.ceiling.Ceilings} and its forms may be used by {@code my} and {@code plan}; whoever asks people to paid
 * work asks {@link org.alongside.support.ceiling.AskFirst} first, or outside of this module {@link
 * org.alongside.core.initiative.BeforePaidWork}.
 */
package org.alongside.support.ceiling;
