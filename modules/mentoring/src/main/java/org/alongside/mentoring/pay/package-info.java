/**
 * What is read before somebody is asked to meetings for which they are paid. Whoever keeps what people said about their pay is asked
 * through {@link org.alongside.core.initiative.BeforePaidWork}.
 *
 * <p>Pages of this module that suggest pairs, introduce them or plan meetings use it; nobody outside needs to.
 */
package org.alongside.mentoring.pay;
