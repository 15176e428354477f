package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text names its modality: by a word of its name, or by its initials. */
final class ModalityMention {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final int STEM = 5;
    private static final int INITIALS = 4;

    /** Words of names that say nothing by themselves. */
    private static final Set<String> GENERAL = Set.of(
            "therapy",
            "therapies",
            "counseling",
            "counselling",
            "treatment",
            "approach",
            "psychotherapy",
            "practice",
            "based",
            "focused",
            "centered",
            "centred",
            "oriented",
            "and",
            "of",
            "the",
            "for",
            "in",
            "with",
            "to",
            "a",
            "theory",
            "method",
            "work",
            "training",
            "brief",
            "group");

    private static final Set<String> JOINTS = Set.of("and", "of", "the", "for", "in", "with", "to", "a");

    /** Beginnings of names that mean the same modality, as in {@code modality-names.txt}. */
    private static final List<List<String>> SAME = same();

    private ModalityMention() {}

    static boolean in(String text, List<String> names) {
        var folded = " " + folded(text) + " ";
        return names.stream().anyMatch(name -> mentions(folded, folded(name)));
    }

    private static boolean mentions(String text, String name) {
        var words = Arrays.stream(name.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = words.stream().filter(word -> !GENERAL.contains(word)).toList();
        var initials = words.stream()
                .filter(word -> !JOINTS.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return text.contains(" " + name + " ")
                || (initials.length() > 2 && text.contains(" " + initials + " "))
                || telling.stream().anyMatch(word -> text.contains(" " + stem(word)))
                || SAME.stream()
                        .filter(names -> names.stream().anyMatch(known -> begins(" " + name + " ", known)))
                        .anyMatch(names -> names.stream().anyMatch(known -> begins(text, known)));
    }

    /** Whether a name stands in a text: initials as a whole word, others as its beginning. */
    private static boolean begins(String text, String known) {
        return text.contains(" " + known + (known.length() <= INITIALS ? " " : ""));
    }

    private static List<List<String>> same() {
        try (var lines = new BufferedReader(new InputStreamReader(
                ModalityMention.class.getResourceAsStream("modality-names.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(COMMA.split(line, -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word + " " : word.substring(0, Math.max(STEM, word.length() - 3));
    }

    private static String folded(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
