package org.modalitypages.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class EscapedTest {

    private static final String HOSTILE =
            "\"><script>alert('x')</script> &amp; <!--# exec --> \u00e9\ud83d\ude42 =` {{x}}";

    @Test
    void text_comes_back_between_tags_and_in_quotes_of_both_kinds() {
        var body = Jsoup.parseBodyFragment("<p title=\"%1$s\" lang='%1$s'>%1$s</p>".formatted(Escaped.html(HOSTILE)))
                .body();

        assertThat(body.children()).hasSize(1);
        var paragraph = body.selectFirst("p");
        assertThat(paragraph.childNodeSize()).isOne();
        assertThat(paragraph.attr("title")).isEqualTo(HOSTILE);
        assertThat(paragraph.attr("lang")).isEqualTo(HOSTILE);
        assertThat(paragraph.wholeText()).isEqualTo(HOSTILE);
    }

    @Test
    void xml_understands_it_too() {
        var document = Jsoup.parse("<a b=\"" + Escaped.html(HOSTILE) + "\"/>", "", Parser.xmlParser());

        assertThat(document.selectFirst("a").attr("b")).isEqualTo(HOSTILE);
    }

    @Test
    void nothing_else_is_changed() {
        assertThat(Escaped.html("https://directory.example/a?b=c&d=`e`"))
                .isEqualTo("https://directory.example/a?b=c&amp;d=`e`");
        assertThat(Escaped.html("<\"'>")).isEqualTo("&lt;&quot;&#39;&gt;");
    }
}
