package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A paragraph, heading, list item or other stretch of text that a browser sets apart, with its white space collapsed.
 *
 * @param box the innermost element that sets it apart
 * @param place what stands around it
 * @param text all of it, trimmed, line breaks as line feeds
 */
record HtmlBlock(Element box, HtmlPlace place, List<HtmlRun> runs, String text) {

    static HtmlBlock of(Element box, HtmlPlace place, List<HtmlRun> runs) {
        var text = runs.stream().map(HtmlRun::text).collect(Collectors.joining());
        return new HtmlBlock(box, place, List.copyOf(runs), Spacing.trim(text));
    }

    /** Its lines, as {@code <br>} breaks them, trimmed, without empty ones. */
    List<SourceLine> lines() {
        var lines = new ArrayList<SourceLine>();
        var text = new StringBuilder();
        var number = 0;
        for (var run : runs) {
            if (run.isBreak()) {
                add(lines, number, text);
                number = 0;
                continue;
            }
            number = number == 0 && !run.text().isBlank() ? run.line() : number;
            text.append(run.text());
        }
        add(lines, number, text);
        return lines;
    }

    private static void add(List<SourceLine> lines, int number, StringBuilder text) {
        var trimmed = Spacing.trim(text.toString());
        text.setLength(0);
        if (!trimmed.isEmpty()) {
            lines.add(SourceLine.of(number, trimmed));
        }
    }

    /** The first link in it, or {@code null}. */
    String href() {
        return runs.stream()
                .map(HtmlRun::href)
                .filter(href -> href != null)
                .findFirst()
                .orElse(null);
    }

    boolean isAllLink() {
        return runs.stream().allMatch(run -> run.href() != null || run.text().isBlank());
    }

    boolean isAllStrong() {
        return runs.stream().allMatch(run -> run.strong() || run.text().isBlank());
    }

    /** What stands before that offset in its text. */
    HtmlBlock head(int offset) {
        var kept = new ArrayList<HtmlRun>();
        var left = offset;
        for (var run : runs) {
            if (left <= 0) {
                break;
            }
            kept.add(run.text().length() <= left ? run : run.with(run.text().substring(0, left)));
            left -= run.text().length();
        }
        return of(box, place, kept);
    }
}
