package org.modalitypages.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Makes sure that what was committed survives the end of the process. PostgreSQL does so with every commit; the embedded H2
 * writes half a second later, so that a killed process forgets what it may have told others meanwhile.
 */
@ApplicationScoped
public class WriteThrough {

    @Resource(lookup = "java:app/database")
    private DataSource database;

    /** Returns when everything committed so far is on disk; at once on PostgreSQL. Not for use within a transaction. */
    public void now() {
        try (var connection = database.getConnection()) {
            if (isEmbedded(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be written through", unreachable);
        }
    }

    private static boolean isEmbedded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
