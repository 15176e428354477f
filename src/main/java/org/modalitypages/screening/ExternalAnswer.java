package org.modalitypages.screening;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.json.Json;

/**
 * What an external check answers: {@code {"findings": [{"rule", "span": {"start", "end"}?, "severity", "advice",
 * "reference"?}]}}. Without a span a finding is about the whole text.
 */
final class ExternalAnswer {

    /** The most bytes of an answer. */
    static final int LIMIT = 256 * 1024;

    private static final int MOST = 100;
    private static final int LONGEST_ADVICE = 1_000;
    private static final int LONGEST_REFERENCE = 500;
    private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private ExternalAnswer() {}

    /** @throws UnreadableAnswer when anything in it is not as described; half an answer would mislead */
    static List<Finding> findings(byte[] body, String text, String source) {
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            var listed = reader.readObject().getJsonArray("findings");
            if (listed == null || listed.size() > MOST) {
                throw new UnreadableAnswer("it answered without a list of at most " + MOST + " findings.");
            }
            return listed.stream()
                    .map(JsonValue::asJsonObject)
                    .map(finding -> finding(finding, text, source))
                    .toList();
        } catch (UnreadableAnswer explained) {
            throw explained;
        } catch (RuntimeException malformed) {
            // The parser and its objects have no exception of their own for what they do not expect.
            throw new UnreadableAnswer("it answered something other than findings in JSON.");
        }
    }

    private static Finding finding(JsonObject finding, String text, String source) {
        var rule = string(finding, "rule")
                .filter(name -> RULE.matcher(name).matches())
                .orElseThrow(() -> new UnreadableAnswer("it answered a finding without a rule's name."));
        var severity = string(finding, "severity")
                .flatMap(word -> Arrays.stream(Severity.values())
                        .filter(known -> known.word().equals(word))
                        .findFirst())
                .orElseThrow(() -> new UnreadableAnswer("it answered a finding that is not low, medium or high."));
        var advice = string(finding, "advice")
                .filter(words -> !words.isBlank() && words.length() <= LONGEST_ADVICE)
                .orElseThrow(() -> new UnreadableAnswer("it answered a finding without advice, or with too much."));
        var reference = string(finding, "reference").orElse(null);
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            throw new UnreadableAnswer("it answered a reference that is too long.");
        }
        return new Finding(rule, span(finding, text), severity, advice, reference, null, source, null);
    }

    private static Span span(JsonObject finding, String text) {
        if (!finding.containsKey("span") || finding.isNull("span")) {
            return new Span(0, text.length());
        }
        var span = finding.getJsonObject("span");
        var start = integer(span.get("start"));
        var end = integer(span.get("end"));
        if (start < 0 || end <= start || end > text.length()) {
            throw new UnreadableAnswer("it answered a span outside the text.");
        }
        return new Span(start, end);
    }

    private static int integer(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.intValueExact();
        }
        throw new UnreadableAnswer("it answered a span without a start and an end.");
    }

    private static Optional<String> string(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }
}
