package org.modalitypages.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Tells a page's content from what surrounds it: scripts, navigation, banners, side bars, hidden parts, a slider's clones. */
final class HtmlNoise {

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "map",
            "select",
            "textarea",
            "input",
            "datalist",
            "progress",
            "meter",
            "dialog",
            "head",
            "title",
            "nav",
            "link",
            "meta",
            "picture",
            "img");
    private static final Set<String> HIDDEN_CLASSES = Set.of(
            "screen-reader-text",
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "assistive-text",
            "hidden",
            "d-none",
            "is-hidden",
            "skip-link",
            "swiper-slide-duplicate",
            "slick-cloned",
            "cloned",
            "bx-clone",
            "splide__slide--clone",
            "glide__slide--clone",
            "owl-cloned",
            "uagb-slick-cloned");
    private static final Set<String> ASIDE_CLASSES = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "main-menu",
            "site-header",
            "site-footer",
            "sidebar",
            "widget-area",
            "site-sidebar",
            "footer",
            "newsletter",
            "share",
            "social",
            "social-links",
            "social-share",
            "share-buttons",
            "sharedaddy",
            "pagination",
            "related",
            "related-posts",
            "comments",
            "comments-area",
            "popup",
            "modal",
            "posted-on",
            "reading-time",
            "toc",
            "table-of-contents",
            "search-form",
            "announcement",
            "announcement-bar",
            "topbar",
            "top-bar",
            "breadcrumb",
            "breadcrumbs",
            "entry-footer",
            "page-footer",
            "swiper-pagination",
            "slick-dots",
            "author-box",
            "post-navigation");
    private static final Set<String> ASIDE_IDS = Set.of(
            "header", "footer", "sidebar", "nav", "navigation", "menu", "comments", "related", "newsletter", "toc");
    private static final Set<String> ASIDE_ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "complementary",
            "tooltip");
    private static final Pattern HIDING_STYLE = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern BANNER =
            Pattern.compile("(?:cookie|gdpr|consent-|cky-|onetrust|cmplz|breadcrumb|site-footer|site-header).*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** What a script shows in its turn, and hides until then. */
    private static final Pattern TURN =
            Pattern.compile("(?:.*[-_])?(?:slide|slides|carousel-item|carousel-cell|tab-?pane|tab-?panel|tab-content)");

    /** Who wrote a page, when, and under which heading. */
    private static final Pattern BYLINE = Pattern.compile(
            "(?:.*[-_])?byline(?:[-_].*)?|article-info|(?:entry|post|article|blog|blog-item|page|story)[-_](?:meta|info|details|date|author|tags?"
                    + "|categor(?:y|ies)|card-tags|meta-data|metadata|author-date-wrapper|published|reading-time)");

    /** Where links lead that pass a page on: "Tweet". */
    private static final Pattern SHARING =
            Pattern.compile("/intent/(?:tweet|post)|/sharer\\b|^whatsapp://send|/pin/create");

    private static final Set<String> BYLINE_PROPERTIES =
            Set.of("author", "datepublished", "datemodified", "genre", "interactioncount", "publisher");
    private static final int LONGEST_DATE = 80;
    private static final int LONGEST_CREDIT = 300;

    private HtmlNoise() {}

    /** Whether nothing in it may be read at all. */
    static boolean isHidden(Element element) {
        return NEVER_TEXT.contains(element.normalName())
                || SHARING.matcher(element.attr("href")).find()
                || hasClassOf(element, HIDDEN_CLASSES)
                || (isMarkedHidden(element) && !hasItsTurn(element));
    }

    private static boolean isMarkedHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
                || HIDING_STYLE
                        .matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    /** Whether it is a slide or the panel of a tab. */
    private static boolean hasItsTurn(Element element) {
        return element.attr("role").equalsIgnoreCase("tabpanel")
                || element.attr("aria-roledescription").equalsIgnoreCase("slide")
                || classes(element).anyMatch(name -> TURN.matcher(name).matches());
    }

    /**
     * Whether it surrounds the content; a match block's link may still be found there.
     *
     * @param inContent whether it stands inside of main, article, section or a quotation
     */
    static boolean isAside(Element element, boolean inContent) {
        return switch (element.normalName()) {
            case "header" -> !inContent;
            case "footer" -> !isCreditFooter(element);
            case "aside", "form", "search" -> element.selectFirst("h1, h2 ~ h2, blockquote, main, article") == null;
            case "button" -> true;
            case "figcaption" -> isCaptionOfImage(element);
            case "body", "html", "main", "article" -> false;
            default -> isAsideByName(element) || isByline(element);
        };
    }

    private static boolean isAsideByName(Element element) {
        if (ASIDE_ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        var id = element.id().toLowerCase(Locale.ROOT);
        var named = hasClassOf(element, ASIDE_CLASSES)
                || ASIDE_IDS.contains(id)
                || BANNER.matcher(id).matches()
                || classes(element).anyMatch(name -> BANNER.matcher(name).matches());
        if (!named || element.selectFirst("h1, blockquote") != null) {
            return false;
        }
        return !(hasClassOf(element, Set.of("footer")) && isCreditFooter(element));
    }

    /** Who wrote the page and when; a date within a sentence is none. */
    private static boolean isByline(Element element) {
        if (BYLINE_PROPERTIES.contains(element.attr("itemprop").toLowerCase(Locale.ROOT))
                || classes(element).anyMatch(name -> BYLINE.matcher(name).matches())) {
            return element.selectFirst("h1, blockquote, cite") == null && !isCreditFooter(element);
        }
        if (!HtmlBlocks.isBlockLevel(element) || element.selectFirst("time") == null) {
            return false;
        }
        var text = shortText(element);
        return text != null && text.length() <= LONGEST_DATE && !text.endsWith(".") && !isCreditFooter(element);
    }

    private static boolean isCaptionOfImage(Element caption) {
        var figure = caption.parent();
        return figure != null
                && figure.selectFirst("img, picture, video, svg, iframe") != null
                && figure.textNodes().stream().allMatch(TextNode::isBlank)
                && figure.children().stream().noneMatch(child -> !child.equals(caption) && child.hasText());
    }

    /** A footer that holds nothing but a credit. */
    static boolean isCreditFooter(Element element) {
        var text = shortText(element);
        if (text == null
                || element.parent() == null
                || element.parent().normalName().equals("body")) {
            return false;
        }
        var dashed = CreditLine.afterDash(text);
        return dashed == null
                ? CreditShape.of(text).atLeast(CreditShape.TITLED)
                : CreditShape.of(dashed).atLeast(CreditShape.WORD);
    }

    /** Its text on one line, or {@code null} when it has none or more than a credit could hold. */
    static String shortText(Element element) {
        var text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    } else if (node instanceof Element inner
                            && !inner.normalName().equals("span")) {
                        text.append(' ');
                    }
                    return text.length() > LONGEST_CREDIT * 3
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        var folded = Spacing.fold(text.toString());
        return folded.isEmpty() || folded.length() > LONGEST_CREDIT ? null : folded;
    }

    private static boolean hasClassOf(Element element, Set<String> names) {
        return classes(element).anyMatch(names::contains);
    }

    private static Stream<String> classes(Element element) {
        var names = element.className();
        return names.isEmpty() ? Stream.of() : SPACE.splitAsStream(names.toLowerCase(Locale.ROOT));
    }
}
