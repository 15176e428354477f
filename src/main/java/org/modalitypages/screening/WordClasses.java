package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which classes a word belongs to, {@code <problem>} for "insomnia", from {@code word-classes.txt}. */
final class WordClasses {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Map<String, List<String>> byWord = new HashMap<>();

    WordClasses() {
        try (var lines = new BufferedReader(new InputStreamReader(
                WordClasses.class.getResourceAsStream("word-classes.txt"), StandardCharsets.UTF_8))) {
            var current = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = "<" + line.substring(1, line.length() - 1) + ">";
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (var word : SPACE.split(line, -1)) {
                        byWord.computeIfAbsent(word, unknown -> new ArrayList<>())
                                .add(current);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a word of no class. */
    List<String> of(Word word) {
        var classes = byWord.get(word.lemma());
        return classes == null ? byWord.getOrDefault(word.form(), List.of()) : classes;
    }
}
