package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.modalitypages.intake.SourceLine.Role;

/**
 * Puts lines and credits of an HTML page together. The widest box that holds one credit only is an item: its credit belongs
 * to its words, whichever comes first. Where boxes do not help, a credit belongs to the words before it.
 */
final class HtmlStatements {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "cite", "span", "strong", "em", "a", "small");

    private final List<SourceLine> lines;
    private final Set<Element> outside = new HashSet<>();
    private final Map<Element, Integer> credits = new HashMap<>();
    private final Map<Element, Integer> quotes = new HashMap<>();
    private final Set<Element> items = new HashSet<>();
    private final Map<Element, Element> itemOfBox = new HashMap<>();
    private final List<SourceLine> arranged = new ArrayList<>();

    private HtmlStatements(List<SourceLine> lines) {
        this.lines = lines;
    }

    /**
     * The same lines in the order text, credit, with boundaries between statements.
     *
     * @param lines of the part that holds statements, their credits decided
     * @param others all other blocks of the page
     */
    static List<SourceLine> arrange(List<SourceLine> lines, List<HtmlBlock> others) {
        var statements = new HtmlStatements(lines);
        statements.count(others);
        statements.findItems();
        statements.arrange();
        return statements.arranged;
    }

    private void count(List<HtmlBlock> others) {
        for (var block : others) {
            var box = block.box();
            while (box != null && outside.add(box)) {
                box = box.parent();
            }
        }
        var counted = new HashSet<Element>();
        for (var line : lines) {
            if (line.isCredit()) {
                countUp(line.block().box(), credits);
            }
            var quote = line.isText() ? line.block().place().quote() : null;
            if (quote != null && counted.add(quote)) {
                countUp(quote, quotes);
            }
        }
    }

    private static void countUp(Element from, Map<Element, Integer> counts) {
        for (var box = from; box != null; box = box.parent()) {
            counts.merge(box, 1, Integer::sum);
        }
    }

    private void findItems() {
        var single = lines.stream().filter(SourceLine::isCredit).count() == 1;
        var withText = new HashSet<Element>();
        for (var line : lines) {
            var box = line.isText() ? line.block().box() : null;
            while (box != null && withText.add(box)) {
                box = box.parent();
            }
        }
        for (var line : lines) {
            if (!line.isCredit()) {
                continue;
            }
            Element item = null;
            for (var box = line.block().box(); box != null && holdsOne(box); box = box.parent()) {
                if (withText.contains(box) && !isParagraph(box)) {
                    item = box;
                    if (single) {
                        break;
                    }
                }
            }
            if (item != null) {
                items.add(item);
            }
        }
    }

    private boolean holdsOne(Element box) {
        return credits.getOrDefault(box, 0) == 1 && quotes.getOrDefault(box, 0) <= 1 && !outside.contains(box);
    }

    /** A box that is no more than a paragraph: the paragraphs before it may belong to it. */
    private static boolean isParagraph(Element box) {
        if (PARAGRAPHS.contains(box.normalName())) {
            return true;
        }
        return box.normalName().equals("div")
                && box.className().isBlank()
                && box.children().stream().noneMatch(HtmlBlocks::isBlockLevel);
    }

    private Element itemOf(SourceLine line) {
        var box = line.block() == null ? null : line.block().box();
        var path = new ArrayList<Element>();
        while (box != null && !items.contains(box) && !itemOfBox.containsKey(box)) {
            path.add(box);
            box = box.parent();
        }
        var item = box == null || items.contains(box) ? box : itemOfBox.get(box);
        for (var inner : path) {
            itemOfBox.put(inner, item);
        }
        return item;
    }

    private void arrange() {
        var loose = new ArrayList<SourceLine>();
        for (var i = 0; i < lines.size(); ) {
            var item = itemOf(lines.get(i));
            if (item == null) {
                loose.add(lines.get(i));
                i++;
                continue;
            }
            var end = i;
            while (end < lines.size() && item.equals(itemOf(lines.get(end)))) {
                end++;
            }
            flow(loose);
            loose.clear();
            box(lines.subList(i, end));
            i = end;
        }
        flow(loose);
    }

    /**
     * One item: its words, then its credit. Where it holds a quotation, only that is the statement; what opens a
     * disclosure is no part of it.
     */
    private void box(List<SourceLine> item) {
        var quoted = item.stream()
                .anyMatch(line -> line.isText() && line.block().place().quote() != null);
        boundary();
        for (var line : item) {
            var words = line.isText()
                    && (!quoted || line.block().place().quote() != null)
                    && !line.block().box().normalName().equals("summary");
            if (words || line.role() == Role.GAP) {
                arranged.add(line);
            }
        }
        item.stream().filter(SourceLine::isCredit).forEach(arranged::add);
        boundary();
    }

    /** Lines without an item: the credit follows, unless the page has it before the words throughout. */
    private void flow(List<SourceLine> loose) {
        if (creditsLead(loose)) {
            leading(loose);
            return;
        }
        Element quote = null;
        var text = false;
        for (var line : loose) {
            var here = line.isText() ? line.block().place().quote() : quote;
            if (text && here != null && !here.equals(quote)) {
                boundary();
            }
            quote = line.isText() ? here : quote;
            text = line.isText() || (text && line.role() == Role.GAP);
            arranged.add(line);
        }
        boundary();
    }

    private static boolean creditsLead(List<SourceLine> loose) {
        var content =
                loose.stream().filter(line -> line.isText() || line.isCredit()).toList();
        return !content.isEmpty()
                && content.get(0).isCredit()
                && content.get(content.size() - 1).isText();
    }

    private void leading(List<SourceLine> loose) {
        SourceLine credit = null;
        for (var line : loose) {
            if (line.isCredit() || line.role() == Role.BOUNDARY) {
                close(credit);
                credit = line.isCredit() ? line : null;
                continue;
            }
            arranged.add(line);
        }
        close(credit);
    }

    private void close(SourceLine credit) {
        if (credit != null) {
            arranged.add(credit);
        }
        boundary();
    }

    private void boundary() {
        arranged.add(SourceLine.boundary(0));
    }
}
