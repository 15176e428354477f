package org.modalitypages.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes a language tag (BCP 47) of a tag or of a language's English or own name. */
public final class LanguageName {

    private static final Map<String, String> TAGS = tags();

    private LanguageName() {}

    /** The tag of a language by its English name, its own name or a tag; empty when there is none such. */
    public static Optional<String> tag(String written) {
        var known = TAGS.get(written.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(known);
        }
        var locale = Locale.forLanguageTag(written.strip().replace('_', '-'));
        return TAGS.containsValue(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.forLanguageTag(code);
            tags.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), language.getLanguage());
            tags.put(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), language.getLanguage());
        }
        return tags;
    }
}
