package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.modalitypages.intake.SourceLine.Role;

/**
 * Blocks below "Meet the specialists" into lines, each credit on one of its own: by markup, by a heading that is a name, by
 * a dash, or by its shape; a name, its title and its place in boxes of their own become one credit.
 */
final class HtmlCreditLines {

    private static final int LONGEST_CREDIT = 250;
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]{1,40}");
    private static final Pattern ACTION = Pattern.compile(
            "(?i)(?:view|see|read|visit|book|contact|learn|more|e-?mail|message|call|website|profile|full|about|schedule|connect"
                    + "|show|next|previous|prev|play|load|meet|request|\\+)(?:\\b|\\s).{0,60}");

    private HtmlCreditLines() {}

    /**
     * The lines of these blocks, with gaps between blocks.
     *
     * @param problems appended to
     */
    static List<SourceLine> of(List<HtmlBlock> region, List<Problem> problems) {
        var lines = new ArrayList<SourceLine>();
        var creditBoxes = creditBoxes(region);
        for (var i = 0; i < region.size(); i++) {
            var block = region.get(i);
            if (isDecoration(block)) {
                continue;
            }
            lines.add(SourceLine.of(0, "").in(block));
            if (creditBoxes.contains(kindOfBox(block)) && isCreditLike(block)) {
                block.lines()
                        .forEach(line ->
                                lines.add(line.as(Role.CREDIT, line.text()).in(block)));
            } else {
                addLines(lines, block, i + 1 < region.size() ? region.get(i + 1) : null);
            }
        }
        return merged(CreditSpans.decide(lines, problems));
    }

    /** The kinds of boxes that hold certain credits; what else stands in such a box is one too. */
    private static Set<String> creditBoxes(List<HtmlBlock> region) {
        var kinds = new HashSet<String>();
        for (var block : region) {
            var text = block.text();
            if (!block.box().className().isBlank()
                    && text.length() <= LONGEST_CREDIT
                    && CreditJoin.isPart(text)
                    && CreditLine.parse(text).placed()
                    && CreditLine.parse(text).credit().title() != null) {
                kinds.add(kindOfBox(block));
            }
        }
        return kinds;
    }

    private static String kindOfBox(HtmlBlock block) {
        return block.box().normalName() + "." + block.box().className();
    }

    private static boolean isCreditLike(HtmlBlock block) {
        var dashed = CreditLine.afterDash(block.text());
        return CreditShape.of(dashed == null ? block.text() : dashed).atLeast(CreditShape.WORD);
    }

    private static boolean isDecoration(HtmlBlock block) {
        var text = block.text();
        return DECORATION.matcher(text).matches()
                || (block.isAllLink()
                        && !block.place().credit()
                        && ACTION.matcher(text).matches());
    }

    private static void addLines(List<SourceLine> lines, HtmlBlock block, HtmlBlock next) {
        var own = block.lines();
        if (block.place().credit() && block.text().length() <= LONGEST_CREDIT) {
            own.forEach(line -> lines.add(line.as(Role.CREDIT, line.text()).in(block)));
        } else if ((isHeading(block) || block.box().normalName().equals("dt")) && isName(block.text(), next)) {
            lines.add(own.get(0).as(Role.CREDIT, Spacing.fold(block.text())).in(block));
        } else if (isHeading(block) && !isStatement(block)) {
            lines.add(own.get(0).as(Role.BOUNDARY, Spacing.fold(block.text())).in(block));
        } else if (block.isAllStrong()
                && own.size() == 1
                && isName(block.text(), next)
                && next != null
                && CreditJoin.isPart(next.lines().get(0).text())) {
            lines.add(own.get(0).as(Role.CREDIT, own.get(0).text()).in(block));
        } else {
            addText(lines, block, own);
        }
    }

    private static boolean isHeading(HtmlBlock block) {
        return block.place().level() > 0;
    }

    /** Some builders set a quotation as a heading. */
    private static boolean isStatement(HtmlBlock heading) {
        var text = heading.text();
        return heading.place().quote() != null
                || CreditLine.afterDash(text) != null
                || ".!…\"”’»".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void addText(List<SourceLine> lines, HtmlBlock block, List<SourceLine> own) {
        for (var i = 0; i < own.size(); i++) {
            var rest = own.size() - i;
            var credit = rest >= 2 && rest <= 3 && isBareName(own.get(i).text()) && allParts(own, i + 1);
            if (credit) {
                own.subList(i, own.size())
                        .forEach(line ->
                                lines.add(line.as(Role.CREDIT, line.text()).in(block)));
                return;
            }
            lines.add(own.get(i).in(block));
        }
    }

    private static boolean allParts(List<SourceLine> lines, int from) {
        return lines.subList(from, lines.size()).stream().allMatch(line -> CreditJoin.isPart(line.text()));
    }

    private static boolean isBareName(String text) {
        var words = CreditLine.afterDash(text) == null ? text : CreditLine.afterDash(text);
        return CreditShape.of(words).atLeast(CreditShape.WORD)
                && !CreditLine.parse(words).placed()
                && !CreditWords.isTitle(words);
    }

    /** A heading that is somebody's name; a single word only if a title or a place follows. */
    private static boolean isName(String text, HtmlBlock next) {
        var words = CreditLine.afterDash(text) == null ? text : CreditLine.afterDash(text);
        var shape = CreditShape.of(words);
        var followed = next != null && CreditJoin.isPart(next.lines().get(0).text());
        return shape.atLeast(CreditShape.NAME) || (shape == CreditShape.WORD && followed);
    }

    /** Parts of one credit in a row become one line. */
    private static List<SourceLine> merged(List<SourceLine> lines) {
        var merged = new ArrayList<SourceLine>();
        var open = -1;
        SourceLine last = null;
        for (var line : lines) {
            if (line.role() == Role.GAP) {
                merged.add(line);
                continue;
            }
            if (open >= 0 && belongs(merged.get(open), last, line)) {
                merged.set(
                        open,
                        merged.get(open)
                                .as(
                                        Role.CREDIT,
                                        CreditJoin.join(merged.get(open).text(), line.text())));
                last = line;
                continue;
            }
            open = line.isCredit() ? merged.size() : -1;
            last = line;
            merged.add(line);
        }
        return merged;
    }

    private static boolean belongs(SourceLine credit, SourceLine last, SourceLine line) {
        if (!(line.isCredit() || line.isText()) || line.text().length() > LONGEST_CREDIT) {
            return false;
        }
        var parsed = CreditLine.parse(credit.text());
        if (parsed.placed() || (line.isText() && parsed.credit().title() != null && !CreditJoin.isPlace(line.text()))) {
            return false;
        }
        if (line.isText()) {
            return CreditJoin.isPart(line.text());
        }
        var sameBlock = last.block().box().equals(line.block().box());
        return CreditJoin.isPart(line.text()) || sameBlock || isMarkedBeside(last.block(), line.block());
    }

    private static boolean isMarkedBeside(HtmlBlock one, HtmlBlock other) {
        return one.place().credit()
                && other.place().credit()
                && Objects.equals(one.box().parent(), other.box().parent());
    }
}
