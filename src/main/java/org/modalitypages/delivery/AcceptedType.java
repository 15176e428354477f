package org.modalitypages.delivery;

/** Whether an {@code Accept} header allows JSON (RFC 9110, 12.5.1): the most specific range that matches decides. */
final class AcceptedType {

    private AcceptedType() {}

    /** @param accept {@code null} when the request has no such header: then anything goes */
    static boolean allowsJson(String accept) {
        if (accept == null || accept.isBlank()) {
            return true;
        }
        var exact = -1;
        var subtypes = -1;
        var anything = -1;
        var ranges = new WeightedList(accept);
        while (ranges.next()) {
            if (ranges.is("application/json")) {
                exact = Math.max(exact, ranges.weight());
            } else if (ranges.is("application/*")) {
                subtypes = Math.max(subtypes, ranges.weight());
            } else if (ranges.is("*/*")) {
                anything = Math.max(anything, ranges.weight());
            }
        }
        if (exact >= 0) {
            return exact > 0;
        }
        return subtypes >= 0 ? subtypes > 0 : anything > 0;
    }
}
