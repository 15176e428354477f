package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Decides which lines are credits. Every credit begins with a dash, but not every dash begins a credit: statements hold
 * lists and dialogue too. What looks certain ("Name, Title in Place") is a credit anywhere; the less certain it is, the
 * more must stand around it: an empty line or the end after it, no other list item beside it.
 */
final class CreditSpans {

    /** The credit's words without dash, and the line after its last. */
    record Span(String words, int end, Problem note) {}

    private static final int MOST_LINES = 3;
    private static final Pattern BULLET = Pattern.compile("^(?:[—–―•*·-]|\\d{1,2}[.)]).*");
    private static final Pattern ONE_HYPHEN = Pattern.compile("^[-‐‑−]\\s*(?=[^\\s-])");

    private final List<SourceLine> lines;
    private final List<CreditShape> shapes = new ArrayList<>();
    private final boolean compact;
    private final boolean apart;

    CreditSpans(List<SourceLine> lines) {
        this.lines = lines;
        var followed = 0;
        var attached = 0;
        var certain = 0;
        for (var i = 0; i < lines.size(); i++) {
            var words =
                    lines.get(i).isText() ? CreditLine.afterDash(lines.get(i).text()) : null;
            var shape = words == null ? CreditShape.NONE : CreditShape.of(words);
            shapes.add(shape);
            if (shape == CreditShape.PLACED) {
                certain++;
                followed += endsParagraph(i) ? 0 : 1;
                attached += beginsParagraph(i) ? 0 : 1;
            }
        }
        // Some pages have no empty lines at all.
        compact = followed * 2 > certain;
        apart = certain > 0 && attached == 0;
    }

    /** The same lines, with every credit on one line of its own; appends what was guessed to {@code problems}. */
    static List<SourceLine> decide(List<SourceLine> lines, List<Problem> problems) {
        var spans = new CreditSpans(lines);
        var decided = new ArrayList<SourceLine>(lines.size());
        var text = false;
        for (var i = 0; i < lines.size(); ) {
            var span = spans.at(i);
            var line = lines.get(i);
            if (span != null && (span.note() == null || text)) {
                decided.add(line.as(SourceLine.Role.CREDIT, span.words()));
                if (span.note() != null) {
                    problems.add(span.note());
                }
                text = false;
                i = span.end();
                continue;
            }
            var split = spans.creditAtEnd(i);
            if (split == null) {
                decided.add(line);
                text = line.role() != SourceLine.Role.BOUNDARY && (text || line.isText());
            } else {
                decided.addAll(split);
                text = false;
            }
            i++;
        }
        return decided;
    }

    /** A paragraph and the credit at the end of its last line, when no credit of its own follows; else {@code null}. */
    private List<SourceLine> creditAtEnd(int index) {
        var line = lines.get(index);
        if (!line.isText() || !endsParagraph(index) || creditFollows(index)) {
            return null;
        }
        var at = InlineCredit.in(line.text());
        if (at < 0) {
            return null;
        }
        return List.of(
                line.as(SourceLine.Role.TEXT, Spacing.trim(line.text().substring(0, at))),
                line.as(SourceLine.Role.CREDIT, withoutDash(line.text().substring(at))));
    }

    private boolean creditFollows(int index) {
        var next = index + 1;
        while (next < lines.size() && lines.get(next).role() == SourceLine.Role.GAP) {
            next++;
        }
        return next < lines.size() && at(next) != null;
    }

    /** The credit that begins at this line, or {@code null}. */
    Span at(int index) {
        var line = lines.get(index);
        if (line.role() == SourceLine.Role.CREDIT) {
            return new Span(withoutDash(line.text()), index + 1, null);
        }
        if (!line.isText()) {
            return null;
        }
        var words = CreditLine.afterDash(line.text());
        if (words == null) {
            return withoutProperDash(index);
        }
        if (shapes.get(index) == CreditShape.PLACED) {
            return new Span(words, index + 1, null);
        }
        var wrapped = wrapped(index, words);
        if (wrapped != null) {
            return wrapped;
        }
        return isCredit(index, shapes.get(index)) ? new Span(words, index + 1, null) : null;
    }

