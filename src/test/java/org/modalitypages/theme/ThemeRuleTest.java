package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule has a theme that breaks it. */
class ThemeRuleTest {

    private static final String MODALITY = "templates/modality.hbs";
    private static final String STYLE = "styles/a.css";
    private static final String PAGE = "templates/page.hbs";
    private static final Map<ThemeRule, byte[]> PACKED = Map.of(
            ThemeRule.ARCHIVE, text("no zip"),
            ThemeRule.ARCHIVE_PATH, ZipFixture.child("mine", "../x.css", "p{}"),
            ThemeRule.ARCHIVE_FILE, ZipFixture.child("mine", "x.js", "x()"));
    private static final Map<ThemeRule, ThemeSource> BREAKING = new EnumMap<>(ThemeRule.class);

    static {
        manifest(ThemeRule.MANIFEST, "[");
        manifest(ThemeRule.INVALID_MEMBER, member("\"styles\":\"styles/a.css\""));
        manifest(ThemeRule.UNKNOWN_MEMBER, member("\"colour\":\"red\""));
        manifest(ThemeRule.THEME_NAME, ThemeFixture.MANIFEST.replace("mine", "yours"));
        manifest(ThemeRule.ENGINE, ThemeFixture.MANIFEST.replace(">=1 <2", ">=2 <3"));
        manifest(ThemeRule.PARENT, member("\"parent\":\"nobody\""));
        manifest(ThemeRule.MISSING_FILE, member("\"styles\":[\"styles/none.css\"]"));
        file(ThemeRule.MISSING_TEMPLATE, MODALITY, "{{> nowhere}}");
        file(ThemeRule.UNPARSABLE, MODALITY, "{{modality.title}");
        file(ThemeRule.UNKNOWN_TAG, MODALITY, "{{lookup modality title}}");
        file(ThemeRule.UNKNOWN_FIELD, MODALITY, "{{settings.none}}");
        file(ThemeRule.RAW_OUTPUT, MODALITY, "{{{modality.title}}}");
        file(ThemeRule.UNSAFE_PLACE, MODALITY, "<a href=\"{{modality.title}}\">x</a>");
        file(ThemeRule.UNBALANCED, MODALITY, "{{#if modality.title}}x");
        file(ThemeRule.RECURSIVE_PARTIAL, MODALITY, "{{> modality}}");
        file(ThemeRule.INLINE_SCRIPT, MODALITY, "<script>x()</script>");
        file(ThemeRule.INLINE_STYLE, MODALITY, "<p style=\"color:red\">x</p>");
        file(ThemeRule.FORBIDDEN_ELEMENT, MODALITY, "<iframe></iframe>");
        file(ThemeRule.REMOTE_ASSET, STYLE, "a{background:url(https://a.example/x.png)}");
        file(ThemeRule.UNLISTED_ASSET, STYLE, "a{background:url(../assets/x.png)}");
        asset(ThemeRule.ASSET_TYPE, "\"assets/x.png\"", "assets/x.png", text("<html>"));
        file(ThemeRule.BROKEN_STYLE, STYLE, "a{color:inherit}}");
        file(ThemeRule.ESCAPED_STYLE, STYLE, "a::before{content:\"\\201c\"}");
        file(ThemeRule.FORBIDDEN_RULE, STYLE, "@import 'x.css';");
        widget(ThemeRule.LEAVES_WIDGET, "& + p{color:inherit}");
        tokens(ThemeRule.CONTRAST, "\"#eeeeee\"", "[\"color.background\"]");
        tokens(ThemeRule.UNREADABLE_COLOUR, "\"gray\"", "[\"color.background\"]");
        tokens(ThemeRule.UNKNOWN_TOKEN, "\"#222222\"", "[\"color.paper\"]");
        tokens(ThemeRule.TEXT_WITHOUT_BACKGROUND, "\"#222222\"", "[]");
        manifest(ThemeRule.UNUSED_TOKEN, member("\"tokens\":{\"space\":{\"s\":{\"$value\":\"1em\"}}}"));
        file(ThemeRule.UNDEFINED_PROPERTY, STYLE, "a{color:var(--color-nobody)}");
        file(ThemeRule.IMAGE_SIZE, MODALITY, "<img src=\"{{head.image}}\" width=\"48\" alt=\"\">");
        var dot = AssetFixture.png(2, 3);
        asset(ThemeRule.ASSET_SIZE, "{\"path\":\"assets/x.png\",\"width\":3,\"height\":3}", "assets/x.png", dot);
        asset(ThemeRule.HEAVY_IMAGE, "\"assets/x.png\"", "assets/x.png", Arrays.copyOf(dot, 200_001));
        asset(ThemeRule.HEAVY_FONT, "\"assets/x.woff2\"", "assets/x.woff2", Arrays.copyOf(text("wOF2"), 100_001));
        widget(ThemeRule.HEAVY_WIDGET, AssetFixture.longStyle());
        var font = "@font-face{font-family:X;src:url(../assets/x.woff2)}";
        font(ThemeRule.FONT_DISPLAY, font);
        font(ThemeRule.FONT_METRICS, font.replace(":X", ":X;font-display:swap"));
        widget(ThemeRule.DEAD_IN_WIDGET, "body .quote{margin:0}");
        widget(ThemeRule.REM_IN_WIDGET, ".quote{margin:1rem}");
        file(ThemeRule.FOCUS, STYLE, "a:focus{outline:none}");
        file(ThemeRule.MOTION, STYLE, "a:focus{transition:color 1s}");
        file(ThemeRule.PHYSICAL_PROPERTY, STYLE, "a:focus{margin-left:1em}");
        page(ThemeRule.PAGE_BODY, "{{body}}", "");
        page(ThemeRule.PAGE_STYLESHEET, "rel=\"stylesheet\"", "rel=\"prefetch\"");
        page(ThemeRule.PAGE_LANGUAGE, "{{site.language.tag}}", "en");
        page(ThemeRule.PAGE_TITLE, "<title>{{site.name}}</title>", "");
        page(ThemeRule.PAGE_MAIN, "<main>{{body}}</main>", "<main></main>{{body}}");
        page(ThemeRule.CANONICAL, "rel=\"canonical\"", "rel=\"help\"");
        page(ThemeRule.DISCOVERY, "application/json+oembed", "application/json");
        file(ThemeRule.CAROUSEL_TRACK, "templates/embed-carousel.hbs", "<div>{{embed.label}}</div>");
        file(ThemeRule.WIDGET_QUOTE, "templates/embed-list.hbs", "<ul><li>{{embed.label}}</li></ul>");
        file(ThemeRule.UNKNOWN_PART, MODALITY, "<p data-part=\"tracks\">x</p>");
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_theme_that_breaks_it(ThemeRule rule) {
        if (PACKED.containsKey(rule)) {
            var refused = catchThrowableOfType(InvalidTheme.class, () -> ThemeArchive.read(PACKED.get(rule)));
            assertThat(refused.problems()).extracting(ThemeProblem::rule).contains(rule);
            return;
        }
        assertThat(BREAKING)
                .as("add a theme that breaks the rule %s", rule.code())
                .containsKey(rule);
        assertThat(ThemeCheck.of(BREAKING.get(rule)))
                .extracting(ThemeProblem::rule)
                .contains(rule);
        if (rule.level() == ThemeRule.Level.FATAL) {
            assertThatThrownBy(() -> Theme.load(BREAKING.get(rule))).isInstanceOf(InvalidTheme.class);
        } else {
            assertThat(Theme.load(BREAKING.get(rule)).problems())
                    .extracting(ThemeProblem::rule)
                    .contains(rule);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_says_what_to_do_and_where_it_is_from(ThemeRule rule) {
        assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.help()).matches("[A-Z].{15,}\\.");
        assertThat(rule.source()).isNotBlank();
    }

    @Test
    void a_theme_that_breaks_none_has_no_problems() {
        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~ p{margin:0}",
                "&~p{margin:0}",
                "& + * p{margin:0}",
                ".a, & ~ p{margin:0}",
                ":not(&){margin:0}",
                "body:has(&){margin:0}",
                ".a{:not(&){margin:0}}",
                "[title=')'] :not(&){margin:0}",
                "@media print{& + p{margin:0}}",
                "p:is(& ~ p){margin:0}"
            })
    void no_selector_reaches_out_of_the_widget(String css) {
        assertThat(ThemeCheck.of(widget(css))).extracting(ThemeProblem::rule).contains(ThemeRule.LEAVES_WIDGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&[data-layout=\"cards\"] .quotes{margin:0}",
                ".quote{& + &{margin:0}}",
                ".quote{+ .quote{margin:0}}",
                ".quote:hover, .quote p + p{margin:0}",
                "@container (min-width: 40em){& > .a ~ .b{margin:0}}",
                ".dark & p{margin:0}",
                "a:not(.b, .c)::before{content:\"} * {\"}"
            })
    void selectors_inside_of_the_widget_are_free(String css) {
        assertThat(ThemeCheck.of(widget(css))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{color:inherit",
                "a{color:inherit}}",
                "a{color:rgb(1,2,3}",
                "a{content:\"x}",
                "a{content:\"/*\"}b{content:'*/'}",
                "a{content:\"x\ny\"}",
                "/* a{}",
                "a{b:]}",
                "a{b:(]}",
                "</style><script>",
                "color:red;"
            })
    void a_style_sheet_that_browsers_could_read_in_two_ways_is_refused(String css) {
        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of(STYLE, css))))
                .extracting(ThemeProblem::rule)
                .contains(ThemeRule.BROKEN_STYLE);
    }

