package org.modalitypages.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives PostgreSQL's application user exactly what the application does: everything on ordinary tables, reading and adding
 * on those that are only added to, nothing on the schema itself. Asked first what is there already, as a start changes
 * nothing most of the time and several nodes may start at once.
 */
final class Privileges {

    private static final Logger LOG = Logger.getLogger(Privileges.class.getName());
    private static final long LOCK = 5_831_204_417L;
    private static final List<String> ALL = List.of("select", "insert", "update", "delete", "truncate");
    private static final Set<String> ORDINARY = Set.of("select", "insert", "update", "delete");
    private static final Set<String> ADDING = Set.of("select", "insert");
    private static final String HISTORY = "flyway_schema_history";

    private Privileges() {}

    /**
     * Grants and revokes what differs, in one transaction.
     *
     * @param user the application's
     * @param appendOnly names of tables that it only adds to
     */
    static void grant(DataSource owner, String user, Set<String> appendOnly) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
            var schema = column(connection, "select current_schema()").get(0);
            run(connection, "grant usage on schema " + quoted(schema) + " to " + quoted(user));
            for (var table : column(
                    connection,
                    "select tablename from pg_tables where schemaname = current_schema() order by tablename")) {
                var wanted = table.equals(HISTORY) ? Set.<String>of() : appendOnly.contains(table) ? ADDING : ORDINARY;
                settle(connection, table, user, wanted);
            }
            run(connection, "grant usage, select on all sequences in schema " + quoted(schema) + " to " + quoted(user));
            warnOfPower(connection, user);
            connection.commit();
        }
    }

    private static void settle(Connection connection, String table, String user, Set<String> wanted)
            throws SQLException {
        for (var privilege : ALL) {
            var has = has(connection, table, user, privilege);
            if (has != wanted.contains(privilege)) {
                run(
                        connection,
                        (has ? "revoke " : "grant ") + privilege + " on " + quoted(table) + (has ? " from " : " to ")
                                + quoted(user));
            }
        }
    }

    private static boolean has(Connection connection, String table, String user, String privilege) throws SQLException {
        return column(
                        connection,
                        "select has_table_privilege(cast(? as name), cast(? as text), cast(? as text))",
                        user,
                        quoted(table),
                        privilege)
                .get(0)
                .equals("t");
    }

    /** A superuser or an owner can do anything, whatever was revoked. */
    private static void warnOfPower(Connection connection, String user) throws SQLException {
        var mighty = column(
                connection,
                "select rolname from pg_roles where rolname = ? and (rolsuper or pg_has_role(rolname, current_user, 'member'))",
                user);
        if (!mighty.isEmpty()) {
            LOG.warning(
                    () -> "database.user " + user
                            + " is a superuser or a member of the migrations' owner, so nothing keeps it from changing the record");
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
