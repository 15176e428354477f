package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which words stand in like company ({@code kindred-words.txt}): what is learnt of a nurse then holds of a physician too,
 * of whom no labelled sentence speaks.
 */
final class KindredWords {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Map<String, String> groups = new HashMap<>();

    KindredWords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                KindredWords.class.getResourceAsStream("kindred-words.txt"), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    var group = "~" + number++;
                    for (var word : SPACE.split(line, -1)) {
                        groups.put(word, group);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the word's group; empty for a rare word. */
    Optional<String> of(Word word) {
        return Optional.ofNullable(groups.getOrDefault(word.form(), groups.get(word.lemma())));
    }
}
