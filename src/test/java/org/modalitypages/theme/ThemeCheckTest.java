package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeCheckTest {

    static Stream<String> shipped() {
        return ShippedFixture.names();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_theme_has_no_problems_worth_a_warning(String name) {
        assertThat(ThemeCheck.of(ThemeSource.classpath(name)))
                .filteredOn(problem -> problem.level() != ThemeRule.Level.RECOMMENDATION)
                .isEmpty();
    }

    @Test
    void every_folder_is_shipped() {
        assertThat(ShippedThemes.NAMES)
                .as("ShippedThemes.NAMES has to be the folders of themes/, the usual one first")
                .containsExactlyInAnyOrderElementsOf(shipped().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "raw-output | {{{modality.title}}}",
                "raw-output | {{{modality.definition}}}",
                "raw-output | {{& modality.title}}",
                "unknown-field | {{modality.titel}}",
                "unknown-field | {{modality}}",
                "unknown-field | {{#each modality.title}}x{{/each}}",
                "unknown-field | {{#each modality.statements}}{{modality.title}}{{/each}}",
                "unknown-field | {{this.class}}",
                "unknown-tag | {{lookup modality title}}",
                "unknown-tag | {{#log modality}}{{/log}}",
                "unknown-tag | {{=<% %>=}}",
                "unknown-tag | {{#*inline `x`}}{{/inline}}",
                "unknown-tag | {{> (lookup modality title)}}",
                "missing-template | {{> nowhere}}",
                "recursive-partial | {{> modality}}",
                "unsafe-place | <a href=\"{{modality.title}}\">x</a>",
                "unsafe-place | <a href=\"https://a.example/{{modality.title}}\">x</a>",
                "unsafe-place | <a href={{modality.matchUrl}}>x</a>",
                "unsafe-place | <p title=\"{{modality.definition}}\">x</p>",
                "unsafe-place | <p title=\">\" {{modality.title}}>x</p>",
                "unsafe-place | <p {{modality.title}}>x</p>",
                "unsafe-place | <!-- {{modality.title}} -->",
                "unsafe-place | <script type=\"application/ld+json\">{{modality.title}}</script>",
                "unsafe-place | <p title=\"{{> quote}}\">x</p>",
                "unbalanced | <p title=\"{{#if modality.title}}\">{{/if}}",
                "unbalanced | <p title=\"x",
                "inline-script | <script>alert(1)</script>",
                "inline-script | <script src=\"/x.js\"></script>",
                "inline-script | <p onclick=\"x()\">x</p>",
                "inline-script | <a href=\"javascript:x()\">x</a>",
                "inline-script | <a href=\"java&#115;cript:x()\">x</a>",
                "inline-script | <a href=\" java\tscript&colon;x()\">x</a>",
                "unsafe-place | <a href=\"{{#if modality.title}}x{{else}}javascript:x(){{/if}}\">x</a>",
                "unsafe-place | <p title={{#if modality.title}}x{{/if}}>x</p>",
                "remote-asset | <img src=\"&#104;ttps://a.example/x.png\" alt=\"\">",
                "forbidden-element | <form action=\"/x\"></form>",
                "inline-style | <p style=\"color:red\">x</p>",
                "inline-style | <style>p{}</style>",
                "remote-asset | <img src=\"https://a.example/x.png\" alt=\"\">",
                "remote-asset | <img src=\"//a.example/x.png\" alt=\"\">",
                "remote-asset | <link rel=\"stylesheet\" href=\"https://a.example/x.css\">",
                "forbidden-element | <iframe></iframe>",
                "forbidden-element | <base href=\"/\">",
                "forbidden-element | <meta http-equiv=\"refresh\" content=\"0\">",
                "unknown-field | {{words.readAbout}}",
                "unbalanced | <p>x</p></div></main>",
                "unbalanced | <div>x",
                "unbalanced | <div/>",
                "unbalanced | <ul><li><b>x</li></ul>",
                "unbalanced | {{#if modality.title}}<div>{{/if}}x</div>",
                "unbalanced | {{#if modality.title}}<div>{{else}}</div>{{/if}}",
                "unbalanced | <div>{{#if modality.title}}</div><div>{{/if}}</div>",
                "unbalanced | {{#if modality.title}}x",
                "unbalanced | {{#if modality.title}}x{{/each}}",
                "unbalanced | {{else}}",
                "unparsable | {{modality.title}"
            })
    void a_harmful_template_is_refused(String code, String template) {
        var source = ThemeFixture.small(Map.of("templates/modality.hbs", template));

        assertThat(ThemeCheck.of(source)).extracting(ThemeProblem::code).contains(code);
        assertThatThrownBy(() -> Theme.load(source)).isInstanceOf(InvalidTheme.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>x<li>y</ul><dl><dt>x<dd>y</dl>",
                "<p>x<br>y<p>z",
                "<table><tr><td>x<td>y<tr><td>z</table>",
                "<select><option>x<option>y</select>",
                "<DIV>x</div><img src=\"{{head.image}}\" width=\"1\" height=\"1\" alt=\"\"/>",
                "{{#if modality.title}}<div>x</div>{{else}}<b>y</b>{{/if}}",
                "<p {{#if modality.title}}class=\"a\"{{/if}}>x</p><!-- </div> -->",
                "{{#if structuredData}}<script type=\"application/ld+json\">{{structuredData}}</script>{{/if}}"
            })
    void what_html_lets_one_leave_out_may_be_left_out(String template) {
        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of("templates/modality.hbs", template))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "page-body: it is missing | ",
                "page-body: it is missing | <!-- {{body}} -->",
                "page-body: it is there more than once | {{body}}{{body}}",
                "page-body: it is there more than once | {{> twice}}",
                "page-body: it stands in an attribute | <p title=\"{{body}}\">x</p>",
                "page-body: it stands in a block, and may be missing | {{#if site.tagline}}{{body}}{{/if}}",
                "page-body: it stands in a block, and may be missing | {{#each languages}}{{@root.body}}{{/each}}"
            })
    void a_page_is_written_once(String problem, String main) {
        var page = ThemeFixture.PAGE.replace("{{body}}", main == null ? "" : main);
        var source = ThemeFixture.small(
                Map.of("templates/page.hbs", page, "templates/twice.hbs", "<div>{{body}}</div>{{body}}"));

        assertThat(ThemeCheck.of(source))
                .extracting(found -> found.code() + ": " + found.what())
                .contains(problem);
        assertThatThrownBy(() -> Theme.load(source)).isInstanceOf(InvalidTheme.class);
    }

    @Test
    void a_page_may_have_its_pieces_in_partials_and_branches() {
        var page = ThemeFixture.PAGE
                .replace("<link rel=\"stylesheet\" href=\"{{site.stylesheet}}\">", "{{> links}}")
                .replace(
                        "<main>{{body}}</main>",
                        "{{#if site.tagline}}<main class=\"a\">{{> inner}}</main>{{else}}<main>{{body}}</main>{{/if}}");
        var source = ThemeFixture.small(Map.of(
                "templates/page.hbs", page,
                "templates/links.hbs", "<link href='{{ site.stylesheet }}' rel=stylesheet>",
                "templates/inner.hbs", "<div>{{body}}</div>"));

        assertThat(ThemeCheck.of(source)).isEmpty();
    }

    @Test
    void a_problem_says_in_which_line_it_is_and_what_may_be_meant() {
        var template = "<p>\n{{modality.titel}}\n{{#each modality.statements}}\n{{words.home}}\n{{/each}}</p>\n</div>";
        var css = "a:focus{margin:0}\n/* x\n */ p {\n  margin-left: 0;\n}\n@media print {\n}}";

        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of("templates/modality.hbs", template, "styles/a.css", css))))
                .extracting(problem -> problem.where() + ": " + problem.what())
                .containsExactlyInAnyOrder(
                        "templates/modality.hbs:2: modality.titel; perhaps modality.title",
                        "templates/modality.hbs:4: words.home; perhaps @root.words.home",
                        "templates/modality.hbs:6: </div> closes nothing that was opened here",
                        "styles/a.css:4: margin-left: 0",
                        "styles/a.css:7: a } that closes nothing");
    }

    @Test
    void what_stands_after_an_unclosed_comment_is_not_held_against_anybody() {
        var source = ThemeFixture.small(Map.of("templates/modality.hbs", "<div>\n<!-- x\n{{modality.title}}</div>"));

        assertThat(ThemeCheck.of(source))
                .extracting(ThemeProblem::code, ThemeProblem::where)
                .containsExactly(tuple("unbalanced", "templates/modality.hbs:2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import '/x.css';",
                "p{background:url(https://a.example/x.png)}",
                "p{background:\\75rl(//a.example)}",
                "p{background:URL (x)}/**/p{b:uRl(x)}"
            })
    void a_style_sheet_that_loads_something_is_refused(String css) {
        assertThatThrownBy(() -> Theme.load(ThemeFixture.small(Map.of("styles/a.css", css))))
                .isInstanceOf(InvalidTheme.class);
    }

    @Test
    void text_that_is_hard_to_read_is_an_error_in_either_scheme() {
        var tokens = """
                {"name":"mine","title":"T","version":"1","engine":">=1 <2","tokens":{"color":{"$type":"color",
                "background":{"$value":"#ffffff","$extensions":{"org.modalitypages.dark":"#000000"}},
                "text":{"$value":"#767676","$extensions":{"org.modalitypages.dark":"#555555","org.modalitypages.on":["color.background","color.x"]}}}}}
                """;

        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of("theme.json", tokens))))
                .filteredOn(problem -> problem.level() == ThemeRule.Level.ERROR)
                .extracting(ThemeProblem::code, ThemeProblem::what)
                .containsExactly(
                        tuple("contrast", "color.text on color.background in dark: 2.81 to 1"),
                        tuple("unknown-token", "color.text on color.x"));
    }

    @Test
    void a_chosen_colour_is_checked_as_it_is_chosen() {
        var chosen = Map.<String, Object>of("ink", new SchemeColours("#dddddd", "#eeeeee"));
        var theme = Theme.load(ThemeFixture.small(Map.of("theme.json", ThemeFixture.SETTINGS)), chosen);

        assertThat(theme.problems())
                .extracting(ThemeProblem::what)
                .contains("color.text on color.background in light: 1.35 to 1");
        assertThat(theme.stylesheet()).contains("--color-text:#dddddd", "--color-text:#eeeeee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"settings\":{\"a\":{\"type\":\"choice\",\"choices\":[\"x\"]}}}",
                "{}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=2 <3\"}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"parent\":\"../x\"}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"styles\":[\"../../secret.css\"]}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"parent\":\"mine\"}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"tokens\":{\"a\":{\"$value\":\"red}p{x:y\"}}}",
                "{\"name\":\"mine\",\"title\":\"T\",\"version\":\"1\",\"engine\":\">=1 <2\",\"tokens\":{\"a\":{\"$value\":\"url(//a)\"}}}"
            })
    void a_manifest_that_can_not_be_trusted_is_refused(String manifest) {
        assertThatThrownBy(() -> Theme.load(ThemeFixture.small(Map.of("theme.json", manifest))))
                .isInstanceOf(InvalidTheme.class);
    }

    @Test
    void a_setting_that_is_wrong_is_told_once() {
        var manifest = ThemeFixture.MANIFEST.replace(
                "\"styles\"", "\"settings\":{\"x\":{\"type\":\"text\",\"group\":\"G\"}},\"styles\"");
        var source = ThemeFixture.small(
                Map.of("theme.json", manifest, "templates/index.hbs", "{{settings.x}}{{@root.settings.x}}"));

        assertThat(ThemeCheck.of(source))
                .extracting(ThemeProblem::code, ThemeProblem::what)
                .containsExactly(tuple("invalid-member", "settings.x: label is missing"));
    }

    @Test
    void a_theme_on_top_of_itself_is_told_so() {
        var manifest = ThemeFixture.MANIFEST.replace("\"styles\"", "\"parent\":\"mine\",\"styles\"");

        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of("theme.json", manifest))))
                .extracting(ThemeProblem::code, ThemeProblem::what)
                .containsExactly(tuple("parent", "mine is its own parent"));
    }

    @Test
    void the_smallest_theme_works() {
        var html = Theme.load(ThemeFixture.small(Map.of()))
                .renderNotFound(NotFoundPage.of(ThemeFixture.site("en", "/a.css")));

        assertThat(html).contains("<main>Page not found</main>");
    }
}
