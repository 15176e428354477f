package org.modalitypages.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modalitypages.embed.Snippet.Part;
import org.modalitypages.page.Escaped;

/** Writes what a site owner pastes to show a saved embed, for every way in which one gets onto a page. */
final class Snippets {

    private static final String PAGE = "Into the page";
    private static final String SERVER = "Into the server’s configuration";
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
     * @param sitekey empty before it is saved
     * @param modality the slug
     * @param page the absolute address of the modality's page
     * @param words what the link to it says
     * @param height in CSS pixels, of the place to keep
     */
    record Shown(String sitekey, String modality, String page, String words, int height) {}

    /** Every way, those first that somebody takes who can paste and nothing more. */
    List<Snippet> of(Shown embed) {
        return List.of(
                Snippet.toPaste(
                        "script",
                        "Script and element",
                        "For most pages. Paste it where the quotes are to stand. Until they are there, and where they cannot come, the link shows.",
                        PAGE,
                        tag(element) + "\n" + element(embed)),
                Snippet.toPaste(
                        "wordpress",
                        "WordPress block",
                        "For a page or post in WordPress. Choose “Code editor” from the menu at the top right, and paste it between two blocks. Should WordPress take the script out when you save, paste the link for editors instead.",
                        "Into the code editor",
                        "<!-- wp:html -->\n" + tag(element) + "\n" + element(embed) + "\n<!-- /wp:html -->"),
                Snippet.toPaste(
                        "frame",
                        "Frame",
                        "For site builders that take a frame (“iframe”) and nothing else. It is light or dark as each visitor’s device; for a page that is always light, put &amp;scheme=light behind the address in it, or &amp;scheme=dark for one that is always dark.",
                        PAGE,
                        frame(embed)),
                Snippet.toPaste(
                        "oembed",
                        "Link for editors (oEmbed)",
                        "For WordPress and other editors that turn a pasted link into what it leads to.",
                        "On a line of its own",
                        page(embed)),
                Snippet.toPaste(
                        "link",
                        "Plain link",
                        "For mails, newsletters and feeds, which show no quotes. It leads to the page that has them.",
                        "Into the mail",
                        link(embed)),
                Snippet.toPaste(
                        "text",
                        "Plain text",
                        "For mails and messages that take words and nothing else.",
                        "Into the message",
                        embed.words() + ": " + embed.page()),
                Snippet.forDeveloper(
                        "nginx",
                        "Include by nginx",
                        "For a site on an nginx server. The server puts the quotes into the page, and visitors need no script.",
                        new Part(SERVER, includes.nginx()),
                        new Part(PAGE, includes.nginxPage(embed, EmbedForm.FRAGMENT))),
                Snippet.forDeveloper(
                        "apache",
                        "Include by Apache",
                        "The same for a site on an Apache server, with its modules mod_include, mod_proxy_http, mod_ssl and mod_headers.",
                        new Part(SERVER, includes.apache()),
                        new Part(PAGE, includes.apachePage(embed))),
                Snippet.forDeveloper(
                        "esi",
                        "Include at the edge (ESI)",
                        "For a site behind a cache that puts pages together, such as Varnish, Fastly or Akamai.",
                        new Part("Into the cache’s configuration", includes.varnish()),
                        new Part(PAGE, includes.esiPage(embed))),
                Snippet.forDeveloper(
                        "shadow",
                        "Include that keeps its looks (shadow tree)",
                        "For a site on an nginx server whose own style sheet would change how the quotes look. Browsers from before 2024 may show the link.",
                        new Part(SERVER, includes.nginx()),
                        new Part(PAGE, includes.nginxPage(embed, EmbedForm.SHADOW))),
                Snippet.forDeveloper(
                        "oembed-address",
                        "Address of oEmbed",
                        "For a program that asks for it. Editors that know oEmbed find it by the link for editors.",
                        new Part("Into the program", oembed(embed))));
    }

    /** The element with what stands in it until the quotes are there. */
    static String element(Shown embed) {
        return """
                <meet-the-specialists modality="%s"%s>
                %s<br>
                <canvas width="1" height="%d" aria-hidden="true"></canvas>
                </meet-the-specialists>""".formatted(
                        escaped(embed.modality()),
                        embed.sitekey().isEmpty() ? "" : " sitekey=\"" + escaped(embed.sitekey()) + "\"",
                        link(embed),
                        embed.height());
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

    private static String page(Shown embed) {
        return embed.page() + "?site=" + encoded(embed.sitekey());
    }

    private String oembed(Shown embed) {
        return site + "/oembed?url=" + encoded(page(embed)) + "&format=json";
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
