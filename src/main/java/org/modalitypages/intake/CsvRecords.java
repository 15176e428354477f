package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits CSV into records (RFC 4180, any of comma, semicolon and tab). A quotation mark that is never closed costs its own
 * line only: when the field runs on too far, or goes on behind its closing mark, the line is read without quotation marks.
 */
final class CsvRecords {

    /**
     * One record.
     *
     * @param line where it starts, 1-based
     * @param broken whether its quotation marks do not match
     */
    record Row(int line, List<String> fields, boolean broken) {}

    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_LINES = 30;

    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private int position;
    private int line = 1;

    private CsvRecords(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** All records that are not blank, the header first. */
    static List<Row> of(String csv) {
        var text = csv.replace("\r\n", "\n").replace('\r', '\n');
        var records = new CsvRecords(text, delimiter(text));
        while (records.position < text.length()) {
            records.next();
        }
        return records.rows;
    }

    /** The separator that the first line which is not blank has most of, outside of quotation marks. */
    private static char delimiter(String text) {
        var counts = new int[3];
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var anything = counts[0] + counts[1] + counts[2] > 0;
            if (character == '\n' && anything && !quoted) {
                break;
            }
            if (character == '"') {
                quoted = !quoted;
            }
            var which = ",;\t".indexOf(character);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        if (counts[1] > counts[0]) {
            return counts[2] > counts[1] ? '\t' : ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    private void next() {
        var start = position;
        var startLine = line;
        var fields = quotedFields();
        var broken = fields == null;
        if (broken) {
            position = start;
            line = startLine;
            fields = plainFields();
        }
        if (fields.stream().anyMatch(field -> !field.isEmpty())) {
            rows.add(new Row(startLine, fields, broken));
        }
    }

    private int endOfLine(int from) {
        var end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The fields of one line as they stand, or {@code null} when its quotation marks do not match. */
    private List<String> quotedFields() {
        var fields = new ArrayList<String>();
        while (true) {
            var content = position;
            while (content < text.length() && text.charAt(content) == ' ') {
                content++;
            }
            if (content < text.length() && text.charAt(content) == '"') {
                var field = quotedField(content + 1);
                if (field == null) {
                    return null;
                }
                fields.add(field);
            } else {
                fields.add(plainField());
            }
            if (position >= text.length() || text.charAt(position) == '\n') {
                position++;
                line++;
                return fields;
            }
            position++;
        }
    }

    private String plainField() {
        var start = position;
        while (position < text.length() && text.charAt(position) != delimiter && text.charAt(position) != '\n') {
            position++;
        }
        return Spacing.trim(text.substring(start, position));
    }

    /** Leaves the position at the delimiter or line end behind it. */
    private String quotedField(int from) {
        var field = new StringBuilder();
        var lines = 0;
        for (var i = from; i < text.length() && i - from < LONGEST_FIELD; i++) {
            var character = text.charAt(i);
            if (character == '\n' && ++lines > MOST_LINES) {
                return null;
            }
            if (character != '"') {
                field.append(character);
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
                continue;
            }
            var end = i + 1;
            while (end < text.length()
                    && (text.charAt(end) == ' ' || (text.charAt(end) == '\t' && delimiter != '\t'))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) != delimiter && text.charAt(end) != '\n') {
                return null;
            }
            position = end;
            line += lines;
            return Spacing.trim(field.toString());
        }
        return null;
    }

    private List<String> plainFields() {
        var end = endOfLine(position);
        var fields = new ArrayList<String>();
        var start = position;
        for (var i = position; i <= end; i++) {
            if (i == end || text.charAt(i) == delimiter) {
                fields.add(Spacing.trim(text.substring(start, i).replace("\"", "")));
                start = i + 1;
            }
        }
        position = end + 1;
        line++;
        return fields;
    }
}
