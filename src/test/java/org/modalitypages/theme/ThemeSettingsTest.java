package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeSettingsTest {

    private static final Map<String, String> FILES = Map.of(
            "theme.json",
            ThemeFixture.SETTINGS,
            "templates/not-found.hbs",
            "{{settings.greeting}}{{#if settings.wide}} wide{{/if}} {{settings.place}} {{settings.size}}",
            "styles/a.css",
            "a:focus{color:var(--color-text);font-size:var(--size-text)}");

    @Test
    void without_a_choice_everything_is_as_the_theme_has_it() {
        var theme = Theme.load(ThemeFixture.small(FILES));

        assertThat(theme.problems()).isEmpty();
        assertThat(body(theme)).isEqualTo("Hello start 1.125");
        assertThat(theme.values()).containsEntry("ink", new SchemeColours("#222222", "#eeeeee"));
        assertThat(theme.stylesheet()).contains("--size-text:1.125rem", "--color-text:#222222");
    }

    @Test
    void what_is_chosen_reaches_templates_and_tokens() {
        var chosen = SettingValues.of("""
                {"ink":{"light":"#112233","dark":"#DDEEFF"},"size":1.25,"greeting":"<b>","wide":true,"place":"end"}""");
        var theme = Theme.load(ThemeFixture.small(FILES), chosen);

        assertThat(body(theme)).isEqualTo("&lt;b&gt; wide end 1.25");
        assertThat(theme.stylesheet()).contains("--size-text:1.25rem", "--color-text:#112233", "--color-text:#ddeeff");
        assertThat(SettingValues.of(SettingValues.json(theme.values()).toString()))
                .isEqualTo(theme.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "size | 2",
                "size | 0.9",
                "size | 1.00001",
                "size | \"1\"",
                "wide | \"yes\"",
                "place | \"middle\"",
                "greeting | \"two\\nlines\"",
                "greeting | 7",
                "ink | \"#112233\"",
                "ink | {\"light\":\"red\",\"dark\":\"#112233\"}",
                "ink | {\"light\":\"#112233\"}"
            })
    void what_a_setting_can_not_be_is_left_out(String name, String json) {
        var plain = Theme.load(ThemeFixture.small(FILES));
        var chosen = SettingValues.of("{\"" + name + "\":" + json + "}");

        assertThat(Theme.load(ThemeFixture.small(FILES), chosen).values()).isEqualTo(plain.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"colour\",\"group\":\"G\",\"label\":\"L\",\"token\":\"color.text\"}",
                "{\"type\":\"text\",\"label\":\"L\",\"default\":\"x\"}",
                "{\"type\":\"text\",\"group\":\"G\",\"label\":\"L\"}x",
                "{\"type\":\"boolean\",\"group\":\"G\",\"label\":\"L\",\"default\":\"no\"}",
                "{\"type\":\"choice\",\"group\":\"G\",\"label\":\"L\",\"choices\":[\"a\",\"b\"],\"default\":\"c\"}",
                "{\"type\":\"number\",\"group\":\"G\",\"label\":\"L\",\"min\":2,\"max\":1,\"default\":1}",
                "{\"type\":\"number\",\"group\":\"G\",\"label\":\"L\",\"min\":1,\"max\":2,\"unit\":\"em;x:y\",\"default\":1}"
            })
    void a_setting_that_is_none_refuses_the_theme(String json) {
        var files = new HashMap<>(FILES);
        files.put("theme.json", ThemeFixture.SETTINGS.replace("\"settings\":{", "\"settings\":{\"odd\":" + json + ","));

        assertThat(ThemeCheck.of(ThemeFixture.small(files)))
                .extracting(ThemeProblem::level)
                .contains(ThemeRule.Level.FATAL);
    }

    @Test
    void colours_of_a_token_that_there_is_none_of_are_an_error() {
        var files = new HashMap<>(FILES);
        files.put("theme.json", ThemeFixture.SETTINGS.replace("\"token\":\"color.text\"", "\"token\":\"color.ink\""));

        assertThat(ThemeCheck.of(ThemeFixture.small(files)))
                .extracting(ThemeProblem::rule)
                .containsExactly(ThemeRule.UNKNOWN_TOKEN);
        assertThat(Theme.load(ThemeFixture.small(files)).settings())
                .extracting(Setting::name)
                .containsExactly("size", "greeting", "wide", "place");
    }

    @Test
    void the_nearest_colour_that_can_be_read_is_known() {
        var pale = Map.<String, Object>of("ink", new SchemeColours("#88bbee", "#eeeeee"));
        var theme = Theme.load(ThemeFixture.small(FILES), pale);

        assertThat(theme.pairs("color.text"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.enough()).isFalse());
        var readable = theme.readable("color.text").orElseThrow();
        assertThat(Contrast.ratio(readable.light(), "#ffffff")).isBetween(4.5, 4.8);
        assertThat(readable.dark()).isEqualTo("#eeeeee");
    }

    @Test
    void numbers_are_written_plainly() {
        assertThat(SettingValues.of("{\"a\":1e1,\"b\":1.50,\"c\":1e40}"))
                .isEqualTo(Map.of("a", new BigDecimal("10"), "b", new BigDecimal("1.5")));
    }

    private static String body(Theme theme) {
        var html = theme.renderNotFound(NotFoundPage.of(ThemeFixture.site("en", "/a.css")));
        return html.substring(html.indexOf("<main>") + "<main>".length(), html.indexOf("</main>"));
    }
}
