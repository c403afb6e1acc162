package org.alongside.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.alongside.core.module.StartRefused;
import org.postgresql.PGConnection;

/**
 * Before anything else is done with PostgreSQL: can it be reached, is it new enough, and is there a login for the server that is
 * bound by the walls between programmes? Where something is wrong, whoever runs the server reads it in plain words.
 */
final class DatabaseCheck {
    /** The oldest PostgreSQL that Alongside is meant for. */
    static final int OLDEST = 14;

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_LET_IN = "28000";
    private static final String NO_DATABASE = "3D000";
    private static final String CONNECTION = "08";

    private final DatabaseLogins logins;
    private final int oldest;

    DatabaseCheck(DatabaseLogins logins, int oldest) {
        this.logins = logins;
        this.oldest = oldest;
    }

    /**
     * Checks, and sees to the server's login.
     *
     * @throws StartRefused when the server cannot work with this database
     */
    void run() {
        DataSource owner = logins.ownersSource();
        try (Connection connection = owner.getConnection()) {
            refuseWhatIsTooOld(connection);
            if (logins.application().user().equals(logins.owner().user())) {
                throw new StartRefused("ALONGSIDE_DB_APP_USER must not be the owner of the tables, ALONGSIDE_DB_USER ("
                        + logins.owner()
                        + "): the walls between programmes would not hold. Leave it out, or name another.");
            }
            if (!letsIn(logins.applicationsSource())) {
                provide(connection);
                try (Connection tried = logins.applicationsSource().getConnection()) {
                    tried.isValid(1);
                } catch (SQLException refused) {
                    throw explained(logins.application(), refused);
                }
            }
            refuseWhoStandsAboveTheWalls(connection);
        } catch (SQLException failed) {
            throw explained(logins.owner(), failed);
        }
    }

    private void refuseWhatIsTooOld(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < oldest) {
            throw new StartRefused("The database is PostgreSQL " + version
                    + ", which is too old. Alongside needs PostgreSQL " + oldest + " or newer.");
        }
    }

    private static boolean letsIn(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes the login that is ours, or gives it its password again. One that the operator made is the operator's. */
    private void provide(Connection connection) throws SQLException {
        DatabaseLogins.Login login = logins.application();
        if (!logins.ours()) {
            try (Connection tried = logins.applicationsSource().getConnection()) {
                tried.isValid(1);
                return;
            } catch (SQLException refused) {
                throw explained(login, refused);
            }
        }
        String name = quoted(login.user());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Several servers may start at once.
            statement.execute("select pg_advisory_xact_lock(hashtext('alongside login'))");
            if (!exists(connection, login.user())) {
                statement.execute("create role " + name + " login noinherit");
            }
            if (!login.password().isEmpty()) {
                // Hashed here, so that the password itself stands in no log of the database.
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
            }
            statement.execute("grant connect on database " + quoted(connection.getCatalog()) + " to " + name);
            connection.commit();
        } catch (SQLException refused) {
            connection.rollback();
            throw new StartRefused(
                    "The server's own login, " + login.user() + ", could not be made: " + firstLine(refused)
                            + ". Let the owner make it once ('alter role "
                            + quoted(logins.owner().user())
                            + " createrole'), or make a login yourself ('create role alongside_app login password ...')"
                            + " and name it in ALONGSIDE_DB_APP_USER and ALONGSIDE_DB_APP_PASSWORD.",
                    refused);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            look.setString(1, role);
            try (ResultSet found = look.executeQuery()) {
                return found.next();
            }
        }
    }

    private void refuseWhoStandsAboveTheWalls(Connection connection) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("select rolsuper or rolbypassrls"
                + " or pg_has_role(oid, current_user, 'member')"
                + " or exists (select from pg_class c where c.relowner = r.oid and c.relpersistence = 'p')"
                + " from pg_roles r where rolname = ?")) {
            look.setString(1, logins.application().user());
            try (ResultSet found = look.executeQuery()) {
                if (!found.next() || found.getBoolean(1)) {
                    throw new StartRefused("The server's login, " + logins.application()
                            + ", is a superuser, may bypass row-level security, belongs to the owner or owns tables: the walls"
                            + " between programmes would not hold. Name a plain login in ALONGSIDE_DB_APP_USER.");
                }
            }
        }
    }

    /** What went wrong when a login was tried, and what to do about it. */
    StartRefused explained(DatabaseLogins.Login login, SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        String words;
        if (state.equals(WRONG_PASSWORD)) {
            words = "The database does not take the password of " + login + ". Check "
                    + (login.equals(logins.owner()) ? "ALONGSIDE_DB_PASSWORD." : "ALONGSIDE_DB_APP_PASSWORD.");
        } else if (state.equals(NOT_LET_IN)) {
            words = "The database does not let " + login + " in (" + firstLine(failed)
                    + "). Check ALONGSIDE_DB_USER, and the database's pg_hba.conf for " + login + ".";
        } else if (state.equals(NO_DATABASE)) {
            words = "There is no such database (" + firstLine(failed) + "). Create it, or correct ALONGSIDE_DB_URL.";
        } else if (state.startsWith(CONNECTION)) {
            words = "The database cannot be reached at " + address()
                    + ". Is it running, and is ALONGSIDE_DB_URL right? It said: " + firstLine(failed);
        } else {
            words = "The database at " + address() + " cannot be used: " + firstLine(failed);
        }
        return new StartRefused(words, failed);
    }

    /** The URL without what may be secret in it. */
    private String address() {
        return logins.url().replaceFirst("[?].*", "");
    }

    private static String firstLine(SQLException failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
