package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modalitypages.notice.TextFixture.address;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;
import org.modalitypages.server.TestMail;

/** Who hears what, in mails that a mail server took. */
@InServer
class NoticesIT {

    private static final String PREFERENCES = "/api/v1/manage/notices/preferences";

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);

    @Test
    void every_decision_reaches_the_author_with_its_words() {
        var ann = TestAccount.with(Role.THERAPIST);
        var text = TextFixture.imported(editor, "Kite Therapy", "NV").claimedBy(ann);

        text.move(publisher, "RETURN", "tone", "Please soften\nthe second sentence. <b>שלום</b>");
        var returned = TestMail.to(address(ann), "Returned: your statement about Kite Therapy");
        assertThat(TestMail.text(returned))
                .contains(
                        "> tone",
                        "> Please soften\n> the second sentence. <b>שלום</b>",
                        "/portal/statements/" + text.item())
                .contains("Hello Test THERAPIST");
        assertThat(TestMail.html(returned))
                .contains("the second sentence. &lt;b&gt;שלום&lt;/b&gt;", "dir=\"auto\"", "color-scheme")
                .doesNotContain("<b>");

        TextFixture.move(ann.api(), text.draft(), "SUBMIT", null, null);
        var second = TestDatabase.column(
                        "select max(id) from edition where type = 'statement' and item_id = ?", text.item())
                .get(0);
        TextFixture.move(publisher, second, "REJECT", "scope", "Not for this page.");
        assertThat(TestMail.text(TestMail.to(address(ann), "Not accepted: your statement")))
                .contains("> Not for this page.");
        TextFixture.move(publisher, second, "REOPEN", "second look", null);
        TestMail.to(address(ann), "Looked at again: your statement");
        TextFixture.move(publisher, second, "APPROVE", null, null);
        TestMail.to(address(ann), "Approved: your statement");
        TextFixture.move(publisher, second, "PUBLISH", null, "Thank you for these words.");
        assertThat(TestMail.text(TestMail.to(address(ann), "Published: your statement")))
                .contains("> Thank you for these words.");
        TextFixture.move(publisher, second, "UNPUBLISH", "complaint", null);
        assertThat(TestMail.text(TestMail.to(address(ann), "Taken off: your statement")))
                .contains("> complaint");
        TextFixture.move(publisher, second, "REINSTATE", null, null);
        TestMail.to(address(ann), "Public again: your statement");
        assertThat(TestMail.to(address(ann)))
                .as("each once, and nothing of one's own moves")
                .hasSize(7);
    }

    @Test
    void nobody_hears_of_a_held_decision_before_it_goes_through() {
        var ann = TestAccount.with(Role.THERAPIST);
        var text = TextFixture.imported(editor, "Patience Therapy", "NV").claimedBy(ann);
        var path = "/api/v1/manage/editions/" + text.edition();
        var rejection =
                "{\"transition\":\"REJECT\",\"reason\":\"off-topic\",\"note\":\"About something else.\",\"holdSeconds\":120}";

        for (var turn = 0; turn < 2; turn++) {
            var held = publisher.postJson(
                    path + "/transitions",
                    rejection,
                    "If-Match",
                    publisher.get(path).header("ETag"));
            assertThat(held.status()).as(held.toString()).isEqualTo(202);
            awaitNothingWaits();
            assertThat(TestMail.to(address(ann))).isEmpty();
            if (turn == 0) {
                assertThat(publisher.delete(path + "/hold").status()).isEqualTo(204);
            }
        }
        Planned.goesThrough(Long.parseLong(text.edition()));

        assertThat(TestMail.text(TestMail.to(address(ann), "Not accepted: your statement")))
                .as("the words of the reason, not its code")
                .contains("> Not about this approach", "> About something else.");
        awaitNothingWaits();
        assertThat(TestMail.to(address(ann))).hasSize(1);
    }

    @Test
    void a_mail_says_what_programs_need_to_know() throws MessagingException {
        var ann = TestAccount.with(Role.THERAPIST);
        TextFixture.imported(editor, "Header Therapy", "NV").claimedBy(ann).move(publisher, "REJECT", "scope", "No.");

        var mail = TestMail.to(address(ann), "Not accepted");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http://localhost:\\d+/notices/stop/\\S+>");
        assertThat(mail.getFrom()).hasSize(1);
    }

    @Test
    void no_name_gets_into_a_header_and_no_word_is_too_long() throws MessagingException {
        var ann = TestAccount.with(Role.THERAPIST);
        TestDatabase.update(
                "update account set name = ? where id = ?", "Ann\r\nBcc: victim@test.example\r\n\u202eX", ann.id());
        var note = "Wort".repeat(700) + "\r\n.\r\nRCPT TO:<victim@test.example>\r\n🌿 ".repeat(20);
        TextFixture.imported(editor, "Long Therapy", "NV").claimedBy(ann).move(publisher, "RETURN", "tone", note);

        var mail = TestMail.to(address(ann), "Returned");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(((InternetAddress) mail.getRecipients(MimeMessage.RecipientType.TO)[0]).getPersonal())
                .isEqualTo("Ann Bcc: victim@test.example X");
        assertThat(TestMail.text(mail)).contains("Wort".repeat(700)).contains("RCPT TO:<victim@test.example>");
        assertThat(TestMail.to("victim@test.example"))
                .allMatch(other -> other.equals(mail) || TestMail.subject(other).equals(TestMail.subject(mail)));
    }

    @Test
    void one_click_stops_a_kind_of_mail_without_signing_in_and_looking_at_the_link_does_not() {
        var ann = TestAccount.with(Role.THERAPIST);
        var text = TextFixture.imported(editor, "Stop Therapy", "NV").claimedBy(ann);
        text.move(publisher, "RETURN", "tone", "First words.");
        var path = TestMail.link(TestMail.to(address(ann), "First words."), "/notices/stop/");
        var anybody = Server.anonymous();

        assertThat(anybody.get(path).status()).isEqualTo(200);
        assertThat(anybody.get(path.replace("decisions", "licences")).status()).isEqualTo(404);
        assertThat(TextFixture.preferences(ann.api()).getJsonObject("topics").getString("decisions"))
                .isEqualTo("at-once");
        var clicked = anybody.post(
                path,
                "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8));
        assertThat(clicked.status()).as(clicked.toString()).isEqualTo(200);
        assertThat(TextFixture.preferences(ann.api()).getJsonObject("topics").getString("decisions"))
                .isEqualTo("never");

        TextFixture.move(ann.api(), text.draft(), "SUBMIT", null, null);
        var second = TestDatabase.column(
                        "select max(id) from edition where type = 'statement' and item_id = ?", text.item())
                .get(0);
        TextFixture.move(publisher, second, "RETURN", "tone", "Second words.");
        awaitNothingWaits();
        assertThat(TestMail.to(address(ann))).hasSize(1);
        assertThat(ann.api()
                        .get("/api/v1/manage/editions/" + second + "/decisions")
                        .text())
                .as("what the portal shows all the same")
                .contains("Second words.");
    }

    @Test
    void submissions_reach_the_editors_of_a_modality_or_region_in_one_mail() {
        var every = TestAccount.with(Role.EDITOR);
        var ofOther = TestAccount.with(Role.EDITOR);
        var ofRegion = TestAccount.with(Role.EDITOR);
        choose(
                ofOther.api(),
                Json.createObjectBuilder()
                        .add("modalities", Json.createArrayBuilder().add("art-therapy")));
        choose(
                ofRegion.api(),
                Json.createObjectBuilder()
                        .add("regions", Json.createArrayBuilder().add("vt")));

        TextFixture.imported(editor, "River Therapy", "VT");
        assertThat(TestMail.text(TestMail.to(address(ofRegion), "River Therapy")))
                .contains("/console/editions/");
        TestMail.to(address(every), "River Therapy");
        awaitNothingWaits();
        assertThat(TestMail.to(address(ofOther))).isEmpty();
        assertThat(TestMail.to(Server.demo(Role.EDITOR).email()).stream().map(TestMail::text))
                .as("one's own moves")
                .noneMatch(mail -> mail.contains("River Person"));
    }

    @Test
    void missed_digests_and_figures_are_caught_up_once() {
        var reader = TestAccount.with(Role.EDITOR);
        var wish = Json.createObjectBuilder()
                .add(
                        "topics",
                        Json.createObjectBuilder().add("submissions", "daily").add("figures", "weekly"));
        choose(reader.api(), wish);
        var text = TextFixture.imported(editor, "Digest Therapy", "NV");
        awaitNothingWaits();
        assertThat(TestMail.to(address(reader))).isEmpty();

        TestDatabase.update(
                "update edition set queued_at = timestamp with time zone '2020-01-01 00:00:00+00' where id = ?",
                Long.valueOf(text.edition()));
        TestDatabase.update(
                "update subscriber set digest_on = date '2020-01-01', figures_on = date '2020-01-06' where account_id"
                        + " = ?",
                reader.id());
        assertThat(TestMail.text(TestMail.to(address(reader), "Today: ")))
                .contains("New submissions", "Overdue", "Digest Person", "/console/editions/" + text.edition());
        assertThat(TestMail.text(TestMail.to(address(reader), "The week ")))
                .contains("The queue now", "/console/figures?from=");
        awaitNothingWaits();
        assertThat(TestMail.to(address(reader))).hasSize(2);
        assertThat(TestDatabase.column("select digest_on from subscriber where account_id = ?", reader.id()))
                .noneMatch(day -> day.startsWith("2020"));
    }

    @Test
    void a_licence_about_to_expire_is_told_of_once() {
        var ann = TestAccount.with(Role.THERAPIST);
        var text = TextFixture.imported(editor, "Licence Therapy", "NV").claimedBy(ann);
        TestDatabase.update(
                "insert into licence (id, specialist_id, number, region, expires_on) select ?, specialist_id, 'L-1',"
                        + " 'NV', ? from statement where id = ?",
                text.item(),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20),
                text.item());

        TestMail.to(address(ann), "Your licence is valid until");
        awaitNothingWaits();
        assertThat(TestMail.to(address(ann))).hasSize(1);
        assertThat(TestDatabase.column(
                        "select days_before from licence_reminder r, statement s where r.specialist_id ="
                                + " s.specialist_id and s.id = ?",
                        text.item()))
                .containsExactly("30");
    }

    @Test
    void preferences_are_checked_and_versioned() {
        var therapist = TestAccount.with(Role.THERAPIST).api();
        var mine = therapist.get(PREFERENCES);
        assertThat(mine.json().getJsonObject("topics").keySet())
                .containsExactlyInAnyOrder("decisions", "suggestions", "licences");
        assertThat(put(therapist, "{\"topics\":{\"decisions\":\"daily\"}}").status())
                .isEqualTo(428);
        assertThat(put(therapist, "{\"topics\":{\"submissions\":\"daily\"}}", mine.header("ETag"))
                        .status())
                .isEqualTo(422);
        assertThat(put(therapist, "{\"topics\":{\"weather\":\"daily\"}}", mine.header("ETag"))
                        .status())
                .isEqualTo(400);
        assertThat(put(therapist, "{\"topics\":{\"decisions\":\"weekly\"}}", mine.header("ETag"))
                        .status())
                .isEqualTo(422);
        assertThat(put(therapist, "{\"modalities\":[\"none-such\"]}", mine.header("ETag"))
                        .status())
                .isEqualTo(422);
        assertThat(put(therapist, "{\"colour\":1}", mine.header("ETag")).status())
                .isEqualTo(400);
        var changed = put(therapist, "{\"topics\":{\"decisions\":\"daily\"}}", mine.header("ETag"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().getJsonObject("topics").getString("decisions"))
                .isEqualTo("daily");
        assertThat(put(therapist, "{\"topics\":{\"decisions\":\"never\"}}", mine.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(Server.anonymous().get(PREFERENCES).status()).isEqualTo(401);
    }

    @Test
    void the_log_is_for_editors() {
        var ann = TestAccount.with(Role.THERAPIST);
        TextFixture.imported(editor, "Log Therapy", "NV").claimedBy(ann).move(publisher, "REJECT", "scope", "No.");
        TestMail.to(address(ann), "Not accepted");
        var path = "/api/v1/manage/mails";
        awaitNothingWaits();

        var listed =
                editor.get(path + "?to=" + address(ann) + "&state=SENT").json().getJsonArray("items");
        assertThat(listed).hasSize(1);
        var id = listed.getJsonObject(0).getString("id");
        assertThat(listed.getJsonObject(0).getJsonArray("allowed")).isEmpty();
        assertThat(editor.get(path + "/" + id).json().getString("text")).contains("> No.");
        assertThat(editor.get(path + "?limit=1").json().getString("next")).isNotBlank();
        assertThat(editor.get(path + "?state=LOST").status()).isEqualTo(400);
        assertThat(editor.get(path + "?after=x").status()).isEqualTo(400);
        assertThat(editor.get(path + "/1").status()).isEqualTo(404);
        assertThat(editor.post(path + "/" + id + "/resend", "application/json", new byte[0])
                        .status())
                .isEqualTo(409);
        assertThat(ann.api().get(path).status()).isEqualTo(403);
        TestDatabase.update("update mail set state = 'UNKNOWN' where id = ?", Long.valueOf(id));
        assertThat(editor.post(path + "/" + id + "/resend", "application/json", new byte[0])
                        .status())
                .isEqualTo(200);
        awaitNothingWaits();
        assertThat(TestMail.to(address(ann)).stream().map(NoticesIT::messageId))
                .hasSize(2)
                .containsOnly(messageId(TestMail.to(address(ann)).get(0)));
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void choose(Api caller, jakarta.json.JsonObjectBuilder wish) {
        var reply = put(caller, wish.build().toString(), caller.get(PREFERENCES).header("ETag"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static org.modalitypages.server.Reply put(Api caller, String body, String... version) {
        var headers = version.length == 0 ? new String[0] : new String[] {"If-Match", version[0]};
        try (var reader = Json.createReader(new java.io.StringReader(body))) {
            JsonObject json = reader.readObject();
            return caller.putJson(PREFERENCES, json, headers);
        }
    }

    /** Waits until everything that happened so far was told of and left. */
    private static void awaitNothingWaits() {
        var left = List.of("");
        for (var attempt = 0; attempt < 300 && !left.isEmpty(); attempt++) {
            left = TestDatabase.column(
                    "select 'happening' from happening union all select state from mail where state in ('WAITING',"
                            + " 'SENDING', 'CONFIRMING')");
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        assertThat(left).isEmpty();
    }
}
