package org.modalitypages.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.modalitypages.theme.StyleRule.Declaration;

/**
 * A style sheet read into its rules (CSS Syntax 3, as far as themes need it). What it takes for balanced is balanced for
 * every browser too, also when comments are taken out and white space is drawn together: strings hold no comment marks
 * and no line ends, and there are no escapes.
 */
final class StyleSheet {

    /** A block that is open: its prelude, and what it holds so far. */
    private record Open(String prelude, List<Declaration> declarations, int line) {}

    private static final int DEEPEST = 12;

    private final List<StyleRule> rules = new ArrayList<>();
    private final List<ThemeProblem> problems = new ArrayList<>();
    private final FileLines lines;
    private final String text;
    private final boolean nested;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Character> brackets = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder();
    private int reading;
    private int pieceStart = -1;

    private StyleSheet(String path, String text, boolean nested) {
        this.lines = new FileLines(path, text);
        this.nested = nested;
        this.text = text;
        open.addLast(new Open("", new ArrayList<>(), 1));
    }

    static StyleSheet read(String path, String css) {
        return read(path, css, false);
    }

    /** One that is put into a rule, and so may have declarations of its own. */
    static StyleSheet readNested(String path, String css) {
        return read(path, css, true);
    }

    private static StyleSheet read(String path, String css, boolean nested) {
        var sheet = new StyleSheet(path, css, nested);
        sheet.read();
        return sheet;
    }

    /** Whether a value has every bracket and quote that it opens closed, and no brace or semicolon. */
    static boolean isBalanced(String value) {
        var sheet = read("", "a{b:" + value + "}");
        return sheet.problems.isEmpty()
                && sheet.rules.size() == 2
                && sheet.rules.get(0).declarations().size() <= 1;
    }

    /** Every block and every statement in the order in which they end. */
    List<StyleRule> rules() {
        return rules;
    }

    /** What does not parse, or what one browser may read otherwise than another. */
    List<ThemeProblem> problems() {
        return problems;
    }

    private void read() {
        int at = 0;
        while (at < text.length() && open.size() <= DEEPEST) {
            var character = text.charAt(at);
            reading = at;
            if (pieceStart < 0 && !Character.isWhitespace(character) && !text.startsWith("/*", at)) {
                pieceStart = at;
            }
            if (text.startsWith("/*", at)) {
                at = afterComment(at);
            } else if (character == '"' || character == '\'') {
                at = afterString(at);
            } else {
                take(character);
                at++;
            }
        }
        if (open.size() > 1 || !brackets.isEmpty()) {
            broken("something is open at the end");
        } else {
            endStatement();
            rules.add(new StyleRule(List.of(), "", open.getLast().declarations(), 1));
        }
    }

    private int afterComment(int start) {
        var end = text.indexOf("*/", start + 2);
        if (end < 0) {
            broken("a comment is open at the end");
        }
        piece.append(' ');
        return end < 0 ? text.length() : end + 2;
    }

    private int afterString(int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != text.charAt(start)) {
            end++;
        }
        var string = text.substring(start, Math.min(end + 1, text.length()));
        if (end == text.length() || string.matches("(?s).*[\n\r\f].*")) {
            broken("a string is open at the end of its line: "
                    + string.lines().findFirst().orElse(""));
        } else if (string.contains("/*") || string.contains("*/")) {
            broken("a string with a comment mark: " + string);
        }
        if (string.indexOf('\\') >= 0) {
            escaped(string);
        }
        piece.append(string);
        return end + 1;
    }

    private void take(char character) {
        switch (character) {
            case '\\' -> escaped(piece.toString().strip() + '\\');
            case '(', '[' -> {
                brackets.push(character == '(' ? ')' : ']');
                piece.append(character);
            }
            case ')', ']' -> {
                if (brackets.isEmpty() || brackets.pop() != character) {
                    broken("no bracket is open: " + piece.toString().strip() + character);
                }
                piece.append(character);
            }
            case '{' -> begin();
            case '}' -> end();
            case ';' -> endStatement();
            default -> piece.append(character);
        }
    }

    private void begin() {
        closedBrackets();
        var line = lines.number(Math.max(0, pieceStart));
        open.addLast(new Open(pieceTaken(), new ArrayList<>(), line));
    }

    private void end() {
        closedBrackets();
        endStatement();
        if (open.size() == 1) {
            broken("a } that closes nothing");
            return;
        }
        var closed = open.removeLast();
        rules.add(new StyleRule(around(), closed.prelude(), List.copyOf(closed.declarations()), closed.line()));
    }

    private void endStatement() {
        closedBrackets();
        var line = lines.number(Math.max(0, pieceStart));
        var statement = pieceTaken();
        var colon = statement.indexOf(':');
        if (statement.startsWith("@")) {
            rules.add(new StyleRule(around(), statement, List.of(), line));
        } else if (colon > 0 && (nested || open.size() > 1)) {
            open.getLast()
                    .declarations()
                    .add(new Declaration(
                            statement.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            statement.substring(colon + 1).strip(),
                            line));
        } else if (!statement.isEmpty()) {
            broken("neither a rule nor a declaration: " + statement);
        }
    }

    private void closedBrackets() {
        if (!brackets.isEmpty()) {
            broken("a bracket is open: " + piece.toString().strip());
            brackets.clear();
        }
    }

    private List<String> around() {
        return open.stream()
                .map(Open::prelude)
                .filter(prelude -> !prelude.isEmpty())
                .toList();
    }

    private String pieceTaken() {
        var taken = piece.toString().strip().replaceAll("\\s+", " ");
        piece.setLength(0);
        pieceStart = -1;
        if (taken.contains("</") || taken.contains("<!") || taken.contains("-->")) {
            broken("markup: " + taken);
        }
        return taken;
    }

    private void escaped(String what) {
        problems.add(new ThemeProblem(ThemeRule.ESCAPED_STYLE, lines.at(reading), what));
    }

    private void broken(String what) {
        problems.add(new ThemeProblem(ThemeRule.BROKEN_STYLE, lines.at(reading), what));
    }
}
