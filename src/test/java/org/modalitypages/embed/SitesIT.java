package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestDatabase;

/** Sites, embeds and counts, through the API and as pages of other sites send them. */
@InServer
class SitesIT {

    private static final String SITES = "/api/v1/manage/sites";
    private static final String NOBODY = "aaaaaaaaaaaaaaaa";

    private final Api owner = Server.as(Role.SITE_OWNER);
    private final Api page = Server.anonymous();
    private final String origin = "https://www.weekly-" + System.nanoTime() + ".example";
    private String site;
    private JsonObject embed;
    private String modality;
    private String specialist;

    @BeforeEach
    void a_site_has_an_embed() {
        site = created(owner.postJson(SITES, "{\"name\":\"Weekly\",\"origins\":[\"" + origin + "/\"]}"))
                .getString("id");
        embed = saved("Beside", true);
        var statement = page.get("/api/v1/statements?limit=1&include=specialist,modality")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        modality = statement.getJsonObject("modality").getString("slug");
        specialist = statement.getJsonObject("specialist").getString("slug");
    }

    @Test
    void origins_are_kept_as_browsers_send_them() {
        assertThat(owner.get(SITES + "/" + site).json().getJsonArray("origins").getString(0))
                .isEqualTo(origin);
    }

    @Test
    void an_origin_is_one_sites_alone() {
        var again = owner.postJson(
                SITES, "{\"name\":\"Daily\",\"origins\":[\"" + origin.toUpperCase(Locale.ROOT) + ":443\"]}");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().getString("member")).isEqualTo("origins");
        assertThat(again.json().getString("detail")).contains(origin, "“Weekly”");
        var other = created(owner.postJson(SITES, site("Daily", origin.replace("www", "daily"))));
        var address = SITES + "/" + other.getString("id");
        var wanted = Json.createObjectBuilder(other)
                .remove("id")
                .remove("version")
                .add("origins", Json.createArrayBuilder(List.of(origin)))
                .build();

