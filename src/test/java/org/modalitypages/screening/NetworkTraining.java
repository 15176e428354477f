package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Learns a {@link ClaimNetwork} by stochastic gradients with Adam's steps (Kingma and Ba 2015) and dropout. As in
 * {@link ClaimTraining}, each text teaches for each rule the sentence that makes the claim most.
 */
final class NetworkTraining {

    private static final int HIDDEN = 256;
    private static final int ROUNDS = 12;
    private static final int BATCH = 64;
    private static final float STEP = 0.001f;
    private static final float SHRINKING = 0.0001f;
    private static final float INPUTS_DROPPED = 0.1f;
    private static final float HIDDEN_DROPPED = 0.3f;
    private static final float BIAS = -2;

    private final List<List<float[]>> texts;
    private final boolean[][] claims;
    private final Random random = new Random(1);
    private final Layer hidden;
    private final Layer rules;

    /** A text's sentence as it went through the network. */
    private record Pass(float[] input, float[] hidden, float[] scores) {}

    private NetworkTraining(List<List<float[]>> texts, boolean[][] claims) {
        this.texts = texts;
        this.claims = claims;
        this.hidden = new Layer(SentenceVectors.LENGTH, HIDDEN, 2.0 / SentenceVectors.LENGTH, 0);
        this.rules = new Layer(HIDDEN, claims[0].length, 1.0 / HIDDEN, BIAS);
    }

    /**
     * A network that learnt from some of these texts.
     *
     * @param texts the numbers of each sentence, each with a mean of 0 and a deviation of 1
     * @param claims for each text and each rule, whether it makes such a claim
     */
    static ClaimNetwork fit(List<List<float[]>> texts, boolean[][] claims, IntPredicate learntFrom) {
        var training = new NetworkTraining(texts, claims);
        training.learn(new ArrayList<>(
                IntStream.range(0, texts.size()).filter(learntFrom).boxed().toList()));
        return new ClaimNetwork(
                training.hidden.weights, training.hidden.bias, training.rules.weights, training.rules.bias);
    }

    private void learn(List<Integer> order) {
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            var step = STEP * (1 - round / (float) ROUNDS);
            for (var from = 0; from < order.size(); from += BATCH) {
                var batch = order.subList(from, Math.min(order.size(), from + BATCH));
                batch.forEach(text -> teach(text, 1f / batch.size()));
                hidden.move(step);
                rules.move(step);
            }
        }
    }

    private void teach(int text, float share) {
        var passes = texts.get(text).stream().map(this::pass).toList();
        var slopes = new float[passes.size()][claims[text].length];
        for (var rule = 0; rule < claims[text].length; rule++) {
            var strongest = 0;
            for (var at = 1; at < passes.size(); at++) {
                strongest =
                        passes.get(at).scores()[rule] > passes.get(strongest).scores()[rule] ? at : strongest;
            }
            var says = 1 / (1 + Math.exp(-passes.get(strongest).scores()[rule]));
            slopes[strongest][rule] = share * (float) (says - (claims[text][rule] ? 1 : 0));
        }
        for (var at = 0; at < passes.size(); at++) {
            teach(passes.get(at), slopes[at]);
        }
    }

    private void teach(Pass pass, float[] slopes) {
        if (IntStream.range(0, slopes.length).allMatch(rule -> slopes[rule] == 0)) {
            return;
        }
        var inside = new float[HIDDEN];
        for (var at = 0; at < HIDDEN; at++) {
            if (pass.hidden()[at] > 0) {
                for (var rule = 0; rule < slopes.length; rule++) {
                    inside[at] += slopes[rule] * rules.weights[at][rule] / (1 - HIDDEN_DROPPED);
                }
            }
        }
        rules.add(pass.hidden(), slopes);
        hidden.add(pass.input(), inside);
    }

    private Pass pass(float[] sentence) {
        var input = sentence.clone();
        for (var at = 0; at < input.length; at++) {
            input[at] = random.nextFloat() < INPUTS_DROPPED ? 0 : input[at];
        }
        var reached = ClaimNetwork.outputs(input, hidden.weights, hidden.bias);
        for (var at = 0; at < reached.length; at++) {
            reached[at] =
                    reached[at] <= 0 || random.nextFloat() < HIDDEN_DROPPED ? 0 : reached[at] / (1 - HIDDEN_DROPPED);
        }
        return new Pass(input, reached, ClaimNetwork.outputs(reached, rules.weights, rules.bias));
    }

    /** Weights with what a batch says of them, and what former batches said. */
    private final class Layer {

        private static final float REMEMBERED = 0.9f;
        private static final float SQUARES_REMEMBERED = 0.999f;

        private final float[][] weights;
        private final float[] bias;
        private final float[][] slopes;
        private final float[][] means;
        private final float[][] squares;
        private int steps;

        /** The last row of slopes, means and squares is that of the bias. */
        Layer(int inputs, int outputs, double variance, float firstBias) {
            this.weights = new float[inputs][outputs];
            this.bias = new float[outputs];
            this.slopes = new float[inputs + 1][outputs];
            this.means = new float[inputs + 1][outputs];
            this.squares = new float[inputs + 1][outputs];
            for (var row : weights) {
                for (var to = 0; to < outputs; to++) {
                    row[to] = (float) (random.nextGaussian() * Math.sqrt(variance));
                }
            }
            Arrays.fill(bias, firstBias);
        }

        void add(float[] inputs, float[] ofOutputs) {
            for (var from = 0; from < inputs.length; from++) {
                var input = inputs[from];
                if (input != 0) {
                    var row = slopes[from];
                    for (var to = 0; to < row.length; to++) {
                        row[to] += input * ofOutputs[to];
                    }
                }
            }
            var last = slopes[inputs.length];
            for (var to = 0; to < last.length; to++) {
                last[to] += ofOutputs[to];
            }
        }

        void move(float step) {
            steps++;
            var scale = (float)
                    (step * Math.sqrt(1 - Math.pow(SQUARES_REMEMBERED, steps)) / (1 - Math.pow(REMEMBERED, steps)));
            for (var from = 0; from < slopes.length; from++) {
                var isBias = from == weights.length;
                move(isBias ? bias : weights[from], from, scale, isBias ? 0 : step * SHRINKING);
            }
        }

        private void move(float[] moved, int row, float scale, float shrinking) {
            var slope = slopes[row];
            var mean = means[row];
            var square = squares[row];
            for (var to = 0; to < moved.length; to++) {
                mean[to] = REMEMBERED * mean[to] + (1 - REMEMBERED) * slope[to];
                square[to] = SQUARES_REMEMBERED * square[to] + (1 - SQUARES_REMEMBERED) * slope[to] * slope[to];
                moved[to] -= scale * mean[to] / ((float) Math.sqrt(square[to]) + 1e-8f) + shrinking * moved[to];
                slope[to] = 0;
            }
        }
    }
}
