package org.modalitypages.screening;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns {@link ClaimModel} from the labelled texts: a logistic regression for each rule, over features scaled by how
 * much more often they stand in texts with the claim than without (Wang and Manning 2012, "Baselines and Bigrams"),
 * fitted by stochastic gradients with AdaGrad's steps. A label tells of a text that some sentence of it makes the claim, or
 * that none does; so each step learns from the sentence that makes it most. The same texts give the same model.
 *
 * <p>After a change to the texts, the classes of words or the features, run {@code main} from the root of the project.
 */
final class ClaimTraining {

    static final List<String> RULES =
            List.of("outcome-promise", "superlative", "fear-appeal", "testimonial", "identifying-detail");

    private static final Path SHIPPED = Path.of("src/main/resources/org/modalitypages/screening/claims-en.tsv.gz");
    private static final int ROUNDS = 10;
    private static final double STEP = 0.05;
    private static final double SHRINKING = 0.01;
    private static final int RAREST = 2;
    private static final double SMALLEST = 0.02;
    private static final int PARTS = 5;

    /** One turn of phrase tells as much as a few words. */
    private static final double WEIGHT_OF_CUES = 2.5;

    private final List<List<Seen>> texts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean[] cues;

    /** A sentence: the numbers of its features, and what one of them counts. */
    private record Seen(int[] features, double share) {}

    private ClaimTraining(List<List<Set<String>>> texts) {
        var counts = new TreeMap<String, Integer>();
        texts.forEach(text -> text.stream()
                .flatMap(Set::stream)
                .distinct()
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> {
            if (count >= RAREST) {
                numbers.put(feature, numbers.size());
            }
        });
        this.texts = texts.stream()
                .map(text -> text.stream().map(this::seen).toList())
                .toList();
        this.cues = new boolean[numbers.size()];
        numbers.forEach((feature, number) -> cues[number] = feature.startsWith(ClaimFeatures.CUE));
    }

    private Seen seen(Set<String> sentence) {
        var known = sentence.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
        return new Seen(known, ClaimModel.share(sentence));
    }

    public static void main(String[] arguments) throws IOException {
        write(model(LabelledText.forTraining()));
    }

    static ClaimModel model(List<LabelledText> labelled) {
        return ClaimModel.of(weights(labelled));
    }

    private static Map<String, Map<String, Double>> weights(List<LabelledText> labelled) {
        var reader = new EnglishReader();
        var seen = new ClaimFeatures();
        var training = new ClaimTraining(labelled.parallelStream()
                .map(text -> seen.of(reader.read(text.text())))
                .toList());
        var weights = new TreeMap<String, Map<String, Double>>();
        RULES.parallelStream().forEach(rule -> {
            var claimed =
                    labelled.stream().map(text -> text.rules().contains(rule)).toList();
            var learnt = training.weights(training.fit(claimed, text -> true), training.threshold(claimed));
            synchronized (weights) {
                weights.put(rule, learnt);
            }
        });
        return weights;
    }

    private static void write(ClaimModel model) throws IOException {
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(SHIPPED)), StandardCharsets.UTF_8)) {
            for (var line : model.lines()) {
                out.write(line + "\n");
            }
        }
    }

    /** Weights of the features, with the scale multiplied in, and last the bias. */
    private double[] fit(List<Boolean> claimed, IntPredicate learntFrom) {
        var order = new ArrayList<>(
                IntStream.range(0, texts.size()).filter(learntFrom).boxed().toList());
        var scale = scale(claimed, order);
        var weights = new double[numbers.size() + 1];
        var squares = new double[numbers.size() + 1];
        var bias = numbers.size();
        var claims = order.stream().filter(claimed::get).count();
        var weightOfClaims = Math.sqrt((order.size() - claims) / (double) claims);
        var random = new Random(1);
        for (var round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int text : order) {
                var sentence = strongest(text, weights, scale);
                var score = score(sentence, weights, scale);
                var error = (claimed.get(text) ? weightOfClaims : 1)
                        * ((claimed.get(text) ? 1 : 0) - 1 / (1 + Math.exp(-score)));
                for (var feature : sentence.features()) {
                    var slope = error * sentence.share() * scale[feature] - SHRINKING * weights[feature];
                    squares[feature] += slope * slope;
                    weights[feature] += STEP * slope / Math.sqrt(squares[feature] + 1e-6);
                }
                squares[bias] += error * error;
                weights[bias] += STEP * error / Math.sqrt(squares[bias] + 1e-6);
            }
        }
        for (var feature = 0; feature < bias; feature++) {
            weights[feature] *= scale[feature];
        }
        return weights;
    }

    private Seen strongest(int text, double[] weights, double[] scale) {
        return texts.get(text).stream()
                .max(Comparator.comparingDouble(sentence -> score(sentence, weights, scale)))
                .orElseThrow();
    }

    private double score(Seen sentence, double[] weights, double[] scale) {
        var sum = 0.0;
        for (var feature : sentence.features()) {
            sum += weights[feature] * scale[feature];
        }
        return weights[numbers.size()] + sentence.share() * sum;
    }

    /** Where two texts are missed for one that is wrongly accused, of texts that were left out of learning. */
    private double threshold(List<Boolean> claimed) {
        var scores = new double[texts.size()];
        var unscaled = new double[numbers.size()];
        Arrays.fill(unscaled, 1);
        for (var part = 0; part < PARTS; part++) {
            var leftOut = part;
            var weights = fit(claimed, text -> text % PARTS != leftOut);
            for (var text = part; text < scores.length; text += PARTS) {
                scores[text] = score(strongest(text, weights, unscaled), weights, unscaled);
            }
        }
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(text -> -scores[text]))
                .toList();
        var missed = claimed.stream().filter(claim -> claim).count();
        var accused = 0;
        for (int text : order) {
            if (claimed.get(text)) {
                missed--;
            } else {
                accused++;
            }
            if (2L * accused >= missed) {
                return scores[text];
            }
        }
        throw new IllegalStateException("No text makes this claim");
    }

    private Map<String, Double> weights(double[] fitted, double threshold) {
        var kept = new TreeMap<String, Double>();
        numbers.forEach((feature, number) -> {
            if (Math.abs(fitted[number]) >= SMALLEST) {
                kept.put(feature, rounded(fitted[number]));
            }
        });
        kept.put(ClaimModel.BIAS, rounded(fitted[numbers.size()] - threshold));
        return kept;
    }

    private double[] scale(List<Boolean> claimed, List<Integer> learntFrom) {
        var with = new int[numbers.size()];
        var without = new int[numbers.size()];
        for (int text : learntFrom) {
            for (var sentence : texts.get(text)) {
                for (var feature : sentence.features()) {
                    (claimed.get(text) ? with : without)[feature]++;
                }
            }
        }
        var claims = learntFrom.stream().filter(claimed::get).count();
        var others = learntFrom.size() - claims;
        return IntStream.range(0, with.length)
                .mapToDouble(feature -> (cues[feature] ? WEIGHT_OF_CUES : 1)
                        * Math.abs(Math.log(
                                ((with[feature] + 1.0) / (claims + 2)) / ((without[feature] + 1.0) / (others + 2)))))
                .toArray();
    }

    private static double rounded(double weight) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", weight));
    }
}
