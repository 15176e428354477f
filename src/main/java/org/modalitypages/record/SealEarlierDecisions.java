package org.modalitypages.record;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.modalitypages.person.Holder;
import org.modalitypages.person.PersonKeys;

/**
 * Seals the decisions that were made before there was a chain, and puts what was a plain hash of a consent's text under
 * its specialist's key. Of the texts of those decisions only what still stands can be hashed.
 */
@Dependent
class SealEarlierDecisions implements JavaMigration {

    private static final String WITH_TEXTS = """
            select d.id, d.account_id, e.content_hash, e.type, e.item_id, s.specialist_id, w.decision_id, w.reason, w.note
            from decision d
            left join edition e on e.id = d.edition_id
            left join statement s on e.type = 'statement' and s.id = e.item_id
            left join decision_words w on w.decision_id = d.id""";

    private final Map<Holder, String> secrets = new HashMap<>();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("31");
    }

    @Override
    public String getDescription() {
        return "seal earlier decisions";
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
        rehashConsents(connection);
        hashDecisions(connection);
        seal(connection);
    }

    private void rehashConsents(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select c.id, c.text_hash, s.specialist_id from consent c join statement s on s.id = c.statement_id");
                var rows = query.executeQuery();
                var update = connection.prepareStatement("update consent set text_hash = ? where id = ?")) {
            while (rows.next()) {
                var secret = secret(connection, Holder.specialist(rows.getLong("specialist_id")));
                update.setString(1, PersonKeys.mac(secret, rows.getString("text_hash")));
                update.setLong(2, rows.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void hashDecisions(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(WITH_TEXTS);
                var rows = query.executeQuery();
                var update =
                        connection.prepareStatement("update decision set words_mac = ?, text_mac = ? where id = ?")) {
            while (rows.next()) {
                var holder = holder(
                        rows.getString("type"), rows.getLong("item_id"), rows.getLong("specialist_id"), Holder.SITE);
                var text = rows.getString("content_hash");
                var account = rows.getLong("account_id");
                var speaker = holder.equals(Holder.SITE) && account != 0 ? Holder.account(account) : holder;
                rows.getLong("decision_id");
                update.setString(
                        1,
                        rows.wasNull()
                                ? null
                                : PersonKeys.mac(
                                        secret(connection, speaker),
                                        Words.of(rows.getString("reason"), rows.getString("note"))));
                update.setString(2, text == null ? null : PersonKeys.mac(secret(connection, holder), text));
                update.setLong(3, rows.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static Holder holder(String type, long itemId, long specialistId, Holder otherwise) {
        if (type == null) {
            return otherwise;
        }
        return switch (type) {
            case "statement" -> Holder.specialist(specialistId);
            case "specialist" -> Holder.specialist(itemId);
            default -> otherwise;
        };
    }

    private static void seal(Connection connection) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var query = connection.prepareStatement("select * from decision order by id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                entries.add(Seals.entry(rows));
            }
        }
        Seals.append(connection, entries);
    }

    private String secret(Connection connection, Holder holder) throws SQLException {
        var known = secrets.get(holder);
        if (known != null) {
            return known;
        }
        var secret = PersonKeys.freshSecret();
        try (var insert = connection.prepareStatement(
                "insert into person_key (id, holder, secret, created_at) values (?, ?, ?, ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, holder.id());
            insert.setString(3, secret);
            insert.setTimestamp(4, Timestamp.from(java.time.Instant.EPOCH));
            insert.executeUpdate();
        }
        secrets.put(holder, secret);
        return secret;
    }
}
