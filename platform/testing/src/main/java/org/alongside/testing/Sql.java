package org.alongside.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Looks at the tables themselves, past entities and every wall. Within a transaction it joins that one instead, and sees what
 * the beans under test would see.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource database;

    @Resource(lookup = ServerServices.SUPERUSER)
    private DataSource everything;

    @Inject
    private Transactions transactions;

    /** The rows, each by name of column. */
    public List<Map<String, Object>> rows(String query, Object... parameters) {
        try (Connection connection = source().getConnection();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet found = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.put(found.getMetaData().getColumnLabel(column), found.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** Changes rows; how many. */
    public int run(String statement, Object... parameters) {
        try (Connection connection = source().getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    private DataSource source() {
        return transactions.current() == null ? everything : database;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
