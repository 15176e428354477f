package org.modalitypages.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** How much a line's words look like a credit, from not at all to certain. */
enum CreditShape {
    /** No credit: a sentence, a list item, a line of dialogue. */
    NONE,
    /** One capitalised word, which may be a name. */
    WORD,
    /** Capitalised words, which look like a name. */
    NAME,
    /** A name with a known title or a credential. */
    TITLED,
    /** A name with a place. */
    PLACED;

    private static final int LONGEST = 250;
    private static final int MOST_NAME_WORDS = 12;
    private static final int MOST_PERSON_WORDS = 7;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[?!…:;]|.*[.?!…,][\"”’»']");
    private static final Set<String> SENTENCE_STARTS = Set.of(
            "i",
            "i'm",
            "i’m",
            "we",
            "you",
            "it",
            "it's",
            "it’s",
            "he",
            "she",
            "they",
            "this",
            "that",
            "these",
            "those",
            "there",
            "yes",
            "no",
            "and",
            "but",
            "or",
            "so",
            "what",
            "when",
            "where",
            "who",
            "why",
            "how",
            "if",
            "my",
            "your",
            "our",
            "not",
            "nothing",
            "maybe",
            "always",
            "never",
            "because",
            "then",
            "now",
            "sometimes",
            "often",
            "for",
            "with",
            "in",
            "on",
            "at",
            "as",
            "after",
            "before",
            "let",
            "let's",
            "perhaps",
            "okay",
            "ok",
            "please",
            "thanks",
            "thank",
            "hello",
            "one",
            "some",
            "all",
            "every",
            "first",
            "second",
            "third",
            "well",
            "oh");

    boolean atLeast(CreditShape other) {
        return compareTo(other) >= 0;
    }

    /**
     * The shape of a line.
     *
     * @param words without its dash
     */
    static CreditShape of(String words) {
        var folded = Spacing.fold(words);
        if (folded.isEmpty()
                || folded.length() > LONGEST
                || SENTENCE_END.matcher(folded).matches()
                || Sentences.of(folded).size() > 1) {
            return NONE;
        }
        var line = CreditLine.parse(folded);
        var credit = line.credit();
        if (credit.name() == null) {
            return line.placed() ? PLACED : NONE;
        }
        var name = CreditWords.parts(credit.name()).get(0);
        var titled = credit.title() != null && CreditWords.isTitle(firstPart(credit.title()));
        if (!isNameLike(name, line.placed() && titled) || !isTitleLike(credit.title())) {
            return NONE;
        }
        if (line.placed()) {
            return PLACED;
        }
        var stopped = folded.endsWith(".") && !credit.name().endsWith(".");
        if (titled || !name.equals(credit.name())) {
            return stopped && CreditWords.words(folded).length < 3 ? NONE : TITLED;
        }
        if (SENTENCE_STARTS.contains(CreditWords.lower(CreditWords.words(name)[0]))) {
            return NONE;
        }
        if (CreditWords.words(name).length > 1 || credit.title() != null) {
            return NAME;
        }
        return stopped ? NONE : WORD;
    }

    private static String firstPart(String title) {
        for (var part : CreditWords.parts(title)) {
            if (CreditWords.isTitle(part)) {
                return part;
            }
        }
        return title;
    }

    private static boolean isNameLike(String name, boolean credited) {
        var words = CreditWords.words(name);
        if (words.length > MOST_NAME_WORDS || name.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        // Some people write their own name in lower case.
        if (credited && words.length <= MOST_PERSON_WORDS) {
            return words.length <= 4 || Character.isUpperCase(name.codePointAt(0));
        }
        var particleFirst = words.length > 1 && words[0].length() <= 4;
        return CreditWords.isCapitalisedThroughout(name)
                && (particleFirst || !Character.isLowerCase(name.codePointAt(0)));
    }

    private static boolean isTitleLike(String title) {
        if (title == null || CreditWords.isTitle(firstPart(title))) {
            return true;
        }
        var words = CreditWords.words(title);
        var capitalised = 0;
        for (var word : words) {
            if (Character.isUpperCase(word.codePointAt(0))) {
                capitalised++;
            }
        }
        return words.length <= 15 && capitalised * 2 > words.length && Character.isUpperCase(title.codePointAt(0));
    }
}
