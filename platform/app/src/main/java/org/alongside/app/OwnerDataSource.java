package org.alongside.app;

/**
 * The same database as {@link ConfiguredDataSource}, as the owner of its tables: for migrations and the key of the programme
 * walls, at start-up only. With H2 there is one login for everything.
 */
public class OwnerDataSource extends ConfiguredDataSource {
    /** Called by the server's pool. */
    public OwnerDataSource() {
        super(DatabaseLogins::ownersSource);
    }
}
