package org.modalitypages.statement;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Two specialists who are one, merged through the API. */
@InServer
class SpecialistMergeIT {

    private static final String MANAGE = "/api/v1/manage/";

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final Api visitor = Server.anonymous();

    @Test
    void what_is_live_stays_live_under_the_survivor_and_the_other_slug_redirects() {
        published("Mergeone Therapy", "Words about the first.", "Meredith Doubled, Psychologist in Reno, NV");
        published("Mergetwo Therapy", "Words about the second.", "Meredith Doublet, Psychologist in Reno, NV");
        var found =
                editor.get(MANAGE + "specialists/meredith-doubled/duplicates").json();
        assertThat(items(found)).anySatisfy(candidate -> {
            assertThat(candidate.getString("slug")).isEqualTo("meredith-doublet");
            assertThat(candidate.getJsonArray("reasons").getValuesAs(JsonString::getString))
                    .contains("similar-name");
        });
        var record = history("mergetwo-therapy");

        var preview = merge("meredith-doubled", "meredith-doublet", ",\"dryRun\":true", null);
        assertThat(preview.json().getJsonArray("obstacles")).isEmpty();
        assertThat(preview.json().getBoolean("profileWaits")).isFalse();
        assertThat(visitor.get("/specialists/meredith-doublet").status()).isEqualTo(200);
        assertThat(merge("meredith-doubled", "meredith-doublet", "", null).status())
                .isEqualTo(428);
        var merged = merge("meredith-doubled", "meredith-doublet", "", preview.header("ETag"));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(visitor.get("/specialists/meredith-doubled").text())
                .contains("Words about the first.", "Words about the second.");
        assertThat(visitor.get("/modalities/mergetwo-therapy").text())
                .contains("Words about the second.", "Meredith Doubled")
                .doesNotContain("Doublet");
        var moved = visitor.get("/specialists/meredith-doublet");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).endsWith("/specialists/meredith-doubled");
        assertThat(visitor.get("/api/v1/specialists/meredith-doublet").status()).isEqualTo(308);
        assertThat(history("mergetwo-therapy")).isEqualTo(record);
        assertThat(items(editor.get(MANAGE + "specialists?name=meredith").json()))
                .hasSize(1);
        assertThat(merge("meredith-doubled", "meredith-doublet", "", merged.header("ETag"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void of_two_statements_about_one_modality_the_chosen_one_stays_and_the_other_is_kept_for_the_record() {
        published("Mergethree Therapy", "Words of the one.", "Chosen Alpha, Psychologist in Reno, NV");
        published("Mergethree Therapy", "Words of the other.", "Chosen Beta, Counselor in Reno, NV");
        var extra = ",\"statements\":{\"mergethree-therapy\":\"other\"},\"take\":{\"title\":\"other\"}";
        var preview = merge("chosen-alpha", "chosen-beta", extra + ",\"dryRun\":true", null);
        assertThat(preview.json().getJsonArray("statements")).hasSize(1);
        assertThat(preview.json().getJsonArray("retired")).hasSize(1);
        assertThat(preview.json().getBoolean("profileWaits")).isTrue();
        assertThat(preview.json().getJsonObject("profile").getString("title")).isEqualTo("Counselor");

        var merged = merge(publisher, "chosen-alpha", "chosen-beta", extra, preview.header("ETag"));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(visitor.get("/modalities/mergethree-therapy").text())
                .contains("Words of the other.", "Chosen Alpha")
                .doesNotContain("Words of the one.", "Chosen Beta", "Counselor");
        var waiting = editor.get(MANAGE + "editions/" + merged.json().getString("edition"))
                .json();
        assertThat(waiting.getString("state")).isEqualTo("SUBMITTED");
        var setAside = merged.json().getJsonArray("statements").getJsonObject(0).getString("setAside");
        var retired = merged.json().getJsonArray("retired").getString(0);
        var edition = editor.get(MANAGE + "editions/" + retired).json();
        assertThat(edition.getString("item")).isEqualTo(setAside);
        assertThat(edition.getString("text")).isEqualTo("Words of the one.");
        assertThat(edition.getString("state")).isIn("WITHDRAWN", "UNPUBLISHED");
        assertThat(edition.getJsonObject("specialist").getString("slug")).isEqualTo("chosen-alpha");
    }

    @Test
    void nothing_under_way_is_lost_and_nothing_unreviewed_goes_live() {
        published("Mergefour Therapy", "Live words.", "Public Person, Psychologist in Reno, NV");
        editor.postJson(MANAGE + "specialists", "{\"name\":\"Public Persona\"}");
        var draftOpen = merge("public-person", "public-persona", "", etag("public-person"));
        assertThat(draftOpen.status()).isEqualTo(409);
        assertThat(draftOpen.problem()).isEqualTo("edition-open");
        var otherWay = merge("public-persona", "public-person", "", etag("public-persona"));
        assertThat(otherWay.status()).isEqualTo(422);
        assertThat(otherWay.json().getString("detail")).contains("other way round");
        assertThat(merge("public-person", "public-person", "", etag("public-person"))
                        .status())
                .isEqualTo(422);
        assertThat(merge("public-person", "nobody-known", "", etag("public-person"))
                        .status())
                .isEqualTo(422);
        assertThat(merge("public-person", "public-persona", ",\"take\":{\"title\":\"both\"}", etag("public-person"))
                        .status())
                .isEqualTo(422);
        assertThat(merge(Server.as(Role.THERAPIST), "public-person", "public-persona", "", "\"0\"")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/specialists/public-person").status()).isEqualTo(200);
    }

    @Test
    void the_list_is_narrowed_down() {
        var list = "name,title,city,region,licence number,licence region,licence expires\n"
                + "Filtered Filippa,Psychologist,Laramie,WY,WY-1,WY,2001-01-31\n"
                + "Filtered Filippo,Psychologist,Laramie,WY,WY-2,WY,2091-01-31\n"
                + "Filtered Filon,Psychologist,Casper,WY,,,\n";
        editor.post(MANAGE + "imports", "text/csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(names("&licence=expired&region=wy")).containsExactly("Filtered Filippa");
        assertThat(names("&licence=valid")).containsExactly("Filtered Filippo");
        assertThat(names("&licence=none")).containsExactly("Filtered Filon");
        assertThat(names("&claimed=true")).isEmpty();
        assertThat(names("&claimed=false&duplicates=false")).hasSize(3);
        assertThat(editor.get(MANAGE + "specialists?licence=lost").status()).isEqualTo(400);
        assertThat(editor.get(MANAGE + "specialists?claimed=maybe").status()).isEqualTo(400);
    }

    private List<String> names(String filter) {
        return items(editor.get(MANAGE + "specialists?name=filtered" + filter).json()).stream()
                .map(item -> item.getString("name"))
                .toList();
    }

    private Reply merge(String slug, String other, String more, String tag) {
        return merge(editor, slug, other, more, tag);
    }

    private static Reply merge(Api who, String slug, String other, String more, String tag) {
        var body = "{\"other\":\"" + other + "\"" + more + "}";
        var path = MANAGE + "specialists/" + slug + "/merge";
        return tag == null ? who.postJson(path, body) : who.postJson(path, body, "If-Match", tag);
    }

    private String etag(String slug) {
        return editor.get(MANAGE + "specialists/" + slug).header("ETag");
    }

    private List<String> history(String modality) {
        return items(editor.get(MANAGE + "queue?state=PUBLISHED&type=statement&limit=100&modality=" + modality)
                        .json())
                .stream()
                .map(item -> item.getString("id") + " " + item.getInt("number") + " " + item.getString("text"))
                .toList();
    }

    private void published(String title, String words, String credit) {
        var text = title + "\n\nWhat it is.\n\nMeet the specialists\n\n" + words + "\n\n— " + credit + "\n";
        var report = editor.post(MANAGE + "imports", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        var slug = report.json().getJsonObject("modality").getString("slug");
        items(publisher.get(MANAGE + "queue?limit=100&modality=" + slug).json()).stream()
                .filter(item -> item.getString("state").equals("SUBMITTED"))
                .forEach(item -> move(move(item, "APPROVE"), "PUBLISH"));
    }

    private JsonObject move(JsonObject edition, String transition) {
        var reply = publisher.postJson(
                MANAGE + "editions/" + edition.getString("id") + "/transitions",
                "{\"transition\":\"" + transition + "\"}",
                "If-Match",
                "\"" + edition.getInt("version") + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static List<JsonObject> items(JsonObject list) {
        return list.getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
