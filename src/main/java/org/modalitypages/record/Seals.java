package org.modalitypages.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The chain's rows, in plain SQL on a connection that its caller commits. */
final class Seals {

    private static final String LAST =
            "select position, hash from decision_seal order by position desc fetch first 1 rows only";

    private Seals() {}

    /** Position and hash of the newest seal; 0 and {@link Link#START} while there is none. */
    record Head(long position, String hash) {}

    /** Seals these decisions behind all others. Whoever else wants to waits until this connection has committed. */
    static void append(Connection connection, List<Entry> entries) throws SQLException {
        try (var lock = connection.prepareStatement("select id from record_lock where id = 1 for update");
                var locked = lock.executeQuery()) {
            if (!locked.next()) {
                throw new SQLException("The record's lock is missing");
            }
        }
        var head = head(connection);
        var position = head.position();
        var hash = head.hash();
        try (var insert = connection.prepareStatement(
                "insert into decision_seal (position, decision_id, previous_hash, hash) values (?, ?, ?, ?)")) {
            for (var entry : entries) {
                var link = Link.after(position, hash, entry);
                insert.setLong(1, link.position());
                insert.setLong(2, entry.id());
                insert.setString(3, link.previous());
                insert.setString(4, link.hash());
                insert.addBatch();
                position = link.position();
                hash = link.hash();
            }
            insert.executeBatch();
        }
    }

    static Head head(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(LAST);
                var rows = query.executeQuery()) {
            return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : new Head(0, Link.START);
        }
    }

    /** The decision of a row of {@code decision}. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("edition_id"),
                row.getString("transition"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getObject("account_id", Long.class),
                row.getLong("edition_version"),
                instant(row, "happened_at"),
                row.getString("correlation"),
                row.getBoolean("consent"),
                row.getString("words_mac"),
                row.getString("text_mac"),
                row.getString("via"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
