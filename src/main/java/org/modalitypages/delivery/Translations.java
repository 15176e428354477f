package org.modalitypages.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an item is in each locale in which it is live, and what is shown where it is not: the default locale's, and if
 * that is missing too, the first by tag.
 */
public record Translations<T>(Map<String, T> byLocale) {

    public Translations {
        byLocale = new TreeMap<>(byLocale);
    }

    /** One of them with its own locale. */
    public record In<T>(String locale, T value) {}

    public boolean isEmpty() {
        return byLocale.isEmpty();
    }

    public Set<String> locales() {
        return byLocale.keySet();
    }

    /** What is shown to a reader of this locale; there is at least one. */
    public In<T> forReader(String locale, String defaultLocale) {
        for (var candidate : List.of(locale, defaultLocale)) {
            if (byLocale.containsKey(candidate)) {
                return new In<>(candidate, byLocale.get(candidate));
            }
        }
        var first = byLocale.entrySet().iterator().next();
        return new In<>(first.getKey(), first.getValue());
    }
}
