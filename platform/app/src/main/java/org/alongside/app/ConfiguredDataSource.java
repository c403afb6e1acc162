package org.alongside.app;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alongside.core.module.DataFolder;
import org.alongside.core.module.StartRefused;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The one database of an installation, as the environment names it: PostgreSQL at {@code ALONGSIDE_DB_URL}, with the logins of
 * {@link DatabaseLogins}; otherwise H2 in a file below {@code ALONGSIDE_DATA} (default {@code ./data}). The server's pool stands
 * in front of it.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/alongside",
        className = "org.alongside.app.ConfiguredDataSource",
        transactional = true,
        // No isolation level: the pool would ask the database for it whenever a connection comes back.
        minPoolSize = 4,
        maxPoolSize = 32)
@DataSourceDefinition(
        name = "java:app/jdbc/alongside-owner",
        className = "org.alongside.app.OwnerDataSource",
        // What it does at start-up is no part of anybody's transaction, and nothing of it is kept open.
        transactional = false,
        initialPoolSize = 0,
        minPoolSize = 0,
        maxPoolSize = 4,
        maxIdleTime = 30)
public class ConfiguredDataSource implements DataSource {
    /** Done once for both logins, before the first connection: pools connect before anything of ours is asked to start. */
    private static final Object CHECKING = new Object();

    private static boolean checked;

    private final Optional<DatabaseLogins> logins = DatabaseLogins.from(System.getenv());
    private final DataSource real;

    /** Called by the server's pool. */
    public ConfiguredDataSource() {
        this(DatabaseLogins::applicationsSource);
    }

    ConfiguredDataSource(Function<DatabaseLogins, DataSource> login) {
        real = logins.map(login).orElseGet(ConfiguredDataSource::embedded);
    }

    private void check() throws SQLException {
        synchronized (CHECKING) {
            if (!checked && logins.isPresent()) {
                try {
                    new DatabaseCheck(logins.get(), DatabaseCheck.OLDEST).run();
                } catch (StartRefused refused) {
                    throw new SQLException(refused.told().getMessage(), refused);
                }
            }
            checked = true;
        }
    }

    private static DataSource embedded() {
        JdbcDataSource h2 = new JdbcDataSource();
        // WRITE_DELAY=0: what was acknowledged is on the disk, even if the process is killed the next moment.
        h2.setURL("jdbc:h2:file:" + DataFolder.path().resolve("alongside")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        h2.setUser("alongside");
        h2.setPassword("");
        return h2;
    }

    @Override
    public Connection getConnection() throws SQLException {
        check();
        Connection connection = real.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        // The pool asks with the credentials of its definition, which has none: ours come from the environment.
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        real.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.alongside");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
