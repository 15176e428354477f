package org.modalitypages.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds claims that a text makes, in English: promises, rankings, threats, praise passed on, clients described. */
final class Claims {

    /** Whoever says in a sentence that nothing can be promised promises nothing in it. */
    private static final Map<String, String> DENIALS = Map.of("outcome-promise", ClaimFeatures.CUE + "deny-guarantee");

    private final EnglishReader reader = new EnglishReader();
    private final ClaimFeatures features = new ClaimFeatures();
    private final ClaimModel model = ClaimModel.shipped();

    List<String> rules() {
        return model.rules();
    }

    /** For each rule with such a claim, the sentences that make it, in their order. */
    Map<String, List<Span>> in(String text) {
        var sentences = reader.read(text);
        var seen = features.of(sentences);
        var scores = seen.stream().map(model::scores).toList();
        var found = new LinkedHashMap<String, List<Span>>();
        for (var rule = 0; rule < model.rules().size(); rule++) {
            var name = model.rules().get(rule);
            var number = rule;
            var spans = IntStream.range(0, seen.size())
                    .filter(at -> scores.get(at)[number] > 0)
                    .filter(at -> !seen.get(at).contains(DENIALS.getOrDefault(name, "")))
                    .mapToObj(at -> span(sentences.get(at)))
                    .toList();
            if (!spans.isEmpty()) {
                found.put(name, spans);
            }
        }
        return found;
    }

    private static Span span(Sentence sentence) {
        var words = sentence.words();
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }
}
