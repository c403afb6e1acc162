package org.alongside.app;

import jakarta.annotation.sql.DataSourceDefinition;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alongside.core.module.DataFolder;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one database of an installation, as the environment names it: {@code ALONGSIDE_DB_URL} with {@code ALONGSIDE_DB_USER} and
 * {@code ALONGSIDE_DB_PASSWORD} for PostgreSQL, otherwise H2 in a file below {@code ALONGSIDE_DATA} (default {@code ./data}).
 * The server's pool stands in front of it.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/alongside",
        className = "org.alongside.app.ConfiguredDataSource",
        transactional = true,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 32)
public class ConfiguredDataSource implements DataSource {
    private final DataSource real = real(System.getenv("ALONGSIDE_DB_URL"));

    private static DataSource real(String url) {
        if (url == null || url.isBlank()) {
            return embedded();
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        Optional.ofNullable(System.getenv("ALONGSIDE_DB_USER")).ifPresent(postgres::setUser);
        Optional.ofNullable(System.getenv("ALONGSIDE_DB_PASSWORD")).ifPresent(postgres::setPassword);
        return postgres;
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
        return real.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        // The pool asks with the credentials of its definition, which has none: ours come from the environment.
        return real.getConnection();
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
