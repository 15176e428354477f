package org.modalitypages.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void rendersWhatDefinitionsAreMadeOf() {
        var html =
                Markdown.html("# Head\n\nOne *two* **three** [four](https://example.org/a?b=1&c=2).\n\n- five\n- six");
        assertThat(html)
                .contains("<em>two</em>", "<strong>three</strong>", "<li>five</li>")
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"")
                .doesNotContain("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/", "http://a.example/", "mailto:a@b.example", "/modalities/emdr"})
    void keepsLinksThatLeadSomewhereHarmless(String target) {
        var link = Jsoup.parse(Markdown.html("[words](" + target + ")")).selectFirst("a");
        assertThat(link.attr("href")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "![x](javascript:alert(1))",
                "![x](x \"onerror=alert(1)\")",
                "<https://a.example/\"><script>alert(1)</script>>",
                "[x]: javascript:alert(1)\n\n[x]",
                "```html\n</code></pre><script>alert(1)</script>\n```",
                "`</code><script>alert(1)</script>`",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            })
    void letsNothingRun(String hostile) {
        var page = Jsoup.parse(Markdown.html(hostile));
        assertThat(page.select("script, style, iframe, svg, math, img, object, embed, form, input, noscript"))
                .isEmpty();
        for (var element : page.body().getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn("href", "start", "rel");
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(?i)(https?:|mailto:|/|#|[^:]*$).*");
            }
        }
    }

    @Test
    void cutsAtAWordsEnd() {
        assertThat(Markdown.beginning("One *two* three four", 12)).isEqualTo("One two…");
    }

    @Test
    void a_link_that_may_not_be_followed_stays_as_its_words() {
        assertThat(Markdown.html("Read [this](javascript:alert(1)) or [that](https://site.example/)."))
                .contains("<p>Read this or <a href=\"https://site.example/\"");
    }
}
