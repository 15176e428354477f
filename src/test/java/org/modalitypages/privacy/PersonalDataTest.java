package org.modalitypages.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modalitypages.person.Person.Key;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;
import org.modalitypages.platform.Descriptor;

/** Every table of the migrated schema either is told of as personal data, or is named here with the reason why it is none. */
class PersonalDataTest {

    private static final Path CLASSES = Path.of("target/classes");

    /** Tables that hold nothing of a person. */
    private static final Map<String, String> IMPERSONAL = Map.ofEntries(
            Map.entry("modality", "approaches, not people"),
            Map.entry("decision_seal", "hashes of the record"),
            Map.entry("record_lock", "a lock"),
            Map.entry("slug_turn", "a lock"),
            Map.entry("record_check", "what checks of the record found, by number"),
            Map.entry("person_key", "keys, which the erasure itself forgets"),
            Map.entry("erasure", "receipts, which name nobody"),
            Map.entry("published_change", "numbers of items that changed"),
            Map.entry("reason_code", "words of the team on reasons"),
            Map.entry("mail_relay", "the way to the mail server"),
            Map.entry("photo", "an id and a time; whose it is stands beside it"),
            Map.entry("host_site", "addresses of websites"),
            Map.entry("site_origin", "addresses of websites"),
            Map.entry("embed", "settings of widgets"),
            Map.entry("embed_turn", "how often they changed"),
            Map.entry("embed_count", "how often a widget was seen and clicked on a day, by whomever"),
            Map.entry("embed_origin", "websites on which a widget was seen"),
            Map.entry("embed_count_turn", "a lock"),
            Map.entry("platform", "ways to other content platforms"),
            Map.entry("platform_copy", "digests of public items"),
            Map.entry("platform_delivery", "numbers of public items that platforms are told of"),
            Map.entry("platform_work", "how far work on platforms is; items by number"),
            Map.entry("scheduled_tasks", "which platform has its turn when"),
            Map.entry("notice_key", "what signs links"),
            Map.entry("oidc_request", "sign-ins of nobody yet, for ten minutes"),
            Map.entry("launch_token", "which tokens were used in the last minutes, as digests"),
            Map.entry("theme", "looks of the site"),
            Map.entry("worn_theme", "which of them the site has"));

    /** Columns by which rows belong to a person, though the rows are told of by another. */
    private static final Map<String, String> TOLD_BY_ANOTHER =
            Map.of("statement.specialist_id", "a person's statements are found first and told of by their own ids");

    private static final Map<String, Key> KEYS = Map.of(
            "account_id", Key.ACCOUNT,
            "specialist_id", Key.SPECIALIST,
            "statement_id", Key.STATEMENT,
            "edition_id", Key.EDITION);

    private static Connection connection;

    @BeforeAll
    static void migrate() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:personal-data;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(implementations(JavaMigration.class).toArray(JavaMigration[]::new))
                .load()
                .migrate();
        connection = database.getConnection();
    }

    @AfterAll
    static void drop() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Test
    void every_table_is_told_of_or_known_to_hold_nothing_of_a_person() throws SQLException {
        var known = new TreeSet<>(IMPERSONAL.keySet());
        rows().forEach(told -> known.add(told.table()));
        var tables = new TreeSet<>(
                column(
                        "select lower(table_name) from information_schema.tables"
                                + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and lower(table_name) <> 'flyway_schema_history'"));

        assertThat(known).as("""
                        Tell of each table's rows in a PersonalData bean of its feature, or add it to IMPERSONAL here with the reason why
                        it holds nothing of a person.""").isEqualTo(tables);
    }

    @Test
    void platforms_are_told_the_same_by_the_descriptor() {
        var described = Descriptor.file("privacy.json").getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("table") + ": " + row.getString("what") + ": " + row.getString("erasure"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described)
                .isEqualTo(rows().stream()
                        .map(told -> told.table() + ": " + told.words() + ": "
                                + (told.kept().isPresent() ? "kept" : "deleted"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatever_points_to_a_person_is_told_of_by_that() throws SQLException {
        var missing = new ArrayList<String>();
        for (var column : column("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
                + " where table_schema = 'PUBLIC'")) {
            var table = column.substring(0, column.indexOf('.'));
            var key = KEYS.get(column.substring(table.length() + 1));
            if (key != null
                    && !IMPERSONAL.containsKey(table)
                    && !TOLD_BY_ANOTHER.containsKey(column)
                    && rows().stream().noneMatch(told -> told.table().equals(table) && told.key() == key)) {
                missing.add(column);
            }
        }

        assertThat(missing)
                .as("columns with a person's id that no PersonalRows of that key names")
                .isEmpty();
    }

    @Test
    void every_condition_can_be_asked() {
        rows().forEach(told -> assertThatCode(() -> column("select count(*) from " + told.table() + " where "
                        + told.condition().replace(":ids", "1, 2")))
                .as(told.toString())
                .doesNotThrowAnyException());
    }

    @Test
    void what_rows_are_is_said_in_plain_words() {
        assertThat(rows()).allSatisfy(told -> {
            assertThat(told.words()).matches("[A-Z][A-Za-z ,'-]+[a-z]");
            told.kept().ifPresent(why -> assertThat(why).endsWith("."));
        });
    }

    private static List<PersonalRows> rows() {
        return implementations(PersonalData.class).stream()
                .flatMap(feature -> feature.rows().stream())
                .toList();
    }

    private static List<String> column(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    private static <T> List<T> implementations(Class<T> type) {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(PersonalDataTest::load)
                    .filter(found -> type.isAssignableFrom(found) && !found.isInterface())
                    .map(found -> type.cast(make(found)))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " has no constructor without parameters", impossible);
        }
    }

    private static Class<?> load(Path file) {
        var name =
                CLASSES.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, PersonalDataTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
