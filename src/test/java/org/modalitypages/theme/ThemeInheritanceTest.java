package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThemeInheritanceTest {

    private static final Map<String, String> CHILD = Map.of(
            "loud/theme.json",
            """
            {"name":"loud","title":"Loud","version":"2","engine":">=1 <2","parent":"quiet","styles":["styles/loud.css"],
             "settings":{"quoteColumns":{"type":"choice","group":"Quotes","label":"Columns","choices":["one","two"],
             "default":"one"}},
             "tokens":{"color":{"$type":"color","accent":{"$value":"#800020"}}}}
            """,
            "loud/templates/not-found.hbs",
            "<h1>{{words.notFoundTitle}}!</h1>",
            "loud/styles/loud.css",
            "h1{font-weight:900}");

    private final Theme quiet = Theme.load(ThemeSource.classpath("quiet"));
    private final Theme loud = Theme.load(ThemeSource.of("loud", ThemeInheritanceTest::file));

    private static Optional<byte[]> file(String path) {
        var own = Optional.ofNullable(CHILD.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        return path.startsWith("quiet/") ? ThemeSource.classpath("quiet").read(path.substring("quiet/".length())) : own;
    }

    @Test
    void a_child_overrides_only_what_differs() {
        var site = ThemeFixture.site("en", "/x.css");

        assertThat(loud.renderNotFound(NotFoundPage.of(site))).contains("<h1>Page not found!</h1>", "<header");
        assertThat(loud.renderIndex(ThemeFixture.index(site))).isEqualTo(quiet.renderIndex(ThemeFixture.index(site)));
        assertThat(loud.stylesheet()).contains("--color-accent:#800020", "--color-text:#23241f", "h1{font-weight:900}");
        assertThat(loud.stylesheetHash()).hasSize(16).isNotEqualTo(quiet.stylesheetHash());
    }

    @Test
    void a_site_owner_chooses_among_what_the_theme_offers() {
        var page = ThemeFixture.demo("art-therapy", ThemeFixture.site("en", "/x.css"));
        var chosen = Theme.load(
                ThemeSource.classpath("quiet"), Map.of("matchBlock", false, "quoteColumns", "many", "other", "x"));

        assertThat(quiet.renderModality(page)).contains("quotes-two", "<aside");
        assertThat(loud.renderModality(page)).contains("quotes-one");
        assertThat(chosen.renderModality(page)).contains("quotes-two").doesNotContain("<aside");
        assertThat(quiet.settings())
                .extracting(Setting::name)
                .containsExactly("accent", "button", "quoteColumns", "matchBlock", "crisisLine");
    }

    @Test
    void the_style_sheet_has_both_colour_schemes() {
        assertThat(quiet.stylesheet())
                .startsWith(":root{color-scheme:light dark;--color-background:#fbfaf7")
                .contains("@media (prefers-color-scheme:dark){:root{--color-background:#161815")
                .contains(
                        "--font-text:\"Iowan Old Style\"", "--space-m:1.5rem", "prefers-reduced-motion", "@media print")
                .doesNotContain("url(", "@import");
    }
}
