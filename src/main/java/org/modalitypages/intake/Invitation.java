package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The closing invitation of a definition with the questions that lead to it: "Does this sound like you? Reach out to one
 * of our therapists today."
 *
 * @param paragraph the paragraph in which it begins; everything after that belongs to it
 * @param offset where in that paragraph it begins
 * @param words word for word, on one line
 */
record Invitation(int paragraph, int offset, String words) {

    private static final int LONGEST_SENTENCE = 400;
    private static final int MOST_INVITATIONS = 3;
    private static final int MOST_PARAGRAPHS = 8;

    private static final String LEAD =
            "(?:(?:if|when|whenever|once|to|for|whether|as soon as|and|or|so|then|today|simply|just|please|why not|you can|you may"
                    + "|you are welcome to|you're welcome to|feel free to|do not hesitate to|don't hesitate to|we invite you to"
                    + "|we encourage you to|we'd love for you to|take the (?:first|next) step|let's|click here to|click to|ready to)\\b"
                    + "[^.!?]*?(?:, | and |: | – | — | - |(?<=to) |(?<=not) |(?<=can) |(?<=may) |(?<=please) |(?<=just) |(?<=simply) |(?<=and) |(?<=so) |(?<=or) ))?"
                    + "(?:please |today |simply |just )?";

    /** Verbs that hardly begin anything but an invitation. */
    private static final Pattern PLAIN = Pattern.compile(LEAD
            + "(?:reach out|get in touch|get started|get connected|get support|get matched with|match with|contact (?!with |between )|connect (?:with|to)"
            + "|connect (?:today|now)|(?:call|phone|ring|e-?mail|text|message) (?:us|one|our|today|now|\\+?[\\d(])|write to (?:us|one|our)"
            + "|drop us|send (?:us|one of)|(?:book|schedule|arrange|request|reserve|set up) (?:a|an|your|one|with|now|today|online|time)\\b"
            + "|sign up|make (?:an appointment|contact)|enquire|inquire|join us|let (?:us|one of our)|give us|turn to one"
            + "|take the (?:first|next) step|browse our|search our|explore our|consult (?:one|our|with one)).*");

    /** Verbs that begin other sentences too, so they need "our", "one of" or "today" as well. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            LEAD
                    + "(?:(?:speak|talk|chat|work|meet) (?:with|to|through)|meet (?:one|our)|find|browse|search|explore|visit|see|start|begin"
                    + "|ask|learn more|discover|choose|come|look|check out|view|use|try|call|email|message|consult|request|read|hear|pick)\\b.*");

    /** "Our therapists are ready to help: reach out today." */
    private static final Pattern AT_THE_END = Pattern.compile(
            ".*(?:[,;:—–] ?| - )(?:so |and |just |please )?(?:reach out|get in touch|contact (?:us|one)|call us|connect with (?:us|one))\\b[^,;:—–]*");

    private static final Pattern AUDIENCE = Pattern.compile(
            ".*\\b(?:therapists?|practitioners?|specialists?|counsell?ors?|clinicians?|psychologists?|psychotherapists?|team|us|our"
                    + "|providers?|coach(?:es)?|consultations?|appointments?|sessions?|directory|someone|one of|professionals?|experts?"
                    + "|call|conversation|members?|therapy|match|today|now|here|psychiatrists?|facilitators?|\\d{3,})\\b.*");
    private static final Pattern ADDRESSED = Pattern.compile(
            ".*\\b(?:us|our|one of|today|now|here|this week|tomorrow|any ?time|near you|for you|below)\\b.*");
    private static final Pattern CLOSER = Pattern.compile(
            "(?:we'd love|we would love|we look forward|we're here|we are here|it's free|we're glad|we are glad|we can't wait|help is).*");
    /** What may stand between question and invitation: "Our therapists would love to meet you." */
    private static final Pattern BRIDGE =
            Pattern.compile("(?:our|we|we're|we'd|we'll|one of our|you're not alone|you are not alone)\\b.{0,150}");

    private static final Pattern LEADING_QUESTION = Pattern.compile(
            ".*\\b(?:you|your|yours|yourself|me|my|i|right for|sounds?)\\b.*|(?:ready|curious|interested|looking|wondering|want|need"
                    + "|not sure|questions|thinking|think|still|struggling|feeling|considering|does this|is this|could this|might this)\\b.*");

    /** A sentence and the paragraph in which it stands. */
    private record Located(int paragraph, int offset, String words) {}

    /** The invitation at the end of these paragraphs of plain text, or {@code null}. */
    static Invitation closing(List<String> paragraphs) {
        var sentences = lastSentences(paragraphs);
        var begin = sentences.size();
        var index = begin - 1;
        while (index >= 0 && sentences.size() - index <= MOST_INVITATIONS) {
            var words = normal(sentences.get(index).words());
            if (isInvitation(words)) {
                begin = index;
            } else if (begin < sentences.size() || !CLOSER.matcher(words).matches()) {
                break;
            }
            index--;
        }
        if (begin == sentences.size()) {
            return null;
        }
        if (begin > 1
                && BRIDGE.matcher(normal(sentences.get(begin - 1).words())).matches()
                && isLeadingQuestion(normal(sentences.get(begin - 2).words()))) {
            begin--;
        }
        // A question right before an invitation leads to it, whatever it asks; those before that one if they ask the
        // reader.
        if (begin > 0 && isQuestion(normal(sentences.get(begin - 1).words()))) {
            begin--;
        }
        while (begin > 0 && isLeadingQuestion(normal(sentences.get(begin - 1).words()))) {
            begin--;
        }
        var first = sentences.get(begin);
        var words = paragraphs.get(first.paragraph()).substring(first.offset()) + " "
                + String.join(" ", paragraphs.subList(first.paragraph() + 1, paragraphs.size()));
        return new Invitation(first.paragraph(), first.offset(), Spacing.fold(words));
    }

    private static List<Located> lastSentences(List<String> paragraphs) {
        var sentences = new ArrayList<Located>();
        for (var i = Math.max(0, paragraphs.size() - MOST_PARAGRAPHS); i < paragraphs.size(); i++) {
            for (var span : Sentences.of(paragraphs.get(i))) {
                sentences.add(new Located(i, span.start(), span.of(paragraphs.get(i))));
            }
        }
        return sentences;
    }

    private static boolean isInvitation(String words) {
        if (words.length() > LONGEST_SENTENCE || !AUDIENCE.matcher(words).matches()) {
            return false;
        }
        return PLAIN.matcher(words).matches()
                || AT_THE_END.matcher(words).matches()
                || (AMBIGUOUS.matcher(words).matches()
                        && ADDRESSED.matcher(words).matches());
    }

    private static boolean isQuestion(String words) {
        return words.length() <= LONGEST_SENTENCE && words.endsWith("?");
    }

    private static boolean isLeadingQuestion(String words) {
        return isQuestion(words) && LEADING_QUESTION.matcher(words).matches();
    }

    /** One line in lower case, straight apostrophes, without closing quotation marks. */
    private static String normal(String sentence) {
        if (sentence.length() > LONGEST_SENTENCE * 2) {
            return sentence.substring(0, LONGEST_SENTENCE * 2);
        }
        return Spacing.fold(sentence).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
