package org.modalitypages.intake;

import java.util.regex.Pattern;

/** Plain text as CommonMark: special characters are escaped only where they would be taken for markup. */
final class CommonMarkText {

    private static final Pattern LINE_START = Pattern.compile(
            "^(?:(?<mark>#{1,6}(?=\\s|$)|[>]|[+*-](?=\\s|$)|=+(?=\\s*$)|-{2,}(?=\\s*$)|~{3,})|(?<number>\\d{1,9})(?<stop>[.)])(?=\\s|$))");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|\\p{Alpha}\\w{1,31});");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private CommonMarkText() {}

    /**
     * @param first whether the text begins a line
     * @param inLink whether it stands between the brackets of a link
     */
    static String escape(String text, boolean first, boolean inLink) {
        var escaped = new StringBuilder(text.length() + 8);
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                // Two spaces and a line feed are CommonMark's line break.
                escaped.append("  \n");
            }
            escapeLine(escaped, i > 0 ? lines[i].stripLeading() : lines[i], first || i > 0, inLink);
        }
        return escaped.toString();
    }

    private static void escapeLine(StringBuilder escaped, String line, boolean first, boolean inLink) {
        var from = 0;
        if (first) {
            var start = LINE_START.matcher(line);
            if (start.find()) {
                var number = start.group("number");
                escaped.append(number == null ? "\\" + line.charAt(0) : number + "\\" + start.group("stop"));
                from = number == null ? 1 : start.end();
            }
        }
        var marks = new Marks(line, inLink);
        for (var i = from; i < line.length(); i++) {
            if (marks.isMarkup(i)) {
                escaped.append('\\');
            }
            escaped.append(line.charAt(i));
        }
    }

    /** Which characters of a line work as markup; a mark without its counterpart does not. */
    private record Marks(
            String line,
            boolean inLink,
            boolean ticks,
            boolean stars,
            boolean lowLines,
            int lastTarget,
            int lastLabel) {

        Marks(String line, boolean inLink) {
            this(
                    line,
                    inLink,
                    line.indexOf('`') != line.lastIndexOf('`'),
                    line.indexOf('*') != line.lastIndexOf('*'),
                    line.indexOf('_') != line.lastIndexOf('_'),
                    line.lastIndexOf("]("),
                    line.lastIndexOf("]:"));
        }

        boolean isMarkup(int index) {
            var before = index == 0 ? ' ' : line.charAt(index - 1);
            var after = index + 1 == line.length() ? ' ' : line.charAt(index + 1);
            var apart = Spacing.isBlank(before) && Spacing.isBlank(after);
            return switch (line.charAt(index)) {
                case '\\' -> PUNCTUATION.indexOf(after) >= 0;
                case '`' -> ticks;
                case '*' -> stars && !apart;
                case '_' ->
                    lowLines && !apart && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
                case '[' -> inLink || lastTarget > index || lastLabel > index;
                case ']' -> inLink || after == '(' || after == ':';
                case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
                case '&' ->
                    ENTITY.matcher(line)
                            .region(index, Math.min(line.length(), index + 40))
                            .lookingAt();
                default -> false;
            };
        }
    }
}
