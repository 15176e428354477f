package org.modalitypages.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model sees of each sentence of a text: its words, their classes and their kin, which of them stand near each other,
 * who speaks of whom, whether something is denied or asked, and the gist of the sentences beside it. Names and numbers are
 * seen as such, not by what they are.
 */
final class ClaimFeatures {

    /** How far apart two words are still seen together. */
    private static final int REACH = 6;

    private static final Set<String> FUNCTION_WORDS =
            Set.of("PRON", "AUX", "ADP", "SCONJ", "DET", "PART", "CCONJ", "PUNCT", "ADV");
    private static final Set<String> DENIALS =
            Set.of("not", "n't", "no", "never", "nobody", "nothing", "none", "without", "cannot", "neither", "nor");

    /** What the names of features from {@link Cues} begin with. */
    static final String CUE = "cue ";

    private final WordClasses classes = new WordClasses();
    private final KindredWords kindred = new KindredWords();
    private final Cues cues = new Cues();

    /** The features of each of these sentences, which follow each other. */
    List<Set<String>> of(List<Sentence> sentences) {
        var alone = sentences.stream().map(this::alone).toList();
        var all = new ArrayList<Set<String>>();
        for (var at = 0; at < alone.size(); at++) {
            var features = new HashSet<>(alone.get(at));
            if (at > 0) {
                addGist(features, "before ", alone.get(at - 1));
            }
            if (at + 1 < alone.size()) {
                addGist(features, "after ", alone.get(at + 1));
            }
            all.add(features);
        }
        return all;
    }

    private Set<String> alone(Sentence sentence) {
        var features = new HashSet<String>();
        add(features, sentence);
        return features;
    }

    /** A claim may need the sentence beside it: "My clients say it best." */
    private static void addGist(Set<String> features, String where, Set<String> beside) {
        for (var feature : beside) {
            var cue = feature.startsWith(CUE) && !feature.contains(" & ");
            var oneClass = feature.startsWith("<") && feature.indexOf(' ') < 0;
            if (cue || oneClass || feature.startsWith("^ ") || feature.equals("question")) {
                features.add(where + feature);
            }
        }
    }

    private void add(Set<String> features, Sentence sentence) {
        var words = sentence.words();
        var symbols = words.stream().map(this::symbols).toList();
        for (var at = 0; at < words.size(); at++) {
            addWord(features, words, symbols, at);
        }
        addBeginning(features, symbols);
        addCues(features, sentence);
        addWhole(features, sentence, symbols);
    }

    private static void addWord(Set<String> features, List<Word> words, List<List<String>> symbols, int at) {
        var word = words.get(at);
        if (!word.tag().equals("PROPN")) {
            features.add("word " + name(word));
        }
        features.add("tag " + word.tag());
        for (var symbol : symbols.get(at)) {
            features.add(symbol);
            features.add(symbol + inflection(word));
        }
        if (at + 1 < words.size()) {
            features.add("words " + name(word) + " " + name(words.get(at + 1)));
        }
        for (var next = at + 1; next < Math.min(words.size(), at + REACH + 1); next++) {
            for (var one : symbols.get(at)) {
                for (var other : symbols.get(next)) {
                    features.add(one + (next == at + 1 ? " " : " … ") + other);
                }
            }
        }
        if (at + 2 < words.size()) {
            features.add("tags " + word.tag() + " " + words.get(at + 1).tag() + " "
                    + words.get(at + 2).tag());
            for (var one : symbols.get(at)) {
                for (var two : symbols.get(at + 1)) {
                    for (var three : symbols.get(at + 2)) {
                        features.add(one + " " + two + " " + three);
                    }
                }
            }
        }
    }

    private static void addBeginning(Set<String> features, List<List<String>> symbols) {
        if (!symbols.isEmpty()) {
            features.add("^ " + symbols.get(0).get(0));
        }
        if (symbols.size() > 1) {
            features.add("^ " + symbols.get(0).get(0) + " " + symbols.get(1).get(0));
        }
    }

    private void addCues(Set<String> features, Sentence sentence) {
        var given = cues.of(sentence);
        for (var at = 0; at < given.size(); at++) {
            features.add(CUE + given.get(at));
            for (var other : given.subList(at + 1, given.size())) {
                features.add(CUE + given.get(at) + " & " + other);
            }
        }
    }

    private static void addWhole(Set<String> features, Sentence sentence, List<List<String>> symbols) {
        if (sentence.isQuestion()) {
            features.add("question");
        }
        var seen = new TreeSet<String>();
        symbols.forEach(
                some -> some.stream().filter(symbol -> symbol.startsWith("<")).forEach(seen::add));
        var people = people(sentence);
        var denied = sentence.words().stream()
                .anyMatch(word -> DENIALS.contains(word.form()) || word.form().endsWith("n't"));
        for (var one : seen) {
            features.add(one + (denied ? " denied" : " stated"));
            people.forEach(person -> features.add(person + " & " + one));
            seen.tailSet(one, false).forEach(other -> features.add(one + " & " + other));
        }
        for (var one : people) {
            people.tailSet(one, false).forEach(other -> features.add(one + " & " + other));
        }
    }

    /** Who is spoken of, and whether of what will be. */
    private static NavigableSet<String> people(Sentence sentence) {
        var people = new TreeSet<String>();
        for (var word : sentence.words()) {
            var who = switch (word.form()) {
                case "i", "my", "me", "mine" -> "me";
                case "we", "our", "us", "ours" -> "us";
                case "you", "your", "yours" -> "you";
                case "he", "she", "his", "her", "him" -> "him or her";
                case "they", "their", "them" -> "them";
                case "will", "shall", "'ll", "wo" -> "future";
                default -> word.form().endsWith("'ll") ? "future" : null;
            };
            if (who != null) {
                people.add(who);
            }
            if (word.tag().equals("PROPN")) {
                people.add("name");
            }
            if (word.tag().equals("NUM")) {
                people.add("number");
            }
        }
        return people;
    }

    private List<String> symbols(Word word) {
        var own = classes.of(word);
        if (!own.isEmpty()) {
            return own;
        }
        var symbols = new ArrayList<String>();
        if (isFunctionWord(word.tag())) {
            symbols.add(name(word));
            return symbols;
        }
        symbols.add(word.tag() + inflection(word));
        if (!word.tag().equals("PROPN")) {
            kindred.of(word).ifPresent(symbols::add);
        }
        return symbols;
    }

    /** Also of a tag such as {@code AUX+PART}, for "don't". */
    private static boolean isFunctionWord(String tag) {
        var plus = tag.indexOf('+');
        return FUNCTION_WORDS.contains(plus < 0 ? tag : tag.substring(0, plus));
    }

    private static String name(Word word) {
        if (word.tag().equals("NUM")) {
            return "NUM";
        }
        return word.lemma().length() < 2 && word.form().length() > 1 ? word.form() : word.lemma();
    }

    private static String inflection(Word word) {
        if (!word.tag().equals("VERB") && !word.tag().equals("AUX")) {
            return "";
        }
        if (word.form().equals(word.lemma())) {
            return "";
        }
        if (word.form().endsWith("ing")) {
            return "-ing";
        }
        return word.form().endsWith("s") && !word.lemma().endsWith("s") ? "-s" : "-ed";
    }
}
