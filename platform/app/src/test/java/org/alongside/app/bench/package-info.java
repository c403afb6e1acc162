/**
 * Benchmarks: each measures a baseline in the same run and reports the ratio, as JSON in {@code target/bench}.
 *
 * <p>Run by {@code ./mvnw -Pbench verify}; nobody imports it.
 */
package org.alongside.app.bench;
