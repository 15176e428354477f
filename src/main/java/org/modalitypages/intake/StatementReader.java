package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines into statements, each with the credit that follows it. What has no counterpart is a problem and costs nothing else. */
final class StatementReader {

    private static final Pattern RULE = Pattern.compile("(?:[-*_=~#•·–—\\s]){3,}");

    private final List<SourceLine> lines;
    private final List<ParsedStatement> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<SourceLine> pending = new ArrayList<>();

    private StatementReader(List<SourceLine> lines) {
        this.lines = lines;
    }

    /**
     * The statements that have a credit.
     *
     * @param lines with their credits decided
     * @param problems appended to
     */
    static List<ParsedStatement> read(List<SourceLine> lines, List<Problem> problems) {
        var reader = new StatementReader(lines);
        reader.readAll();
        problems.addAll(reader.problems);
        return reader.statements;
    }

    private void readAll() {
        for (var line : lines) {
            switch (line.role()) {
                case TEXT, GAP -> pending.add(line);
                case CREDIT -> credit(line);
                case BOUNDARY -> leftOver();
            }
        }
        leftOver();
    }

    private void credit(SourceLine credit) {
        var line = credit.number();
        var text = textOf(pending);
        var start = text.isEmpty() ? line : startOf(pending);
        pending.clear();
        var parsed = CreditLine.parse(credit.text());
        if (text.isEmpty()) {
            problems.add(new Problem(
                    line,
                    "The credit " + Problem.excerpt(credit.text()) + " has no statement before it.",
                    "Put the statement above its credit, or remove the credit."));
            return;
        }
        if (parsed.credit().name() == null) {
            problems.add(new Problem(
                    line,
                    "The credit " + Problem.excerpt(credit.text()) + " names nobody, so its statement was left out.",
                    "Write the credit as \"— Name, Title in City, REGION\"."));
            return;
        }
        parsed.notes().forEach(note -> problems.add(note.at(line)));
        add(new ParsedStatement(start, text, parsed.credit()));
    }

    private void add(ParsedStatement statement) {
        var earlier = seen.putIfAbsent(Spacing.fold(statement.text()) + "\n" + statement.credit(), statement.line());
        if (earlier == null) {
            statements.add(statement);
            return;
        }
        problems.add(new Problem(
                statement.line(),
                "The same statement with the same credit stands at line " + earlier + " already; it counts once.",
                "Nothing to do, unless one of them should be credited to somebody else."));
    }

    /** Text that no credit followed. */
    private void leftOver() {
        var text = textOf(pending);
        if (!text.isEmpty()) {
            problems.add(new Problem(
                    startOf(pending),
                    "No credit follows " + Problem.excerpt(text) + ", so it was left out.",
                    "Add a line such as \"— Name, Title in City, REGION\" below the statement."));
        }
        pending.clear();
    }

    private static int startOf(List<SourceLine> pending) {
        return pending.get(first(pending)).number();
    }

    private static int first(List<SourceLine> pending) {
        var index = 0;
        while (index < pending.size() && !isContent(pending.get(index))) {
            index++;
        }
        return index;
    }

    private static boolean isContent(SourceLine line) {
        return line.isText()
                && !(line.text().length() < 100 && RULE.matcher(line.text()).matches());
    }

    /** The lines joined by line feeds, the paragraphs by empty lines, without rules at either end. */
    private static String textOf(List<SourceLine> pending) {
        var last = pending.size();
        while (last > 0 && !isContent(pending.get(last - 1))) {
            last--;
        }
        var text = new StringBuilder();
        var gap = false;
        for (var i = first(pending); i < last; i++) {
            if (!pending.get(i).isText()) {
                gap = true;
                continue;
            }
            if (!text.isEmpty()) {
                text.append(gap ? "\n\n" : "\n");
            }
            gap = false;
            text.append(pending.get(i).text());
        }
        return text.toString();
    }
}
