/**
 * The invented study that ships with Alongside: seven interviews, their analysis, and what the mentors said of it.
 *
 * <p>Nothing else uses it.
 */
package org.alongside.analysis.demo;
