package org.modalitypages.screening;

import java.util.List;
import java.util.function.IntPredicate;

/** What the sentences of the labelled texts mean, each number with a mean of 0 and a deviation of 1. */
final class Meanings {

    private final double[] means = new double[SentenceVectors.LENGTH];
    private final double[] deviations = new double[SentenceVectors.LENGTH];
    private final List<List<float[]>> texts;

    Meanings(List<List<ClaimReader.Read>> read) {
        var vectors = read.stream()
                .flatMap(List::stream)
                .map(ClaimReader.Read::vector)
                .toList();
        for (var at = 0; at < SentenceVectors.LENGTH; at++) {
            var number = at;
            means[at] = vectors.stream()
                    .mapToDouble(vector -> vector[number])
                    .average()
                    .orElseThrow();
            deviations[at] = Math.sqrt(vectors.stream()
                    .mapToDouble(vector -> Math.pow(vector[number] - means[number], 2))
                    .average()
                    .orElseThrow());
        }
        this.texts = read.stream()
                .map(text -> text.stream()
                        .map(sentence -> standardised(sentence.vector()))
                        .toList())
                .toList();
    }

    private float[] standardised(float[] vector) {
        var standardised = new float[vector.length];
        for (var at = 0; at < vector.length; at++) {
            standardised[at] = (float) ((vector[at] - means[at]) / deviations[at]);
        }
        return standardised;
    }

    /** One that learnt from some of the texts. */
    ClaimNetwork network(boolean[][] claims, IntPredicate learntFrom) {
        return NetworkTraining.fit(texts, claims, learntFrom);
    }

    /** What a network says of each sentence of a text, for each rule. */
    double[][] scores(ClaimNetwork network, int text) {
        return texts.get(text).stream()
                .map(network::scores)
                .map(scores -> {
                    var wider = new double[scores.length];
                    for (var rule = 0; rule < wider.length; rule++) {
                        wider[rule] = scores[rule];
                    }
                    return wider;
                })
                .toArray(double[][]::new);
    }

    /** The same network for vectors as they are, with the score of each rule multiplied by its scale. */
    ClaimNetwork shipped(ClaimNetwork network, double[] scales) {
        return network.scaled(means, deviations, scales);
    }
}
