package org.modalitypages.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;

/**
 * Takes a person out of a report: entries of its lists that name the person or quote their words go as a whole, and any
 * other text that does is replaced.
 */
final class Redaction {

    static final String ERASED = "[erased]";

    /** So many characters in a row that are the person's are no chance. */
    private static final int QUOTE = 20;

    /** Two letters are too few to tell anybody by. */
    private static final int SHORTEST = 2;

    private static final Set<String> LISTS = Set.of("statements", "specialists", "problems");

    private final List<Pattern> names;
    private final List<String> texts;

    Redaction(Collection<String> names, Collection<String> texts) {
        this.names = names.stream()
                .map(Redaction::folded)
                .filter(name -> name.length() > SHORTEST)
                .map(Redaction::wherever)
                .toList();
        this.texts = texts.stream().map(Redaction::folded).toList();
    }

    /** A report without the person. */
    String report(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return without(reader.readObject()).toString();
        }
    }

    /** A text, or what stands in its place if it tells of the person. */
    String text(String words) {
        return tells(words) ? ERASED : words;
    }

    private JsonObject without(JsonObject object) {
        var rest = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (value instanceof JsonArray entries && LISTS.contains(name)) {
                rest.add(name, withoutEntries(entries));
            } else {
                rest.add(name, without(value));
            }
        });
        return rest.build();
    }

    private JsonValue without(JsonValue value) {
        if (value instanceof JsonObject object) {
            return without(object);
        }
        if (value instanceof JsonArray array) {
            var rest = Json.createArrayBuilder();
            array.forEach(entry -> rest.add(without(entry)));
            return rest.build();
        }
        return value instanceof JsonString string ? Json.createValue(text(string.getString())) : value;
    }

    private JsonArray withoutEntries(JsonArray entries) {
        var rest = Json.createArrayBuilder();
        entries.stream().filter(entry -> !tellsAnywhere(entry)).forEach(rest::add);
        return rest.build();
    }

    private boolean tellsAnywhere(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().anyMatch(this::tellsAnywhere);
        }
        if (value instanceof JsonArray array) {
            return array.stream().anyMatch(this::tellsAnywhere);
        }
        return value instanceof JsonString string && tells(string.getString());
    }

    private boolean tells(String words) {
        var folded = folded(words);
        return names.stream().anyMatch(name -> name.matcher(folded).find())
                || texts.stream().anyMatch(text -> folded.equals(text) || quotes(folded, text));
    }

    /** A name as words of their own, also when they are joined as in addresses. */
    private static Pattern wherever(String name) {
        var words = Pattern.compile("[\\s_-]+")
                .splitAsStream(name)
                .map(Pattern::quote)
                .collect(Collectors.joining("(?:[\\s_+-]+|%20)"));
        return Pattern.compile("(?<!\\p{L})" + words + "(?!\\p{L})");
    }

    private static boolean quotes(String words, String text) {
        for (var start = 0; start + QUOTE <= words.length(); start++) {
            if (text.contains(words.substring(start, start + QUOTE))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
