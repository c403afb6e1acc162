package org.alongside.core.module;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The walls that PostgreSQL itself holds between programmes: raised after the migrations, at each start, round every table that
 * has a programme. What they are made of stands in {@code db/migration/core-postgresql/R__walls.sql}.
 */
final class Walls {
    private final DataSource owner;
    private final List<String> schemas;

    Walls(DataSource owner, List<String> schemas) {
        this.owner = owner;
        this.schemas = schemas;
    }

    /** Lets migrations of the owner see all rows, if there are walls yet. */
    void lower() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (any(connection, "select to_regprocedure('core.lower_walls(text[])')::text")) {
                try (PreparedStatement lower = connection.prepareStatement("select core.lower_walls(?)")) {
                    lower.setArray(1, array(connection));
                    lower.execute();
                }
            }
        }
    }

    /**
     * Raises them, and gives the server's login its rights.
     *
     * @throws StartRefused when a gap remains: programme data would stand in the open
     */
    void raise(String login) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            try (PreparedStatement raise = connection.prepareStatement("select core.raise_walls(?::name, ?)")) {
                raise.setString(1, login);
                raise.setArray(2, array(connection));
                raise.execute();
            }
            List<String> gaps = gaps(connection);
            if (!gaps.isEmpty()) {
                throw new StartRefused("The walls between programmes have gaps: " + String.join("; ", gaps)
                        + ". This is a fault of the software or of a module, not of this installation.");
            }
        }
    }

    private List<String> gaps(Connection connection) throws SQLException {
        List<String> gaps = new ArrayList<>();
        try (PreparedStatement look =
                connection.prepareStatement("select place, gap from core.wall_gaps(?) order by place")) {
            look.setArray(1, array(connection));
            try (ResultSet found = look.executeQuery()) {
                while (found.next()) {
                    gaps.add(found.getString(1) + " " + found.getString(2));
                }
            }
        }
        return gaps;
    }

    private Array array(Connection connection) throws SQLException {
        return connection.createArrayOf("text", schemas.toArray());
    }

    private static boolean any(Connection connection, String query) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(query);
                ResultSet found = look.executeQuery()) {
            return found.next() && found.getString(1) != null;
        }
    }
}
