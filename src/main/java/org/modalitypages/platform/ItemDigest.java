package org.modalitypages.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an item says, as 64 hexadecimal digits.
 *
 * @param sha256 over the fields in the order of their names. What is {@code null}, an empty text or an empty list counts
 *     as missing, line ends as one line feed, and space at either end of a text as nothing, as platforms differ in these.
 */
public record ItemDigest(ItemKey key, String sha256) {

    /** The digest of these fields. */
    public static ItemDigest of(ItemKey key, JsonObject fields) {
        var lines = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            var text = text(value);
            if (!text.isEmpty()) {
                lines.put(name, text);
            }
        });
        var all = lines.entrySet().stream()
                .map(line -> line.getKey() + "\u0000" + line.getValue())
                .collect(Collectors.joining("\u0001"));
        return new ItemDigest(key, sha256(all));
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING ->
                ((JsonString) value)
                        .getString()
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip();
            case ARRAY -> ((JsonArray) value).stream().map(ItemDigest::text).collect(Collectors.joining("\u0002"));
            default -> value.toString();
        };
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
