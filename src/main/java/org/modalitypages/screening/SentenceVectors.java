package org.modalitypages.screening;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import jakarta.json.JsonNumber;
import java.io.IOException;
import java.nio.LongBuffer;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.WordpieceTokenizer;
import org.modalitypages.json.Json;

/**
 * What sentences mean, as numbers: the mean and the maximum of the states that a small transformer gives the pieces of their
 * words. Sentences of like meaning have like numbers, whatever their words. The transformer is E5 small, version 2, in
 * bytes instead of floats (Wang and others 2022, "Text Embeddings by Weakly-Supervised Contrastive Pre-training"). May be
 * asked by many at once.
 */
final class SentenceVectors {

    /** How many numbers each sentence has. */
    static final int LENGTH = 768;

    private static final String MODEL = "/e5-small-v2-q.onnx";
    private static final String VOCABULARY = "/e5-small-v2-q-tokenizer.json";
    private static final int STATES = LENGTH / 2;
    private static final int MOST_PIECES = 256;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}$+<=>^`|~]");
    private static final String UNKNOWN = "[UNK]";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, Integer> numbers;
    private final WordpieceTokenizer tokenizer;

    /**
     * Loads some 35 MB and the native library that computes with them.
     *
     * @throws LinkageError when there is none for this machine
     */
    SentenceVectors() {
        try {
            this.numbers = numbers();
            this.tokenizer = new WordpieceTokenizer(numbers.keySet());
            this.environment = OrtEnvironment.getEnvironment();
            this.session = session(environment);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("The language model of the distribution cannot be read", e);
        }
    }

    /** {@link #LENGTH} numbers; of a very long sentence only its first {@value #MOST_PIECES} pieces count. */
    float[] of(String sentence) {
        var pieces = pieces(sentence);
        var shape = new long[] {1, pieces.length};
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.allocate(pieces.length), shape);
                var states = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return meanAndMaximum(((float[][][]) states.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("A sentence of " + pieces.length + " pieces could not be read", e);
        }
    }

    private static float[] meanAndMaximum(float[][] states) {
        var numbers = new float[LENGTH];
        Arrays.fill(numbers, STATES, LENGTH, Float.NEGATIVE_INFINITY);
        for (var state : states) {
            for (var at = 0; at < STATES; at++) {
                numbers[at] += state[at] / states.length;
                numbers[STATES + at] = Math.max(numbers[STATES + at], state[at]);
            }
        }
        return numbers;
    }

    /** The numbers of its pieces, in lower case and without accents, as the transformer learnt them. */
    private long[] pieces(String sentence) {
        var plain = ACCENTS.matcher(Normalizer.normalize(sentence.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        var apart = MARKS.matcher(plain).replaceAll(" $0 ");
        var pieces = tokenizer.tokenize(apart);
        var last = pieces.length - 1;
        if (last >= MOST_PIECES) {
            pieces[MOST_PIECES - 1] = pieces[last];
        }
        return Arrays.stream(pieces)
                .limit(MOST_PIECES)
                .mapToLong(piece -> numbers.getOrDefault(piece, numbers.get(UNKNOWN)))
                .toArray();
    }

    private static Map<String, Integer> numbers() throws IOException {
        try (var stream = SentenceVectors.class.getResourceAsStream(VOCABULARY);
                var reader = Json.createReader(stream)) {
            var numbers = new HashMap<String, Integer>();
            reader.readObject()
                    .getJsonObject("model")
                    .getJsonObject("vocab")
                    .forEach((piece, number) -> numbers.put(piece, ((JsonNumber) number).intValue()));
            return numbers;
        }
    }

    /** One thread for each sentence: whoever asks waits for a few milliseconds, and nothing spins meanwhile. */
    private static OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
        try (var options = new OrtSession.SessionOptions();
                var stream = SentenceVectors.class.getResourceAsStream(MODEL)) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(stream.readAllBytes(), options);
        }
    }
}
