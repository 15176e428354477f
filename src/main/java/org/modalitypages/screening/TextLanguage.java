package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its writing and by its small words ({@code languages.txt}). It speaks up only when it
 * is sure: names, terms and quotations in another language leave a text in its own.
 */
final class TextLanguage {

    private static final int FEWEST_WORDS = 5;
    private static final int FEWEST_SMALL_WORDS = 3;
    private static final int FEWEST_DIFFERENT = 2;
    private static final int FEWEST_FOREIGN_LETTERS = 2;
    private static final double SHARE = 0.2;
    private static final double LEAD = 1.8;
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");
    private static final Pattern SPACE = Pattern.compile(" ");

    /** Which languages are written in a script other than Latin; several where the script alone does not say. */
    private static final Map<UnicodeScript, List<String>> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.HAN, List.of("zh", "ja", "yue")),
            Map.entry(UnicodeScript.HIRAGANA, List.of("ja")),
            Map.entry(UnicodeScript.KATAKANA, List.of("ja")),
            Map.entry(UnicodeScript.HANGUL, List.of("ko")),
            Map.entry(UnicodeScript.CYRILLIC, List.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn")),
            Map.entry(UnicodeScript.ARABIC, List.of("ar", "fa", "ur", "ps", "ckb")),
            Map.entry(UnicodeScript.HEBREW, List.of("he", "iw", "yi", "ji")),
            Map.entry(UnicodeScript.GREEK, List.of("el")),
            Map.entry(UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne", "sa")),
            Map.entry(UnicodeScript.BENGALI, List.of("bn")),
            Map.entry(UnicodeScript.GURMUKHI, List.of("pa")),
            Map.entry(UnicodeScript.TAMIL, List.of("ta")),
            Map.entry(UnicodeScript.THAI, List.of("th")),
            Map.entry(UnicodeScript.ARMENIAN, List.of("hy")),
            Map.entry(UnicodeScript.GEORGIAN, List.of("ka")),
            Map.entry(UnicodeScript.ETHIOPIC, List.of("am", "ti")));

    private final Map<String, Set<String>> smallWords = new HashMap<>();

    TextLanguage() {
        try (var lines = new BufferedReader(new InputStreamReader(
                TextLanguage.class.getResourceAsStream("languages.txt"), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    var words = List.of(SPACE.split(line, -1));
                    smallWords.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language that a text is in instead of its locale's, {@code und} for one unknown; empty when it may well be in that. */
    Optional<String> otherThan(String locale, String text) {
        var language = Locale.forLanguageTag(locale).getLanguage();
        var byScript = script(text);
        if (byScript.isPresent()) {
            var written = SCRIPTS.get(byScript.get());
            return written.contains(language) ? Optional.empty() : Optional.of(written.get(0));
        }
        return bySmallWords(language, text);
    }

    /** The one other than Latin in which most of its letters are; empty for Latin. */
    private static Optional<UnicodeScript> script(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var counts = new HashMap<UnicodeScript, Integer>();
        for (var letter : letters) {
            counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
        if (counts.getOrDefault(UnicodeScript.HIRAGANA, 0) > letters.length / 10) {
            return Optional.of(UnicodeScript.HIRAGANA);
        }
        return counts.entrySet().stream()
                .filter(script -> SCRIPTS.containsKey(script.getKey()) && script.getValue() > letters.length / 2)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<String> bySmallWords(String language, String text) {
        var words = WORD.matcher(text.replace('’', '\'').toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        var own = count(smallWords.getOrDefault(language, Set.of()), words);
        var best = smallWords.entrySet().stream()
                .filter(other -> !related(other.getKey(), language))
                .map(other -> Map.entry(other.getKey(), count(other.getValue(), words)))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        if (language.equals("en") && own == 0 && foreignLetters(words) >= FEWEST_FOREIGN_LETTERS) {
            return Optional.of(best.getValue() > 0 ? best.getKey() : "und");
        }
        var sure = best.getValue() >= FEWEST_SMALL_WORDS
                && best.getValue() >= SHARE * words.size()
                && best.getValue() > LEAD * own
                && words.stream()
                                .filter(smallWords.get(best.getKey())::contains)
                                .distinct()
                                .count()
                        >= FEWEST_DIFFERENT;
        return sure ? Optional.of(best.getKey()) : Optional.empty();
    }

    /** The Scandinavian languages share too many small words to be told apart by them. */
    private static boolean related(String one, String other) {
        var northern = Set.of("sv", "da", "no", "nb", "nn");
        return one.equals(other) || (northern.contains(one) && northern.contains(other));
    }

    /** How many words are written with letters that English has not. */
    private static long foreignLetters(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(letter -> letter > 'z'))
                .count();
    }

    private static int count(Set<String> smallWords, List<String> words) {
        return (int) words.stream().filter(smallWords::contains).count();
    }
}
