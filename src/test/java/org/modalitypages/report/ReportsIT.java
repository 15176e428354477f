package org.modalitypages.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestDatabase;

/** What visitors report, from the form to the queue and back out of it. */
@InServer
class ReportsIT {

    private static final String REPORTS = "/api/v1/manage/reports";

    private final Api editor = Server.as(Role.EDITOR);
    private final Api visitor = Server.anonymous();
    private String statement;

    @BeforeEach
    void publish() {
        var text =
                "Reported Therapy\n\nWhat it is.\n\nMeet the specialists\n\nWords that somebody minds.\n\n— Rhea Reported, Psychologist in Reno, NV\n";
        editor.post("/api/v1/manage/imports", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        var publisher = Server.as(Role.PUBLISHER);
        items(publisher, "/api/v1/manage/queue?limit=100&modality=reported-therapy").stream()
                .filter(item -> item.getString("state").equals("SUBMITTED"))
                .forEach(item -> move(publisher, move(publisher, item, "APPROVE"), "PUBLISH"));
        statement = items(visitor, "/api/v1/statements?filter%5Bmodality%5D=reported-therapy")
                .get(0)
                .getString("id");
    }

    @Test
    void a_report_brings_the_live_statement_in_front_of_the_queue_until_it_is_closed() {
        var sent = send("/report/statements/" + statement, "words=It+promises+a+cure.&email=reader%40example.org", 10);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        assertThat(sent.header("Set-Cookie")).isNull();
        assertThat(visitor.get(sent.header("Location")).text()).contains("Thank you");

        assertThat(waiting()).isTrue();
        var report = newest();
        assertThat(report.getString("kind")).isEqualTo("report");
        assertThat(report.getString("statement")).isEqualTo(statement);
        assertThat(report.getString("email")).isEqualTo("reader@example.org");
        var tag = editor.get(REPORTS + "/" + report.getString("id")).header("ETag");
        var path = REPORTS + "/" + report.getString("id") + "/close";
        assertThat(editor.postJson(path, "{\"answer\":\"Read.\"}").status()).isEqualTo(428);
        assertThat(editor.postJson(path, "{\"answer\":\" \"}", "If-Match", tag).status())
                .isEqualTo(400);
        assertThat(editor.postJson(path, "{\"answer\":\"It does not.\"}", "If-Match", tag)
                        .status())
                .isEqualTo(200);

        assertThat(waiting()).isFalse();
        assertThat(editor.postJson(path, "{\"answer\":\"Again.\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        var closed = items(editor, REPORTS + "?state=closed&limit=100");
        assertThat(closed).anyMatch(item -> item.getString("id").equals(report.getString("id")));
    }

    @Test
    void whoever_it_is_about_asks_to_take_it_down() {
        var page = visitor.get("/specialists/rhea-reported").text();
        assertThat(page).contains("/correct/rhea-reported", "/report/statements/" + statement);
        var sent = send("/correct/rhea-reported", "kind=takedown&words=I+have+retired.", 10);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        var again = send("/correct/rhea-reported", "kind=takedown&words=I+have+retired.", 10);
        assertThat(again.header("Location")).isEqualTo(sent.header("Location"));
        assertThat(items(editor, REPORTS + "?limit=100"))
                .filteredOn(item -> item.getString("words").equals("I have retired."))
                .as("sent twice, kept once")
                .hasSize(1);
        assertThat(waiting()).isTrue();
        var report = newest();
        assertThat(report.getString("kind")).isEqualTo("takedown");
        assertThat(report.getString("specialist")).isEqualTo("rhea-reported");
        close(report);
    }

    @Test
    void nothing_typed_is_lost_when_it_is_refused() {
        var path = "/correct/rhea-reported";
        var noKind = send(path, "words=My+town+is+%22Elko%22.", 10);
        assertThat(noKind.status()).isEqualTo(422);
        assertThat(noKind.text()).contains("My town is \"Elko\".", "Choose what you would like us to do.");
        var badMail = send(path, "kind=correction&words=My+town+is+Elko.&email=rhea", 10);
        assertThat(badMail.status()).isEqualTo(422);
        assertThat(badMail.text()).contains("My town is Elko.", "value=\"rhea\"", "not complete");
        var tooLong = send(path, "kind=correction&words=" + "x".repeat(2_001), 10);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("x".repeat(2_001));
        assertThat(items(editor, REPORTS + "?limit=100"))
                .noneMatch(item -> item.getString("words").contains("Elko"));
    }

    @Test
    void machines_are_told_nothing_and_kept_out() {
        var trapped = send("/report/statements/" + statement, "words=Cheap+pills&topic=pills", 10);
        assertThat(trapped.status()).isEqualTo(303);
        var quick = send("/report/statements/" + statement, "words=Cheap+pills", 0);
        assertThat(quick.status()).isEqualTo(422);
        assertThat(quick.text()).contains("Cheap pills", "once more");
        assertThat(items(editor, REPORTS + "?limit=100"))
                .noneMatch(item -> item.getString("words").contains("pills"));
    }

    @Test
    void what_is_not_public_has_no_form_and_reports_are_for_editors() {
        assertThat(visitor.get("/correct/nobody-here").status()).isEqualTo(404);
        assertThat(visitor.get("/report/statements/1").status()).isEqualTo(404);
        assertThat(visitor.get("/report/statements/x").status()).isEqualTo(404);
        assertThat(send("/report/statements/1", "words=x", 10).status()).isEqualTo(404);
        assertThat(Server.as(Role.THERAPIST).get(REPORTS).status()).isEqualTo(403);
        assertThat(editor.get(REPORTS + "?state=lost").status()).isEqualTo(400);
        assertThat(editor.get(REPORTS + "/999999999999").status()).isEqualTo(404);
    }

    private Reply send(String path, String fields, int secondsAgo) {
        var started = Instant.now().getEpochSecond() - secondsAgo;
        var body = (fields + "&started=" + URLEncoder.encode(Long.toString(started), StandardCharsets.UTF_8));
        return visitor.send(
                "POST",
                path,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Whether the live edition of the statement stands in the queue. */
    private boolean waiting() {
        return TestDatabase.column(
                        "select case when waiting then 'yes' else 'no' end from edition where type = 'statement' and item_id = ? and live_slot is not null",
                        Long.parseLong(statement))
                .contains("yes");
    }

    private JsonObject newest() {
        var open = items(editor, REPORTS + "?limit=100");
        return open.get(open.size() - 1);
    }

    private void close(JsonObject report) {
        var closed = editor.postJson(
                REPORTS + "/" + report.getString("id") + "/close",
                "{\"answer\":\"Done.\"}",
                "If-Match",
                "\"" + report.getInt("version") + "\"");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
    }

    private static List<JsonObject> items(Api who, String path) {
        var reply = who.get(path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject move(Api who, JsonObject edition, String transition) {
        var reply = who.postJson(
                "/api/v1/manage/editions/" + edition.getString("id") + "/transitions",
                "{\"transition\":\"" + transition + "\"}",
                "If-Match",
                "\"" + edition.getInt("version") + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }
}
