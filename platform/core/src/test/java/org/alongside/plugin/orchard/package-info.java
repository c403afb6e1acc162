/** Plugins for tests of the plugin host. Packed into jars by the tests; on the class path they are nothing. */
package org.alongside.plugin.orchard;
