package org.modalitypages.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The embedded database's trigger on the record: refuses every change and removal. Made by the database, hence public. */
public final class FinalRows implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("The record of decisions is only added to");
    }
}
