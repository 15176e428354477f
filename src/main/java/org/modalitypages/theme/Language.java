package org.modalitypages.theme;

import java.util.Locale;
import java.util.Set;

/**
 * A language as a page names it.
 *
 * @param tag BCP 47, such as {@code fr} or {@code pt-BR}
 * @param name in a language that the reader of the page knows
 * @param direction {@code ltr} or {@code rtl}
 */
public record Language(String tag, String name, String direction) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg");

    /** The language under its own name: {@code français}. */
    public static Language of(String tag) {
        return namedIn(tag, tag);
    }

    /** The language under the name that readers of another language use: {@code namedIn("fr", "en")} is French. */
    public static Language namedIn(String tag, String readerTag) {
        var locale = Locale.forLanguageTag(tag);
        var name = locale.getDisplayLanguage(Locale.forLanguageTag(readerTag));
        return new Language(tag, name.isEmpty() ? tag : name, direction(locale));
    }

    private static String direction(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript()) ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }
}
