package org.modalitypages.delivery;

import java.util.List;

/**
 * One item of a collection: {@code /api/v1/modalities/cbt?include=statements&locale=de}.
 *
 * @param name as in the path: a slug, or an id
 */
public record ItemQuery(PublicCollection collection, String name, Selection selection) {

    /**
     * Reads a query against the collection's closed lists.
     *
     * @param rawQuery as sent, without question mark; may be empty
     * @param locales the site's, the default one first
     * @throws QueryRefused for any parameter or value that the lists do not have
     */
    public static ItemQuery parse(PublicCollection collection, String name, String rawQuery, List<String> locales) {
        var parameters = QueryParameters.parse(rawQuery);
        var selection = Selection.take(parameters, collection, locales);
        parameters.refuseOthers(Selection.PARAMETERS);
        return new ItemQuery(collection, name, selection);
    }

    /** The key of its rendition. */
    public String key() {
        var query = new CanonicalQuery(path());
        selection.appendTo(query);
        return query.toString();
    }

    String path() {
        return collection.path() + "/" + name;
    }

    /** The key of the same item in the same locale, whole and without anything included: pinned if it is public. */
    String plainKey() {
        var plain = new Selection(List.of(), List.of(), selection.locale(), selection.defaultLocale());
        return new ItemQuery(collection, name, plain).key();
    }
}
