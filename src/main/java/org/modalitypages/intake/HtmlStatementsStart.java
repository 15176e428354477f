package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Where the statements of a page begin that has no heading above them. */
final class HtmlStatementsStart {

    private final List<HtmlBlock> blocks;
    private final int afterMatch;

    HtmlStatementsStart(List<HtmlBlock> blocks, int afterMatch) {
        this.blocks = blocks;
        this.afterMatch = afterMatch;
    }

    /** The index of the first block that belongs to them; the number of blocks when there are none. */
    int find(List<Problem> problems) {
        var lines = HtmlCreditLines.of(blocks, new ArrayList<>());
        var first = firstOfFirstStatement(lines);
        if (first < 0) {
            problems.add(new Problem(
                    0,
                    "No statements were found: no heading such as \"Meet the specialists\", and no credit below a text.",
                    "Check that each statement is followed by a credit such as \"— Name, Title in City, REGION\"."));
            return blocks.size();
        }
        if (afterMatch > 0 && afterMatch <= first) {
            return afterMatch;
        }
        for (var i = 0; i < first; i++) {
            if (Invitation.closing(List.of(blocks.get(i).text())) != null
                    && blocks.get(i).place().list() == null) {
                return i + 1;
            }
        }
        problems.add(new Problem(
                blocks.get(first).lines().get(0).number(),
                "No heading stands above the statements, so the first one was taken to begin here.",
                "Put a heading \"Meet the specialists\" above the first statement if it begins elsewhere."));
        return first;
    }

    private int firstOfFirstStatement(List<SourceLine> lines) {
        var counts = new HashMap<Element, Integer>();
        SourceLine credit = null;
        for (var line : lines) {
            if (!line.isCredit()) {
                continue;
            }
            credit = credit == null ? line : credit;
            for (var box = line.block().box(); box != null; box = box.parent()) {
                counts.merge(box, 1, Integer::sum);
            }
        }
        if (credit == null) {
            return -1;
        }
        var block = blocks.indexOf(credit.block());
        var item = item(credit, counts);
        for (var i = 0; i < blocks.size() && item != null; i++) {
            if (isWithin(blocks.get(i).box(), item)) {
                return i;
            }
        }
        return firstOfParagraph(lines, credit, block);
    }

    /** The narrowest box around the credit that holds other words too, and no other credit. */
    private Element item(SourceLine credit, Map<Element, Integer> counts) {
        for (var box = credit.block().box(); box != null && counts.getOrDefault(box, 0) == 1; box = box.parent()) {
            var name = box.normalName();
            if (name.equals("body") || name.equals("main") || name.equals("p")) {
                continue;
            }
            for (var other : blocks) {
                if (!other.equals(credit.block()) && isWithin(other.box(), box)) {
                    return box;
                }
            }
        }
        return null;
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (var box = inner; box != null; box = box.parent()) {
            if (box.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private int firstOfParagraph(List<SourceLine> lines, SourceLine credit, int block) {
        var shares =
                lines.stream().anyMatch(line -> line.isText() && line.block().equals(credit.block()));
        var last = shares || block == 0 ? block : block - 1;
        var quote = blocks.get(last).place().quote();
        while (quote != null
                && last > 0
                && quote.equals(blocks.get(last - 1).place().quote())) {
            last--;
        }
        return last;
    }
}
