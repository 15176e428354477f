package org.modalitypages.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modalitypages.page.Escaped;

/** Writes what a site owner pastes to show a saved embed, for every way in which one gets onto a page. */
final class Snippets {

    private static final String SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private final String site;
    private final Script element;
    private final Script frameHost;
    private final Includes includes;

    /**
     * @param site the address of this site, without a slash at its end
     * @param element what makes the element
     * @param frameHost what gives frames their height
     */
    Snippets(String site, Script element, Script frameHost) {
        this.site = site;
        this.element = element;
        this.frameHost = frameHost;
        includes = new Includes(site);
    }

    /**
     * A script as it is served here.
     *
     * @param path with its version
     * @param integrity such as {@code sha384-…}
     */
    record Script(String path, String integrity) {}

    /**
     * The embed that a snippet is for.
     *
     * @param modality the slug
     * @param page the absolute address of the modality's page
     * @param words what the link to it says
     * @param height in CSS pixels, of the place to keep
     */
    record Shown(String sitekey, String modality, String page, String words, int height) {}

    List<Snippet> of(Shown embed) {
        return List.of(
                new Snippet(
                        "script",
                        "Script and element",
                        "Paste it into the page where the quotes are to stand. Until they are there, and where scripts do not run, the link shows.",
                        element(embed)),
                new Snippet(
                        "wordpress",
                        "WordPress block",
                        "In the editor, choose Code editor from the menu at the top right, and paste it between two blocks. Scripts in a block need the permission to publish unfiltered HTML; without it, paste the link for oEmbed on a line of its own.",
                        "<!-- wp:html -->\n" + element(embed) + "\n<!-- /wp:html -->"),
                new Snippet(
                        "frame",
                        "Frame",
                        "For pages that take a frame and nothing else. The script gives it the height that it needs; without it the height is the one written there. A frame cannot see whether the page around it is light or dark: add &amp;scheme=light or &amp;scheme=dark to its address, or it is as the visitor prefers. A content security policy needs frame-src with this site as well.",
                        frame(embed)),
                new Snippet(
                        "nginx",
                        "Fragment by nginx",
                        "The server puts the quotes into the page: no script at all. The first part goes into the server's configuration, the last two lines into the page.",
                        includes.nginx() + "\n\n" + includes.nginxPage(embed, EmbedForm.FRAGMENT)),
                new Snippet(
                        "apache",
                        "Fragment by Apache",
                        "The same with mod_include, mod_proxy_http, mod_ssl and mod_headers.",
                        includes.apache() + "\n\n" + includes.apachePage(embed)),
                new Snippet(
                        "esi",
                        "Fragment at the edge",
                        "For caches that understand ESI, such as Varnish, Fastly and Akamai. The first part is for Varnish, the last line goes into the page.",
                        includes.varnish() + "\n\n" + includes.esiPage(embed)),
                new Snippet(
                        "shadow",
                        "Fragment that keeps its style to itself",
                        "Like the fragment, but with a declarative shadow tree: the page's own style sheet does not reach into it.",
                        includes.nginx() + "\n\n" + includes.nginxPage(embed, EmbedForm.SHADOW)),
                new Snippet(
                        "oembed",
                        "Link for oEmbed",
                        "Paste the first address on a line of its own where addresses turn into what they lead to; programs ask the second.",
                        oembed(embed)),
                new Snippet(
                        "link",
                        "Plain link for mail and feeds",
                        "Where neither scripts nor frames are shown.",
                        link(embed)),
                new Snippet("text", "Plain text", "For mails without HTML.", embed.words() + ": " + embed.page()));
    }

    private String element(Shown embed) {
        return """
                %s
                <meet-the-specialists modality="%s" sitekey="%s">
                %s<br>
                <canvas width="1" height="%d" aria-hidden="true"></canvas>
                </meet-the-specialists>""".formatted(
                        tag(element), escaped(embed.modality()), escaped(embed.sitekey()), link(embed), embed.height());
    }

    private String frame(Shown embed) {
        return """
                <iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" sandbox="%s" frameborder="0"></iframe>
                %s""".formatted(
                escaped(address(embed, "frames")), escaped(embed.words()), embed.height(), SANDBOX, tag(frameHost));
    }

    private String tag(Script script) {
        return "<script type=\"module\" src=\"" + escaped(site + script.path()) + "\" integrity=\""
                + escaped(script.integrity()) + "\" crossorigin=\"anonymous\"></script>";
    }

    private String oembed(Shown embed) {
        var page = embed.page() + "?site=" + encoded(embed.sitekey());
        return page + "\n" + site + "/oembed?url=" + encoded(page) + "&format=json";
    }

    static String link(Shown embed) {
        return "<a href=\"" + escaped(embed.page()) + "\">" + escaped(embed.words()) + "</a>";
    }

    private String address(Shown embed, String kind) {
        return site + "/embed/v1/" + kind + "/" + query(embed);
    }

    private static String query(Shown embed) {
        return encoded(embed.modality()) + "?site=" + encoded(embed.sitekey());
    }

    /** The origins to allow in a content security policy, which is this site's alone. */
    List<String> policy() {
        var uri = URI.create(site);
        var origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return List.of("script-src " + origin, "style-src " + origin, "connect-src " + origin, "img-src " + origin);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String text) {
        return Escaped.html(text);
    }
}
