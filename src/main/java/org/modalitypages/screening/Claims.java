package org.modalitypages.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Finds claims that a text makes, in English: promises, rankings, threats, praise passed on, clients described. A sentence
 * makes one when {@link ClaimModel} and {@link ClaimNetwork} together say so.
 */
final class Claims {

    private static final Logger LOG = Logger.getLogger(Claims.class.getName());

    /** Whoever says in a sentence that nothing can be promised promises nothing in it. */
    private static final Map<String, String> DENIALS = Map.of("outcome-promise", ClaimFeatures.CUE + "deny-guarantee");

    private final ClaimModel model = ClaimModel.shipped();
    private final ClaimNetwork network = ClaimNetwork.shipped();
    private final Optional<ClaimReader> reader;

    /** Loads the language models; a machine that cannot run them gets no claims, and hears of it in the log. */
    Claims(Supplier<ClaimReader> reader) {
        this.reader = loaded(reader);
    }

    private static Optional<ClaimReader> loaded(Supplier<ClaimReader> reader) {
        try {
            return Optional.of(reader.get());
        } catch (LinkageError e) {
            LOG.log(Level.WARNING, "Claims are not screened: ONNX Runtime does not run on this machine.", e);
            return Optional.empty();
        }
    }

    List<String> rules() {
        return model.rules();
    }

    /** Why texts of this language cannot be read here, in words for whoever asked; nothing when they can. */
    Optional<String> obstacle(String languageTag) {
        var language = Locale.forLanguageTag(languageTag);
        if (!language.getLanguage().equals("en")) {
            return Optional.of("This check reads English only, and the text is in "
                    + language.getDisplayLanguage(Locale.ENGLISH) + ".");
        }
        return reader.isPresent()
                ? Optional.empty()
                : Optional.of("This check needs a library that does not run on this server. Its log says more.");
    }

    /** For each rule with such a claim, the sentences that make it, in their order. */
    Map<String, List<Span>> in(String text) {
        var sentences = reader.map(one -> one.read(text)).orElse(List.of());
        var scores = sentences.stream().map(this::scores).toList();
        var found = new LinkedHashMap<String, List<Span>>();
        for (var rule = 0; rule < model.rules().size(); rule++) {
            var name = model.rules().get(rule);
            var number = rule;
            var spans = IntStream.range(0, sentences.size())
                    .filter(at -> scores.get(at)[number] > 0)
                    .filter(at -> !sentences.get(at).features().contains(DENIALS.getOrDefault(name, "")))
                    .mapToObj(at -> sentences.get(at).span())
                    .toList();
            if (!spans.isEmpty()) {
                found.put(name, spans);
            }
        }
        return found;
    }

    private double[] scores(ClaimReader.Read sentence) {
        var scores = model.scores(sentence.features());
        var meant = network.scores(sentence.vector());
        for (var rule = 0; rule < scores.length; rule++) {
            scores[rule] += meant[rule];
        }
        return scores;
    }
}
