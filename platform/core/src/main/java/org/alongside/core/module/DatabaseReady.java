package org.alongside.core.module;

/** The tables of all modules are up to date. Fired once at each start; observers run in order of their priority. */
public record DatabaseReady() {
    /** Keys are read that everything else depends on. */
    public static final int KEYS = 50;

    /** What earlier versions left is brought into the form of this one. */
    public static final int ADOPTION = 60;

    /** Plugins are loaded. */
    public static final int PLUGINS = 100;

    /** First accounts, or the demo, are filled in. */
    public static final int CONTENT = 200;
}
