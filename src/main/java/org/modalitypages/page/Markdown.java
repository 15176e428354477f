package org.modalitypages.page;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders CommonMark that people typed as HTML that is safe to show: markup in it is shown as text, links lead to the
 * web, to mail or to this site, and headings start below the page's own.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("\n")
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .allowElements(
                    (name, attributes) -> below(name), "h1", "h2", "h3", "h4", "h5", "h6")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Markdown() {}

    /** The HTML of a text in CommonMark; empty for {@code null}. */
    public static String html(String commonMark) {
        if (commonMark == null) {
            return "";
        }
        return POLICY.sanitize(RENDERER.render(PARSER.parse(commonMark)));
    }

    private static String below(String heading) {
        return HEADINGS.get(Math.min(HEADINGS.indexOf(heading) + 2, HEADINGS.size() - 1));
    }
}
