package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** A statement that an editor imported, for tests of who hears what of it. */
record TextFixture(String edition, long item, String slug) {

    /** One statement about a modality of this title by somebody in a region. */
    static TextFixture imported(Api editor, String title, String region) {
        var page = title + "\n\nA definition of " + title + ".\n\nMeet the specialists\n\nWords about " + title
                + ".\n\n— " + title.split(" ", -1)[0] + " Person, Psychologist in Reno, " + region + "\n";
        var report = editor.post("/api/v1/manage/imports", "text/plain", page.getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        var slug = report.json().getJsonObject("modality").getString("slug");
        var item = editor.get("/api/v1/manage/queue?type=statement&modality=" + slug)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        return new TextFixture(item.getString("id"), Long.parseLong(item.getString("item")), slug);
    }

    TextFixture claimedBy(TestAccount therapist) {
        TestDatabase.update(
                "insert into specialist_account (specialist_id, account_id, linked_at) select specialist_id, ?, ? from statement where id = ?",
                therapist.id(),
                OffsetDateTime.now(ZoneOffset.UTC),
                item);
        return this;
    }

    /** Makes a move with these words. */
    Reply move(Api actor, String transition, String reason, String note) {
        return move(actor, edition, transition, reason, note);
    }

    static Reply move(Api actor, String edition, String transition, String reason, String note) {
        var path = "/api/v1/manage/editions/" + edition;
        var body = Json.createObjectBuilder().add("transition", transition).add("consent", true);
        if (reason != null) {
            body.add("reason", reason);
        }
        if (note != null) {
            body.add("note", note);
        }
        var reply = actor.postJson(
                path + "/transitions",
                body.build().toString(),
                "If-Match",
                actor.get(path).header("ETag"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    /** The draft that a return opened. */
    String draft() {
        return TestDatabase.column(
                        "select id from edition where type = 'statement' and item_id = ? and state = 'DRAFT'", item)
                .get(0);
    }

    static String address(TestAccount account) {
        return "test-" + account.id() + "@test.example";
    }

    static JsonObject preferences(Api caller) {
        return caller.get("/api/v1/manage/notices/preferences").json();
    }

    static Api editor() {
        return Server.as(Role.EDITOR);
    }
}
