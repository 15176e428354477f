package org.modalitypages.review;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.modalitypages.diff.Change;
import org.modalitypages.diff.Segment;
import org.modalitypages.diff.WordDiff;

/** What differs between the contents of two editions of one item, field by field. */
public final class EditionDiff {

    private EditionDiff() {}

    /**
     * A field of the content.
     *
     * @param name as in the content, such as {@code text} or {@code callToAction}
     * @param before its old value in words; {@code null} when it had none
     * @param after its new value in words; {@code null} when it has none
     * @param parts the difference by words
     */
    public record Field(String name, String before, String after, List<Segment> parts) {

        public boolean changed() {
            return !WordDiff.unchanged(parts);
        }

        /** {@code same}, {@code changed}, {@code added} or {@code removed}. */
        public String change() {
            if (!changed()) {
                return Change.SAME.word();
            }
            if (before == null || after == null) {
                return (before == null ? Change.ADDED : Change.REMOVED).word();
            }
            return "changed";
        }
    }

    /** Every field that one of them has, in the order of the new content; an edition that replaces none has an empty old. */
    public static List<Field> between(JsonObject old, JsonObject fresh) {
        var names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        var fields = new ArrayList<Field>();
        for (var name : names) {
            var before = words(old.getOrDefault(name, JsonValue.NULL));
            var after = words(fresh.getOrDefault(name, JsonValue.NULL));
            if (before != null || after != null) {
                fields.add(new Field(name, before, after, WordDiff.between(known(before), known(after))));
            }
        }
        return fields;
    }

    private static String known(String words) {
        return words == null ? "" : words;
    }

    /** A value as people read it: a list of words with commas, a list of things with one a line. */
    private static String words(JsonValue value) {
        var words = switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            case TRUE, FALSE, NUMBER -> value.toString();
            case OBJECT ->
                value.asJsonObject().values().stream()
                        .map(EditionDiff::words)
                        .map(EditionDiff::known)
                        .collect(Collectors.joining("; "))
                        .replaceAll("(; )+$", "");
            case ARRAY ->
                value.asJsonArray().stream()
                        .map(EditionDiff::words)
                        .map(EditionDiff::known)
                        .collect(Collectors.joining(holdsObjects(value) ? "\n" : ", "));
        };
        return words.isEmpty() ? null : words;
    }

    private static boolean holdsObjects(JsonValue array) {
        return array.asJsonArray().stream().anyMatch(entry -> entry.getValueType() == JsonValue.ValueType.OBJECT);
    }
}
