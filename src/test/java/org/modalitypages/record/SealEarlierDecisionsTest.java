package org.modalitypages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.modalitypages.person.PersonKeys;

/** A database from before the chain, brought up to it. */
class SealEarlierDecisionsTest {

    private static final String HASH = "ab".repeat(32);

    private final JdbcDataSource database = new JdbcDataSource();

    @Test
    void what_was_decided_before_is_sealed_and_consents_still_stand() throws SQLException {
        database.setURL("jdbc:h2:mem:earlier;DB_CLOSE_DELAY=-1");
        migrateTo("1");
        try (var connection = database.getConnection()) {
            fill(connection);
            migrateTo("32");

            var verifier = new Verifier(0, Link.START, null);
            links(connection).forEach(link -> verifier.link(link.position(), link));
            assertThat(verifier.faults()).isEmpty();
            assertThat(verifier.position()).isEqualTo(3);
            var secret = column(connection, "select secret from person_key where holder = 'specialist:3'");
            assertThat(column(connection, "select text_hash from consent"))
                    .containsExactly(PersonKeys.mac(secret.get(0), HASH));
            assertThat(column(connection, "select text_mac from decision where edition_id = 5 order by id"))
                    .containsOnly(PersonKeys.mac(secret.get(0), HASH));
            assertThat(column(connection, "select words_mac from decision where id = 11"))
                    .containsExactly(PersonKeys.mac(secret.get(0), Words.of("tone", "Softer, please.")));
            assertThat(column(connection, "select text_mac from decision where id = 12"))
                    .as("of a text that is gone")
                    .containsExactly((String) null);
            assertThatThrownBy(() -> run(connection, "update decision set to_state = 'PUBLISHED'"))
                    .hasStackTraceContaining("only added to");
            run(connection, "shutdown");
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(new SealEarlierDecisions(), new GuardRecord())
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static void fill(Connection connection) throws SQLException {
        var now = "timestamp with time zone '2026-11-24 21:07:05.123456+00'";
        run(
                connection,
                "insert into account (id, version, email, name, demo, created_at) values (1, 0, 'a@b.example', 'Ann',"
                        + " false, "
                        + now + ")");
        run(connection, "insert into modality (id, version, created_at) values (2, 0, " + now + ")");
        run(
                connection,
                "insert into specialist (id, version, kind, name, name_key, created_at) values (3, 0, 'PERSON',"
                        + " 'Rowan', 'rowan', "
                        + now + ")");
        run(
                connection,
                "insert into statement (id, version, modality_id, specialist_id, created_at) values (4, 0, 2, 3, " + now
                        + ")");
        run(
                connection,
                "insert into edition (id, version, type, item_id, locale, number, state, content, content_hash,"
                        + " heading, excerpt, created_at, queued_at) values (5, 2, 'statement', 4, 'en', 1, 'RETURNED',"
                        + " '{}', '"
                        + HASH + "', 'h', 'e', " + now + ", " + now + ")");
        run(
                connection,
                "insert into consent (id, statement_id, locale, text_hash, terms, account_id, attested, given_at)"
                        + " values (6, 4, 'en', '"
                        + HASH + "', 't', 1, true, " + now + ")");
        for (var decision : List.of(
                "10, 5, 'IMPORT', null, 'SUBMITTED', 1, 1",
                "11, 5, 'RETURN', 'SUBMITTED', 'RETURNED', null, 2",
                "12, 99, 'IMPORT', null, 'SUBMITTED', 1, 1")) {
            run(
                    connection,
                    "insert into decision (id, edition_id, transition, from_state, to_state, account_id,"
                            + " edition_version, happened_at, correlation) values ("
                            + decision + ", " + now + ", 'c')");
        }
        run(
                connection,
                "insert into decision_words (decision_id, reason, note) values (11, 'tone', 'Softer, please.')");
    }

    private static List<Link> links(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select s.position, s.previous_hash, s.hash, d.* from decision_seal s join decision d on d.id"
                                + " = s.decision_id order by s.position")) {
            var links = new ArrayList<Link>();
            while (rows.next()) {
                links.add(new Link(
                        rows.getLong("position"),
                        rows.getString("previous_hash"),
                        Seals.entry(rows),
                        rows.getString("hash")));
            }
            return links;
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
