package org.modalitypages.delivery;

/** A list of entity tags in {@code If-None-Match} or {@code If-Match} (RFC 9110, 13.1.1 and 13.1.2). */
final class EntityTags {

    private EntityTags() {}

    /** Whether the list names this tag, weak ones counting as well, or is {@code *}. */
    static boolean match(String list, String entityTag) {
        return anyMatches(list, entityTag, true);
    }

    /** Whether the list names this tag as a strong one, or is {@code *}. */
    static boolean matchStrongly(String list, String entityTag) {
        return anyMatches(list, entityTag, false);
    }

    private static boolean anyMatches(String list, String entityTag, boolean weakCounts) {
        var position = 0;
        while (position < list.length()) {
            var c = list.charAt(position);
            if (c == ' ' || c == '\t' || c == ',') {
                position++;
                continue;
            }
            if (c == '*') {
                return list.strip().length() == 1;
            }
            var weak = list.startsWith("W/\"", position);
            var start = weak ? position + 2 : position;
            var end = list.charAt(start) == '"' ? list.indexOf('"', start + 1) : -1;
            if (end < 0) {
                return false;
            }
            var same = end + 1 - start == entityTag.length() && list.startsWith(entityTag, start);
            if (same && (weakCounts || !weak)) {
                return true;
            }
            position = end + 1;
        }
        return false;
    }
}
