/**
 * Classes that break the rules of the house, to show that the rules bite.
 *
 * <p>Only {@code ArchitectureTest} may use them.
 */
package org.alongside.app.architecture.bad;
