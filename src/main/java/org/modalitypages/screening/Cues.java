package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns of phrase that tell much by themselves ({@code cues.txt}). How much each tells, and of what, is learnt. */
final class Cues {

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    Cues() {
        var parts = new LinkedHashMap<String, String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(Cues.class.getResourceAsStream("cues.txt"), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var space = line.indexOf(' ');
                if (line.startsWith("=")) {
                    parts.put(line.substring(1, space), filled(line.substring(space + 1), parts));
                } else if (!line.startsWith("#") && space > 0) {
                    patterns.put(line.substring(0, space), Pattern.compile(filled(line.substring(space + 1), parts)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cues that a sentence gives, in the order of the file. */
    List<String> of(Sentence sentence) {
        var text = text(sentence);
        var found = new ArrayList<String>();
        patterns.forEach((name, pattern) -> {
            if (pattern.matcher(text).find()) {
                found.add(name);
            }
        });
        return found;
    }

    /** The sentence's words as they stood, a space where there was one. */
    private static String text(Sentence sentence) {
        var text = new StringBuilder();
        var end = -1;
        for (var word : sentence.words()) {
            if (end >= 0 && word.start() > end) {
                text.append(' ');
            }
            text.append(word.form());
            end = word.end();
        }
        return text.toString();
    }

    private static String filled(String pattern, Map<String, String> parts) {
        var filled = pattern;
        for (var part : parts.entrySet()) {
            filled = filled.replace("{" + part.getKey() + "}", part.getValue());
        }
        return filled;
    }
}
