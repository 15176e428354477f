package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** From import to page and JSON, and out of sight again. */
@InServer
class DeliveryIT {

    private final Api visitor = Server.anonymous();

    @Test
    void a_page_goes_from_import_to_page_and_json_through_the_api_alone() {
        var page = PublishedPage.imported("Arriving Therapy", PublishedPage.FIRST);
        assertThat(visitor.get(page.page()).status()).isEqualTo(404);
        assertThat(visitor.get(page.json()).status()).isEqualTo(404);

        page.publishAll();

        var html = visitor.get(page.page());
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.text()).contains("<title>Arriving Therapy", PublishedPage.FIRST, "Second words &amp; more.");
        var json = visitor.get(page.json() + "?include=statements,specialist").json();
        assertThat(json.getString("title")).isEqualTo("Arriving Therapy");
        assertThat(json.getJsonArray("statements")).hasSize(2);
        assertThat(json.toString()).contains("Arriving Oneill, Psychologist in Boise, ID");
        assertThat(visitor.get("/specialists/arriving-oneill").text()).contains(PublishedPage.FIRST);
        assertThat(visitor.get("/sitemap.xml").text()).contains(page.page(), "/specialists/arriving-twomey");
        assertThat(visitor.get("/").text()).contains("Arriving Therapy");
    }

    @Test
    void old_bytes_stay_up_until_the_next_edition_is_published() {
        var page = PublishedPage.of("Staying Therapy");
        var paths = new String[] {
            page.page(),
            page.json() + "?include=statements,specialist",
            "/specialists/staying-oneill",
            "/api/v1/specialists/staying-oneill"
        };
        Map<String, byte[]> before = new TreeMap<>();
        for (var path : paths) {
            before.put(path, visitor.get(path).bytes());
        }
        PublishedPage.imported("Staying Therapy", "Words of the next edition.");
        var waiting = page.waiting();
        assertThat(waiting).hasSize(1);
        var approved = PublishedPage.move(waiting.get(0), "APPROVE", Role.PUBLISHER);
        before.forEach(
                (path, bytes) -> assertThat(visitor.get(path).bytes()).as(path).isEqualTo(bytes));

        PublishedPage.move(approved.json(), "PUBLISH", Role.PUBLISHER);

        assertThat(visitor.get(page.page()).text())
                .contains("Words of the next edition.")
                .doesNotContain(PublishedPage.FIRST);
        assertThat(visitor.get(paths[1]).text())
                .contains("Words of the next edition.")
                .doesNotContain(PublishedPage.FIRST);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAW, EDITOR, Leaving", "UNPUBLISH, PUBLISHER, Pausing"})
    void what_is_taken_off_is_gone_with_the_next_request(String transition, Role role, String name) {
        var page = PublishedPage.of(name + " Therapy");
        var live = page.liveStatement();
        var words = live.getString("text");
        var item = "/api/v1/statements/" + live.getString("item");
        var specialist = live.getJsonObject("specialist").getString("slug");
        var list = "/api/v1/statements?filter[modality]=" + page.slug() + "&limit=100";
        assertThat(visitor.get(escaped(list)).text()).contains(words);
        assertThat(visitor.get(item).status()).isEqualTo(200);

        PublishedPage.move(live, transition, role);

        assertThat(visitor.get(page.page()).text()).doesNotContain(words);
        assertThat(visitor.get(page.json() + "?include=statements").text()).doesNotContain(words);
        assertThat(visitor.get(item).status()).isEqualTo(404);
        assertThat(visitor.get(escaped(list)).text()).doesNotContain(words);
        assertThat(visitor.get("/specialists/" + specialist).status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/specialists/" + specialist).status()).isEqualTo(404);
        assertThat(visitor.get("/sitemap.xml").text()).doesNotContain(specialist);
    }

    @Test
    void a_browser_finds_an_icon() {
        var icon = visitor.get("/favicon.ico");

        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(icon.text()).startsWith("<svg ");
    }

    @Test
    void a_renamed_page_redirects_from_its_former_address() {
        var page = PublishedPage.of("Former Therapy");
        var managed = Server.as(Role.EDITOR).get("/api/v1/manage/modalities/" + page.slug());
        var renamed = Server.as(Role.EDITOR)
                .putJson(
                        "/api/v1/manage/modalities/" + page.slug(),
                        jakarta.json.Json.createObjectBuilder()
                                .add("slug", "newer-therapy")
                                .build(),
                        "If-Match",
                        managed.header("ETag"));
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);

        assertThat(visitor.get("/modalities/newer-therapy").status()).isEqualTo(200);
        assertThat(visitor.get(page.page()).status()).isEqualTo(301);
        assertThat(visitor.get(page.page()).header("Location")).endsWith("/modalities/newer-therapy");
        assertThat(visitor.get(page.json() + "?include=statements").status()).isEqualTo(308);
        assertThat(visitor.get(page.json()).header("Location")).endsWith("/api/v1/modalities/newer-therapy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modalities/art-therapy",
                "/api/v1/modalities/art-therapy",
                "/api/v1/specialists",
                "/",
                "/sitemap.xml"
            })
    void reads_are_conditional_compressed_and_cacheable(String path) throws IOException {
        var plain = visitor.get(path);
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Cache-Control"))
                .contains("s-maxage=", "stale-while-revalidate=", "stale-if-error=3600");
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        var unchanged = visitor.get(path, "If-None-Match", plain.header("ETag"));
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.bytes()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(visitor.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);

        var zipped = visitor.get(path, "Accept-Encoding", "gzip");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());

        var head = visitor.send("HEAD", path, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(plain.header("ETag"));
        for (var method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            var refused = visitor.send(method, path, null);
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.header("Allow")).contains("GET", "HEAD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/modalities?sortby=title, sortby",
        "/api/v1/modalities?sort=colour, sort",
        "/api/v1/modalities?limit=0, limit",
        "/api/v1/modalities?limit=101, limit",
        "/api/v1/modalities?limit=ten, limit",
        "/api/v1/modalities?limit=1&limit=2, limit",
        "/api/v1/modalities?after=nonsense, after",
        "/api/v1/specialists?sort=publishedAt&after=cHVibGlzaGVkQXQKeAox, after",
        "/api/v1/modalities?include=reviews, include",
        "/api/v1/modalities?fields=password, fields",
        "/api/v1/modalities?locale=tlh, locale",
        "/api/v1/specialists?filter[shoe]=42, filter[shoe]",
        "/api/v1/specialists?filter[kind]=robot, filter[kind]",
        "/api/v1/statements?filter[telehealth]=true, filter[telehealth]",
        "/api/v1/modalities/art-therapy?sort=title, sort"
    })
    void an_unknown_parameter_or_value_is_a_400_that_names_it(String address, String parameter) {
        var reply = visitor.get(escaped(address));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().getString("parameter")).isEqualTo(parameter);
    }

    @Test
    void a_400_names_the_parameters_that_are_allowed() {
        assertThat(visitor.get("/api/v1/statements?colour=red")
                        .json()
                        .getJsonArray("allowed")
                        .toString())
                .contains("filter[modality]", "sort", "limit", "after", "include", "fields", "locale");
        assertThat(visitor.get("/modalities/art-therapy?utm_source=x").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/specialists, slug, 7",
        "/api/v1/specialists?sort=-name, slug, 9",
        "/api/v1/specialists?sort=publishedAt, slug, 11",
        "/api/v1/modalities?sort=-publishedAt, slug, 2",
        "/api/v1/statements, id, 13",
        "/api/v1/statements?sort=publishedAt, id, 17"
    })
    void cursors_lead_through_a_whole_list_without_gaps_or_doubles(String list, String key, int limit) {
        var glue = list.contains("?") ? "&" : "?";
        var whole = keys(visitor.get(list + glue + "limit=100").json(), key);
        var walked = new ArrayList<String>();
        var cursor = "";
        do {
            var part = visitor.get(list + glue + "limit=" + limit + cursor).json();
            walked.addAll(keys(part, key));
            cursor = part.isNull("next") ? "" : "&after=" + part.getString("next");
        } while (!cursor.isEmpty());

        assertThat(whole).doesNotHaveDuplicates();
        assertThat(walked).doesNotHaveDuplicates().startsWith(whole.toArray(String[]::new));
    }

    @Test
    void locales_fall_back_and_say_what_they_are() {
        var french = visitor.get("/fr/modalities/art-therapy");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(visitor.get("/api/v1/modalities/art-therapy?locale=fr").header("Content-Language"))
                .isEqualTo("fr");
        assertThat(visitor.get("/api/v1/modalities/play-therapy?locale=fr").header("Content-Language"))
                .isEqualTo("en");
        assertThat(visitor.get("/en/modalities/art-therapy").header("Location")).endsWith("/modalities/art-therapy");
        assertThat(visitor.get("/modalities/art-therapy", "Accept-Language", "fr")
                        .bytes())
                .isEqualTo(visitor.get("/modalities/art-therapy").bytes());
    }

    @Test
    void scripts_of_other_origins_may_read_the_content_api_but_not_manage() {
        assertThat(visitor.get("/api/v1/modalities").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(visitor.get("/api/v1/modalities?x=1").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(visitor.send("OPTIONS", "/api/v1/modalities", null, "Origin", "https://site.example")
                        .status())
                .isEqualTo(204);
        assertThat(Server.as(Role.EDITOR).get("/api/v1/manage/queue").header("Access-Control-Allow-Origin"))
                .isNull();
    }

    private static ArrayList<String> keys(JsonObject list, String key) {
        var keys = new ArrayList<String>();
        list.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> keys.add(item.getString(key)));
        return keys;
    }

    private static String escaped(String address) {
        return address.replace("[", "%5B").replace("]", "%5D");
    }
}
