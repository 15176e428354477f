package org.modalitypages.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much of each item is wanted, and in which language.
 *
 * @param includes in canonical order; {@code statements.specialist} has become {@code statements} and {@code specialist}
 * @param fields in canonical order; empty means all of them
 * @param locale one of the site's
 * @param defaultLocale the one that goes without saying
 */
public record Selection(List<String> includes, List<String> fields, String locale, String defaultLocale) {

    static final List<String> PARAMETERS = List.of("include", "fields", "locale");

    private static final String NESTED = "statements.specialist";

    static Selection take(QueryParameters parameters, PublicCollection collection, List<String> locales) {
        return new Selection(
                includes(parameters, collection),
                fields(parameters, collection),
                locale(parameters, locales),
                locales.get(0));
    }

    public boolean includes(String name) {
        return includes.contains(name);
    }

    /** Whether an item shows that member of its own. */
    public boolean shows(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    void appendTo(CanonicalQuery query) {
        query.addList("include", includes).addList("fields", fields);
        if (!locale.equals(defaultLocale)) {
            query.add("locale", locale);
        }
    }

    private static List<String> includes(QueryParameters parameters, PublicCollection collection) {
        var nests = collection == PublicCollection.MODALITIES;
        var allowed = nests ? List.of("statements", "specialist", NESTED) : collection.includes();
        var asked = list(parameters, "include", allowed);
        // A modality has specialists only through its statements.
        var all = nests && (asked.contains(NESTED) || asked.contains("specialist"));
        return collection.includes().stream()
                .filter(it -> all || asked.contains(it))
                .toList();
    }

    private static List<String> fields(QueryParameters parameters, PublicCollection collection) {
        var asked = list(parameters, "fields", collection.fields());
        var fields = collection.fields().stream().filter(asked::contains).toList();
        return fields.size() == collection.fields().size() ? List.of() : fields;
    }

    private static List<String> list(QueryParameters parameters, String name, List<String> allowed) {
        var asked = parameters
                .take(name)
                .map(it -> Arrays.asList(it.split(",", -1)))
                .orElse(List.of());
        for (var member : asked) {
            if (!allowed.contains(member)) {
                throw new QueryRefused(name, "The parameter " + name + " does not know " + member + ".", allowed);
            }
        }
        return asked;
    }

    private static String locale(QueryParameters parameters, List<String> locales) {
        Optional<String> asked = parameters.take("locale");
        if (asked.isEmpty()) {
            return locales.get(0);
        }
        return locales.stream()
                .filter(it -> it.equalsIgnoreCase(asked.get()))
                .findFirst()
                .orElseThrow(() -> new QueryRefused("locale", "This site has no locale " + asked.get() + ".", locales));
    }
}
