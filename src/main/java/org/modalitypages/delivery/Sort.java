package org.modalitypages.delivery;

/** By which field a list is sorted; ties are broken by id in the same direction. */
public record Sort(String field, boolean descending) {

    static Sort parse(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
    }

    /** As in the query: {@code title}, {@code -title}. */
    @Override
    public String toString() {
        return descending ? "-" + field : field;
    }
}
