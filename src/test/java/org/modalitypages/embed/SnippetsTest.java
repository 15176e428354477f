package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.modalitypages.theme.EmbedColours;
import org.modalitypages.theme.EmbedLayout;

class SnippetsTest {

    private static final String HOSTILE = "\"><script>alert('x')</script> & Co";

    private final Snippets snippets = new Snippets(
            "https://directory.example",
            new Snippets.Script("/embed/v1/1.0.0/m.js", "sha384-abc"),
            new Snippets.Script("/embed/v1/1.0.0/f.js", "sha384-def"));

    @Test
    void the_element_carries_key_modality_and_a_link_that_stays() {
        var element =
                Jsoup.parseBodyFragment(text("script", "Meet the specialists")).selectFirst("meet-the-specialists");

        assertThat(element.attr("modality")).isEqualTo("art-therapy");
        assertThat(element.attr("sitekey")).isEqualTo("k3v9q0x7m2b8d4ha");
        assertThat(element.selectFirst("a").attr("href")).isEqualTo("https://directory.example/modalities/art-therapy");
        assertThat(element.selectFirst("canvas").attr("height")).isEqualTo("480");
    }

    @Test
    void the_script_is_held_to_its_hash() {
        var script = Jsoup.parseBodyFragment(text("script", "Words")).selectFirst("script");

        assertThat(script.attr("integrity")).isEqualTo("sha384-abc");
        assertThat(script.attr("crossorigin")).isEqualTo("anonymous");
        assertThat(script.attr("type")).isEqualTo("module");
    }

    @Test
    void words_with_markup_stay_words() {
        for (var name : new String[] {"script", "wordpress", "frame", "link"}) {
            var body = Jsoup.parseBodyFragment(text(name, HOSTILE)).body();
            assertThat(body.select("script"))
                    .as(name)
                    .allSatisfy(script -> assertThat(script.attr("src")).startsWith("https://directory.example/"));
        }
        assertThat(Jsoup.parseBodyFragment(text("frame", HOSTILE))
                        .selectFirst("iframe")
                        .attr("title"))
                .isEqualTo(HOSTILE);
    }

    @Test
    void a_block_of_wordpress_is_one() {
        assertThat(text("wordpress", "Words")).startsWith("<!-- wp:html -->\n").endsWith("\n<!-- /wp:html -->");
    }

    @Test
    void a_frame_waits_and_keeps_its_place() {
        var frame = Jsoup.parseBodyFragment(text("frame", "Words")).selectFirst("iframe");

        assertThat(frame.attr("src"))
                .isEqualTo("https://directory.example/embed/v1/frames/art-therapy?site=k3v9q0x7m2b8d4ha");
        assertThat(frame.attr("loading")).isEqualTo("lazy");
        assertThat(frame.attr("height")).isEqualTo("480");
        assertThat(frame.attr("sandbox")).contains("allow-scripts").doesNotContain("allow-top-navigation");
    }

    @Test
    void includes_go_into_two_places_each_a_part_of_its_own() {
        for (var name : new String[] {"nginx", "apache", "shadow"}) {
            var parts = snippet(name, "Words").parts();
            assertThat(parts)
                    .as(name)
                    .extracting(Snippet.Part::place)
                    .containsExactly("Into the server’s configuration", "Into the page");
            assertThat(parts.get(0).text()).as(name).doesNotContain("include virtual");
            assertThat(parts.get(1).text()).as(name).contains("include virtual=\"/meet-the-specialists/");
        }
    }

