package org.alongside.core.module;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings each module's tables up to date, core first: schema {@code <module>}, folder {@code db/migration/<module>} and beside it
 * {@code db/migration/<module>-postgresql} or {@code -h2} for what only one of the databases needs. The owner of the tables does
 * this; the server works with another login. On PostgreSQL the walls between programmes are raised after it.
 */
@ApplicationScoped
class Migrations {
    private static final String POSTGRESQL = "postgresql";

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/alongside-owner")
    private DataSource owner;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    /**
     * Runs what has not run yet.
     *
     * @throws StartRefused when the tables cannot be brought up to date
     */
    void run() {
        // Core first: the tables of modules refer to its tables. The order of modules among themselves never matters.
        List<String> names = modules.stream()
                .map(AlongsideModule::name)
                .sorted(Comparator.comparing((String name) -> !name.equals("core"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        try {
            String vendor = vendor();
            List<Flyway> all =
                    names.stream().map(name -> module(owner, name, vendor)).toList();
            all.forEach(Migrations::refuseWhatIsNewer);
            Walls walls = new Walls(owner, names);
            if (vendor.equals(POSTGRESQL)
                    && all.stream().anyMatch(one -> one.info().pending().length > 0)) {
                walls.lower();
            }
            all.forEach(Flyway::migrate);
            if (vendor.equals(POSTGRESQL)) {
                walls.raise(login());
            }
        } catch (FlywayException | SQLException failed) {
            throw new StartRefused("The tables could not be brought up to date: " + failed.getMessage(), failed);
        }
    }

    /** One module's migrations. */
    static Flyway module(DataSource owner, String name, String vendor) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String shared = "db/migration/" + name;
        // Flyway warns of folders that are not there; most modules need none for a single database.
        String[] folders = loader.getResource(shared + "-" + vendor) == null
                ? new String[] {shared}
                : new String[] {shared, shared + "-" + vendor};
        return Flyway.configure(loader)
                .dataSource(owner)
                .schemas(name)
                .locations(Arrays.stream(folders)
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .load();
    }

    /**
     * An older version on tables of a newer one would lose what it does not know.
     *
     * @throws StartRefused when the tables have seen a migration that this software does not have
     */
    static void refuseWhatIsNewer(Flyway module) {
        Arrays.stream(module.info().all())
                .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new StartRefused("The database is newer than this software: the tables of '"
                            + module.getConfiguration().getSchemas()[0] + "' stand at version " + version
                            + ", which this software does not know. Start the newer Alongside again, or restore the"
                            + " backup that was made before it.");
                });
    }

    private String vendor() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
    }

    private String login() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
