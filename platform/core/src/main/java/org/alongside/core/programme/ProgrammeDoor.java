package org.alongside.core.programme;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Opens one programme after the other for a command that runs beside the server, as the server does it for its transactions: only
 * whoever has the owner's login can. For PostgreSQL; H2 has no walls to open.
 */
public final class ProgrammeDoor {
    private final ProgrammeSeal seal;

    /**
     * With the owner's login.
     *
     * @throws IllegalStateException when this login cannot read the key
     */
    public ProgrammeDoor(DataSource owner) {
        this.seal = new ProgrammeSeal(owner);
        // Before anything else is read: what a transaction sees may be no younger than its first look.
        seal.prepare();
    }

    /**
     * From now on this transaction sees the rows of that programme and no other.
     *
     * @throws SQLException when the database does not believe it: what is read then would be nothing, and look like peace
     */
    public void open(Connection transaction, ProgrammeId programme) throws SQLException {
        seal.open(transaction, programme);
        try (PreparedStatement ask = transaction.prepareStatement("select core.current_programme()");
                ResultSet told = ask.executeQuery()) {
            if (!told.next() || !programme.value().equals(told.getObject(1, UUID.class))) {
                throw new SQLException("The database did not open programme " + programme
                        + ": is its clock an hour away from this machine's?");
            }
        }
    }
}
