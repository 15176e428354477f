package org.modalitypages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** The record of a running server, verified from outside, and tampered with behind the server's back. */
@InServer
class RecordIT {

    @TempDir
    Path directory;

    private Api administrator;
    private Api editor;

    @BeforeEach
    void somebody_decides() {
        administrator = TestAccount.with(Role.ADMINISTRATOR).api();
        editor = TestAccount.with(Role.EDITOR).api();
        importPage(editor, "Record Therapy", 2);
    }

    @Test
    void the_exported_record_holds_and_ends_in_the_head() throws IOException {
        var head = head();
        var said = new ByteArrayOutputStream();

        assertThat(verify(said, "--head", head))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(administrator.get("/api/v1/manage/record/head").json().getInt("length"))
                .isPositive();
    }

    @Test
    void a_later_part_of_the_record_follows_an_earlier_head() throws IOException {
        var before = administrator.get("/api/v1/manage/record/head").json();
        importPage(editor, "Later Record Therapy", 1);
        var after = before.getInt("length");
        var file = export("?after=" + after);

        assertThat(Files.readAllLines(file)).isNotEmpty();
        assertThat(VerifyCommand.run(silent(), file.toString(), "--from", after + ":" + before.getString("hash")))
                .isZero();
    }

    @Test
    void only_administrators_read_the_record() {
        var publisher = TestAccount.with(Role.PUBLISHER).api();

        for (var path : List.of("", "/head", "/checks")) {
            assertThat(publisher.get("/api/v1/manage/record" + path).status()).isEqualTo(403);
        }
        assertThat(publisher
                        .send("POST", "/api/v1/manage/record/checks", new byte[0])
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get("/api/v1/manage/record?after=minus").problem())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void one_row_changed_in_the_database_is_found_and_no_other() throws IOException {
        // The embedded database would have to load the trigger's class again, which only the server can.
        assumeThat(TestDatabase.isPostgres()).isTrue();
        assertThat(check().getInt("faults")).isZero();
        var decision = Long.valueOf(TestDatabase.column("select min(id) from decision where account_id is not null")
                .get(0));
        var line = lineOf(decision);
        unguarded("decision", () -> {
            TestDatabase.update("update decision set edition_version = edition_version + 1 where id = ?", decision);
            var said = new ByteArrayOutputStream();

            assertThat(verify(said)).isOne();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .startsWith("line " + line + ": ")
                    .contains("decision " + decision + " was changed")
                    .contains(" 1 fault(s)");
            assertThat(check().getInt("faults")).isOne();
            TestDatabase.update("update decision set edition_version = edition_version - 1 where id = ?", decision);
        });

        assertThat(check().getInt("faults")).isZero();
    }

    @Test
    void a_decision_put_in_past_the_chain_is_found() throws IOException {
        // The embedded database would have to load the trigger's class again, which only the server can.
        assumeThat(TestDatabase.isPostgres()).isTrue();
        TestDatabase.update(
                "insert into decision (id, edition_id, transition, to_state, edition_version, happened_at, correlation)"
                        + " select 7, edition_id, transition, to_state, edition_version, happened_at, correlation"
                        + " from decision where id = (select min(id) from decision)");
        var said = new ByteArrayOutputStream();
        var code = verify(said);
        unguarded("decision", () -> TestDatabase.update("delete from decision where id = 7"));

        assertThat(code).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("decision 7 has no seal");
        assertThat(verify(said)).isZero();
    }

    @Test
    void even_the_owner_cannot_change_the_record_by_mistake() {
        for (var sql : List.of(
                "update decision set to_state = 'PUBLISHED'",
                "delete from decision",
                "update decision_seal set hash = previous_hash",
                "delete from decision_seal")) {
            assertThatThrownBy(() -> TestDatabase.update(sql))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("only added to");
        }
    }

    @Test
    void the_applications_user_has_no_right_to_change_the_record_on_postgresql() throws SQLException {
        assumeThat(TestDatabase.isPostgres()).isTrue();
        for (var sql : List.of(
                "update decision set to_state = 'PUBLISHED'",
                "delete from decision",
                "truncate decision cascade",
                "update decision_seal set hash = previous_hash",
                "delete from decision_seal",
                "alter table decision disable trigger all",
                "drop table decision_seal",
                "create table another (id integer)",
                "delete from flyway_schema_history")) {
            try (var connection = TestDatabase.asApplication();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState())
                                        .as("insufficient privilege")
                                        .isEqualTo("42501"));
            }
        }
    }

    @Test
    void decisions_made_at_once_form_one_chain() throws Exception {
        var tasks = new ArrayList<Callable<Reply>>();
        for (var number = 0; number < 12; number++) {
            var title = "Crowded Therapy " + (char) ('a' + number);
            tasks.add(() -> importPage(editor, title, 3));
        }
        var crowd = Executors.newFixedThreadPool(6);
        try {
            for (var result : crowd.invokeAll(tasks)) {
                assertThat(result.get().json().getInt("created")).isEqualTo(3);
            }
        } finally {
            crowd.shutdown();
        }

        assertThat(verify(new ByteArrayOutputStream())).isZero();
    }

    @Test
    void a_long_import_does_not_hold_up_other_decisions() throws Exception {
        var edition = editor.get("/api/v1/manage/queue?type=statement&modality=record-therapy&limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var crowd = Executors.newSingleThreadExecutor();
        try {
            var large = crowd.submit(() -> importPage(editor, "Endless Therapy", 120));
            var decided = 0;
            while (!large.isDone()) {
                decide(edition, decided % 2 == 0 ? "REJECT" : "REOPEN");
                decided += large.isDone() ? 0 : 1;
            }
            assertThat(large.get().json().getInt("created")).isEqualTo(120);
            assertThat(decided).as("decided while the large import ran").isPositive();
        } finally {
            crowd.shutdown();
        }

        assertThat(verify(new ByteArrayOutputStream())).isZero();
    }

    private void decide(String edition, String transition) {
        var path = "/api/v1/manage/editions/" + edition;
        var version = administrator.get(path).json().getInt("version");
        var reply = administrator.postJson(
                path + "/transitions",
                "{\"transition\":\"" + transition + "\",\"reason\":\"tone\",\"note\":\"Please soften it.\"}",
                "If-Match",
                "\"" + version + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static Reply importPage(Api editor, String title, int statements) {
        var page = new StringBuilder(title).append("\n\nWhat ").append(title).append(" is.\n\nMeet the specialists\n");
        for (var index = 0; index < statements; index++) {
            page.append("\nWords number ")
                    .append(index)
                    .append(" about ")
                    .append(title)
                    .append(".\n\n— ")
                    .append("Rowan ")
                    .append((char) ('A' + index / 26))
                    .append((char) ('a' + index % 26))
                    .append(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                    .append(", Psychologist in Reno, NV\n");
        }
        var reply = editor.post(
                "/api/v1/manage/imports", "text/plain", page.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private String head() {
        return administrator.get("/api/v1/manage/record/head").json().getString("hash");
    }

    private jakarta.json.JsonObject check() {
        var reply = administrator.send("POST", "/api/v1/manage/record/checks", new byte[0]);
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private Path export(String query) throws IOException {
        var reply = administrator.get("/api/v1/manage/record" + query);
        assertThat(reply.status()).isEqualTo(200);
        return Files.write(directory.resolve("record.ndjson"), reply.bytes());
    }

    private int verify(ByteArrayOutputStream said, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(export("").toString()));
        arguments.addAll(List.of(options));
        return VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    }

    private int lineOf(long decision) throws IOException {
        var lines = Files.readAllLines(export(""));
        for (var number = 1; number <= lines.size(); number++) {
            if (lines.get(number - 1).contains("\"id\":\"" + decision + "\"")) {
                return number;
            }
        }
        throw new AssertionError("decision " + decision + " is not in the export");
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    private interface Tampering {
        void run() throws IOException;
    }

    /** As somebody who owns the tables and means it. */
    private static void unguarded(String table, Tampering work) throws IOException {
        TestDatabase.update("alter table " + table + " disable trigger " + table + "_is_final");
        try {
            work.run();
        } finally {
            TestDatabase.update("alter table " + table + " enable trigger " + table + "_is_final");
        }
    }
}
