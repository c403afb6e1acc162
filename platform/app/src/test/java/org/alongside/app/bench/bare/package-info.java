/**
 * What our list of people is measured against: the same rows from JAX-RS and JPA alone. Packed into a WAR by the benchmark.
 *
 * <p>Nobody else uses it.
 */
package org.alongside.app.bench.bare;
