package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionMarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a <b>b</b> c</p> | a **b** c",
                "<p>a<b> b </b>c</p> | a **b** c",
                "<p><em>a <strong>b</strong></em></p> | *a* ***b***",
                "<p>a <strong></strong>b</p> | a b",
                "<p>a<strong>“b”</strong>c</p> | a“b”c",
                "<p>(<strong>EMDR</strong>)</p> | (**EMDR**)",
                "<p><a href='/x?a=1&amp;b=2'>a <em>b</em></a></p> | [a *b*](/x?a=1&b=2)",
                "<p><a href='mailto:a@b.example'>mail</a></p> | [mail](mailto:a@b.example)",
                "<p><a href='javascript:alert(1)'>a</a> <a href=' java&#10;script:x'>b</a> <a href='data:x'>c</a> <a href='tel:1'>d</a></p> | a b c d",
                "<p>wow!<a href='/x y(z)'>a [b]</a></p> | wow\\![a \\[b\\]](/x%20y%28z%29)",
                "<h2>a <strong>b</strong></h2><p>c</p> | ## a b¶¶c",
                "<ul><li>a</li><li>b</li></ul><p>c</p> | - a¶- b¶¶c",
                "<ol><li>a<li><ul><li>b</ul></ol> | 1. a¶   - b",
                "<blockquote><p>a</p><p>b</p></blockquote><p>c</p> | > a¶>¶> b¶¶c",
                "<p>a<br>b<br><br>c</p> | a  ¶b¶¶c",
                "<p>1986. A year</p><p># 1</p><p>- no</p><p>&gt; 1</p> | 1986\\. A year¶¶\\# 1¶¶\\- no¶¶\\> 1",
                "<p>a * b, c_d_e, 5 < 6, a & b, snake_case, x#y, a. b</p> | a * b, c_d_e, 5 < 6, a & b, snake_case, x#y, a. b",
                "<p>&lt;b&gt; &amp;amp; `x` *y* _z_ [q](r) \\*</p> | \\<b> \\&amp; \\`x\\` \\*y\\* \\_z\\_ \\[q\\](r) \\\\\\*",
            })
    void writes_common_mark(String html, String markdown) {
        assertThat(PageHtml.parse("<h1>T</h1>" + html).modality().definition()).isEqualTo(markdown.replace('¶', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words, 5 * 3 = 15",
                "*not emphasis* and **not strong** _nor this_",
                "[not](a link) and ![no](image) and [no]: ref",
                "<b>not bold</b> <script>alert(1)</script> <!-- no -->",
                "&amp; &lt; &copy; &#65; & AT&T;",
                "# no heading",
                "- no list",
                "+ no list",
                "1. no list",
                "1) no list",
                "> no quote",
                "```no code```",
                "`no` code `no`",
                "~~~ no fence",
                "--- ",
                "===",
                "\\* backslashes \\ stay \\[",
                "snake_case_words and __init__",
                "* * *",
                "***",
                "a*b*c",
            })
    void text_that_looks_like_markup_stays_text(String text) {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        var definition = PageHtml.parse("<h1>T</h1><p>" + escaped + "</p><p>x</p>")
                .modality()
                .definition();

        var document = Parser.builder().build().parse(definition);
        assertThat(TextContentRenderer.builder().build().render(document)).isEqualTo(text.strip() + "\nx");
        assertThat(HtmlRenderer.builder().build().render(document)).doesNotContain("<em>", "<h", "<li", "<code", "<hr");
    }
}
