package org.alongside.core.module;

/** The tables of all modules are up to date. Fired once at each start; observers run in order of their priority. */
public record DatabaseReady() {
    /** Plugins are loaded. */
    public static final int PLUGINS = 100;

    /** First accounts, or the demo, are filled in. */
    public static final int CONTENT = 200;
}
