/** Plugins that keep something about people: one forgets when told to, one never does. For tests. */
package org.alongside.plugin.keeping;
