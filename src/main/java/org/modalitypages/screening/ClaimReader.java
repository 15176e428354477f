package org.modalitypages.screening;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads English in both ways that claims are judged by: what a sentence consists of, and what it means. */
final class ClaimReader {

    private final EnglishReader reader = new EnglishReader();
    private final ClaimFeatures features = new ClaimFeatures();
    private final SentenceVectors vectors;

    /**
     * Loads the language models.
     *
     * @throws LinkageError when a native library that they need does not run on this machine
     */
    ClaimReader() {
        this.vectors = new SentenceVectors();
    }

    /** The sentences of a text, in their order. */
    List<Read> read(String text) {
        var sentences = reader.read(text);
        var seen = features.of(sentences);
        return IntStream.range(0, sentences.size())
                .mapToObj(at -> {
                    var span = span(sentences.get(at));
                    return new Read(span, seen.get(at), vectors.of(text.substring(span.start(), span.end())));
                })
                .toList();
    }

    private static Span span(Sentence sentence) {
        var words = sentence.words();
        return new Span(words.get(0).start(), words.get(words.size() - 1).end());
    }

    /** A sentence. */
    static final class Read {

        private final Span span;
        private final Set<String> features;
        private final float[] vector;

        Read(Span span, Set<String> features, float[] vector) {
            this.span = span;
            this.features = features;
            this.vector = vector;
        }

        /** Where it stands in the text. */
        Span span() {
            return span;
        }

        /** What it consists of, for {@link ClaimModel}. */
        Set<String> features() {
            return features;
        }

        /** What it means, for {@link ClaimNetwork}. */
        float[] vector() {
            return vector;
        }
    }
}