        assertThat(owner.putJson(address, wanted, "If-Match", tag(other)).status())
                .isEqualTo(422);
        var first = owner.get(SITES + "/" + site).json();
        var moved = Json.createObjectBuilder()
                .add("name", "Weekly")
                .add("origins", Json.createArrayBuilder(List.of(origin.replace("www", "new"))))
                .build();
        assertThat(owner.putJson(SITES + "/" + site, moved, "If-Match", tag(first))
                        .status())
                .isEqualTo(200);
        assertThat(owner.putJson(address, wanted, "If-Match", tag(other)).status())
                .isEqualTo(200);
        var renamed = Json.createObjectBuilder(wanted).add("name", "Hourly").build();
        assertThat(owner.putJson(
                                address, renamed, "If-Match", owner.get(address).header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void of_several_at_once_one_gets_the_origin() {
        var wanted = site("Race", origin.replace("www", "race"));

        var statuses = IntStream.range(0, 6)
                .parallel()
                .mapToObj(one -> owner.postJson(SITES, wanted).status())
                .toList();

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(422);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var reply =
                owner.postJson(SITES, "{\"name\":\"\",\"origins\":[\"https://a.example/page\",\"https://*.example\"]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(strings(reply.json(), "members")).containsExactly("name", "origins");
        assertThat(reply.json().getString("member")).isEqualTo("name");
        assertThat(strings(reply.json(), "help").get(1))
                .contains("Its origin is https://a.example")
                .contains("Nothing can stand for several");
        var wrong = owner.postJson(
                SITES + "/" + site + "/embeds",
                "{\"name\":\"x\",\"modality\":\"no-such\",\"theme\":\"gaudy\",\"limit\":51,\"layout\":\"pile\",\"order\":\"luck\",\"locale\":\"tlh\",\"height\":5,\"colours\":{\"dark\":{\"text\":\"red\"}}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(strings(wrong.json(), "members"))
                .containsExactlyInAnyOrder(
                        "modality", "theme", "limit", "layout", "order", "locale", "height", "colours.dark.text");
    }

    @Test
    void colours_that_cannot_be_read_are_not_kept() {
        var pale = Json.createObjectBuilder()
                .add("name", "Pale")
                .add("layout", "list")
                .add(
                        "colours",
                        Json.createObjectBuilder()
                                .add("light", Json.createObjectBuilder().add("accent", "#abc")))
                .build();

        var refused = owner.postJson(SITES + "/" + site + "/embeds", pale.toString());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("member")).isEqualTo("colours.light.accent");
        assertThat(refused.json().getString("detail")).contains("cannot be read");
    }

    @Test
    void a_site_and_an_embed_are_changed_by_whoever_saw_them_last() {
        var address = SITES + "/" + site + "/embeds/" + embed.getString("id");
        var wanted = Json.createObjectBuilder()
                .add("name", "Above")
                .add("layout", "carousel")
                .add(
                        "colours",
                        Json.createObjectBuilder()
                                .add("light", Json.createObjectBuilder().add("accent", "#24A")))
                .build();
        assertThat(owner.putJson(address, wanted).status()).isEqualTo(428);
        var changed = owner.putJson(address, wanted, "If-Match", tag(embed));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().getString("sitekey")).isEqualTo(embed.getString("sitekey"));
        assertThat(changed.json()
                        .getJsonObject("colours")
                        .getJsonObject("light")
                        .getString("accent"))
                .isEqualTo("#2244aa");
        assertThat(changed.json().getInt("height")).isEqualTo(560);
        assertThat(owner.putJson(address, wanted, "If-Match", tag(embed)).status())
                .isEqualTo(412);
        assertThat(owner.get(SITES + "/" + site + "/embeds").json().getJsonArray("items"))
                .hasSize(1);
        assertThat(owner.get(SITES + "/999999/embeds/" + embed.getString("id")).status())
                .isEqualTo(404);
        assertThat(owner.delete(address, "If-Match", tag(changed.json())).status())
                .isEqualTo(204);
        assertThat(owner.get(address).status()).isEqualTo(404);
        var seen = owner.get(SITES + "/" + site).json();
        assertThat(owner.delete(SITES + "/" + site, "If-Match", tag(seen)).status())
                .isEqualTo(204);
        assertThat(owner.get(SITES + "/" + site).status()).isEqualTo(404);
    }

    @Test
    void snippets_name_key_and_modality() {
        var snippets = owner.get(SITES + "/" + site + "/embeds/" + embed.getString("id") + "/snippets");

        assertThat(snippets.status()).isEqualTo(200);
        assertThat(snippets.json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(snippet -> snippet.getString("name"))
                .containsExactly(
                        "script",
                        "wordpress",
                        "frame",
                        "oembed",
                        "link",
                        "text",
                        "nginx",
                        "apache",
                        "esi",
                        "shadow",
                        "oembed-address");
        assertThat(snippets.json().getJsonArray("items").getValuesAs(JsonObject.class))
                .filteredOn(snippet -> snippet.getString("name").equals("nginx"))
                .flatExtracting(snippet -> snippet.getJsonArray("parts").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("place"))
                .containsExactly("Into the server’s configuration", "Into the page");
        assertThat(snippets.text()).contains(embed.getString("sitekey"));
        assertThat(strings(snippets.json(), "policy")).hasSize(4);
    }

    @Test
    void views_and_clicks_are_counted_by_embed_modality_and_specialist() {
        var other = saved("Another", true);
        assertThat(send(origin, view(embed), view(embed), click(embed)).status())
                .isEqualTo(204);
        assertThat(send(origin, view(other)).status()).isEqualTo(204);
        waitForViews(embed, 2);
        send(origin, view(embed));
        waitForViews(embed, 3);

        var counts = counts(embed);
        assertThat(counts.getInt("clicks")).isEqualTo(1);
        assertThat(counts.getJsonArray("days")).hasSize(30);
        assertThat(counts.getJsonArray("days").getJsonObject(29).getInt("views"))
                .isEqualTo(3);
        assertThat(counts.getJsonArray("modalities").getJsonObject(0).getString("slug"))
                .isEqualTo(modality);
        assertThat(counts.getJsonArray("specialists").getJsonObject(0).getString("slug"))
                .isEqualTo(specialist);
        assertThat(counts.getJsonArray("origins").getJsonObject(0).getString("origin"))
                .isEqualTo(origin);
        assertThat(counts(other).getInt("views")).isEqualTo(1);
        var address = SITES + "/" + site + "/embeds/" + embed.getString("id") + "/counts";
        assertThat(owner.get(address + "?from=2026-13-01").status()).isEqualTo(400);
        assertThat(owner.get(address + "?from=2020-01-01").status()).isEqualTo(400);
        assertThat(owner.delete(address).status()).isEqualTo(204);
        assertThat(counts(embed).getInt("views")).isZero();
        assertThat(counts(embed).getJsonArray("origins")).isEmpty();
    }

    @Test
    void nothing_else_is_counted_and_nobody_can_tell() {
        var silent = saved("Silent", false);
        var marker = saved("Marker", true);
        assertThat(Stream.of(
                        send("https://elsewhere.example", view(embed)),
                        send("null", view(embed)),
                        send(origin + ":8443", view(embed)),
                        send(origin, "view " + NOBODY + " " + modality),
                        send(origin, view(silent)),
                        send(origin, "view " + embed.getString("sitekey") + " no-such-modality"),
                        send(origin, "click " + embed.getString("sitekey") + " " + modality + " no-such-person"),
                        page.post("/embed/v1/counts", "text/plain", bytes(view(embed))),
                        page.post(
                                "/embed/v1/counts",
                                "text/plain",
                                bytes(view(embed)),
                                "Origin",
                                origin,
                                "Sec-GPC",
                                "1")))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(204);
                    assertThat(reply.bytes()).isEmpty();
                });
        send(origin, view(marker));
        waitForViews(marker, 1);

        assertThat(counts(embed).getInt("views")).isZero();
        assertThat(counts(embed).getInt("clicks")).isZero();
        assertThat(counts(silent).getInt("views")).isZero();
    }

    @Test
    void one_address_counts_so_much_a_minute_and_cannot_tell() {
        var much = String.join("\n", Collections.nCopies(50, view(embed)));
        for (var time = 0; time < 4; time++) {
            assertThat(send(origin, much).status()).isEqualTo(204);
        }
        var other = saved("Another", true);
        send(origin, view(other));
        waitForViews(other, 1);

        assertThat(counts(embed).getInt("views")).isBetween(CountLimits.A_MINUTE, CountLimits.A_MINUTE + 10);
    }

    @Test
    void a_frame_of_ours_counts_under_our_own_origin() {
        var snippets = owner.get(SITES + "/" + site + "/embeds/" + embed.getString("id") + "/snippets");
        send(strings(snippets.json(), "policy").get(0).replace("script-src ", ""), view(embed));

        waitForViews(embed, 1);
    }

    @Test
    void what_cannot_be_read_is_refused_for_any_page() {
        var message = page.post("/embed/v1/counts", "text/plain;charset=UTF-8", bytes("look at me"), "Origin", origin);
        assertThat(message.status()).isEqualTo(400);
        assertThat(message.problem()).isEqualTo("malformed-request");
        assertThat(message.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(page.post("/embed/v1/counts", "text/plain", bytes("view ".repeat(1_000)))
                        .status())
                .isEqualTo(413);
        assertThat(page.post("/embed/v1/counts", "application/json", bytes("{}"))
                        .status())
                .isEqualTo(415);
        assertThat(page.get("/embed/v1/counts").status()).isEqualTo(405);
        var asked = page.send("OPTIONS", "/embed/v1/counts", null, "Origin", origin);
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(asked.header("Set-Cookie")).isNull();
        var crossSite = page.post(
                "/embed/v1/counts", "text/plain", bytes(view(embed)), "Origin", origin, "Sec-Fetch-Site", "cross-site");
        assertThat(crossSite.status()).isEqualTo(204);
        assertThat(crossSite.header("Set-Cookie")).isNull();
    }

    @Test
    void a_row_holds_nothing_but_numbers_and_a_day() {
        assertThat(TestDatabase.column("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = 'embed_count'"))
                .containsExactlyInAnyOrder("counted_on", "embed_id", "modality_id", "specialist_id", "views", "clicks");
    }

    @Test
    void editors_and_therapists_have_no_sites() {
        assertThat(Server.as(Role.PUBLISHER).get(SITES).status()).isEqualTo(403);
        assertThat(Server.as(Role.THERAPIST).get(SITES).status()).isEqualTo(403);
        assertThat(Server.as(Role.ADMINISTRATOR).get(SITES).status()).isEqualTo(200);
    }

    private static String site(String name, String origin) {
        return "{\"name\":\"" + name + "\",\"origins\":[\"" + origin + "\"]}";
    }

    private JsonObject saved(String name, boolean counting) {
        return created(owner.postJson(
                SITES + "/" + site + "/embeds", "{\"name\":\"" + name + "\",\"counting\":" + counting + "}"));
    }

    private static JsonObject created(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private JsonObject counts(JsonObject counted) {
        var reply = owner.get(SITES + "/" + site + "/embeds/" + counted.getString("id") + "/counts");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    /** What was sent is written down within a few seconds. */
    private void waitForViews(JsonObject counted, int views) {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (counts(counted).getInt("views") != views && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(counts(counted).getInt("views")).isEqualTo(views);
    }

    private String view(JsonObject seen) {
        return "view " + seen.getString("sitekey") + " " + modality;
    }

    private String click(JsonObject seen) {
        return "click " + seen.getString("sitekey") + " " + modality + " " + specialist;
    }

    private Reply send(String origin, String... lines) {
        return page.post(
                "/embed/v1/counts", "text/plain;charset=UTF-8", bytes(String.join("\n", lines)), "Origin", origin);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(JsonObject item) {
        return "\"" + item.getInt("version") + "\"";
    }

    private static List<String> strings(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(jakarta.json.JsonString::getString);
    }
}
