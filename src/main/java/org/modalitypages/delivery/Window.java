package org.modalitypages.delivery;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param limit how many items at most, 1 to 100
 * @param after where it begins; empty for the first part
 */
public record Window(int limit, Optional<Cursor> after) {

    static final int DEFAULT_LIMIT = 20;

    private static final int HIGHEST_LIMIT = 100;

    static Window take(QueryParameters parameters, Sort sort) {
        return new Window(limit(parameters.take("limit")), after(parameters.take("after"), sort));
    }

    private static int limit(Optional<String> text) {
        if (text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        var digits = text.get();
        var readable = digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        var limit = readable ? Integer.parseInt(digits) : 0;
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new QueryRefused("limit", "The parameter limit is a number from 1 to 100.", List.of("1 to 100"));
        }
        return limit;
    }

    private static Optional<Cursor> after(Optional<String> text, Sort sort) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var cursor = Cursor.parse(text.get()).filter(it -> it.sort().equals(sort.toString()));
        if (cursor.isEmpty()) {
            throw new QueryRefused(
                    "after", "The parameter after is a cursor that a list with the same sort gave as next.", List.of());
        }
        return cursor;
    }
}
