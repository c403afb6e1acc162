package org.alongside.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The data source that production knows as {@code java:app/jdbc/alongside}: inside a transaction it always gives the
 * transaction's one connection, outside of any a new one that commits by itself.
 */
class JoinedDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient Transactions transactions;

    JoinedDataSource(String url, Transactions transactions) {
        setUrl(url);
        this.transactions = transactions;
    }

    /** {@code getConnection()} ends here as well. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        OneTransaction current = transactions.current();
        return current == null
                ? super.getConnection(user, password)
                : current.connection(() -> super.getConnection(user, password));
    }
}
