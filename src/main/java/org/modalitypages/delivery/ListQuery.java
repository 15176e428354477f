package org.modalitypages.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of a collection, such as {@code /api/v1/specialists?filter[region]=ID&sort=-name&limit=5}.
 *
 * @param filters by name, in canonical order; all of them hold
 * @param window which part of the list
 * @param selection how much of each item
 */
public record ListQuery(
        PublicCollection collection, Map<String, String> filters, Sort sort, Window window, Selection selection) {

    /**
     * Reads a query against the collection's closed lists.
     *
     * @param rawQuery as sent, without question mark; may be empty
     * @param locales the site's, the default one first
     * @throws QueryRefused for any parameter or value that the lists do not have, and for a damaged cursor
     */
    public static ListQuery parse(PublicCollection collection, String rawQuery, List<String> locales) {
        var parameters = QueryParameters.parse(rawQuery);
        var filters = filters(parameters, collection);
        var sort = sort(parameters, collection);
        var window = Window.take(parameters, sort);
        var selection = Selection.take(parameters, collection, locales);
        parameters.refuseOthers(known(collection));
        return new ListQuery(collection, filters, sort, window, selection);
    }

    /** The key of its rendition, which is also its address. */
    public String key() {
        return at(window.after());
    }

    /** {@code <…>; rel="next"} for the part of the list that begins after the cursor (RFC 8288); empty for the last part. */
    public String linkToNext(Optional<Cursor> next) {
        return next.isEmpty() ? "" : "<" + at(next) + ">; rel=\"next\"";
    }

    private String at(Optional<Cursor> after) {
        var query = new CanonicalQuery(collection.path());
        filters.forEach((name, value) -> query.add("filter[" + name + "]", value));
        if (!sort.equals(collection.defaultSort())) {
            query.add("sort", sort.toString());
        }
        if (window.limit() != Window.DEFAULT_LIMIT) {
            query.add("limit", Integer.toString(window.limit()));
        }
        after.ifPresent(cursor -> query.add("after", cursor.toString()));
        selection.appendTo(query);
        return query.toString();
    }

    private static Map<String, String> filters(QueryParameters parameters, PublicCollection collection) {
        var filters = new LinkedHashMap<String, String>();
        for (var name : collection.filters()) {
            var parameter = "filter[" + name + "]";
            parameters.take(parameter).ifPresent(value -> {
                var allowed = collection.filterValues(name);
                if (!allowed.isEmpty() && !allowed.contains(value)) {
                    throw new QueryRefused(parameter, parameter + " does not know " + value + ".", allowed);
                }
                filters.put(name, value);
            });
        }
        return Collections.unmodifiableMap(filters);
    }

    private static Sort sort(QueryParameters parameters, PublicCollection collection) {
        var asked = parameters.take("sort").map(Sort::parse).orElse(collection.defaultSort());
        if (collection.sorts().contains(asked.field())) {
            return asked;
        }
        var allowed = new ArrayList<String>();
        collection.sorts().forEach(field -> {
            allowed.add(field);
            allowed.add("-" + field);
        });
        throw new QueryRefused("sort", "This list cannot be sorted by " + asked + ".", allowed);
    }

    private static List<String> known(PublicCollection collection) {
        var known = new ArrayList<String>();
        collection.filters().forEach(name -> known.add("filter[" + name + "]"));
        known.addAll(List.of("sort", "limit", "after"));
        known.addAll(Selection.PARAMETERS);
        return known;
    }
}
