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
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * How much each feature speaks for or against a claim of each kind: a linear model, learnt from the labelled sentences
 * in {@code src/test/resources/screening} by {@code ClaimTraining}, and kept as lines of rule, feature and weight.
 */
final class ClaimModel {

    /** The feature that every text has. */
    static final String BIAS = "always";

    private static final Pattern TAB = Pattern.compile("\t");
    private static final double USUAL_FEATURES = 100;

    private final Map<String, Map<String, Double>> weights;

    ClaimModel(Map<String, Map<String, Double>> weights) {
        this.weights = weights;
    }

    static ClaimModel shipped() {
        try (var stream = ClaimModel.class.getResourceAsStream("claims-en.tsv.gz")) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of claims cannot be read", e);
        }
    }

    private static ClaimModel read(InputStream stream) throws IOException {
        var weights = new HashMap<String, Map<String, Double>>();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = TAB.split(line, -1);
                weights.computeIfAbsent(parts[0], rule -> new HashMap<>()).put(parts[1], Double.valueOf(parts[2]));
            }
        }
        return new ClaimModel(weights);
    }

    /** The rules that it knows. */
    Set<String> rules() {
        return weights.keySet();
    }

    /** Above 0 when the features rather make such a claim. */
    double score(String rule, Set<String> features) {
        var known = weights.get(rule);
        var sum = 0.0;
        for (var feature : features) {
            sum += known.getOrDefault(feature, 0.0);
        }
        return known.get(BIAS) + share(features) * sum;
    }

    /** What one feature of these counts: a long text has many, and the few of a short one are no stronger proof. */
    static double share(Set<String> features) {
        return Math.sqrt(USUAL_FEATURES / Math.max(USUAL_FEATURES, features.size()));
    }

    /** What is kept of it: rule, feature and weight, separated by tabs. */
    List<String> lines() {
        return weights.entrySet().stream()
                .flatMap(rule -> rule.getValue().entrySet().stream()
                        .map(weight -> rule.getKey() + "\t" + weight.getKey() + "\t" + weight.getValue()))
                .sorted()
                .toList();
    }

    /** For the training: whether both say the same of all of these, to the last digit kept. */
    boolean agreesWith(ClaimModel other, List<Set<String>> texts, double tolerance) {
        return rules().equals(other.rules())
                && texts.stream()
                        .allMatch(text -> rules().stream()
                                .allMatch(rule -> Math.abs(score(rule, text) - other.score(rule, text)) <= tolerance));
    }
}
