package org.modalitypages.embed;

import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.HashSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives each origin that is registered to its site; one that several sites have to the oldest of them. */
@Dependent
class SettleOrigins implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("87.1");
    }

    @Override
    public String getDescription() {
        return "settle origins";
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
        var settled = new HashSet<String>();
        try (var sites = connection.createStatement();
                var rows = sites.executeQuery("select id, origins from host_site order by id");
                var insert = connection.prepareStatement("insert into site_origin (origin, site_id) values (?, ?)")) {
            while (rows.next()) {
                for (var origin : rows.getString("origins").lines().toList()) {
                    if (settled.add(origin)) {
                        insert.setString(1, origin);
                        insert.setLong(2, rows.getLong("id"));
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }
}
