package org.modalitypages.statement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;

/** The order of statements from the management API to the public page. */
@InServer
class StatementOrderIT {

    private final Api editor = Server.as(Role.EDITOR);
    private final Api visitor = Server.anonymous();

    @Test
    void pinned_statements_come_first_everywhere_and_the_others_in_the_order_of_the_day() {
        var path = "/api/v1/manage/modalities/" + published("Ordering Therapy") + "/order";
        var read = editor.get(path);
        var today = ids(read.json().getJsonArray("today"));
        assertThat(today).hasSize(3);
        assertThat(read.json().getJsonArray("pinned")).isEmpty();

        var pinned = pin(path, read.header("ETag"), today.get(2), today.get(1));

        assertThat(pinned.status()).as(pinned.toString()).isEqualTo(200);
        var expected = List.of(today.get(2), today.get(1), today.get(0));
        assertThat(ids(pinned.json().getJsonArray("today"))).isEqualTo(expected);
        var json = visitor.get("/api/v1/modalities/ordering-therapy?include=statements")
                .json();
        assertThat(json.getJsonArray("statements").getValuesAs(JsonObject.class))
                .extracting(statement -> statement.getString("id"))
                .isEqualTo(expected);
        var html = visitor.get("/modalities/ordering-therapy").text();
        assertThat(expected.stream()
                        .map(id -> html.indexOf("id=\"statement-" + id + "\""))
                        .toList())
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void a_stale_or_missing_version_and_a_foreign_statement_are_refused() {
        var path = "/api/v1/manage/modalities/" + published("Refusing Therapy") + "/order";
        var tag = editor.get(path).header("ETag");
        assertThat(editor.putJson(path, body()).status()).isEqualTo(428);
        assertThat(pin(path, tag, "1").status()).isEqualTo(422);
        assertThat(pin(path, tag, "x").status()).isEqualTo(422);
        assertThat(pin(path, tag).status()).isEqualTo(200);
        assertThat(pin(path, tag).status()).isEqualTo(412);
        assertThat(Server.as(Role.THERAPIST).get(path).status()).isEqualTo(403);
        assertThat(editor.get("/api/v1/manage/modalities/no-such-thing/order").status())
                .isEqualTo(404);
    }

    private Reply pin(String path, String tag, String... ids) {
        return editor.putJson(path, body(ids), "If-Match", tag);
    }

    private static JsonObject body(String... ids) {
        return Json.createObjectBuilder()
                .add("pinned", Json.createArrayBuilder(List.of(ids)))
                .build();
    }

    private static List<String> ids(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    /** A modality with three statements, published; answers its slug. */
    private String published(String title) {
        var name = title.split(" ", -1)[0];
        var text = new StringBuilder(title + "\n\nWhat " + title + " is, in a sentence.\n\nMeet the specialists\n\n");
        for (var person : List.of("Abel", "Berta", "Cem")) {
            text.append("Words of ")
                    .append(person)
                    .append(".\n\n— ")
                    .append(person)
                    .append(' ')
                    .append(name)
                    .append("\n\n");
        }
        var report = editor.post(
                "/api/v1/manage/imports", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
        var slug = report.json().getJsonObject("modality").getString("slug");
        var publisher = Server.as(Role.PUBLISHER);
        publisher
                .get("/api/v1/manage/queue?limit=100&modality=" + slug)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(item -> move(publisher, move(publisher, item, "APPROVE"), "PUBLISH"));
        return slug;
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