    private static String withoutDash(String text) {
        var words = CreditLine.afterDash(text);
        return words == null ? text : words;
    }

    private boolean isCredit(int index, CreditShape shape) {
        var ends = endsParagraph(index);
        return switch (shape) {
            case NONE -> false;
            case WORD, NAME -> (ends || compact) && !isQuoted(index) && !besideItem(index) && !followedByDash(index);
            case TITLED -> (ends || compact) && !continuesList(index);
            case PLACED -> true;
        };
    }

    /** A bare name right below a line, where all certain credits stand apart: somebody whom the statement quotes. */
    private boolean isQuoted(int index) {
        return apart && !beginsParagraph(index);
    }

    /** A credit that was broken over several lines: none of them alone names the place. */
    private Span wrapped(int index, String words) {
        var joined = new StringBuilder(words);
        for (var next = index + 1; next < lines.size() && next < index + MOST_LINES; next++) {
            var line = lines.get(next);
            if (!line.isText()
                    || CreditLine.afterDash(line.text()) != null
                    || line.text().length() > 200) {
                return null;
            }
            var separate = joined.indexOf(",") < 0 && !joined.isEmpty() && CreditJoin.isTitle(line.text());
            var so = joined.toString();
            joined.setLength(0);
            joined.append(
                    separate
                                    || (CreditJoin.isPlace(line.text())
                                            && !CreditPlace.of(so).found())
                            ? CreditJoin.join(so, line.text())
                            : so + " " + line.text());
            if (endsParagraph(next)) {
                var whole = Spacing.fold(joined.toString());
                var shape = CreditShape.of(whole);
                var certain = shape == CreditShape.PLACED || (words.isEmpty() && shape.atLeast(CreditShape.NAME));
                return certain ? new Span(whole, next + 1, null) : null;
            }
        }
        return null;
    }

    /** A whole paragraph that reads like a credit but begins with one hyphen, or with no dash at all. */
    private Span withoutProperDash(int index) {
        var line = lines.get(index).text();
        if (line.length() > 200
                || !line.contains(" in")
                || line.indexOf(',') < 0
                || !beginsParagraph(index)
                || !endsParagraph(index)) {
            return null;
        }
        var words = ONE_HYPHEN.matcher(line).replaceFirst("");
        if (CreditShape.of(words) != CreditShape.PLACED) {
            return null;
        }
        var credit = CreditLine.parse(words).credit();
        var titled = credit.title() != null && CreditWords.mentionsTitle(credit.title());
        if (!titled || line.endsWith(".") || followedByDash(index)) {
            return null;
        }
        return new Span(
                words,
                index + 1,
                new Problem(
                        lines.get(index).number(),
                        Problem.excerpt(line) + " was taken as a credit, though it does not begin with a dash.",
                        "Begin the line with an em dash if it is a credit."));
    }

    private boolean beginsParagraph(int index) {
        return index == 0 || !lines.get(index - 1).isText();
    }

    private boolean endsParagraph(int index) {
        return index == lines.size() - 1 || !lines.get(index + 1).isText();
    }

    private boolean continuesList(int index) {
        return !beginsParagraph(index) && isItem(index - 1);
    }

    /** Whether the line or paragraph before it is a list item or a line of dialogue. */
    private boolean besideItem(int index) {
        if (!beginsParagraph(index)) {
            return isItem(index - 1);
        }
        var before = index - 1;
        while (before >= 0 && lines.get(before).role() == SourceLine.Role.GAP) {
            before--;
        }
        return before >= 0
                && lines.get(before).isText()
                && isItem(before)
                && shapes.get(before) != CreditShape.PLACED
                && shapes.get(index) == CreditShape.WORD;
    }

    private boolean isItem(int index) {
        return BULLET.matcher(lines.get(index).text()).matches();
    }

    private boolean followedByDash(int index) {
        for (var next = index + 1; next < lines.size(); next++) {
            if (lines.get(next).role() == SourceLine.Role.GAP) {
                continue;
            }
            return shapes.get(next) != CreditShape.NONE;
        }
        return false;
    }
}
