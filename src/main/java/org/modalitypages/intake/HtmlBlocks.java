package org.modalitypages.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Flattens a page into the blocks of text that a reader sees, in order. Runs in one pass without recursion. */
final class HtmlBlocks implements NodeFilter {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img", "picture", "br");
    private static final Set<String> CONTENT = Set.of("main", "article", "section", "blockquote", "figure", "li");

    private record Frame(HtmlPlace place, boolean block, boolean content, Element box) {}

    /** Lists count their items as they are met. */
    private static final class Counter {
        private final boolean ordered;
        private int next;

        Counter(Element list) {
            ordered = list.normalName().equals("ol");
            next = ordered && list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        }

        String marker() {
            return ordered ? next++ + "." : "-";
        }
    }

    private final List<HtmlBlock> blocks = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Deque<Counter> lists = new ArrayDeque<>();
    private final Set<Element> aroundTitle;
    private final Element title;
    private List<HtmlRun> runs = new ArrayList<>();
    private boolean pendingSpace;
    private boolean lineEmpty = true;
    private int lastLine = 1;
    private int items;

    private HtmlBlocks(Document page, Element title) {
        this.title = title;
        this.aroundTitle = title == null ? Set.of() : Set.copyOf(title.parents());
        frames.push(new Frame(HtmlPlace.BODY, true, false, page.body()));
    }

    /** @param title the heading that gives the page its title, or {@code null} */
    static List<HtmlBlock> of(Document page, Element title) {
        var flattened = new HtmlBlocks(page, title);
        NodeTraversor.filter(flattened, page.body());
        flattened.flush();
        return flattened.blocks;
    }

    static boolean isBlockLevel(Element element) {
        if (!INLINE.contains(element.normalName()) || element.hasClass("p")) {
            return true;
        }
        var style = element.attr("style");
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .matches("(?:.*;)?display:(?:block|flex|grid|table).*");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (element.normalName().equals("br")) {
            lineBreak();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!aroundTitle.contains(element) && !element.equals(title) && HtmlNoise.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            var frame = frames.peek();
            if (frame.block()) {
                flush();
            }
            if (isList(element)) {
                lists.pop();
            }
            frames.pop();
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        var outer = frames.peek();
        var creditInline = !isBlockLevel(element) && !outer.place().credit() && HtmlCreditMarks.breaksOut(element);
        var splits = isBlockLevel(element)
                || creditInline
                || (outer.place().credit() && HtmlCreditMarks.hasCreditClass(element));
        if (splits) {
            flush();
        }
        if (isList(element)) {
            lists.push(new Counter(element));
        }
        var place = place(element, outer, splits, creditInline);
        var content = outer.content() || CONTENT.contains(element.normalName());
        frames.push(new Frame(place, splits, content, splits ? element : outer.box()));
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private HtmlPlace place(Element element, Frame outer, boolean splits, boolean creditInline) {
        var place = outer.place();
        if (element.equals(title)) {
            place = place.inTitle();
        } else if (!place.aside() && !aroundTitle.contains(element) && HtmlNoise.isAside(element, outer.content())) {
            place = place.inAside();
        }
        if (creditInline
                || (splits && !place.credit() && HtmlCreditMarks.isCreditBlock(element, place.quote() != null))) {
            place = place.inCredit();
        }
        if (element.attr("role").equalsIgnoreCase("main")) {
            place = place.inMain();
        }
        return switch (element.normalName()) {
            case "main" -> place.inMain();
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                place.inHeading(element.normalName().charAt(1) - '0');
            case "blockquote" -> place.quote() == null ? place.inQuote(element) : place;
            case "li" ->
                lists.isEmpty()
                        ? place
                        : place.inItem(new HtmlListItem(
                                ++items, lists.size() - 1, lists.peek().marker()));
            case "pre" -> place.inPreformatted();
            case "strong", "b" -> place.inStrong();
            case "em", "i" -> place.inEmphasis();
            case "a" ->
                element.hasAttr("href") ? place.inLink(element.attr("href").strip()) : place;
            default -> place;
        };
    }

    private void append(TextNode node) {
        var text = node.getWholeText();
        var line = node.sourceRange().isTracked() ? node.sourceRange().start().lineNumber() : lastLine;
        var place = frames.peek().place();
        var words = new StringBuilder();
        var start = line;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\n') {
                line++;
            }
            if (character == '\n' && place.preformatted()) {
                add(words, start, place);
                lineBreak();
                continue;
            }
            if (isCollapsible(character)) {
                pendingSpace = true;
                continue;
            }
            if (words.isEmpty()) {
                start = line;
            }
            if (pendingSpace && !lineEmpty) {
                words.append(' ');
            }
            pendingSpace = false;
            lineEmpty = false;
            words.append(character);
        }
        add(words, start, place);
        lastLine = line;
    }

    /** What a browser collapses; a no-break space is not. */
    private static boolean isCollapsible(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }

    private void add(StringBuilder words, int line, HtmlPlace place) {
        if (!words.isEmpty()) {
            runs.add(new HtmlRun(words.toString(), line, place.strong(), place.emphasised(), place.href()));
            words.setLength(0);
        }
    }

    /** A second line break in a row starts a new paragraph. */
    private void lineBreak() {
        pendingSpace = false;
        if (runs.isEmpty()) {
            return;
        }
        if (lastLineIsBlank()) {
            flush();
            return;
        }
        runs.add(new HtmlRun("\n", lastLine, false, false, null));
        lineEmpty = true;
    }

    private boolean lastLineIsBlank() {
        for (var i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).isBreak()) {
                return true;
            }
            if (!Spacing.trim(runs.get(i).text()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void flush() {
        pendingSpace = false;
        lineEmpty = true;
        if (runs.isEmpty()) {
            return;
        }
        var frame = frames.peek();
        var block = HtmlBlock.of(frame.box(), frame.place(), runs);
        runs = new ArrayList<>();
        if (!block.text().isEmpty()) {
            blocks.add(block);
        }
    }
}
