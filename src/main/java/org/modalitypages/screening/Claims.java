package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds claims that a text makes, in English: promises, rankings, threats, praise passed on, clients described. */
final class Claims {

    /** How many sentences are read together: a claim may need the one before it. */
    private static final int WINDOW = 3;

    /** The score of a sentence that makes a claim whatever else is said: the margin that the training aims at. */
    private static final double CLEARLY = 1;

    /** Whoever says in a sentence that nothing can be promised promises nothing in it. */
    private static final Map<String, String> DENIALS = Map.of("outcome-promise", ClaimFeatures.CUE + "deny-guarantee");

    private final EnglishReader reader = new EnglishReader();
    private final ClaimFeatures features = new ClaimFeatures(new WordClasses());
    private final ClaimModel model = ClaimModel.shipped();

    Set<String> rules() {
        return model.rules();
    }

    /** For each rule with such a claim, the sentence that makes it, the strongest where there are several. */
    Map<String, Span> in(String text) {
        var sentences = reader.read(text);
        var alone = sentences.stream()
                .map(sentence -> features.of(List.of(sentence)))
                .toList();
        var windows = windows(sentences, alone);
        var found = new HashMap<String, Span>();
        for (var rule : model.rules()) {
            windows.stream()
                    .filter(window -> makes(rule, window, alone))
                    .map(window -> strongest(rule, window, alone))
                    .filter(at -> !alone.get(at).contains(DENIALS.getOrDefault(rule, "")))
                    .findFirst()
                    .ifPresent(at -> found.put(rule, span(sentences.get(at))));
        }
        return found;
    }

    private record Window(int first, int end, Set<String> features) {}

    private List<Window> windows(List<Sentence> sentences, List<Set<String>> alone) {
        var windows = new ArrayList<Window>();
        var last = Math.max(0, sentences.size() - WINDOW);
        for (var first = 0; first <= last && !sentences.isEmpty(); first++) {
            var end = Math.min(sentences.size(), first + WINDOW);
            windows.add(new Window(
                    first, end, end - first == 1 ? alone.get(first) : features.of(sentences.subList(first, end))));
        }
        return windows;
    }

    /** The sentences together, or one of them so clearly that what stands around it takes nothing away. */
    private boolean makes(String rule, Window window, List<Set<String>> alone) {
        return model.score(rule, window.features()) > 0
                || model.score(rule, alone.get(strongest(rule, window, alone))) > CLEARLY;
    }

    private int strongest(String rule, Window window, List<Set<String>> alone) {
        return IntStream.range(window.first(), window.end())
                .boxed()
                .max(Comparator.comparingDouble(at -> model.score(rule, alone.get(at))))
                .orElseThrow();
    }

    private static Span span(Sentence sentence) {
        var words = sentence.words();
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }
}
