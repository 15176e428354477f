package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeRenderTest {

    private static final Theme QUIET = Theme.load(ThemeSource.classpath("quiet"));
    private static final Path SAMPLES = Path.of("target", "theme-samples");

    static List<String> attacks() {
        return ThemeFixture.ATTACKS;
    }

    @Test
    void a_modality_page_shows_every_quote_with_its_credit_word_for_word() throws IOException {
        var page = ThemeFixture.demo("acceptance-and-commitment-therapy", ThemeFixture.site("en", "/quiet.css"));

        var document = sample("modality", QUIET.renderModality(page));

        assertThat(document.title()).isEqualTo("Acceptance and Commitment Therapy · Harbour Directory");
        assertThat(document.select("h1").text()).isEqualTo("Acceptance and Commitment Therapy");
        assertThat(document.select("figure blockquote")).hasSize(15);
        assertThat(document.select("figcaption.credit").eachText())
                .contains(
                        "Maren Oyelowo-Lind, Licensed Clinical Social Worker in Burlington, VT",
                        "Teodora Vasilenko, LPC, NCC, Licensed Professional Counselor in Asheville, NC",
                        "Ondine");
        assertThat(document.select("blockquote").get(3).select("p")).hasSize(3);
        assertThat(document.select("aside a").text()).isEqualTo("Find Your Match");
        assertThat(document.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://demo.example/modalities/acceptance-and-commitment-therapy");
        assertThat(document.select("link[hreflang]").eachAttr("hreflang")).containsExactly("en", "fr", "x-default");
        assertThat(document.select("[style], [onclick], style, script:not([type])"))
                .isEmpty();
    }

    @Test
    void a_page_speaks_the_language_of_its_site() throws IOException {
        var french = ThemeFixture.demo("art-therapy", ThemeFixture.site("fr", "/quiet.css"));
        var arabic = ThemeFixture.demo("art-therapy", ThemeFixture.site("ar", "/quiet.css"));
        var german = ThemeFixture.demo("art-therapy", ThemeFixture.site("de", "/quiet.css"));

        var inFrench = sample("modality-fr", QUIET.renderModality(french));
        var inArabic = sample("modality-ar", QUIET.renderModality(arabic));

        assertThat(inFrench.select("html").attr("lang")).isEqualTo("fr");
        assertThat(inFrench.select("#specialists").text()).isEqualTo("Rencontrez les spécialistes");
        assertThat(inArabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(QUIET.renderModality(german)).contains("Meet the specialists");
    }

    @Test
    void the_other_pages_show_what_they_are_given() throws IOException {
        var site = ThemeFixture.site("en", "/quiet.css");
        var index = sample("index", QUIET.renderIndex(ThemeFixture.index(site)));
        var specialist = sample("specialist", QUIET.renderSpecialist(ThemeFixture.specialist(site)));
        var notFound = sample("not-found", QUIET.renderNotFound(NotFoundPage.of(site)));

        assertThat(index.title()).isEqualTo("Harbour Directory");
        assertThat(index.select(".entries h2").eachText()).hasSize(6);
        assertThat(specialist.select("dd").eachText())
                .contains("SWC.0009921 CO", "Marguerite Sorensen-Vale, LCSW", "English", "Spanish");
        assertThat(specialist.select("blockquote[lang=fr]").text()).isEqualTo("Le papier pardonne.");
        assertThat(notFound.title()).isEqualTo("Page not found · Harbour Directory");
        assertThat(notFound.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void what_is_missing_leaves_no_trace() throws IOException {
        var site = new SiteView("Site", null, "https://site.example/", Language.of("en"), "/quiet.css");
        var bare = new CreditView("Wren", null, PlaceView.UNKNOWN, "", null, false, null);
        var head = new PageHead("Bare", null, "https://site.example/bare", List.of(), null);
        var quote = StatementView.credited("wren", List.of("Yes."), null, bare);
        var view = new ModalityView("Bare", "<p>Only this.</p>", null, null, null, List.of(quote));
        var silent = new SpecialistView(
                bare, List.of(), null, List.of(), Answer.UNKNOWN, Answer.UNKNOWN, null, null, List.of());

        var modality = sample("modality-bare", QUIET.renderModality(new ModalityPage(site, head, List.of(), view)));
        var specialist =
                sample("specialist-bare", QUIET.renderSpecialist(new SpecialistPage(site, head, List.of(), silent)));
        var index = sample("index-bare", QUIET.renderIndex(new IndexPage(site, head, List.of(), List.of())));

        assertThat(modality.select("figcaption bdi").html().strip()).isEqualTo("<b>Wren</b>");
        assertThat(modality.select("aside, .languages, .invitation, [lang]:not(html)"))
                .isEmpty();
        assertThat(specialist.select("aside, section, .lead")).isEmpty();
        assertThat(index.select("main ul")).isEmpty();
        assertThat(modality.select("meta[name=description]")).isEmpty();
    }

    @Test
    void many_threads_render_the_same_page_alike() {
        var page = ThemeFixture.demo("acceptance-and-commitment-therapy", ThemeFixture.site("en", "/quiet.css"));
        var once = QUIET.renderModality(page);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(run -> QUIET.renderModality(page)))
                .containsOnly(once);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void hostile_text_in_every_field_stays_text(String attack) throws IOException {
        var number = "hostile-" + ThemeFixture.ATTACKS.indexOf(attack);
        var pages = List.of(
                sample(number + "-modality", QUIET.renderModality(HostileFixture.modality(attack))),
                sample(number + "-specialist", QUIET.renderSpecialist(HostileFixture.specialist(attack))),
                sample(number + "-index", QUIET.renderIndex(HostileFixture.index(attack))));

        for (var document : pages) {
            assertThat(document.select("img, svg, script:not([type])")).isEmpty();
            assertThat(document.select("script")).hasSize(1);
            assertThat(document.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            assertThat(document.select("[href]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("https:")
                            || href.startsWith("/quiet.css")
                            || href.startsWith("#")
                            || href.isEmpty());
        }
        assertThat(pages.get(0).select("h1").first().wholeText()).isEqualTo(attack);
    }

    private static Document sample(String name, String html) throws IOException {
        Files.createDirectories(SAMPLES);
        Files.writeString(SAMPLES.resolve("quiet.css"), QUIET.stylesheet());
        Files.writeString(SAMPLES.resolve(name + ".html"), html);
        return Jsoup.parse(html);
    }
}