    @Test
    void includes_name_the_fragment() {
        var nginx = snippet("nginx", "Words").parts();
        assertThat(nginx.get(0).text()).contains("proxy_pass https://directory.example/embed/v1/;");
        assertThat(nginx.get(1).text())
                .endsWith(
                        "<!--# include virtual=\"/meet-the-specialists/fragments/art-therapy?site=k3v9q0x7m2b8d4ha\" stub=\"k3v9q0x7m2b8d4ha\" -->");
        var apache = snippet("apache", "Words").parts();
        assertThat(apache.get(0).text()).contains("\"https://directory.example/embed/v1/\"");
        assertThat(apache.get(1).text())
                .endsWith(
                        "<!--#include virtual=\"/meet-the-specialists/fragments/art-therapy?site=k3v9q0x7m2b8d4ha\" -->");
        var esi = snippet("esi", "Words").parts();
        assertThat(esi.get(0).text()).contains("req.http.Host == \"directory.example\"");
        assertThat(esi.get(1).text())
                .isEqualTo(
                        "<esi:include src=\"https://directory.example/embed/v1/fragments/art-therapy?site=k3v9q0x7m2b8d4ha\" onerror=\"continue\"/>");
        assertThat(snippet("shadow", "Words").parts().get(1).text())
                .contains("\"/meet-the-specialists/shadows/art-therapy?site=k3v9q0x7m2b8d4ha\"");
    }

    /** Directives of servers end in an apostrophe or a comment's end, which words may hold. */
    @Test
    void words_stay_in_the_directives_that_hold_them() {
        for (var name : new String[] {"nginx", "apache", "shadow"}) {
            assertThat(snippet(name, "It's --> <!--#exec cmd='x' -->")
                            .parts()
                            .get(1)
                            .text())
                    .as(name)
                    .contains(">It&#39;s --&gt; &lt;!--#exec cmd=&#39;x&#39; --&gt;</a>");
        }
    }

    @Test
    void oembed_asks_for_the_page() {
        assertThat(text("oembed", "Words"))
                .isEqualTo("https://directory.example/modalities/art-therapy?site=k3v9q0x7m2b8d4ha");
        assertThat(text("oembed-address", "Words"))
                .isEqualTo(
                        "https://directory.example/oembed?url=https%3A%2F%2Fdirectory.example%2Fmodalities%2Fart-therapy%3Fsite%3Dk3v9q0x7m2b8d4ha&format=json");
    }

    @Test
    void what_can_simply_be_pasted_comes_first_and_is_one_piece_in_plain_words() {
        var pasted = snippets.of(shown("Words")).stream()
                .takeWhile(snippet -> !snippet.developer())
                .toList();

        assertThat(pasted)
                .extracting(Snippet::name)
                .containsExactly("script", "wordpress", "frame", "oembed", "link", "text");
        assertThat(pasted).allSatisfy(snippet -> {
            assertThat(snippet.parts()).hasSize(1);
            assertThat(snippet.title() + snippet.hint()).doesNotContainPattern("ESI|shadow|policy|nginx|fragment");
        });
    }

    @Test
    void a_policy_allows_this_site_alone() {
        assertThat(snippets.policy())
                .containsExactly(
                        "script-src https://directory.example",
                        "style-src https://directory.example",
                        "connect-src https://directory.example",
                        "img-src https://directory.example");
    }

    @Test
    void settings_come_back_as_they_were_kept() {
        var settings = new EmbedSettings(
                "quiet",
                6,
                "ON",
                EmbedLayout.CARDS,
                EmbedOrder.NEWEST,
                "fr",
                "Rencontrez \"nous\"",
                false,
                new EmbedColours(Map.of("accent", "#1d4f60"), Map.of("text", "#ffffff")));

        assertThat(SettingsJson.read(SettingsJson.of(settings).toString())).isEqualTo(settings);
        assertThat(SettingsJson.read(SettingsJson.of(EmbedSettings.DEFAULT).toString()))
                .isEqualTo(EmbedSettings.DEFAULT);
    }

    private String text(String name, String words) {
        return snippet(name, words).parts().stream()
                .reduce((one, other) -> {
                    throw new AssertionError(name + " goes into two places");
                })
                .orElseThrow()
                .text();
    }

    private Snippet snippet(String name, String words) {
        return snippets.of(shown(words)).stream()
                .filter(snippet -> snippet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Snippets.Shown shown(String words) {
        return new Snippets.Shown(
                "k3v9q0x7m2b8d4ha", "art-therapy", "https://directory.example/modalities/art-therapy", words, 480);
    }
}
