package org.modalitypages.theme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody who misspelt a field may have meant. */
final class NearestField {

    private static final String ROOT = "@root.";

    private NearestField() {}

    /**
     * The nearest field that there is, as it would be written here.
     *
     * @param scope of the block in which the path stands
     * @param root of the whole page
     */
    static Optional<String> of(String path, Shape scope, Shape root) {
        if (path.startsWith(ROOT)) {
            return spelled(path.substring(ROOT.length()), root).map(field -> ROOT + field);
        }
        return root.at(path).isPresent() ? Optional.of(ROOT + path) : spelled(path, scope);
    }

    /** The path with the names in it that are unknown replaced by those nearest to them. */
    private static Optional<String> spelled(String path, Shape from) {
        var known = new StringBuilder();
        var shape = from;
        for (var name : path.split("\\.", -1)) {
            if (!(shape instanceof Shape.Fields fields)) {
                return Optional.empty();
            }
            var field = nearest(name, fields.byName().keySet());
            if (field.isEmpty()) {
                return Optional.empty();
            }
            known.append(known.isEmpty() ? "" : ".").append(field.get());
            shape = fields.byName().get(field.get());
        }
        return Optional.of(known.toString());
    }

    private static Optional<String> nearest(String name, Collection<String> names) {
        return names.contains(name)
                ? Optional.of(name)
                : names.stream()
                        .filter(other -> distance(name, other) <= Math.min(2, name.length() / 2))
                        .min(Comparator.comparing((String other) -> distance(name, other))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be changed, added or taken away (Levenshtein), whatever their case. */
    private static int distance(String one, String two) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = two.toLowerCase(Locale.ROOT);
        if (left.length() > 60 || Math.abs(left.length() - right.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        var costs = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            costs[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            var diagonal = costs[0];
            costs[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                var same = left.charAt(row - 1) == right.charAt(column - 1);
                var cost = Math.min(Math.min(costs[column], costs[column - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = costs[column];
                costs[column] = cost;
            }
        }
        return costs[right.length()];
    }
}
