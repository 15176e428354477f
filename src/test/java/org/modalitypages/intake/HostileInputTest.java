package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five megabytes of whatever a hostile sender could think of take seconds, not minutes, and never overflow the stack. */
class HostileInputTest {

    private static final int ALL = 5 * 1024 * 1024;
    private static final int SOME = 100 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stream<Arguments> repeated() {
        return Stream.of(
                        "-",
                        "— ",
                        "—\n",
                        "-- \n\n",
                        "— Wren\n",
                        "— Wren\n\n",
                        "— A B, Therapist in Boise, ID\n",
                        "a, in ",
                        "in , ",
                        " in",
                        "\n",
                        " ",
                        "\u00a0",
                        "?",
                        "? ",
                        "Are you? ",
                        "Reach out to us today. ",
                        "Need help finding ",
                        "Find Your Match\n\n",
                        "Meet the specialists\n\n",
                        "((((",
                        ",",
                        "a\n\n",
                        "“. — A",
                        ". — Ida Roe, Therapist",
                        "if you, ",
                        "Dr. ",
                        "A.B.",
                        "\"",
                        "\"\n",
                        "\",\"",
                        "a;b\n",
                        "<",
                        "<div>",
                        "<div class=by>",
                        "<cite>",
                        "<p>x",
                        "<blockquote>",
                        "<b><i>",
                        "<a href=x>",
                        "<br>",
                        "<table>",
                        "<li>",
                        "<ul><li>",
                        "<h1>a</h1>",
                        "<h2>Meet the specialists</h2>",
                        "<span class=name>A</span>",
                        "<cite>A</cite>",
                        "<footer>",
                        "<aside>",
                        "<form><aside>",
                        "<script>",
                        "<!--",
                        "&",
                        "&amp;",
                        "*",
                        "_a_ ",
                        "`",
                        "[",
                        "](",
                        "<q>",
                        "<p>— Wren</p>",
                        "<p>Text.</p><p>— A B, Therapist in Boise, ID</p>",
                        "<div class=q>T<div class=by>— A B</div></div>",
                        "<dt>A B<dd>c",
                        "<pre>\n",
                        "<svg>",
                        "<math>")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void repeats_do_not_add_up(String piece) {
        readAll(piece.repeat(SOME / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "— ", "a, in ", "<div>"})
    void a_file_as_large_as_may_be(String piece) {
        readAll(piece.repeat(ALL / piece.length()));
    }

    private static void readAll(String body) {
        Assertions.assertTimeout(PATIENCE, () -> PageText.parse("Title\n\nDefinition.\n\n" + body));
        Assertions.assertTimeout(PATIENCE, () -> PageHtml.parse("<h1>Title</h1><p>Definition.</p>" + body));
        Assertions.assertTimeout(PATIENCE, () -> SpecialistsCsv.parse("name,title\n" + body));
    }

    @Test
    void fifty_thousand_nested_boxes() {
        var nested = "<div class=a>".repeat(50_000) + "Deep.<p>— Ida Roe, Therapist in Boise, ID</p>"
                + "</div>".repeat(50_000);

        assertThatCode(() -> PageHtml.parse("<h1>Title</h1>" + nested)).doesNotThrowAnyException();
        assertThatCode(() -> PageHtml.parse(nested)).doesNotThrowAnyException();
    }

    @Test
    void broken_pages_are_read_somehow() {
        var random = new Random(7);
        for (var page : new String[] {
            "samples/emdr.html", "samples/somatic-therapy.html", "pages/awkward-blocks.html", "pages/cards.html"
        }) {
            var html = PageReport.text(page);
            for (var i = 0; i < 100; i++) {
                var from = random.nextInt(html.length());
                var to = Math.min(html.length(), from + random.nextInt(60));
                var broken = html.substring(0, from) + html.substring(to);
                assertThatCode(() -> PageHtml.parse(broken)).doesNotThrowAnyException();
                assertThatCode(() -> PageText.parse(broken)).doesNotThrowAnyException();
                assertThatCode(() -> SpecialistsCsv.parse(broken)).doesNotThrowAnyException();
            }
        }
    }
}
