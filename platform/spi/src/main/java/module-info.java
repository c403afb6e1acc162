/**
 * The promise to plugins: what a plugin implements ({@link org.alongside.spi.InitiativeType}) and what the platform lends
 * it ({@link org.alongside.spi.Workspace}).
 */
module org.alongside.spi {
    // Plugins draw with Vaadin components; nothing else of a framework may appear in a signature here.
    requires transitive flow.server;

    exports org.alongside.spi;
}
