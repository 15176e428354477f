package org.modalitypages.page;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** CommonMark (0.31) into HTML that cannot harm, whoever wrote it. HTML in the source shows as the text that it is. */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "em",
                    "strong",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "h2",
                    "h3",
                    "h4",
                    "code",
                    "pre",
                    "hr",
                    "a")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, address) -> address.isBlank() ? null : address)
            .onElements("a")
            .toFactory();

    private Markdown() {}

    /** The HTML of a text: paragraphs, emphasis, links, lists, quotes and headings from {@code h2} down. */
    public static String html(String commonMark) {
        return POLICY.sanitize(HTML.render(PARSER.parse(commonMark))).strip();
    }

    /** The words of a text without markup, on one line. */
    public static String words(String commonMark) {
        Node document = PARSER.parse(commonMark);
        return TEXT.render(document).replaceAll("\\s+", " ").strip();
    }

    /** The beginning of a text's words, cut at a word's end and at most this long. */
    public static String beginning(String commonMark, int limit) {
        var words = words(commonMark);
        if (words.length() <= limit) {
            return words;
        }
        var end = words.lastIndexOf(' ', limit - 1);
        return words.substring(0, end <= 0 ? limit - 1 : end).replaceAll("[\\s,;:.–—-]+$", "") + "…";
    }

    /** The paragraphs of a plain text: what empty lines separate. */
    public static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\n[ \\t]*\\n+", -1));
    }
}
