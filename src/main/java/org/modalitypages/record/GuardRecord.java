package org.modalitypages.record;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Lets the database refuse every change of the record, whoever tries it: by triggers, which each database writes in its
 * own way. On PostgreSQL an application's user of its own is denied the privilege besides, in {@code database}.
 */
@Dependent
class GuardRecord implements JavaMigration {

    private static final List<String> TABLES = List.of("decision", "decision_seal");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("32");
    }

    @Override
    public String getDescription() {
        return "guard the record";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            guardPostgres(connection);
        } else {
            guardH2(connection);
        }
    }

    private static void guardPostgres(Connection connection) throws SQLException {
        run(connection, """
                create function record_is_final() returns trigger language plpgsql as
                $$ begin raise exception 'The record of decisions is only added to'; end $$""");
        for (var table : TABLES) {
            run(
                    connection,
                    "create trigger " + table + "_is_final before update or delete or truncate on " + table
                            + " for each statement execute function record_is_final()");
        }
    }

    private static void guardH2(Connection connection) throws SQLException {
        for (var table : TABLES) {
            run(
                    connection,
                    "create trigger " + table + "_is_final before update, delete on " + table + " for each row call \""
                            + FinalRows.class.getName() + "\"");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
