package org.alongside.core.module;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the server can do its work: started wholly, and the database answers. */
@ApplicationScoped
class Readiness {
    private static final int SECONDS_TO_ANSWER = 2;

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource database;

    private volatile boolean started;

    void declare() {
        started = true;
    }

    boolean ready() {
        if (!started) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
