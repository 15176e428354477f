package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Blocks of a page as CommonMark: paragraphs, subheadings, lists, quotations; emphasis and safe links within them. */
final class DefinitionMarkdown {

    private static final Pattern SCHEME =
            Pattern.compile("^([a-z][a-z0-9+.-]*):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DefinitionMarkdown() {}

    static String of(List<HtmlBlock> blocks) {
        var markdown = new StringBuilder();
        HtmlListItem previous = null;
        Element quote = null;
        for (var block : blocks) {
            var words = Spacing.trim(inline(block));
            if (words.isEmpty()) {
                continue;
            }
            var item = block.place().list();
            var continued = item != null && item.equals(previous);
            if (!markdown.isEmpty()) {
                var within = quote != null
                        && item == null
                        && quote.equals(block.place().quote());
                var tight = item != null && previous != null && !continued;
                markdown.append(within ? "\n>\n" : tight ? "\n" : "\n\n");
            }
            markdown.append(prefixed(block, words, item, continued));
            previous = item;
            quote = block.place().quote();
        }
        return markdown.toString();
    }

    private static String prefixed(HtmlBlock block, String words, HtmlListItem item, boolean continued) {
        var level = block.place().level();
        var text = level > 0 ? "#".repeat(level) + " " + words.replaceAll("\\s*\n", " ") : words;
        if (block.place().quote() != null) {
            text = "> " + text.replace("\n", "\n> ");
        }
        if (item == null) {
            return text;
        }
        var indent = "   ".repeat(item.depth());
        var hanging = indent + " ".repeat(item.marker().length() + 1);
        var first = continued ? hanging : indent + item.marker() + " ";
        return first + text.replace("\n", "\n" + hanging);
    }

    private static String inline(HtmlBlock block) {
        var runs = new ArrayList<HtmlRun>();
        for (var run : block.runs()) {
            runs.add(
                    isSafe(run.href())
                            ? run
                            : new HtmlRun(run.text(), run.line(), run.strong(), run.emphasised(), null));
        }
        // A heading is strong as it is.
        var strongAnyway = block.place().level() > 0;
        return new Inline(runs, strongAnyway).markdown();
    }

    /** http, https, mailto, or relative. */
    static boolean isSafe(String href) {
        if (href == null) {
            return false;
        }
        var bare = href.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", "");
        var scheme = SCHEME.matcher(bare);
        return !bare.isEmpty() && (!scheme.matches() || scheme.group(1).matches("(?i)https?|mailto"));
    }

    /** One block's runs. Offsets are those of the plain text, so that a mark can see what stands on both of its sides. */
    private record Inline(List<HtmlRun> runs, boolean strongAnyway) {

        String markdown() {
            var out = new StringBuilder();
            for (var link : groups(0, runs.size(), HtmlRun::href)) {
                var href = runs.get(link[0]).href();
                var inner = strongly(link[0], link[1], href != null);
                if (href == null || inner.isBlank()) {
                    out.append(inner);
                } else {
                    appendLink(out, inner, href);
                }
            }
            return out.toString();
        }

        private static void appendLink(StringBuilder out, String inner, String href) {
            var words = Spacing.trim(inner);
            out.append(inner.startsWith(" ") ? " " : "");
            if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
                out.insert(out.length() - 1, '\\');
            }
            out.append('[').append(words).append("](").append(address(href)).append(')');
            out.append(inner.endsWith(" ") ? " " : "");
        }

        private static String address(String href) {
            var bare = href.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", "%20");
            return bare.replace("\\", "%5C")
                    .replace("(", "%28")
                    .replace(")", "%29")
                    .replace("<", "%3C")
                    .replace(">", "%3E");
        }

        private String strongly(int from, int to, boolean inLink) {
            var out = new StringBuilder();
            for (var group : groups(from, to, run -> run.strong() && !strongAnyway)) {
                var inner = emphatically(group[0], group[1], inLink);
                var marked = runs.get(group[0]).strong() && !strongAnyway;
                append(out, inner, marked ? "**" : "", group);
            }
            return out.toString();
        }

        private String emphatically(int from, int to, boolean inLink) {
            var out = new StringBuilder();
            for (var group : groups(from, to, HtmlRun::emphasised)) {
                var text = new StringBuilder();
                for (var i = group[0]; i < group[1]; i++) {
                    var run = runs.get(i);
                    text.append(run.isBreak() ? "\n" : run.text());
                }
                var first = group[0] == 0 || runs.get(group[0] - 1).isBreak();
                var escaped = CommonMarkText.escape(text.toString(), first, inLink);
                append(out, escaped, runs.get(group[0]).emphasised() ? "*" : "", group);
            }
            return out.toString();
        }

        private void append(StringBuilder out, String inner, String mark, int[] group) {
            var words = Spacing.trim(inner);
            if (mark.isEmpty() || words.isEmpty() || !canMark(out, words, mark, group)) {
                out.append(inner);
                return;
            }
            var start = inner.indexOf(words);
            out.append(inner, 0, start)
                    .append(mark)
                    .append(words)
                    .append(mark)
                    .append(inner.substring(start + words.length()));
        }

        /** CommonMark takes a mark beside punctuation only where a space or punctuation stands on its other side. */
        private boolean canMark(StringBuilder out, String words, String mark, int[] group) {
            var glued = !out.isEmpty()
                    && out.charAt(out.length() - 1) == '*'
                    && !runs.get(group[0]).text().startsWith(" ");
            if (glued && !words.startsWith("*")) {
                return false;
            }
            var first = runs.get(group[0]).text();
            var last = runs.get(group[1] - 1).text();
            var before = group[0] == 0 || startsBlank(first)
                    ? ' '
                    : lastOf(runs.get(group[0] - 1).text());
            var after = group[1] == runs.size() || endsBlank(last)
                    ? ' '
                    : runs.get(group[1]).text().charAt(0);
            var opens = !isPunctuation(Spacing.trim(first), 0) || isEdge(before) || words.startsWith("*");
            var closes = !isPunctuation(Spacing.trim(last), Spacing.trim(last).length() - 1)
                    || isEdge(after)
                    || words.endsWith("*");
            return opens && closes && !mark.isEmpty();
        }

        private static boolean startsBlank(String text) {
            return text.isEmpty() || Spacing.isBlank(text.charAt(0));
        }

        private static boolean endsBlank(String text) {
            return text.isEmpty() || Spacing.isBlank(text.charAt(text.length() - 1));
        }

        private static char lastOf(String text) {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        private static boolean isPunctuation(String text, int index) {
            return index >= 0 && index < text.length() && isEdge(text.charAt(index));
        }

        private static boolean isEdge(char character) {
            return Spacing.isBlank(character) || !Character.isLetterOrDigit(character);
        }

        /** Stretches of runs that agree in one quality, as pairs of indices. */
        private List<int[]> groups(int from, int to, Function<HtmlRun, Object> quality) {
            var groups = new ArrayList<int[]>();
            var start = from;
            for (var i = from + 1; i <= to; i++) {
                if (i == to || !Objects.equals(quality.apply(runs.get(i)), quality.apply(runs.get(start)))) {
                    groups.add(new int[] {start, i});
                    start = i;
                }
            }
            return groups;
        }
    }
}
