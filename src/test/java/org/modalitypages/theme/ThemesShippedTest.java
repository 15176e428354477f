package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesShippedTest {

    private static final List<String> NAMES = List.of("quiet", "warm", "contrast");

    /** Script and style sheet of a widget have 5,000 bytes together. */
    private static final int WIDGET_STYLES = 2_300;

    private static final int PAGE_STYLES = 4_000;

    static List<Theme> themes() {
        return NAMES.stream()
                .map(name -> Theme.load(ThemeSource.classpath(name)))
                .toList();
    }

    static Stream<Arguments> layouts() {
        return themes().stream()
                .flatMap(theme -> Stream.of(EmbedLayout.values()).map(layout -> Arguments.of(theme, layout)));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void a_theme_that_we_ship_has_no_problem_of_any_level(Theme theme) {
        assertThat(theme.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void style_sheets_are_small(Theme theme) throws IOException {
        var widget = zipped(theme.embedStylesheet(EmbedColours.THEMES_OWN));
        var page = zipped(theme.stylesheet());

        System.out.printf("%s: %d bytes for a widget, %d for a page, gzipped%n", theme.name(), widget, page);
        assertThat(widget).isLessThanOrEqualTo(WIDGET_STYLES);
        assertThat(page).isLessThanOrEqualTo(PAGE_STYLES);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void a_widget_measures_itself_and_not_the_window(Theme theme) {
        assertThat(theme.embedStylesheet(EmbedColours.THEMES_OWN).replace(" ", ""))
                .doesNotContainPattern("\\d(vw|vh|vmin|vmax)")
                .doesNotContainPattern("@media\\((min|max)-")
                .contains("(prefers-reduced-motion:no-preference){.track{scroll-behavior:smooth}}");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void every_page_says_what_it_is_given_under_one_heading(Theme theme) {
        var site = ThemeFixture.site("en", "/x.css");
        var modality = Jsoup.parse(theme.renderModality(ThemeFixture.demo("acceptance-and-commitment-therapy", site)));
        var specialist = Jsoup.parse(theme.renderSpecialist(ThemeFixture.specialist(site)));
        var index = Jsoup.parse(theme.renderIndex(ThemeFixture.index(site)));
        var notFound = Jsoup.parse(theme.renderNotFound(NotFoundPage.of(site)));

        for (var page : List.of(modality, specialist, index, notFound)) {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
            assertThat(page.select("main#content h1")).hasSize(1);
            assertThat(page.select("[style], style, script:not([type])")).isEmpty();
        }
        assertThat(modality.select("figure > blockquote")).hasSize(15);
        assertThat(modality.select("figcaption.credit").eachText())
                .contains("Maren Oyelowo-Lind, Licensed Clinical Social Worker in Burlington, VT", "Ondine");
        assertThat(modality.select("aside a").text()).isEqualTo("Find Your Match");
        assertThat(specialist.select("dd").eachText()).contains("SWC.0009921 CO", "Marguerite Sorensen-Vale, LCSW");
        assertThat(specialist.select("blockquote[lang=fr]").text()).isEqualTo("Le papier pardonne.");
        assertThat(index.select("main h2 a")).hasSize(6);
        assertThat(notFound.select("main a").attr("href")).isEqualTo("https://demo.example/");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_layout_shows_its_quotes_with_their_credits(Theme theme, EmbedLayout layout) {
        var widget = widget(theme, layout, layout == EmbedLayout.SINGLE ? 1 : 5);

        assertThat(widget.select("h2").eachText()).containsExactly("Meet the specialists");
        assertThat(widget.select("figure > blockquote")).hasSize(layout == EmbedLayout.SINGLE ? 1 : 5);
        assertThat(widget.select("figure > figcaption:last-child").first().text())
                .isEqualTo("Maren Oyelowo-Lind, Licensed Clinical Social Worker in Burlington, VT");
        assertThat(widget.select(".end a").attr("href")).isEqualTo("https://demo.example/modalities/act");
        assertThat(widget.select("[id], [style], style, script")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_widget_without_quotes_has_its_heading_and_its_link(Theme theme, EmbedLayout layout) {
        var widget = widget(theme, layout, 0);

        assertThat(widget.select("h2, .end a")).hasSize(2);
        assertThat(widget.select("ul, figure, button, [tabindex]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void a_carousel_is_what_the_aria_practice_says(Theme theme) {
        var widget = widget(theme, EmbedLayout.CAROUSEL, 5);

        var section = widget.select("section[aria-roledescription=carousel][aria-label]");
        var track = section.select("[data-part=track][tabindex=0][role=group][aria-label]");
        assertThat(section.select("[data-part=controls][hidden] > button[type=button]")
                        .eachAttr("data-part"))
                .containsExactly("previous", "next");
        assertThat(section.select("button").eachAttr("aria-label")).containsExactly("Previous", "Next");
        assertThat(track.select("> [role=group][aria-roledescription=slide]").eachAttr("aria-label"))
                .containsExactly("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5");
        var parts = section.select("[data-part]").eachAttr("data-part");
        assertThat(parts).containsExactly("controls", "previous", "next", "track");
        assertThat(widget(theme, EmbedLayout.CAROUSEL, 1).select("button")).isEmpty();
    }

    @Test
    void the_contrast_theme_has_seven_to_one_everywhere() {
        var tokens = ThemeFiles.of(ThemeSource.classpath("contrast")).manifest().tokens();

        for (var text : tokens.values()) {
            for (var background : text.on().stream().map(tokens::get).toList()) {
                assertThat(Contrast.ratio(text.light(), background.light())).isGreaterThanOrEqualTo(7);
                assertThat(Contrast.ratio(text.dark(), background.dark())).isGreaterThanOrEqualTo(7);
            }
        }
    }

    private static Document widget(Theme theme, EmbedLayout layout, int quotes) {
        var site = ThemeFixture.site("en", "/x.css");
        var statements = ThemeFixture.demo("acceptance-and-commitment-therapy", site)
                .modality()
                .statements();
        var shown = new ArrayList<EmbedQuote>();
        for (var i = 0; i < quotes; i++) {
            shown.add(new EmbedQuote((i + 1) + " of " + quotes, statements.get(i)));
        }
        var about = new Link("About ACT", "https://demo.example/modalities/act");
        var view = new EmbedView("Meet the specialists", "Meet the specialists: ACT", about, shown);
        return Jsoup.parse(theme.renderEmbed(new EmbedPage(site, view), layout, EmbedColours.THEMES_OWN, Map.of()));
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
