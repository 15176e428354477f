package org.modalitypages.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;

/** A photo from upload through the queue to the public, and out of sight again. */
@InServer
class MediaIT {

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final Api visitor = Server.anonymous();

    @Test
    void a_photo_is_public_once_it_is_published_and_gone_once_it_is_replaced() throws IOException {
        var slug = specialist("Photo Hopper");
        var first = sent(PhotoFixture.jpegNumber(1));
        var path = "/media/" + first + "/240.jpg";
        var edition =
                draft(slug, "{\"name\":\"Photo Hopper\",\"photo\":{\"id\":\"" + first + "\",\"alt\":\"In a garden\"}}");
        assertThat(visitor.get(path).status()).isEqualTo(404);

        published(edition);

        var photo = visitor.get(path);
        assertThat(photo.status()).isEqualTo(200);
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(photo.header("Cache-Control")).contains("max-age=31536000, immutable", "s-maxage=30");
        assertThat(ImageIO.read(new ByteArrayInputStream(photo.bytes())).getWidth())
                .isEqualTo(240);
        assertThat(visitor.get(path, "If-None-Match", photo.header("ETag")).status())
                .isEqualTo(304);
        assertThat(visitor.get("/media/" + first).status()).isEqualTo(301);
        assertThat(visitor.get("/media/" + first + "/241.jpg").status()).isEqualTo(404);
        var json = visitor.get("/api/v1/specialists/" + slug).json().getJsonObject("photo");
        assertThat(json.getString("alt")).isEqualTo("In a garden");
        assertThat(json.getJsonArray("sizes")).hasSize(3);
        assertThat(visitor.get("/specialists/" + slug).text())
                .contains("src=\"" + path + "\"", "480w", "alt=\"In a garden\"", "\"image\":");

        var second = sent(PhotoFixture.jpegNumber(2));
        published(draft(slug, "{\"name\":\"Photo Hopper\",\"photo\":{\"id\":\"" + second + "\"}}"));

        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertThat(visitor.get("/media/" + second + "/96.jpg").status()).isEqualTo(200);
        assertThat(visitor.get("/specialists/" + slug).text()).contains(second).doesNotContain(first);
    }

    @Test
    void a_photo_that_two_show_stays_with_the_other() {
        var photo = sent(PhotoFixture.jpegNumber(3));
        var one = specialist("Shared Portrait");
        var other = specialist("Shared Practice");
        var content = "{\"name\":\"%s\",\"photo\":{\"id\":\"" + photo + "\"}}";
        published(draft(one, content.formatted("Shared Portrait")));
        published(draft(other, content.formatted("Shared Practice")));
        published(draft(other, "{\"name\":\"Shared Practice\",\"photo\":null}"));
        assertThat(visitor.get("/media/" + photo + "/96.jpg").status()).isEqualTo(200);
        published(draft(one, "{\"name\":\"Shared Portrait\"}"));
        assertThat(visitor.get("/media/" + photo + "/96.jpg").status()).isEqualTo(404);
    }

    @Test
    void a_photo_that_waits_is_seen_by_who_sent_it_and_by_editors() {
        var therapist = Server.as(Role.THERAPIST);
        var reply = therapist.post("/api/v1/manage/media", "image/jpeg", PhotoFixture.jpegNumber(4));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        var path = reply.header("Location");
        assertThat(therapist.get(path).header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(editor.get(path).status()).isEqualTo(200);
        assertThat(Server.as(Role.SITE_OWNER).get(path).status()).isEqualTo(403);
        assertThat(visitor.get(path).status()).isEqualTo(401);
        var foreign = editor.post("/api/v1/manage/media", "image/jpeg", PhotoFixture.jpegNumber(5));
        assertThat(therapist.get(foreign.header("Location")).status()).isEqualTo(404);
        assertThat(therapist.get(path.replace("/480", "/481")).status()).isEqualTo(404);
    }

    @Test
    void the_same_photo_sent_again_is_the_same() {
        assertThat(sent(PhotoFixture.jpegNumber(6))).isEqualTo(sent(PhotoFixture.jpegNumber(6)));
    }

    @Test
    void what_is_no_photo_is_refused_with_a_reason() {
        assertThat(upload("image/gif", PhotoFixture.png(300, 300)).status()).isEqualTo(415);
        assertThat(upload("image/jpeg", PhotoFixture.png(300, 300)).status()).isEqualTo(415);
        assertThat(upload("image/jpeg", "no photo".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(upload("image/png", PhotoFixture.claimedPng(50_000, 50_000)).status())
                .isEqualTo(422);
        assertThat(upload("image/jpeg", new byte[PhotoUploads.LIMIT + 1]).status())
                .isEqualTo(413);
        var unknown = editor.postJson(
                "/api/v1/manage/specialists",
                "{\"name\":\"Nobody Shown\",\"photo\":{\"id\":\"00000000000000000000000000000000\"}}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().getString("member")).isEqualTo("photo");
    }

    private Reply upload(String type, byte[] file) {
        return editor.post("/api/v1/manage/media", type, file);
    }

    private String sent(byte[] file) {
        var reply = upload("image/jpeg", file);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().getString("id");
    }

    /** A specialist who is public. */
    private String specialist(String name) {
        var created = editor.postJson("/api/v1/manage/specialists", "{\"name\":\"" + name + "\"}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        published(created.json());
        return created.json().getJsonObject("specialist").getString("slug");
    }

    private JsonObject draft(String slug, String content) {
        var draft =
                editor.postJson("/api/v1/manage/specialists/" + slug + "/editions", "{\"content\":" + content + "}");
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        return draft.json();
    }

    private void published(JsonObject draft) {
        var submitted = move(editor, draft, "SUBMIT");
        var approved = move(publisher, submitted, "APPROVE");
        move(publisher, approved, "PUBLISH");
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
