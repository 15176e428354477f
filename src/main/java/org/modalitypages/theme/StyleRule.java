package org.modalitypages.theme;

import java.util.List;

/**
 * A block of a style sheet, or a statement that ends without one.
 *
 * @param around what it is nested in, from the outside: {@code @media print}, {@code .quote}
 * @param prelude what stands before its brace: a selector, or an at-rule such as {@code @font-face}
 * @param declarations what stands in it directly
 * @param line in which it begins, from 1
 */
record StyleRule(List<String> around, String prelude, List<Declaration> declarations, int line) {

    /** A property with its value as written, and its line. */
    record Declaration(String property, String value, int line) {}

    boolean isAtRule() {
        return prelude.startsWith("@");
    }

    /** The at-rule's name in small letters, such as {@code @media}; empty for a selector. */
    String atName() {
        return isAtRule() ? atName(prelude) : "";
    }

    static String atName(String prelude) {
        int end = 1;
        while (end < prelude.length()
                && (Character.isLetterOrDigit(prelude.charAt(end)) || prelude.charAt(end) == '-')) {
            end++;
        }
        return prelude.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it is nested in something that begins so. */
    boolean isWithin(String beginning) {
        return around.stream().anyMatch(outer -> outer.startsWith(beginning));
    }
}
