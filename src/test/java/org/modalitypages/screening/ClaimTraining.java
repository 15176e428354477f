package org.modalitypages.screening;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Learns {@link ClaimModel} and, by {@link NetworkTraining}, {@link ClaimNetwork} from the labelled texts, and how much each
 * of them counts. The first is a logistic regression for each rule, over features scaled by how
 * much more often they stand in texts with the claim than without (Wang and Manning 2012, "Baselines and Bigrams"),
 * fitted by stochastic gradients with AdaGrad's steps. A label tells of a text that some sentence of it makes the claim, or
 * that none does; so each step learns from the sentence that makes it most.
 *
 * <p>After a change to the texts, the classes of words or the features, run {@code main} from the root of the project.
 */
final class ClaimTraining {

    static final List<String> RULES =
            List.of("fear-appeal", "identifying-detail", "outcome-promise", "superlative", "testimonial");

    private static final Path SHIPPED = Path.of("src/main/resources/org/modalitypages/screening");
    private static final String LEARNT_FROM = "claims-en.learnt-from";
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

    private ClaimTraining(List<List<ClaimReader.Read>> read) {
        var counts = new TreeMap<String, Integer>();
        read.forEach(text -> text.stream()
                .map(ClaimReader.Read::features)
                .flatMap(Set::stream)
                .distinct()
                .forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        counts.forEach((feature, count) -> {
            if (count >= RAREST) {
                numbers.put(feature, numbers.size());
            }
        });
        this.texts = read.stream()
                .map(text -> text.stream()
                        .map(ClaimReader.Read::features)
                        .map(this::seen)
                        .toList())
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

    /** Takes some three minutes on two cores, and 8 GB. */
    public static void main(String[] arguments) throws IOException {
        var labelled = LabelledText.forTraining();
        var reader = new ClaimReader();
        var read =
                labelled.parallelStream().map(text -> reader.read(text.text())).toList();
        var claims = labelled.stream().map(ClaimTraining::claims).toArray(boolean[][]::new);
        var meanings = new Meanings(read);
        var rest = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> meanings.network(claims, text -> text % PARTS != part))
                .toList();
        var meant = IntStream.range(0, read.size())
                .mapToObj(text -> meanings.scores(rest.get(text % PARTS), text))
                .toList();
        var training = new ClaimTraining(read);
        var judged = IntStream.range(0, RULES.size())
                .parallel()
                .mapToObj(rule -> training.judged(rule, claims, meant))
                .toList();
        write(ClaimModel.of(IntStream.range(0, RULES.size())
                .boxed()
                .collect(toMap(RULES::get, rule -> judged.get(rule).weights()))));
        write(meanings.shipped(
                meanings.network(claims, text -> true),
                judged.stream().mapToDouble(Judged::scaleOfMeaning).toArray()));
        Files.writeString(SHIPPED.resolve(LEARNT_FROM), fingerprint() + "\n");
    }

    /**
     * What a rule learnt.
     *
     * @param weights of the features
     * @param scaleOfMeaning what the network's score is multiplied with
     */
    private record Judged(Map<String, Double> weights, double scaleOfMeaning) {}

    private static boolean[] claims(LabelledText text) {
        var claims = new boolean[RULES.size()];
        for (var rule = 0; rule < claims.length; rule++) {
            claims[rule] = text.rules().contains(RULES.get(rule));
        }
        return claims;
    }

    /** The texts, and what is seen of other texts: as long as this stays, so does what is learnt. */
    static String fingerprint() throws IOException {
        var reader = new EnglishReader();
        var features = new ClaimFeatures();
        var digest = sha256();
        digest.update(Files.readAllBytes(LabelledText.TRAINING));
        for (var text : LabelledText.heldOut()) {
            for (var sentence : features.of(reader.read(text.text()))) {
                digest.update(new TreeSet<>(sentence).toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ClaimModel model) throws IOException {
        try (var out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(SHIPPED.resolve("claims-en.tsv.gz"))),
                StandardCharsets.UTF_8)) {
            for (var line : model.lines()) {
                out.write(line + "\n");
            }
        }
    }

    private static void write(ClaimNetwork network) throws IOException {
        try (var out = Files.newOutputStream(SHIPPED.resolve("claims-en.network.gz"))) {
            network.write(out);
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

    /** Learns a rule, and weighs what its features say against what the meaning says, on texts that were left out. */
    private Judged judged(int rule, boolean[][] claims, List<double[][]> meant) {
        var claimed = Arrays.stream(claims).map(claim -> claim[rule]).toList();
        var unscaled = new double[numbers.size()];
        Arrays.fill(unscaled, 1);
        var seen = new ArrayList<double[]>(Collections.nCopies(texts.size(), null));
        for (var part = 0; part < PARTS; part++) {
            var leftOut = part;
            var weights = fit(claimed, text -> text % PARTS != leftOut);
            for (var text = part; text < texts.size(); text += PARTS) {
                seen.set(
                        text,
                        texts.get(text).stream()
                                .mapToDouble(sentence -> score(sentence, weights, unscaled))
                                .toArray());
            }
        }
        var scaleOfFeatures = 1 / deviation(seen.stream().flatMapToDouble(Arrays::stream));
        var scaleOfMeaning =
                1 / deviation(meant.stream().flatMap(Arrays::stream).mapToDouble(scores -> scores[rule]));
        var scores = IntStream.range(0, texts.size())
                .mapToDouble(text -> IntStream.range(0, seen.get(text).length)
                        .mapToDouble(
                                at -> scaleOfFeatures * seen.get(text)[at] + scaleOfMeaning * meant.get(text)[at][rule])
                        .max()
                        .orElseThrow())
                .toArray();
        return new Judged(
                weights(fit(claimed, text -> true), scaleOfFeatures, threshold(claimed, scores)), scaleOfMeaning);
    }

    private static double deviation(DoubleStream numbers) {
        var all = numbers.toArray();
        var mean = Arrays.stream(all).average().orElseThrow();
        return Math.sqrt(Arrays.stream(all)
                .map(number -> (number - mean) * (number - mean))
                .average()
                .orElseThrow());
    }

    /** Where three texts are missed for one that is wrongly accused. */
    private static double threshold(List<Boolean> claimed, double[] scores) {
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
            if (3L * accused >= missed) {
                return scores[text];
            }
        }
        throw new IllegalStateException("No text makes this claim");
    }

    private Map<String, Double> weights(double[] fitted, double scale, double threshold) {
        var kept = new TreeMap<String, Double>();
        numbers.forEach((feature, number) -> {
            if (Math.abs(fitted[number]) >= SMALLEST) {
                kept.put(feature, rounded(scale * fitted[number]));
            }
        });
        kept.put(ClaimModel.BIAS, rounded(scale * fitted[numbers.size()] - threshold));
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
