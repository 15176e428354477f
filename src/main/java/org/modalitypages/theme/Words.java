package org.modalitypages.theme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of the pages themselves, by language; what a language lacks is said in English. */
final class Words {

    private static final Map<String, Map<String, String>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Words() {}

    /** The words for a language tag: {@code fr-CA} falls back to {@code fr}, any other to English. */
    static Map<String, String> in(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return BY_LANGUAGE.computeIfAbsent(language, Words::load);
    }

    /** The names of those that a template can write as they are: others have places that only the product fills. */
    static Set<String> forTemplates() {
        return in("en").entrySet().stream()
                .filter(word -> word.getValue().indexOf('%') < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> load(String language) {
        var words = new HashMap<String, String>(read("words.properties"));
        words.putAll(read("words_" + language + ".properties"));
        return Map.copyOf(words);
    }

    private static Map<String, String> read(String file) {
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            properties.forEach((key, word) -> words.put((String) key, (String) word));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
