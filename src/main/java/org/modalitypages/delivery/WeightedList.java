package org.modalitypages.delivery;

/**
 * Walks over a header such as {@code Accept} or {@code Accept-Encoding} (RFC 9110, 12.4.2): members with a weight. Makes
 * no strings, because it runs on every read.
 */
final class WeightedList {

    static final int FULL_WEIGHT = 1_000;

    private final String header;
    private int position;
    private int start;
    private int end;
    private int weight;

    WeightedList(String header) {
        this.header = header;
    }

    /** Moves to the next member; false after the last. */
    boolean next() {
        while (position < header.length() && isGap(header.charAt(position))) {
            position++;
        }
        if (position >= header.length()) {
            return false;
        }
        start = position;
        skipTo(';');
        end = trimmed(start, position);
        weight = FULL_WEIGHT;
        while (position < header.length() && header.charAt(position) == ';') {
            position++;
            readParameter();
        }
        return true;
    }

    boolean is(String name) {
        return end - start == name.length() && header.regionMatches(true, start, name, 0, name.length());
    }

    /** In thousandths, 0 to 1,000; what cannot be read counts as 0, that is not wanted. */
    int weight() {
        return weight;
    }

    private void readParameter() {
        while (position < header.length() && isBlank(header.charAt(position))) {
            position++;
        }
        var from = position;
        skipTo(';');
        if (header.regionMatches(true, from, "q=", 0, 2)) {
            weight = thousandths(from + 2, trimmed(from, position));
        }
    }

    /** Stops at that character, a comma or the end, and steps over quoted strings. */
    private void skipTo(char stop) {
        var quoted = false;
        while (position < header.length()) {
            var c = header.charAt(position);
            if (!quoted && (c == stop || c == ',')) {
                return;
            }
            if (quoted && c == '\\') {
                position++;
            }
            quoted ^= c == '"';
            position++;
        }
        position = header.length();
    }

    private int trimmed(int from, int to) {
        var last = to;
        while (last > from && isBlank(header.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private int thousandths(int from, int to) {
        var length = to - from;
        if (length < 1 || length > 5 || (length > 1 && header.charAt(from + 1) != '.')) {
            return 0;
        }
        var value = 0;
        var unit = FULL_WEIGHT;
        for (int index = from; index < to; index++) {
            if (index == from + 1) {
                continue;
            }
            var digit = header.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value += digit * unit;
            unit /= 10;
        }
        return Math.min(value, FULL_WEIGHT);
    }

    private static boolean isGap(char c) {
        return c == ',' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
