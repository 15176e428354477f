package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a page of plain text: title, definition with its invitation, match block, then statements with their credits.
 *
 * <p>Lines are trimmed and keep their inner spaces; paragraphs are joined by an empty line. The lines of one paragraph
 * stay lines: whether they were wrapped by an e-mail program or broken on purpose cannot be told, white space counts for
 * nothing when texts are compared, and joining them would change a list or a verse for good.
 */
final class PageText {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_LINES_BACK = 2000;
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+(.*?)[\\s#]*$");
    private static final Pattern UNDERLINE = Pattern.compile("^(?:={2,}|-{2,}|~{3,}|\\*{3,})$");

    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    private PageText(List<String> lines) {
        this.lines = lines;
    }

    static ParsedPage parse(String text) {
        return new PageText(linesOf(text)).page();
    }

    /** Trimmed lines, however they end. */
    static List<String> linesOf(String text) {
        var lines = new ArrayList<String>();
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character != '\n' && character != '\r') {
                continue;
            }
            lines.add(Spacing.trim(text.substring(start, i)));
            if (character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                i++;
            }
            start = i + 1;
        }
        lines.add(Spacing.trim(text.substring(start)));
        return lines;
    }

    private ParsedPage page() {
        var first = nextText(0);
        if (first == lines.size()) {
            problems.add(new Problem(0, "The page is empty.", "Send the text of the page."));
            return new ParsedPage(new ParsedModality(null, null, null, null), List.of(), problems, null);
        }
        var title = title(first);
        var start = title == null ? first : afterTitle(first + 1);
        var match = MatchBlock.in(lines, start);
        while (match != null) {
            blank(match.from(), match.to());
            var next = MatchBlock.in(lines, match.to());
            if (next == null) {
                break;
            }
            match = next;
        }
        var heading = heading(start);
        var statementsStart = heading >= 0 ? heading + 1 : firstStatement(start, match);
        var paragraphs = paragraphs(start, heading >= 0 ? heading : statementsStart);
        var invitation = Invitation.closing(paragraphs);
        var definition = definition(paragraphs, invitation);
        var statements = StatementReader.read(CreditSpans.decide(sourceLines(statementsStart), problems), problems);
        var words = invitation == null ? null : invitation.words();
        return new ParsedPage(new ParsedModality(title, definition, words, null), statements, problems, null);
    }

    private String title(int first) {
        var line = lines.get(first);
        if (line.length() <= LONGEST_TITLE && !SpecialistsHeading.matches(line)) {
            var marked = HEADING_MARK.matcher(line);
            return marked.matches() ? marked.group(1) : line;
        }
        problems.add(new Problem(
                first + 1,
                "The page does not begin with a title.",
                "Put the name of the modality on a line of its own at the top."));
        return null;
    }

    private int afterTitle(int next) {
        return next < lines.size() && UNDERLINE.matcher(lines.get(next)).matches() ? next + 1 : next;
    }

    private void blank(int from, int to) {
        for (var i = from; i < to; i++) {
            lines.set(i, "");
        }
    }

    /** The last heading before the first credit: earlier ones belong to the definition. */
    private int heading(int start) {
        var firstCredit = firstCredit(start);
        var found = -1;
        for (var i = start; i < lines.size(); i++) {
            if (found >= 0 && i >= firstCredit) {
                break;
            }
            var plain = plain(lines.get(i));
            var alone = startsParagraph(i) || plain.regionMatches(true, 0, "meet ", 0, 5);
            if (alone && SpecialistsHeading.matches(plain)) {
                found = i;
            }
        }
        return found;
    }

    private int firstCredit(int start) {
        for (var i = start; i < lines.size(); i++) {
            var words = CreditLine.afterDash(lines.get(i));
            if (words != null && CreditShape.of(words) == CreditShape.PLACED) {
                return i;
            }
        }
        return start;
    }

    private boolean startsParagraph(int index) {
        return index == 0 || lines.get(index - 1).isEmpty();
    }

    private static String plain(String line) {
        var marked = HEADING_MARK.matcher(line);
        return marked.matches() ? marked.group(1) : line;
    }

    /** Without a heading: after the match block, after the invitation, or the paragraph before the first credit. */
    private int firstStatement(int start, MatchBlock match) {
        var lastBeforeCredit = lastParagraphBeforeCredit(start);
        if (lastBeforeCredit < 0) {
            problems.add(new Problem(
                    0,
                    "No statements were found: no heading such as \"Meet the specialists\", and no line that begins with a dash and a name.",
                    "Check that each statement is followed by a line such as \"— Name, Title in City, REGION\"."));
            return lines.size();
        }
        if (match != null && nextText(match.to()) <= lastBeforeCredit && nextText(start) < match.from()) {
            return match.to();
        }
        var afterInvitation = afterInvitation(start, lastBeforeCredit);
        if (afterInvitation >= 0) {
            return afterInvitation;
        }
        problems.add(new Problem(
                lastBeforeCredit + 1,
                "No heading stands above the statements, so the first one was taken to begin here.",
                "Put \"Meet the specialists\" above the first statement if it begins elsewhere."));
        return lastBeforeCredit;
    }

    private int lastParagraphBeforeCredit(int start) {
        var spans = new CreditSpans(sourceLines(start));
        for (var i = nextText(start) + 1; i < lines.size(); i++) {
            if (lines.get(i).isEmpty() || spans.at(i - start) == null) {
                continue;
            }
            var paragraph = i - 1;
            while (paragraph > start && lines.get(paragraph).isEmpty()) {
                paragraph--;
            }
            while (paragraph > start && !lines.get(paragraph - 1).isEmpty()) {
                paragraph--;
            }
            return paragraph;
        }
        return -1;
    }

    /** The line after the paragraph that ends in an invitation, when that stands before the first credit; else -1. */
    private int afterInvitation(int start, int lastBeforeCredit) {
        var end = -1;
        for (var i = Math.max(start, lastBeforeCredit - MOST_LINES_BACK); i < lastBeforeCredit; i++) {
            var closes = !lines.get(i).isEmpty() && lines.get(i + 1).isEmpty();
            if (closes && end < 0 && Invitation.closing(List.of(lines.get(i))) != null) {
                end = i + 1;
            }
        }
        return end;
    }

    private int nextText(int from) {
        var index = from;
        while (index < lines.size() && lines.get(index).isEmpty()) {
            index++;
        }
        return index;
    }

    private List<String> paragraphs(int from, int to) {
        var paragraphs = new ArrayList<String>();
        for (var i = from; i < to; i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            var end = i;
            while (end < to && !lines.get(end).isEmpty()) {
                end++;
            }
            paragraphs.add(String.join("\n", lines.subList(i, end)));
            i = end;
        }
        return paragraphs;
    }

    private static String definition(List<String> paragraphs, Invitation invitation) {
        if (invitation == null) {
            return String.join("\n\n", paragraphs);
        }
        var kept = new ArrayList<>(paragraphs.subList(0, invitation.paragraph()));
        kept.add(Spacing.trim(paragraphs.get(invitation.paragraph()).substring(0, invitation.offset())));
        return String.join("\n\n", kept);
    }

    private List<SourceLine> sourceLines(int from) {
        var source = new ArrayList<SourceLine>();
        for (var i = from; i < lines.size(); i++) {
            source.add(SourceLine.of(i + 1, lines.get(i)));
        }
        return source;
    }
}
