package org.modalitypages.screening;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units as JavaScript counts them, 0 for the first
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
