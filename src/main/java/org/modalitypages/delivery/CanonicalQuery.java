package org.modalitypages.delivery;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a path and query in the one canonical way: as a key in memory and as an address in a link. */
final class CanonicalQuery {

    private final StringBuilder text;
    private char next = '?';

    CanonicalQuery(String path) {
        text = new StringBuilder(path);
    }

    CanonicalQuery add(String name, String value) {
        return append(QueryParameters.encoded(name), QueryParameters.encoded(value));
    }

    /** With plain commas, which a query may hold (RFC 3986, 3.4); nothing when empty. */
    CanonicalQuery addList(String name, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        return append(name, values.stream().map(QueryParameters::encoded).collect(Collectors.joining(",")));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private CanonicalQuery append(String name, String value) {
        text.append(next).append(name).append('=').append(value);
        next = '&';
        return this;
    }
}
