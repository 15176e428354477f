package org.modalitypages.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds claims that a text makes, in English: promises, rankings, threats, praise passed on, clients described. */
final class Claims {

    /** How many sentences are read together: a claim may need the one before it. */
    private static final int WINDOW = 3;

    private final EnglishReader reader = new EnglishReader();
    private final ClaimFeatures features = new ClaimFeatures(new WordClasses());
    private final ClaimModel model = ClaimModel.shipped();

    Set<String> rules() {
        return model.rules();
    }

    List<Sentence> read(String text) {
        return reader.read(text);
    }

    /** The sentence that makes such a claim, the strongest where there are several. */
    Optional<Span> find(String rule, List<Sentence> sentences) {
        for (var first = 0; first < Math.max(1, sentences.size() - WINDOW + 1); first++) {
            var window = sentences.subList(first, Math.min(sentences.size(), first + WINDOW));
            if (!window.isEmpty() && model.score(rule, features.of(window)) > 0) {
                return window.stream()
                        .max(Comparator.comparingDouble(sentence -> model.score(rule, features.of(List.of(sentence)))))
                        .map(Claims::span);
            }
        }
        return Optional.empty();
    }

    private static Span span(Sentence sentence) {
        var words = sentence.words();
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }
}
