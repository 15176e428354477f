package org.modalitypages.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of this run, named by the system property {@code database}; tests may look into it beside the server. */
public record TestDatabase(String url, String user, String owner) {

    private static final String OWNER = "modality_pages_owner";
    private static final String APPLICATION = "modality_pages_app";

    private static EmbeddedPostgres postgres;
    private static TestDatabase current;
    private static Connection connection;

    static TestDatabase start(Path data) throws IOException {
        if (System.getProperty("database", "h2").equals("postgresql")) {
            postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(data.resolve("postgresql").toFile())
                    .start();
            current = withTwoUsers();
        } else {
            // AUTO_SERVER lets the tests in; otherwise the server alone would hold the file.
            current = new TestDatabase(
                    "jdbc:h2:file:" + data.resolve("modality-pages") + ";AUTO_SERVER=TRUE",
                    "modality_pages",
                    "modality_pages");
        }
        return current;
    }

    /** As the README tells operators to: one user owns the tables, and the application gets another. */
    private static TestDatabase withTwoUsers() {
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("create role " + OWNER + " login createdb");
            statement.execute("create role " + APPLICATION + " login");
            statement.execute("create database modality_pages owner " + OWNER);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database's users could not be made", failed);
        }
        try (var superuser = postgres.getDatabase("postgres", "modality_pages").getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("revoke create on schema public from public");
            statement.execute("grant create on schema public to " + OWNER);
        } catch (SQLException failed) {
            throw new IllegalStateException("The database's users could not be made", failed);
        }
        return new TestDatabase(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/modality_pages", APPLICATION, OWNER);
    }

    public static boolean isPostgres() {
        return !current.owner.equals(current.user);
    }

    /** A connection of the application's own user, which may do no more than the application. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(current.url, current.user, "");
    }

    static void stop() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            throw new IllegalStateException("The connection did not close", alreadyGone);
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException alreadyGone) {
                throw new IllegalStateException("PostgreSQL did not stop", alreadyGone);
            }
        }
    }

    /** Another empty database of the same kind, for a server that a test starts by itself. */
    public static TestDatabase another(String name) {
        if (postgres == null) {
            return new TestDatabase(current.url.replace("modality-pages;", name + ";"), current.user, current.owner);
        }
        update("create database " + name);
        return new TestDatabase(current.url.replace("/modality_pages", "/" + name), OWNER, OWNER);
    }

    /** A connection to it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** Runs one statement with these values. */
    public static int update(String sql, Object... values) {
        try (var statement = connection().prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of what a query finds, as text. */
    public static List<String> column(String sql, Object... values) {
        try (var statement = connection().prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** A connection of its own, for whoever needs a transaction; the caller closes it. */
    public static Connection another() throws SQLException {
        return DriverManager.getConnection(current.url, current.user, "");
    }

    private static synchronized Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(current.url, current.owner, "");
        }
        return connection;
    }
}
