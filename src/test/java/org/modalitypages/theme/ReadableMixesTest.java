package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableMixesTest {

    private static final String WORDS = "color-mix(in oklab,var(--color-text) 74%,var(--color-background))";
    private static final String TINT = "color-mix(in oklab,var(--color-accent) 13%,var(--color-background))";
    private static final String LINE = "color-mix(in oklab,var(--color-text) 18%,var(--color-background))";
    private static final Pattern SHARE = Pattern.compile("(\\d+)%");

    @Test
    void what_can_be_read_stays() {
        var colours = colours("#111111", "#003355", "#ffffff");
        var css = "a{color:" + WORDS + ";background:" + TINT + ";border-color:" + LINE + "}";

        assertThat(ReadableMixes.adjusted(css, colours, colours)).isEqualTo(css);
    }

    @ParameterizedTest
    @CsvSource({
        "#6b6b6b, #2c5f52, #ffffff",
        "#767676, #767676, #ffffff",
        "#333333, #c2410c, #fffaf0",
        "#9a9a9a, #7fb0ff, #111111",
        "#ffffff, #ffff00, #6a6a6a"
    })
    void words_can_be_read_on_the_background_and_on_tints_whatever_is_set(
            String text, String accent, String background) {
        var colours = colours(text, accent, background);
        var tint = Oklab.mixed(accent, share(TINT, WORDS + TINT, colours), background);
        var words = Oklab.mixed(text, share(WORDS, WORDS + TINT, colours), background);

        for (var surface : new String[] {background, tint}) {
            assertThat(Contrast.ratio(words, surface))
                    .as("words on %s", surface)
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(Contrast.ratio(text, surface)).as("text on %s", surface).isGreaterThanOrEqualTo(4.5);
            assertThat(Contrast.ratio(accent, surface))
                    .as("accent on %s", surface)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void only_the_scheme_that_needs_it_changes() {
        var fine = colours("#111111", "#003355", "#ffffff");
        var pale = colours("#8a8a8a", "#9fc0ff", "#161616");

        assertThat(ReadableMixes.adjusted("a{color:" + WORDS + "}", fine, pale))
                .startsWith("a{color:light-dark(" + WORDS + ",color-mix(in oklab,var(--color-text) ")
                .doesNotContain("74%,var(--color-background)))");
    }

    @Test
    void lines_and_unknown_colours_are_left_alone() {
        var pale = colours("#767676", "#767676", "#ffffff");

        assertThat(ReadableMixes.adjusted(LINE, pale, pale)).isEqualTo(LINE);
        assertThat(ReadableMixes.adjusted(WORDS, Map.of("text", "#767676"), Map.of()))
                .isEqualTo(WORDS);
    }

    /** What browsers make of the same mixes. */
    @ParameterizedTest
    @CsvSource({
        "#000000, 50, #ffffff, #636363",
        "#ff0000, 50, #0000ff, #8c53a2",
        "#2c5f52, 0, #fbfaf7, #fbfaf7",
        "#2c5f52, 100, #fbfaf7, #2c5f52"
    })
    void mixes_are_those_of_browsers(String one, int percent, String other, String mixed) {
        assertThat(Oklab.mixed(one, percent, other)).isEqualTo(mixed);
    }

    private static int share(String mix, String css, Map<String, String> colours) {
        var at = css.indexOf(mix) == 0 ? 0 : 1;
        var shares = SHARE.matcher(ReadableMixes.adjusted(css, colours, colours))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        return shares.get(at);
    }

    private static Map<String, String> colours(String text, String accent, String background) {
        return Map.of("text", text, "accent", accent, "background", background);
    }
}
