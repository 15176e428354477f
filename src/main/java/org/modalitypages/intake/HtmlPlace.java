package org.modalitypages.intake;

import org.jsoup.nodes.Element;

/**
 * What stands around a text in a page.
 *
 * @param level of the heading, 0 outside of headings
 * @param quote the blockquote around it, or {@code null}
 * @param credit whether it is marked up as a credit: cite, figcaption, footer of a quotation, or by its class
 * @param aside whether it stands beside the content: side bars, forms, buttons
 * @param main whether it is in the page's main element
 * @param title whether it is in the heading that gives the page its title
 * @param list the list item around it, or {@code null}
 * @param preformatted whether line feeds are line breaks
 */
record HtmlPlace(
        int level,
        Element quote,
        boolean credit,
        boolean aside,
        boolean main,
        boolean title,
        HtmlListItem list,
        boolean preformatted,
        boolean strong,
        boolean emphasised,
        String href) {

    static final HtmlPlace BODY = new HtmlPlace(0, null, false, false, false, false, null, false, false, false, null);

    HtmlPlace inHeading(int newLevel) {
        return new HtmlPlace(newLevel, quote, credit, aside, main, title, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inQuote(Element newQuote) {
        return new HtmlPlace(level, newQuote, credit, aside, main, title, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inCredit() {
        return new HtmlPlace(level, quote, true, aside, main, title, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inAside() {
        return new HtmlPlace(level, quote, credit, true, main, title, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inMain() {
        return new HtmlPlace(level, quote, credit, aside, true, title, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inTitle() {
        return new HtmlPlace(level, quote, credit, aside, main, true, list, preformatted, strong, emphasised, href);
    }

    HtmlPlace inItem(HtmlListItem newList) {
        return new HtmlPlace(level, quote, credit, aside, main, title, newList, preformatted, strong, emphasised, href);
    }

    HtmlPlace inPreformatted() {
        return new HtmlPlace(level, quote, credit, aside, main, title, list, true, strong, emphasised, href);
    }

    HtmlPlace inStrong() {
        return new HtmlPlace(level, quote, credit, aside, main, title, list, preformatted, true, emphasised, href);
    }

    HtmlPlace inEmphasis() {
        return new HtmlPlace(level, quote, credit, aside, main, title, list, preformatted, strong, true, href);
    }

    HtmlPlace inLink(String newHref) {
        return new HtmlPlace(level, quote, credit, aside, main, title, list, preformatted, strong, emphasised, newHref);
    }
}
