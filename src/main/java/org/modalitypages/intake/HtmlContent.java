package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The blocks of a page's content, split into the definition and the part that holds the statements. */
final class HtmlContent {

    /** Symbols and the private use of icon fonts. */
    private static final Pattern ICON = Pattern.compile("[\\p{So}\\p{Co}\\p{Mn}\\p{Cf}\\s]*");

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_CREDIT = 250;

    private final List<HtmlBlock> blocks;
    private final int afterMatch;
    private final int heading;
    private int start;

    /** @param afterMatch the index of the block after the match block, or -1 */
    HtmlContent(List<HtmlBlock> content, String title, int afterMatch) {
        var kept = new ArrayList<HtmlBlock>();
        var end = endOfMain(content);
        var following = afterMatch;
        for (var i = 0; i < end; i++) {
            var block = content.get(i);
            if (block.place().level() > 0 && title != null && sameWords(block.text(), title)) {
                following -= i < afterMatch ? 1 : 0;
            } else {
                kept.add(block);
            }
        }
        this.blocks = kept;
        this.afterMatch = following;
        this.heading = heading();
        this.start = heading;
    }

    static boolean sameWords(String one, String other) {
        return Spacing.fold(one)
                .toLowerCase(Locale.ROOT)
                .equals(Spacing.fold(other).toLowerCase(Locale.ROOT));
    }

    /** The blocks above the statements. Appends to {@code problems} where they begin was guessed. */
    List<HtmlBlock> definition(List<Problem> problems) {
        if (start < 0) {
            start = new HtmlStatementsStart(blocks, afterMatch).find(problems);
        }
        var end = start;
        while (end > 0 && isOnlyHeading(blocks.get(end - 1))) {
            end--;
        }
        return blocks.subList(0, end).stream().filter(HtmlContent::says).toList();
    }

    /** At the end of the definition it heads what follows. */
    private static boolean isOnlyHeading(HtmlBlock block) {
        return !says(block) || (block.place().level() > 0 && !block.text().endsWith("?"));
    }

    /** Whether it is more than an icon. */
    private static boolean says(HtmlBlock block) {
        return !ICON.matcher(block.text()).matches();
    }

    List<HtmlBlock> region() {
        return blocks.subList(heading >= 0 ? heading + 1 : start, blocks.size());
    }

    /** All that is not in the region. */
    List<HtmlBlock> others() {
        return blocks.subList(0, heading >= 0 ? heading + 1 : start);
    }

    /** Behind the last block of the main element, unless credits follow it. */
    private static int endOfMain(List<HtmlBlock> blocks) {
        var last = blocks.size() - 1;
        while (last >= 0 && !blocks.get(last).place().main()) {
            last--;
        }
        if (last < 0) {
            return blocks.size();
        }
        for (var i = last + 1; i < blocks.size(); i++) {
            if (isCertainCredit(blocks.get(i))) {
                return blocks.size();
            }
        }
        return last + 1;
    }

    /** The last heading before the first credit: earlier ones belong to the definition. */
    private int heading() {
        var found = -1;
        for (var i = 0; i < blocks.size(); i++) {
            if (found >= 0 && isCertainCredit(blocks.get(i))) {
                break;
            }
            if (isHeading(blocks.get(i))) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isHeading(HtmlBlock block) {
        var text = block.text();
        var standsAlone = block.place().level() > 0
                || (!block.isAllLink() && block.place().list() == null);
        return text.length() <= LONGEST_HEADING
                && standsAlone
                && !block.place().credit()
                && SpecialistsHeading.matches(text);
    }

    private static boolean isCertainCredit(HtmlBlock block) {
        if (block.place().credit() && block.place().quote() != null) {
            return true;
        }
        var lines = block.lines();
        var text = lines.get(lines.size() - 1).text();
        if (text.length() > LONGEST_CREDIT) {
            return InlineCredit.in(text) >= 0;
        }
        var words = CreditLine.afterDash(text);
        if (words != null || block.place().credit()) {
            return CreditShape.of(words == null ? text : words) == CreditShape.PLACED;
        }
        return InlineCredit.in(text) >= 0
                || (CreditJoin.isPart(text) && CreditLine.parse(text).placed());
    }
}
