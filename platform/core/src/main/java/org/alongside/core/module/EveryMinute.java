package org.alongside.core.module;

/**
 * A minute has passed. Fired asynchronously, so observers ({@code @ObservesAsync}) neither wait for nor disturb each other;
 * nobody is signed in and no programme is current. On several nodes each node fires its own.
 *
 * @param sinceStart whole minutes since the server was ready, from 1
 */
public record EveryMinute(long sinceStart) {}
