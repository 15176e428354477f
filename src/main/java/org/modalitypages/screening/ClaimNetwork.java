package org.modalitypages.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How much the meaning of a sentence speaks for a claim of each kind: a network of one hidden layer over
 * {@link SentenceVectors}, learnt from the same labelled sentences as {@link ClaimModel} and in the same order of rules. It is
 * kept as three counts (of the sentence's numbers, of the hidden layer's, of the rules) and then the weights and the biases
 * of each layer, the weights of one number after the other.
 */
final class ClaimNetwork {

    private final float[][] hidden;
    private final float[] hiddenBias;
    private final float[][] rules;
    private final float[] rulesBias;

    /**
     * One made of its layers.
     *
     * @param hidden for each number of a sentence, its weight for each of the hidden layer
     * @param hiddenBias what each of the hidden layer has without
     * @param rules for each of the hidden layer, its weight for each rule
     * @param rulesBias what each rule has without
     */
    ClaimNetwork(float[][] hidden, float[] hiddenBias, float[][] rules, float[] rulesBias) {
        this.hidden = hidden;
        this.hiddenBias = hiddenBias;
        this.rules = rules;
        this.rulesBias = rulesBias;
    }

    static ClaimNetwork shipped() {
        try (var stream = ClaimNetwork.class.getResourceAsStream("claims-en.network.gz")) {
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The network of claims cannot be read", e);
        }
    }

    /** For each rule a number that is the larger the more the sentence makes such a claim. */
    float[] scores(float[] sentence) {
        var reached = outputs(sentence, hidden, hiddenBias);
        for (var at = 0; at < reached.length; at++) {
            reached[at] = Math.max(0, reached[at]);
        }
        return outputs(reached, rules, rulesBias);
    }

    /**
     * The same network for other inputs and outputs.
     *
     * @param means what the numbers of a sentence have more, each
     * @param deviations what they are then multiplied with
     * @param scales what the score of each rule is multiplied with
     */
    ClaimNetwork scaled(double[] means, double[] deviations, double[] scales) {
        var first = new float[hidden.length][hiddenBias.length];
        var firstBias = hiddenBias.clone();
        for (var from = 0; from < hidden.length; from++) {
            for (var to = 0; to < hiddenBias.length; to++) {
                first[from][to] = (float) (hidden[from][to] / deviations[from]);
                firstBias[to] -= (float) (first[from][to] * means[from]);
            }
        }
        var last = new float[rules.length][rulesBias.length];
        var lastBias = rulesBias.clone();
        for (var rule = 0; rule < rulesBias.length; rule++) {
            for (var from = 0; from < rules.length; from++) {
                last[from][rule] = (float) (rules[from][rule] * scales[rule]);
            }
            lastBias[rule] *= (float) scales[rule];
        }
        return new ClaimNetwork(first, firstBias, last, lastBias);
    }

    /** What a layer makes of these numbers. */
    static float[] outputs(float[] inputs, float[][] weights, float[] bias) {
        var outputs = bias.clone();
        for (var from = 0; from < inputs.length; from++) {
            var input = inputs[from];
            if (input != 0) {
                var weight = weights[from];
                for (var to = 0; to < outputs.length; to++) {
                    outputs[to] += input * weight[to];
                }
            }
        }
        return outputs;
    }

    private static ClaimNetwork read(InputStream stream) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)))) {
            var inputs = in.readInt();
            var inside = in.readInt();
            var outputs = in.readInt();
            return new ClaimNetwork(
                    weights(in, inputs, inside),
                    numbers(in, inside),
                    weights(in, inside, outputs),
                    numbers(in, outputs));
        }
    }

    void write(OutputStream stream) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream)))) {
            out.writeInt(hidden.length);
            out.writeInt(hiddenBias.length);
            out.writeInt(rulesBias.length);
            write(out, hidden);
            write(out, new float[][] {hiddenBias});
            write(out, rules);
            write(out, new float[][] {rulesBias});
        }
    }

    private static float[][] weights(DataInputStream in, int rows, int columns) throws IOException {
        var weights = new float[rows][];
        for (var row = 0; row < rows; row++) {
            weights[row] = numbers(in, columns);
        }
        return weights;
    }

    private static float[] numbers(DataInputStream in, int count) throws IOException {
        var numbers = new float[count];
        for (var at = 0; at < count; at++) {
            numbers[at] = in.readFloat();
        }
        return numbers;
    }

    private static void write(DataOutputStream out, float[][] weights) throws IOException {
        for (var row : weights) {
            for (var weight : row) {
                out.writeFloat(weight);
            }
        }
    }
}
