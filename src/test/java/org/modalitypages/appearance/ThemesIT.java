package org.modalitypages.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.theme.ThemeArchive;
import org.modalitypages.theme.ZipFixture;

/** A theme from upload to the site's pages, and away again. */
@InServer
class ThemesIT {

    private static final String THEMES = "/api/v1/manage/themes";
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/assets/[0-9a-f]{16}/style\\.css)\"");

    private final Api owner = Server.as(Role.SITE_OWNER);
    private final Api visitor = Server.anonymous();

    @AfterEach
    void the_usual_theme_is_worn_again() {
        assertThat(wear("quiet").status()).isEqualTo(200);
    }

    @Test
    void a_theme_is_uploaded_set_worn_and_deleted() {
        var created = upload(ZipFixture.child("garden"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().getBoolean("shipped")).isFalse();
        var before = stylesheet();

        var set = put(
                "/garden/settings",
                "{\"settings\":{\"accent\":{\"light\":\"#7a1040\",\"dark\":\"#ffc0dd\"}}}",
                created.header("ETag"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(stylesheet()).isEqualTo(before);
        assertThat(wear("garden").json().getBoolean("worn")).isTrue();

        var after = stylesheet();
        assertThat(after).isNotEqualTo(before);
        var style = visitor.get(after);
        assertThat(style.text()).contains("--color-accent:#7a1040", "--color-accent:#ffc0dd", "letter-spacing:0.01em");
        assertThat(style.header("Cache-Control")).contains("immutable");
        assertThat(visitor.get(before).status()).isEqualTo(200);
        assertThat(visitor.get(before).text()).doesNotContain("#7a1040");

        var inUse = owner.delete(THEMES + "/garden", "If-Match", set.header("ETag"));
        assertThat(inUse.status()).isEqualTo(409);
        assertThat(inUse.json().getString("detail")).contains("the pages of this site");
        the_usual_theme_is_worn_again();
        assertThat(stylesheet()).isEqualTo(before);
        assertThat(owner.delete(THEMES + "/garden", "If-Match", created.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(owner.delete(THEMES + "/garden", "If-Match", set.header("ETag"))
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(THEMES + "/garden").status()).isEqualTo(404);
    }

    @Test
    void widgets_change_with_the_theme_of_the_site() {
        var plain = "/embed/v1/fragments/art-therapy";
        var used = plain + "?layout=cards";
        assertThat(visitor.get(plain).text()).contains("data-theme=\"quiet-");
        assertThat(visitor.get(used).text()).contains("data-theme=\"quiet-");
        assertThat(upload(ZipFixture.child("for-widgets")).status()).isEqualTo(201);

        assertThat(wear("for-widgets").status()).isEqualTo(200);

        assertThat(visitor.get(plain).text()).contains("data-theme=\"for-widgets-");
        assertThat(visitor.get(used).text()).contains("data-theme=\"for-widgets-");
        the_usual_theme_is_worn_again();
        assertThat(visitor.get(plain).text()).contains("data-theme=\"quiet-");
        assertThat(visitor.get(used).text()).contains("data-theme=\"quiet-");
    }

    @Test
    void a_theme_that_a_saved_embed_asks_for_is_not_deleted() {
        var created = upload(ZipFixture.child("asked-for"));
        var site = owner.postJson(
                "/api/v1/manage/sites", "{\"name\":\"Asking\",\"origins\":[\"https://asking.example\"]}");
        var embeds = "/api/v1/manage/sites/" + site.json().getString("id") + "/embeds";
        var embed = owner.postJson(embeds, "{\"name\":\"It\",\"theme\":\"asked-for\"}");
        assertThat(embed.status()).as(embed.toString()).isEqualTo(201);

        var refused = owner.delete(THEMES + "/asked-for", "If-Match", created.header("ETag"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("one saved embed");
        owner.delete(embeds + "/" + embed.json().getString("id"), "If-Match", embed.header("ETag"));
        assertThat(owner.delete(THEMES + "/asked-for", "If-Match", created.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_style_sheet_that_nobody_knows_any_more_is_the_present_one_for_a_moment() {
        var reply = visitor.get("/assets/0123456789abcdef/style.css");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(visitor.get(stylesheet()).text());
        assertThat(reply.header("Cache-Control")).contains("max-age=0").doesNotContain("immutable");
        assertThat(visitor.get("/assets/0123456789abcdef/other.css").status()).isEqualTo(404);
    }

    @Test
    void a_new_state_of_a_theme_keeps_what_was_chosen() {
        var created = upload(ZipFixture.child("renewed"));
        put(
                "/renewed/settings",
                "{\"settings\":{\"accent\":{\"light\":\"#104010\",\"dark\":\"#a0ffa0\"}}}",
                created.header("ETag"));

        var again = upload(ZipFixture.child("renewed", "styles/more.css", "p{margin:0}"));

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        var accent = again.json().getJsonArray("settings").getValuesAs(JsonObject.class).stream()
                .filter(setting -> setting.getString("name").equals("accent"))
                .findFirst()
                .orElseThrow();
        assertThat(accent.getJsonObject("value").getString("light")).isEqualTo("#104010");
    }

    @Test
    void what_can_not_be_used_is_refused_with_every_reason() {
        var packed = upload(ZipFixture.child("bad", "x.js", "x()", "../y", "y"));
        assertThat(packed.status()).isEqualTo(422);
        assertThat(packed.json().getJsonArray("problems").toString())
                .contains("archive-file, x.js", "archive-path, ../y");
        var harmful = upload(ZipFixture.child("bad", "templates/index.hbs", "<script>x()</script>{{{site.name}}}"));
        assertThat(harmful.status()).isEqualTo(422);
        assertThat(harmful.json().getJsonArray("problems").toString())
                .contains("fatal inline-script, templates/index.hbs", "fatal raw-output");
        assertThat(owner.get(THEMES + "/bad").status()).isEqualTo(404);
        assertThat(upload("no zip".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(upload(new byte[ThemeArchive.LIMIT + 1]).status()).isEqualTo(413);
        assertThat(owner.post(THEMES, "application/json", ZipFixture.child("bad"))
                        .status())
                .isEqualTo(415);
        assertThat(upload(ZipFixture.child("quiet")).status()).isEqualTo(409);
    }

    @Test
    void a_theme_on_which_another_builds_stays_as_the_other_needs_it() {
        assertThat(upload(ZipFixture.child("base", "templates/extra.hbs", "x")).status())
                .isEqualTo(201);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("theme.json", bytes(ZipFixture.manifest("leaf").replace("\"quiet\"", "\"base\"")));
        files.put("templates/index.hbs", bytes("{{> extra}}"));
        files.put("styles/own.css", bytes("h1{margin:0}"));
        assertThat(upload(ZipFixture.zip(files)).status()).isEqualTo(201);

        var without = upload(ZipFixture.child("base"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().getString("detail")).contains("leaf builds on this one");
        assertThat(without.json().getJsonArray("problems").toString())
                .contains("missing-template, leaf/templates/index.hbs:1: templates/extra.hbs");
        var etag = owner.get(THEMES + "/base").header("ETag");
        assertThat(owner.delete(THEMES + "/base", "If-Match", etag).status()).isEqualTo(409);
    }

    @Test
    void a_theme_that_the_site_wears_is_not_replaced_by_one_with_errors() {
        assertThat(upload(ZipFixture.child("on-show")).status()).isEqualTo(201);
        wear("on-show");
        var faulty = ZipFixture.child("on-show", "templates/not-found.hbs", "<img src=\"{{head.image}}\" alt=\"\">");

        var refused = upload(faulty);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().getString("detail")).contains("wears \"on-show\"", "another name");
        assertThat(refused.json().getJsonArray("problems").toString())
                .contains("error image-size, templates/not-found.hbs:1");
        the_usual_theme_is_worn_again();
        assertThat(upload(faulty).status()).isEqualTo(200);
    }

    @Test
    void choices_are_checked() {
        var etag = owner.get(THEMES + "/quiet").header("ETag");
        assertThat(choose("{\"nothing\":true}", etag).status()).isEqualTo(422);
        assertThat(choose("{\"crisisLine\":\"yes\"}", etag).status()).isEqualTo(422);
        assertThat(choose("{\"crisisLine\":[]}", etag).status()).isEqualTo(400);
        assertThat(choose("{\"crisisLine\":false}", "\"99\"").status()).isEqualTo(412);
        var theme = upload(ZipFixture.child("pale"));
        var pale = put(
                "/pale/settings",
                "{\"settings\":{\"accent\":{\"light\":\"#dddddd\",\"dark\":\"#93cbb9\"}}}",
                theme.header("ETag"));
        assertThat(pale.status()).isEqualTo(422);
        assertThat(pale.json().getString("detail")).contains("color.accent on color.background in light", "4.5 to 1");
    }

    @Test
    void pictures_and_fonts_are_served_for_pages_anywhere() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "theme.json",
                bytes(ZipFixture.manifest("leafy")
                        .replace("\"styles\":", "\"assets\":[\"assets/leaf.svg\"],\"styles\":")));
        files.put("styles/own.css", bytes("h1{background:url(../assets/leaf.svg)}"));
        files.put("assets/leaf.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"));
        assertThat(upload(ZipFixture.zip(files)).status()).isEqualTo(201);
        wear("leafy");
        var path = Pattern.compile("/assets/[0-9a-f]{16}/leaf\\.svg")
                .matcher(visitor.get(stylesheet()).text());
        assertThat(path.find()).isTrue();

        var leaf = visitor.get(path.group());

        assertThat(leaf.status()).isEqualTo(200);
        assertThat(leaf.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(leaf.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(leaf.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(leaf.header("Cache-Control")).contains("immutable");
        assertThat(leaf.header("Content-Security-Policy")).contains("sandbox");
        the_usual_theme_is_worn_again();
        assertThat(visitor.get(path.group()).status()).isEqualTo(200);
    }

    @Test
    void a_theme_is_downloaded_to_begin_another_from() {
        var zip = owner.get(THEMES + "/quiet/archive");

        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        var files = ThemeArchive.read(zip.bytes()).files();
        assertThat(files).containsKeys("theme.json", "templates/page.hbs", "styles/base.css");
        var mine = new LinkedHashMap<>(files);
        mine.put(
                "theme.json",
                bytes(new String(files.get("theme.json"), StandardCharsets.UTF_8)
                        .replace("\"name\": \"quiet\"", "\"name\": \"mine\"")));
        assertThat(upload(ZipFixture.zip(Map.copyOf(mine))).status()).isEqualTo(201);
    }

    private Reply choose(String settings, String etag) {
        return put("/quiet/settings", "{\"settings\":" + settings + "}", etag);
    }

    private Reply put(String path, String body, String etag) {
        return owner.send("PUT", THEMES + path, bytes(body), "Content-Type", "application/json", "If-Match", etag);
    }

    private Reply wear(String name) {
        return owner.send("POST", THEMES + "/" + name + "/wear", new byte[0]);
    }

    private Reply upload(byte[] zip) {
        return owner.post(THEMES, "application/zip", zip);
    }

    private String stylesheet() {
        var found = STYLESHEET.matcher(visitor.get("/").text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
