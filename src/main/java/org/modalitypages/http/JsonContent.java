package org.modalitypages.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Reads the members of stored or sent content; what is absent, {@code null} or blank is {@code null}. */
public final class JsonContent {

    private JsonContent() {}

    /** Marks that nobody sees and that turn the direction of writing, so that words read as others than they are. */
    private static final Pattern TURNING = Pattern.compile("[\\u202a-\\u202e]");

    /**
     * A text, stripped, and without embeddings and overrides of the direction of writing. Isolates and the marks that
     * languages written from the right need stay.
     *
     * @throws Refusal 400 when the member is no string, 422 when it is longer than the limit
     */
    public static String text(JsonObject content, String name, int limit) {
        var value = content.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (!(value instanceof JsonString string)) {
            throw new Refusal(Problem.malformed("\"" + name + "\" must be a string."));
        }
        var text = TURNING.matcher(string.getString()).replaceAll("").strip();
        if (text.length() > limit) {
            throw new Refusal(Problem.invalid(
                            "\"" + name + "\" has " + text.length() + " characters; at most " + limit + " are taken.")
                    .with("member", name));
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal(Problem.malformed("\"" + name
                    + "\" holds a character that nobody sees and no text may have (NUL). Type that part anew."));
        }
        return text.isEmpty() ? null : text;
    }

    /** The same for a text that has to be there; 422 when it is missing. */
    public static String requiredText(JsonObject content, String name, int limit) {
        var text = text(content, name, limit);
        if (text == null) {
            throw new Refusal(Problem.invalid("\"" + name + "\" is missing.").with("member", name));
        }
        return text;
    }

    /** An address of the web; 422 when it is no absolute http(s) address, nor a path of this site. */
    public static String link(JsonObject content, String name) {
        var link = text(content, name, 1_000);
        if (link != null && !link.matches("(?i)https?://[^\\s\"<>]+|/(?!/)[^\\s\"<>]*")) {
            throw new Refusal(Problem.invalid(
                            "\"" + name
                                    + "\" is an address that starts with https:// or http://, or a path that starts with one slash.")
                    .with("member", name));
        }
        return link;
    }

    /** 400 when the content has a member besides these. */
    public static void onlyMembers(JsonObject content, Set<String> names) {
        for (var name : content.keySet()) {
            if (!names.contains(name)) {
                throw new Refusal(Problem.malformed("\"" + name + "\" is no member of this content.")
                        .with("allowed", names.stream().sorted().toList()));
            }
        }
    }
}