    @Test
    void what_would_never_end_is_refused_soon() {
        var deep = "a{".repeat(100_000);
        var wide = new HashMap<String, String>();
        wide.put("templates/modality.hbs", "{{> a}}".repeat(50));
        wide.put("templates/a.hbs", "{{> b}}".repeat(50));
        wide.put("templates/b.hbs", "{{> c}}".repeat(50));
        wide.put("templates/c.hbs", "{{> d}}".repeat(50));
        wide.put("templates/d.hbs", "x");

        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of(STYLE, deep))))
                .extracting(ThemeProblem::rule)
                .contains(ThemeRule.BROKEN_STYLE);
        assertThat(ThemeCheck.of(ThemeFixture.small(Map.of("theme.json", "[".repeat(100_000)))))
                .extracting(ThemeProblem::rule)
                .contains(ThemeRule.MANIFEST);
        assertThat(ThemeCheck.of(ThemeFixture.small(wide)))
                .extracting(ThemeProblem::rule)
                .contains(ThemeRule.RECURSIVE_PARTIAL);
    }

    @Test
    void a_font_with_metrics_is_as_wished() {
        var css = "a:focus{font-family:X,Y}@font-face{font-family:X;font-display:swap;src:url(../assets/x.woff2)}"
                + "@font-face{font-family:Y;src:local(Arial);size-adjust:98%}";
        var files = new HashMap<String, byte[]>();
        files.put(STYLE, text(css));
        files.put("theme.json", text(member("\"assets\":[\"assets/x.woff2\"]")));
        files.put("assets/x.woff2", text("wOF2"));

        assertThat(ThemeCheck.of(ThemeFixture.smallOf(files))).isEmpty();
        assertThat(Theme.load(ThemeFixture.smallOf(files)).stylesheet())
                .containsPattern("url\\(\"/assets/[0-9a-f]{16}/x.woff2\"\\)");
    }

    private static void manifest(ThemeRule rule, String json) {
        file(rule, "theme.json", json);
    }

    private static void file(ThemeRule rule, String path, String text) {
        BREAKING.put(rule, ThemeFixture.small(Map.of(path, text)));
    }

    private static void page(ThemeRule rule, String right, String wrong) {
        file(rule, PAGE, ThemeFixture.PAGE.replace(right, wrong));
    }

    private static void widget(ThemeRule rule, String css) {
        BREAKING.put(rule, widget(css));
    }

    private static ThemeSource widget(String css) {
        return ThemeFixture.small(
                Map.of("theme.json", member("\"embedStyles\":[\"styles/embed.css\"]"), "styles/embed.css", css));
    }

    private static void asset(ThemeRule rule, String entry, String path, byte[] content) {
        var files = new HashMap<String, byte[]>();
        files.put("theme.json", text(member("\"assets\":[" + entry + "]")));
        files.put(path, content);
        BREAKING.put(rule, ThemeFixture.smallOf(files));
    }

    private static void font(ThemeRule rule, String css) {
        BREAKING.put(
                rule,
                ThemeFixture.small(Map.of(
                        "theme.json",
                        member("\"assets\":[\"assets/x.woff2\"]"),
                        STYLE,
                        "a:focus{margin:0}" + css,
                        "assets/x.woff2",
                        "wOF2")));
    }

    private static void tokens(ThemeRule rule, String text, String on) {
        var tokens = "\"tokens\":{\"color\":{\"background\":{\"$value\":\"#ffffff\"},\"text\":{\"$value\":" + text
                + ",\"$extensions\":{\"org.modalitypages.on\":" + on + "}}}}";
        BREAKING.put(
                rule,
                ThemeFixture.small(Map.of("theme.json", member(tokens), STYLE, "a:focus{color:var(--color-text)}")));
    }

    /** The smallest theme.json with one more member. */
    private static String member(String member) {
        var manifest = ThemeFixture.MANIFEST;
        return member.startsWith("\"styles\"")
                ? manifest.replace("\"styles\":[\"styles/a.css\"]", member)
                : manifest.substring(0, manifest.length() - 1) + "," + member + "}";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
