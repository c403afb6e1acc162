package org.alongside.core.module;

/** The server is about to stop; the database still answers. Not fired when it is killed. */
public record ServerStopping() {}
