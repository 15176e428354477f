package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** Replies and reasons that the team keeps, over the API. */
@InServer
class RepliesIT {

    private static final String REPLIES = "/api/v1/manage/canned-replies";
    private static final String REASONS = "/api/v1/manage/reason-codes";

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);

    @Test
    void a_reply_is_kept_read_changed_and_deleted_with_versions() {
        var title = "Reply " + UUID.randomUUID();
        var added = editor.postJson(REPLIES, reply(title, "RETURN"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var path = REPLIES + "/" + added.json().getString("id");
        assertThat(editor.postJson(REPLIES, reply(title, "RETURN")).status()).isEqualTo(409);

        var version = publisher.get(path).header("ETag");
        var changed = publisher.putJson(path, json(reply(title + " anew", null)), "If-Match", version);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().isNull("transition")).isTrue();
        assertThat(editor.putJson(path, json(reply(title, null)), "If-Match", version)
                        .status())
                .isEqualTo(412);
        assertThat(editor.putJson(path, json(reply(title, null))).status()).isEqualTo(428);
        assertThat(editor.delete(path, "If-Match", version).status()).isEqualTo(412);
        assertThat(editor.delete(path, "If-Match", changed.header("ETag")).status())
                .isEqualTo(204);
        assertThat(editor.get(path).status()).isEqualTo(404);
    }

    @Test
    void only_editors_have_replies_and_only_publishers_change_reasons() {
        for (var role : List.of(Role.THERAPIST, Role.SITE_OWNER)) {
            assertThat(Server.as(role).get(REPLIES).status()).isEqualTo(403);
            assertThat(Server.as(role).get(REASONS).status()).isEqualTo(403);
            assertThat(Server.as(role).postJson(REPLIES, reply("Mine", null)).status())
                    .isEqualTo(403);
        }
        assertThat(editor.postJson(REASONS, "{\"code\":\"new-one\",\"label\":\"New\",\"moves\":[\"RETURN\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_reply_is_for_a_move_that_needs_words() {
        assertThat(editor.postJson(REPLIES, reply("For approving", "APPROVE")).status())
                .isEqualTo(422);
        assertThat(editor.postJson(REPLIES, reply("For nothing", "NOTHING")).status())
                .isEqualTo(400);
        assertThat(editor.postJson(REPLIES, "{\"title\":\" \",\"words\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(editor.postJson(REPLIES, reply("x".repeat(201), null)).status())
                .isEqualTo(422);
    }

    @Test
    void reasons_are_there_from_the_start_and_are_added_and_retired() {
        var codes = editor.get(REASONS).json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(codes.stream().map(reason -> reason.getString("code")))
                .contains("outcome-promise", "testimonial", "contact-data", "licence")
                .last()
                .isEqualTo("other");
        var code = "made-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
        var added = publisher.postJson(
                REASONS, "{\"code\":\"" + code + "\",\"label\":\"Made up\",\"moves\":[\"RETURN\",\"REJECT\"]}");
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var retired = publisher.putJson(
                REASONS + "/" + code,
                json("{\"label\":\"Was made up\",\"moves\":[\"RETURN\"],\"retired\":true}"),
                "If-Match",
                added.header("ETag"));
        assertThat(retired.status()).as(retired.toString()).isEqualTo(200);
        assertThat(retired.json().getBoolean("retired")).isTrue();
        assertThat(publisher
                        .postJson(REASONS, "{\"code\":\"Loud\",\"label\":\"x\",\"moves\":[\"RETURN\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(publisher
                        .postJson(REASONS, "{\"code\":\"for-none\",\"label\":\"x\",\"moves\":[\"PUBLISH\"]}")
                        .status())
                .isEqualTo(422);
    }

    private static String reply(String title, String transition) {
        var body = Json.createObjectBuilder()
                .add("title", title)
                .add("words", "Please leave out \"numbers\" & <b>links</b>.")
                .add("reason", "contact-data");
        return (transition == null ? body.addNull("transition") : body.add("transition", transition))
                .build()
                .toString();
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new java.io.StringReader(text))) {
            return reader.readObject();
        }
    }
}
