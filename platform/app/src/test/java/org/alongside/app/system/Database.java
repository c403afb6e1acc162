package org.alongside.app.system;

import java.util.Map;

/** What a server under test keeps its data in. */
enum Database {
    /** The real one, with the walls that the database holds itself. */
    POSTGRESQL {
        @Override
        Map<String, String> environment(String name) {
            return Map.of(
                    "ALONGSIDE_DB_URL",
                    PostgresServer.shared().fresh(name),
                    "ALONGSIDE_DB_USER",
                    PostgresServer.OWNER,
                    "ALONGSIDE_DB_PASSWORD",
                    PostgresServer.PASSWORD);
        }
    },

    /** The default: a file in the data folder. */
    H2 {
        @Override
        Map<String, String> environment(String name) {
            return Map.of();
        }
    };

    /** Where a server finds a new, empty database. */
    abstract Map<String, String> environment(String name);
}
