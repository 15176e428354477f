package org.modalitypages.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the heading that names the modality, or what stands in for it. */
final class HtmlTitle {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:/~-]+\\s+|\\s*[|»]\\s*");
    private static final Pattern SITE_TITLE = Pattern.compile("(?i)(?:^|.*[\\s_-])(?:site|logo|brand)(?:[\\s_-].*|$)");

    private static final int LONGEST = 300;

    private HtmlTitle() {}

    /** The page's own h1, or {@code null}: the one in the main part first, never the site's name. */
    static Element heading(Document page) {
        Element best = null;
        var bestRank = 0;
        for (var heading : page.body().select("h1")) {
            var rank = rank(heading);
            if (rank > bestRank) {
                best = heading;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Element heading) {
        var text = Spacing.fold(heading.text());
        if (text.isEmpty() || SpecialistsHeading.matches(text) || MatchBlock.in(List.of(text), 0) != null) {
            return 0;
        }
        var rank = 4;
        for (var outer = heading; outer != null; outer = outer.parent()) {
            var name = outer.normalName();
            if (HtmlNoise.isHidden(outer) || name.equals("nav") || name.equals("footer") || name.equals("aside")) {
                return 0;
            }
            rank += name.equals("main") || name.equals("article") ? 2 : 0;
            rank -= name.equals("header") ? 1 : 0;
        }
        return SITE_TITLE.matcher(heading.className() + " " + heading.id()).matches() ? 1 : rank;
    }

    /** The title without an h1, from the page's head: before the site's name; {@code null} when there is none. */
    static String fromHead(Document page) {
        var shared = page.selectFirst("meta[property=og:title], meta[name=og:title], meta[name=twitter:title]");
        var whole = Spacing.known(shared == null ? page.title() : Spacing.fold(shared.attr("content")));
        if (whole == null) {
            return null;
        }
        if (whole.length() > LONGEST) {
            return null;
        }
        var site = page.selectFirst("meta[property=og:site_name]");
        var name = site == null ? "" : Spacing.fold(site.attr("content"));
        if (!name.isEmpty() && whole.endsWith(name) && whole.length() > name.length()) {
            return Spacing.known(
                    whole.substring(0, whole.length() - name.length()).replaceAll("[\\s|–—·•»:/~-]+$", ""));
        }
        var separator = SEPARATOR.matcher(whole);
        return separator.find() && separator.start() > 0 ? whole.substring(0, separator.start()) : whole;
    }
}
