package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A page's blocks without its match blocks, and the link of the first.
 *
 * @param href as the page has it, {@code null} when there is none
 * @param following where among {@code others} the first match block stood, -1 when there is none
 */
record HtmlMatchBlock(List<HtmlBlock> others, String href, int following) {

    private static final int LONGEST_BUTTON = 60;

    static HtmlMatchBlock takenFrom(List<HtmlBlock> blocks) {
        var texts = blocks.stream().map(HtmlBlock::text).toList();
        var others = new ArrayList<HtmlBlock>();
        String href = null;
        var following = -1;
        var from = 0;
        for (var match = MatchBlock.in(texts, 0); match != null; match = MatchBlock.in(texts, from)) {
            others.addAll(blocks.subList(from, match.from()));
            from = withButton(blocks, match);
            following = following < 0 ? count(others) : following;
            for (var block : blocks.subList(match.from(), from)) {
                href = href == null ? block.href() : href;
            }
        }
        others.addAll(blocks.subList(from, blocks.size()));
        others.removeIf(block -> block.place().aside());
        return new HtmlMatchBlock(others, href, following);
    }

    private static int count(List<HtmlBlock> blocks) {
        return (int) blocks.stream().filter(block -> !block.place().aside()).count();
    }

    /** A question alone takes the button below it, whatever that says. */
    private static int withButton(List<HtmlBlock> blocks, MatchBlock match) {
        var found = blocks.subList(match.from(), match.to());
        if (found.stream().anyMatch(block -> block.href() != null)) {
            return match.to();
        }
        for (var i = match.to(); i < Math.min(blocks.size(), match.to() + 2); i++) {
            var block = blocks.get(i);
            if (block.isAllLink() && block.text().length() <= LONGEST_BUTTON && block.href() != null) {
                return i + 1;
            }
            if (block.place().level() > 0) {
                break;
            }
        }
        return match.to();
    }
}
