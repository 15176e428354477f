package org.modalitypages.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Takes English apart into sentences and words, with Apache OpenNLP and its models trained on Universal Dependencies. */
final class EnglishReader {

    private final SentenceModel sentences;
    private final TokenizerModel tokens;
    private final POSModel tags;
    private final LemmatizerModel lemmas;

    EnglishReader() {
        try {
            this.sentences = new SentenceModel(model("sentence"));
            this.tokens = new TokenizerModel(model("tokens"));
            this.tags = new POSModel(model("pos"));
            this.lemmas = new LemmatizerModel(model("lemmas"));
        } catch (IOException e) {
            throw new UncheckedIOException("A language model of the distribution cannot be read", e);
        }
    }

    List<Sentence> read(String text) {
        var plain = plain(text);
        var tokenizer = new TokenizerME(tokens);
        var tagger = new POSTaggerME(tags);
        var lemmatizer = new LemmatizerME(lemmas);
        var read = new ArrayList<Sentence>();
        for (var sentence : new SentenceDetectorME(sentences).sentPosDetect(plain)) {
            var part = plain.substring(sentence.getStart(), sentence.getEnd());
            var spans = tokenizer.tokenizePos(part);
            var forms = Arrays.stream(spans)
                    .map(span -> span.getCoveredText(part).toString())
                    .toArray(String[]::new);
            var partsOfSpeech = tagger.tag(forms);
            var dictionary = lemmatizer.lemmatize(forms, partsOfSpeech);
            read.add(new Sentence(words(sentence.getStart(), spans, forms, partsOfSpeech, dictionary)));
        }
        return read;
    }

    private static List<Word> words(int offset, Span[] spans, String[] forms, String[] tags, String[] lemmas) {
        var words = new ArrayList<Word>();
        for (var i = 0; i < spans.length; i++) {
            words.add(new Word(
                    offset + spans[i].getStart(),
                    offset + spans[i].getEnd(),
                    forms[i].toLowerCase(Locale.ROOT),
                    lemmas[i].toLowerCase(Locale.ROOT),
                    tags[i]));
        }
        return words;
    }

    /** The same length, in the characters that the models were trained with. */
    private static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('\u00A0', ' ');
    }

    private static InputStream model(String kind) throws IOException {
        var name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
        var stream = EnglishReader.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is missing");
        }
        return stream;
    }
}
