/**
 * The plugin host: finds, loads and lends to plugins, and fences them off. The only package that knows PF4J.
 *
 * <p>Not exported; nobody imports it. It answers the ports of other packages: kinds of initiative and menu entries.
 */
package org.alongside.core.plugin;
