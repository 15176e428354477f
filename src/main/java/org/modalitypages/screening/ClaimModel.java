package org.modalitypages.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How much each feature speaks for or against a claim of each kind: a linear model, learnt from the labelled sentences in
 * {@code src/test/resources/screening} by {@code ClaimTraining}. It is kept as lines of a feature and its weight for each
 * rule, parted by tabs, nothing for a weight of none; the first line names the rules.
 */
final class ClaimModel {

    /** The feature that every text has. */
    static final String BIAS = "always";

    private static final Pattern TAB = Pattern.compile("\t");
    private static final double USUAL_FEATURES = 100;

    private final List<String> rules;
    private final Map<String, float[]> weights;

    private ClaimModel(List<String> rules, Map<String, float[]> weights) {
        this.rules = rules;
        this.weights = weights;
    }

    /** One made of the weights of features by rule. */
    static ClaimModel of(Map<String, Map<String, Double>> byRule) {
        var rules = byRule.keySet().stream().sorted().toList();
        var weights = new HashMap<String, float[]>();
        for (var at = 0; at < rules.size(); at++) {
            for (var weight : byRule.get(rules.get(at)).entrySet()) {
                weights.computeIfAbsent(weight.getKey(), unknown -> new float[rules.size()])[at] =
                        weight.getValue().floatValue();
            }
        }
        return new ClaimModel(rules, weights);
    }

    static ClaimModel shipped() {
        try (var stream = ClaimModel.class.getResourceAsStream("claims-en.tsv.gz")) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of claims cannot be read", e);
        }
    }

    private static ClaimModel read(InputStream stream) throws IOException {
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            var names = TAB.split(lines.readLine(), -1);
            var weights = new HashMap<String, float[]>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = TAB.split(line, -1);
                var numbers = new float[parts.length - 1];
                for (var at = 0; at < numbers.length; at++) {
                    numbers[at] = parts[at + 1].isEmpty() ? 0 : Float.parseFloat(parts[at + 1]);
                }
                weights.put(parts[0], numbers);
            }
            return new ClaimModel(Stream.of(names).skip(1).toList(), weights);
        }
    }

    /** The rules that it knows. */
    List<String> rules() {
        return rules;
    }

    /** For each rule, in their order, a number above 0 when the features speak for such a claim. */
    double[] scores(Set<String> features) {
        var scores = new double[rules.size()];
        for (var feature : features) {
            var known = weights.get(feature);
            for (var at = 0; known != null && at < scores.length; at++) {
                scores[at] += known[at];
            }
        }
        var bias = weights.get(BIAS);
        for (var at = 0; at < scores.length; at++) {
            scores[at] = bias[at] + share(features) * scores[at];
        }
        return scores;
    }

    /** What one feature of these counts: a long text has many, and the few of a short one are no stronger proof. */
    static double share(Set<String> features) {
        return Math.sqrt(USUAL_FEATURES / Math.max(USUAL_FEATURES, features.size()));
    }

    /** What is kept of it. */
    List<String> lines() {
        var lines = new TreeMap<String, String>();
        weights.forEach((feature, numbers) -> lines.put(
                feature,
                IntStream.range(0, numbers.length)
                        .mapToObj(at -> numbers[at] == 0 ? "" : Float.toString(numbers[at]))
                        .collect(Collectors.joining("\t", feature + "\t", ""))));
        return Stream.concat(Stream.of("feature\t" + String.join("\t", rules)), lines.values().stream())
                .toList();
    }
}
