package org.modalitypages.privacy;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalRows;

/** Reads and deletes the rows that features told of, on a connection that its caller owns. */
final class PersonRows {

    private static final int MOST_AT_ONCE = 500;

    /** Useless to their owner, and dangerous in a file that lies about. */
    private static final Set<String> SECRETS = Set.of("password_hash", "digest", "secret", "secret_digest", "id_token");

    private PersonRows() {}

    /** Each of a person's rows as a JSON object by column; JSON within text is opened, bytes are Base64. */
    static void read(Connection connection, PersonalRows rows, Person person, Consumer<JsonObject> reader)
            throws SQLException {
        for (var ids : parts(person.ids(rows.key()))) {
            try (var query = connection.prepareStatement("select * from " + rows.table() + where(rows, ids));
                    var found = query.executeQuery()) {
                while (found.next()) {
                    reader.accept(object(found));
                }
            }
        }
    }

    static long count(Connection connection, PersonalRows rows, Person person) throws SQLException {
        var count = 0L;
        for (var ids : parts(person.ids(rows.key()))) {
            try (var query = connection.prepareStatement("select count(*) from " + rows.table() + where(rows, ids));
                    var found = query.executeQuery()) {
                found.next();
                count += found.getLong(1);
            }
        }
        return count;
    }

    static long delete(Connection connection, PersonalRows rows, Person person) throws SQLException {
        var count = 0L;
        for (var ids : parts(person.ids(rows.key()))) {
            try (var delete = connection.prepareStatement("delete from " + rows.table() + where(rows, ids))) {
                count += delete.executeUpdate();
            }
        }
        return count;
    }

    /** Ids are numbers of ours, so that they can stand in the statement themselves. */
    private static String where(PersonalRows rows, List<Long> ids) {
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " where " + rows.condition().replace(":ids", list);
    }

    private static List<List<Long>> parts(Set<Long> ids) {
        var sorted = List.copyOf(new TreeSet<>(ids));
        var parts = new ArrayList<List<Long>>();
        for (var start = 0; start < sorted.size(); start += MOST_AT_ONCE) {
            parts.add(sorted.subList(start, Math.min(start + MOST_AT_ONCE, sorted.size())));
        }
        return parts;
    }

    private static JsonObject object(ResultSet row) throws SQLException {
        var object = Json.createObjectBuilder();
        var columns = row.getMetaData();
        for (var index = 1; index <= columns.getColumnCount(); index++) {
            var name = columns.getColumnLabel(index).toLowerCase(Locale.ROOT);
            if (!SECRETS.contains(name)) {
                add(object, name, row, index, columns.getColumnType(index));
            }
        }
        return object.build();
    }

    private static void add(JsonObjectBuilder object, String name, ResultSet row, int index, int type)
            throws SQLException {
        if (row.getObject(index) == null) {
            object.addNull(name);
            return;
        }
        switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> object.add(name, row.getLong(index));
            case Types.BOOLEAN, Types.BIT -> object.add(name, row.getBoolean(index));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                object.add(
                        name,
                        row.getObject(index, OffsetDateTime.class).toInstant().toString());
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                object.add(name, Base64.getEncoder().encodeToString(row.getBytes(index)));
            default -> text(object, name, row.getString(index));
        }
    }

    private static void text(JsonObjectBuilder object, String name, String text) {
        if (text.startsWith("{") && text.endsWith("}")) {
            try (var reader = Json.createReader(new StringReader(text))) {
                object.add(name, reader.readObject());
                return;
            } catch (jakarta.json.JsonException plainText) {
                // A person may well begin their words with a brace.
            }
        }
        object.add(name, text);
    }
}
