package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.theme.SchemaOrg;

/** Widgets as they are served: whole, to everybody, in every form the same. */
@InServer
class EmbedIT {

    private static final String ART = "/embed/v1/fragments/art-therapy";

    private final Api visitor = Server.anonymous();

    @Test
    void the_plugin_names_its_files_with_their_hashes() {
        var widget = Widget.description();
        for (var file : List.of("script", "stylesheet")) {
            var reply = visitor.get(widget.getString(file));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).contains("immutable");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(EmbedFiles.integrity(reply.bytes()))
                    .isEqualTo(widget.getJsonObject("integrity").getString(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet", "warm", "contrast"})
    void script_and_style_sheet_have_at_most_5000_bytes(String theme) {
        var script = visitor.get(Widget.description().getString("script")).bytes();
        var styles = visitor.get(stylesheet(visitor.get(ART + "?theme=" + theme).text()))
                .bytes();

        assertThat(zipped(script).length + zipped(styles).length).as(theme).isLessThanOrEqualTo(5_000);
    }

    @Test
    void a_fragment_is_for_every_origin_and_not_older_than_a_page() {
        var reply = visitor.get(ART);

        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Cache-Control"))
                .isEqualTo("public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=3600");
        assertThat(reply.header("Set-Cookie")).isNull();
        assertThat(visitor.get(ART, "If-None-Match", reply.header("ETag")).status())
                .isEqualTo(304);
        assertThat(visitor.get(ART, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void every_form_holds_the_same_piece() {
        var fragment = visitor.get(ART + "?layout=cards").text();
        var shadow = visitor.get("/embed/v1/shadows/art-therapy?layout=cards");
        var frame = visitor.get("/embed/v1/frames/art-therapy?layout=cards");

        assertThat(shadow.text()).contains("<template shadowrootmode=\"open\">", fragment);
        assertThat(frame.text())
                .contains(
                        "<!DOCTYPE html>",
                        fragment.replace("<h2", "<h1").replace("</h2>", "</h1>"),
                        "application/ld+json");
        assertThat(fragment + shadow.text()).doesNotContain("ld+json");
        assertThat(frame.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors *");
        assertThat(frame.header("X-Frame-Options")).isNull();
    }

    @Test
    void every_address_in_a_fragment_is_whole() {
        for (Element link : Jsoup.parseBodyFragment(visitor.get(ART).text()).select("[href], [src]")) {
            assertThat(link.attr("href") + link.attr("src")).startsWith("http");
        }
    }

    @Test
    void quotes_are_figures_with_their_credit() {
        var figures = Jsoup.parseBodyFragment(visitor.get(ART).text()).select("figure");

        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.select("> blockquote > p")).isNotEmpty();
            assertThat(figure.select("> figcaption").text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"limit=3, 3", "layout=single, 1", "limit=50, 11", "region=NY, 1", "region=XX, 0", "utm_source=mail, 11"
    })
    void parameters_choose(String query, int quotes) {
        assertThat(figures(ART + "?" + query)).hasSize(quotes);
    }

    @Test
    void quotes_can_be_in_the_order_of_names() {
        var names = Jsoup.parseBodyFragment(visitor.get(ART + "?order=name").text())
                .select("figcaption bdi > :first-child")
                .eachText();

        assertThat(names).isSortedAccordingTo(java.text.Collator.getInstance(java.util.Locale.ENGLISH));
    }

    @Test
    void the_order_of_parameters_does_not_matter() {
        var one = visitor.get(ART + "?limit=2&layout=cards");
        var other = visitor.get(ART + "?layout=cards&other=1&limit=2");

        assertThat(other.header("ETag")).isEqualTo(one.header("ETag"));
    }

    @Test
    void another_language_has_its_words() {
        var french = visitor.get(ART + "?locale=fr");

        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.text()).contains("lang=\"fr\"", "Rencontrez les spécialistes");
        assertThat(visitor.get(ART + "?locale=xx").text()).contains("lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=51, limit", "limit=x, limit", "layout=grid, layout", "order=random, order"})
    void what_can_never_be_right_is_refused(String query, String parameter) {
        var reply = visitor.get(ART + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("parameter")).isEqualTo(parameter);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void what_was_right_once_is_answered_with_what_is_right_now() {
        assertThat(visitor.get(ART + "?theme=gone").text())
                .isEqualTo(visitor.get(ART).text());
        assertThat(visitor.get(ART + "?site=0000000000000000").text())
                .isEqualTo(visitor.get(ART).text());
        var old = visitor.get("/embed/v1/0123456789abcdef/quiet.css");
        assertThat(old.status()).isEqualTo(200);
        assertThat(old.header("Cache-Control")).doesNotContain("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/embed/v1/fragments/nothing-here",
                "/embed/v1/frames/",
                "/embed/v1/fragments/art-therapy/more",
                "/embed/v1/9.9.9/meet-the-specialists.js",
                "/embed/v1/0123456789abcdef/nothing.css",
                "/embed/v1/pictures/art-therapy",
                "/embed"
            })
    void other_addresses_lead_nowhere(String path) {
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_a_frame_cannot_show_it_says_to_people() {
        var frame = visitor.get("/embed/v1/frames/nothing-here");

        assertThat(frame.status()).isEqualTo(404);
        assertThat(frame.header("Content-Type")).startsWith("text/html");
        assertThat(frame.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(visitor.get("/embed/v1/frames/art-therapy?limit=x").text()).contains("Nothing to show");
    }

    @ParameterizedTest
    @CsvSource({"'', light dark", "?scheme=light, light", "?scheme=dark, dark"})
    void a_frame_is_light_or_dark_as_its_address_says(String query, String declared) {
        var frame = visitor.get("/embed/v1/frames/art-therapy" + query).text();

        assertThat(Jsoup.parse(frame).select("meta[name=color-scheme]").attr("content"))
                .isEqualTo(declared);
    }

    @Test
    void nothing_but_reading_is_allowed() {
        var reply = visitor.send("PUT", ART, new byte[0]);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(visitor.send("OPTIONS", ART, null).status()).isEqualTo(204);
    }

    @Test
    void a_withdrawn_quote_is_gone_from_every_form_at_once() {
        var page = PublishedPage.of("Vanishing Therapy");
        var forms = List.of(
                "/embed/v1/fragments/" + page.slug(),
                "/embed/v1/fragments/" + page.slug() + "?layout=cards",
                "/embed/v1/shadows/" + page.slug(),
                "/embed/v1/frames/" + page.slug() + "?limit=5");
        forms.forEach(form -> assertThat(visitor.get(form).text()).contains(PublishedPage.FIRST));

        PublishedPage.move(page.liveStatement(), "WITHDRAW", Role.EDITOR);

        var left = forms.stream().map(form -> visitor.get(form).text()).toList();
        assertThat(left).noneMatch(text -> text.contains(PublishedPage.FIRST));
        assertThat(left).allMatch(text -> text.contains("Second words &amp; more."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/modalities/art-therapy",
                "/specialists/haruka-endo-whitley",
                "/embed/v1/frames/art-therapy"
            })
    void structured_data_has_known_types_and_properties_only(String path) {
        var data = Jsoup.parse(visitor.get(path).text()).select("script[type=application/ld+json]");

        assertThat(data).hasSize(1);
        var json = jakarta.json.Json.createReader(new java.io.StringReader(data.html()))
                .readObject();
        assertThat(SchemaOrg.unknownIn(json)).isEmpty();
    }

    private List<Element> figures(String path) {
        return Jsoup.parseBodyFragment(visitor.get(path).text()).select("figure");
    }

    private static String stylesheet(String fragment) {
        var address =
                Jsoup.parseBodyFragment(fragment).select("link[rel=stylesheet]").attr("href");
        return address.substring(address.indexOf("/embed/"));
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_page_says_where_its_widget_is_asked_for() {
        var page = visitor.get("/modalities/art-therapy").text();
        var links = Jsoup.parse(page).select("link[type$=+oembed]");

        assertThat(page).as("read by consumers that know few entities").contains("/oembed?url=http");
        assertThat(links.eachAttr("type")).containsExactly("application/json+oembed", "text/xml+oembed");
        for (var link : links) {
            var address = link.attr("href");
            assertThat(visitor.get(address.substring(address.indexOf("/oembed")))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void oembed_answers_in_json() {
        var answer = visitor.get(oembed("/modalities/art-therapy?layout=cards", "&maxwidth=300&maxheight=200"));

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        var json = answer.json();
        assertThat(json.getString("type")).isEqualTo("rich");
        assertThat(json.getString("version")).isEqualTo("1.0");
        assertThat(json.getInt("width")).isEqualTo(300);
        assertThat(json.getInt("height")).isEqualTo(200);
        var frame = Jsoup.parseBodyFragment(json.getString("html")).select("blockquote + iframe");
        assertThat(frame.attr("width")).isEqualTo("300");
        var address = frame.attr("src");
        assertThat(address).endsWith("/embed/v1/frames/art-therapy?layout=cards");
        assertThat(visitor.get(address.substring(address.indexOf("/embed/"))).status())
                .isEqualTo(200);
    }

    @Test
    void oembed_answers_in_xml() {
        var answer = visitor.get(oembed("/fr/modalities/art-therapy", "&format=xml"));

        assertThat(answer.header("Content-Type")).startsWith("text/xml");
        var xml = Jsoup.parse(answer.text(), org.jsoup.parser.Parser.xmlParser());
        assertThat(xml.select("oembed > type").text()).isEqualTo("rich");
        assertThat(xml.select("oembed > html").text()).contains("/embed/v1/frames/art-therapy?locale=fr");
    }

    @ParameterizedTest
    @CsvSource({
        "/modalities/nothing-here, '', 404",
        "/specialists/nobody, '', 404",
        "/console, '', 401",
        "/portal/words, '', 401",
        "/api/v1/manage/queue, '', 401",
        "/modalities/art-therapy, &format=yaml, 501",
        "/modalities/art-therapy, &maxwidth=wide, 400",
        "/modalities/art-therapy, &maxwidth=0, 400"
    })
    void oembed_refuses(String page, String more, int status) {
        assertThat(visitor.get(oembed(page, more)).status()).isEqualTo(status);
    }

    @Test
    void oembed_knows_only_this_site() {
        assertThat(visitor.get("/oembed?url=https%3A%2F%2Felsewhere.example%2Fmodalities%2Fart-therapy")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/oembed").status()).isEqualTo(400);
        assertThat(visitor.get("/oembed?url=%2Fmodalities%2Fart-therapy").status())
                .isEqualTo(400);
    }

    private static String oembed(String page, String more) {
        var canonical = Jsoup.parse(
                        Server.anonymous().get("/modalities/art-therapy").text())
                .select("link[rel=canonical]")
                .attr("href");
        var site = canonical.substring(0, canonical.indexOf("/modalities"));
        return "/oembed?url=" + URLEncoder.encode(site + page, StandardCharsets.UTF_8) + more;
    }
}
